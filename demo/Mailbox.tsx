import { type FormEvent, useState } from 'react'
import { useWords } from './language.js'
import { invite } from './invite.js'
import { registration } from './words/registration.js'
import { shell } from './words/shell.js'

/** Shows the newest email of any user, because the demo sends none. A user without an email gets one. */
export function Mailbox() {
  const words = useWords('registration', registration).mailbox
  const { noAnswer } = useWords('shell', shell)
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
      setFound(user.credentials.length > 0 ? words.empty : user.registrationCode)
    } catch {
      setFound(noAnswer)
    }
  }

  return (
    <details className="mailbox">
      <summary>{words.summary}</summary>
      <form onSubmit={(event) => void look(event)}>
        <label htmlFor="mailbox">{words.whose}</label>
        <input
          id="mailbox"
          type="email"
          dir="auto"
          required
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <button className="button quiet">{words.show}</button>
        <output dir="auto">{found}</output>
      </form>
    </details>
  )
}
