import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { dfnsApi, RegistrationFlow } from 'registration-flow'
import 'registration-flow/styles.css'

const api = dfnsApi({ baseUrl: 'http://localhost:4400' })
const { orgId, username, registrationCode } = Object.fromEntries(new URLSearchParams(location.search))
const initRequest = { orgId, username, registrationCode }
const relyingParty = { id: location.hostname, name: 'Example' }

function SignUp() {
  const [name, setName] = useState<string>()
  if (name) return <p role="status">Welcome, {name}</p>
  return (
    <RegistrationFlow
      api={api}
      initRequest={initRequest}
      relyingParty={relyingParty}
      onComplete={({ user }) => setName(user.username)}
    />
  )
}
createRoot(document.querySelector('main')!).render(<SignUp />)
