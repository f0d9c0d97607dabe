// Before the app is there: register.html already shows the first screen, as it is for a link with everything in it. Any
// other link gets its place instead. A tap is answered at once, and handed to the app when it comes.
;(() => {
  const page = document.documentElement
  const link = new URLSearchParams(location.search)
  const isWhole = ['orgId', 'username', 'registrationCode'].every((name) => link.get(name))
  // Whatever else is in the link may change the screen.
  const isPlain = [...link.keys()].every((name) =>
    /^(orgId|username|registrationCode|wallets|retries)$/.test(name),
  )
  // So may what an earlier visit left.
  const isFirstVisit = sessionStorage.length === 0
  page.dataset.first = isWhole && isPlain && isFirstVisit ? 'screen' : 'bones'

  document.addEventListener('readystatechange', () => {
    const app = document.querySelector('#app')
    if (document.readyState !== 'interactive' || !app) return
    if (page.dataset.first === 'bones') {
      app.replaceChildren(document.querySelector('#bones').content)
      page.dataset.first = 'app'
    }
    for (const domain of app.querySelectorAll('[data-part="domain"]')) domain.textContent = location.hostname
  })

  /** @type {Element | undefined} */
  let tapped
  const onClick = (/** @type {MouseEvent} */ event) => {
    const button = /** @type {Element} */ (event.target).closest('[data-variant="primary"]')
    if (!button) return
    event.stopImmediatePropagation()
    if (tapped) return
    tapped = button
    button.setAttribute('aria-disabled', 'true')
    button.setAttribute('data-pending', 'true')
    const status = document.querySelector('#early-status')
    if (status) status.textContent = 'One moment'
  }
  document.addEventListener('click', onClick, true)
  addEventListener(
    'app-ready',
    () => {
      document.removeEventListener('click', onClick, true)
      document.querySelector('#early-status')?.remove()
      if (!tapped) return
      tapped.removeAttribute('aria-disabled')
      tapped.removeAttribute('data-pending')
      tapped.click()
    },
    { once: true },
  )
})()
