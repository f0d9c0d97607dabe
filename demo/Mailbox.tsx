import { type FormEvent, useState } from 'react'
import { invite } from './invite.js'

/** Shows the newest email of any user, because the demo sends none. A user without an email gets one. */
export function Mailbox() {
  const [address, setAddress] = useState('')
  const [found, setFound] = useState('')

  const look = async (event: FormEvent) => {
    event.preventDefault()
    const username = address.trim()
    try {
      const response = await fetch(`/api/reference/users/${encodeURIComponent(username)}`)
      const user = response.ok
        ? ((await response.json()) as { registrationCode: string; credentials: unknown[] })
        : { ...(await invite(username)), credentials: [] }
      setFound(user.credentials.length > 0 ? 'No code is waiting here.' : user.registrationCode)
    } catch {
      setFound('The demo server did not answer. Is it still running?')
    }
  }

  return (
    <details className="mailbox">
      <summary>This demo sends no email. See the code here</summary>
      <form onSubmit={(event) => void look(event)}>
        <label htmlFor="mailbox">Whose mailbox?</label>
        <input
          id="mailbox"
          type="email"
          required
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <button className="button quiet">Show the code</button>
        <output>{found}</output>
      </form>
    </details>
  )
}
