const WIDGET = 'http://localhost:5183'
const frame = document.querySelector('iframe')

// Every page that has a handle of this window can send to it.
window.addEventListener('message', ({ origin, source, data }) => {
  if (origin !== WIDGET || source !== frame.contentWindow || data?.type !== 'registered') return
  document.querySelector('[role=status]').textContent = `Welcome, ${data.username}`
})
frame.src = `${WIDGET}/${location.search}`
