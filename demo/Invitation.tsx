import { type FormEvent, useState } from 'react'
import { type Invitation as Sent, invite } from './invite.js'
import { Page } from './Page.js'

/** Shows the registration email on the page; in production the customer's server would send it. */
export function Invitation({ to }: { to: string }) {
  const [sent, setSent] = useState<Sent>()
  const [failed, setFailed] = useState(false)

  const [email, setEmail] = useState('')

  const send = async (event: FormEvent) => {
    event.preventDefault()
    try {
      setSent(await invite(email.trim()))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }

  return (
    <Page
      title="A wallet that opens only for you."
      lead="Your key is made on your own device. No seed phrase to copy, no password to forget."
    >
      {sent ? (
        <article className="paper" aria-label="Email">
          <p className="from">
            From <b>Quillstone</b> to <b>{sent.username}</b>
          </p>
          <h2>Your account is one step away</h2>
          <p>Open this link on the device you want to sign in with. It works once, for one hour.</p>
          <a className="button" href={`${to}?${new URLSearchParams(sent)}`}>
            Set up my account
          </a>
          {to === '/register' && (
            <p className="small">
              Or <a href="/code">type the code</a> <code>{sent.registrationCode}</code>
            </p>
          )}
        </article>
      ) : (
        <form className="paper" onSubmit={(event) => void send(event)}>
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
    </Page>
  )
}
