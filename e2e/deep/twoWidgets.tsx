import { createRoot } from 'react-dom/client'
import { dfnsApi, RegistrationFlow } from 'registration-flow'

/** Two widgets of two React roots, each with an invitation of its own, as the address of the page has them. */
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
