import { createRoot } from 'react-dom/client'
import { dfnsApi, RegistrationFlow } from 'registration-flow'

/** Two widgets in two React roots, each with its own invitation from the page's URL. */
const api = dfnsApi({ baseUrl: `${location.origin}/api` })
const relyingParty = { id: 'localhost', name: 'Quillstone Wallet' }
for (const invitation of new URLSearchParams(location.search).getAll('invitation')) {
  createRoot(document.body.appendChild(document.createElement('main'))).render(
    <RegistrationFlow
      api={api}
      initRequest={JSON.parse(invitation) as Record<'orgId' | 'username' | 'registrationCode', string>}
      relyingParty={relyingParty}
    />,
  )
}
