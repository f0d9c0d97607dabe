import { type FormEvent, useState } from 'react'

interface Sent {
  username: string
  link: string
}

/** Where a customer's own server would send the registration email; here the email is shown on the page. */
export function Invitation() {
  const [sent, setSent] = useState<Sent>()
  const [failed, setFailed] = useState(false)

  const [email, setEmail] = useState('')

  const invite = async (event: FormEvent) => {
    event.preventDefault()
    const username = email.trim()
    try {
      const response = await fetch('/api/reference/invitations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username }),
      })
      const invitation = (await response.json()) as Record<'orgId' | 'username' | 'registrationCode', string>
      setSent({ username, link: `/register?${new URLSearchParams(invitation)}` })
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }

  return (
    <div className="columns">
      <div className="pitch">
        <h1>A wallet that opens only for you.</h1>
        <p>Your key is made on your own device. No seed phrase to copy, no password to forget.</p>
      </div>
      {sent ? (
        <article className="paper" aria-label="Email">
          <p className="from">
            From <b>Quillstone</b> to <b>{sent.username}</b>
          </p>
          <h2>Your account is one step away</h2>
          <p>Open this link on the device you want to sign in with. It works once, for one hour.</p>
          <a className="button" href={sent.link}>
            Set up my account
          </a>
        </article>
      ) : (
        <form className="paper" onSubmit={(event) => void invite(event)}>
          <h2>Open an account</h2>
          <label htmlFor="email">Email</label>
          <input
            id="email"
            type="email"
            autoComplete="email"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <button className="button">Send me the link</button>
          {failed && <p role="alert">The demo server did not answer. Is it still running?</p>}
        </form>
      )}
    </div>
  )
}
