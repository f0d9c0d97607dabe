import { createRoot } from 'react-dom/client'
import { dfnsApi, RegistrationFlow } from 'registration-flow'
import 'registration-flow/styles.css'

/** Nobody else may show this page (vite.config.js), and nobody else is told. */
const HOST = 'http://localhost:5182'
const api = dfnsApi({ baseUrl: 'http://localhost:4400' })
const { orgId, username, registrationCode } = Object.fromEntries(new URLSearchParams(location.search))

createRoot(document.querySelector('main')!).render(
  <RegistrationFlow
    api={api}
    initRequest={{ orgId, username, registrationCode }}
    relyingParty={{ id: location.hostname, name: 'Example' }}
    onComplete={({ user }) => parent.postMessage({ type: 'registered', username: user.username }, HOST)}
  />,
)
