// Before the app is there: index.html already shows the front page, and register.html the first screen for a link with
// everything in it, or with nothing. Any other address gets its place instead. A tap is answered at once, and handed to
// the app when it comes.
;(() => {
  const page = document.documentElement
  const { main, beside } = document.currentScript.dataset
  // In full: in a frame without an origin of its own, a script has no address to start from.
  const begin = () => {
    for (const path of [...(beside ? beside.split(' ') : []), main])
      void import(new URL(path, location.href).href)
  }
  /** Milliseconds. By then the first picture was drawn, or nobody sees the page, or the browser does not say. */
  const LONG_ENOUGH = 1000
  /** @type {(value?: unknown) => void} */
  let goOn
  /** The first picture is on the screen. */
  const painted = new Promise((resolve) => {
    goOn = resolve
  })
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) goOn()
  }).observe({ type: 'paint', buffered: true })
  // Files that are to come after others: when the one with the list is there, and not before the first picture, which
  // they would make late.
  document.addEventListener(
    'load',
    async ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || !target.dataset.next) return
      const [next, ...rest] = target.dataset.next.split(';')
      await painted
      let last = target
      for (const href of next.split(' ')) {
        const preload = { rel: 'modulepreload', crossOrigin: '', fetchPriority: 'low', href }
        last = Object.assign(document.createElement('link'), preload)
        document.head.append(last)
      }
      last.dataset.next = rest.join(';')
    },
    true,
  )

  const link = new URLSearchParams(location.search)
  const isRegistration = location.pathname === '/register'
  const isWhole = ['orgId', 'username', 'registrationCode'].every((name) => link.get(name))
  // Whatever else is in the address may change the screen.
  const isPlain = [...link.keys()].every(
    (name) => isRegistration && /^(orgId|username|registrationCode|wallets|retries|recovery)$/.test(name),
  )
  // So may what an earlier visit left. A browser that blocks storage throws, and has kept nothing.
  const isFirstVisit = (() => {
    try {
      return sessionStorage.length === 0
    } catch {
      return true
    }
  })()
  const isEmpty = location.search === ''
  const isThere = isRegistration ? (isWhole || isEmpty) && isFirstVisit : location.pathname === '/'
  // A kit is one more step, and what the link does not have is asked for.
  const screen =
    isRegistration && isEmpty ? 'form' : { '': 'screen', optional: 'kit' }[link.get('recovery') ?? '']
  page.dataset.first = (isThere && isPlain && screen) || 'bones'

  document.addEventListener('readystatechange', () => {
    const app = document.querySelector('#app')
    if (document.readyState !== 'interactive' || !app) return
    if (page.dataset.first !== 'screen') {
      app.replaceChildren(document.querySelector(`#${page.dataset.first}`).content)
      page.dataset.first = page.dataset.first === 'bones' ? 'app' : 'screen'
    }
    for (const domain of app.querySelectorAll('[data-part="domain"]')) domain.textContent = location.hostname
    // Bones are no content, and a page in the background is not drawn.
    if (document.hidden || page.dataset.first === 'app') goOn()
    else setTimeout(goOn, LONG_ENOUGH)
    void painted.then(begin)
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
  /** @type {HTMLFormElement | undefined} */
  let sent
  const onSubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    sent = /** @type {HTMLFormElement} */ (event.target)
  }
  /** @type {[select: HTMLSelectElement, value: string] | undefined} */
  let chosen
  const onChange = (/** @type {Event} */ event) => {
    if (!(event.target instanceof HTMLSelectElement)) return
    // Or the app, a part of which may be there, takes it too.
    event.stopImmediatePropagation()
    chosen = [event.target, event.target.value]
  }
  document.addEventListener('click', onClick, true)
  document.addEventListener('submit', onSubmit, true)
  document.addEventListener('change', onChange, true)
  addEventListener(
    'app-ready',
    () => {
      document.removeEventListener('click', onClick, true)
      document.removeEventListener('submit', onSubmit, true)
      document.removeEventListener('change', onChange, true)
      if (chosen) {
        const [select, value] = chosen
        select.value = value
        select.dispatchEvent(new Event('change', { bubbles: true }))
      }
      document.querySelector('#early-status')?.remove()
      sent?.requestSubmit()
      if (!tapped) return
      tapped.removeAttribute('aria-disabled')
      tapped.removeAttribute('data-pending')
      tapped.click()
    },
    { once: true },
  )
})()
