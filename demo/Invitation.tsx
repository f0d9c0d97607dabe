import { type FormEvent, useEffect, useState } from 'react'
import { useBrand } from './brands.js'
import { type Invitation as Sent, invite } from './invite.js'
import { Anchor } from './navigation.js'
import { Page } from './Page.js'

/** Shows the registration email on the page; in production the customer's server would send it. */
export function Invitation({
  to,
  options,
}: {
  to: string
  /** Options of the widget, for the address in the email. */
  options?: Record<string, string>
}) {
  const { short } = useBrand()
  const [sent, setSent] = useState<Sent>()
  const [failed, setFailed] = useState(false)

  // What early.js has taken so far is this form's from now on.
  useEffect(() => void dispatchEvent(new Event('app-ready')), [])

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = new FormData(event.currentTarget).get('email')
    if (typeof email !== 'string') return
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
      lead="Open it with your fingerprint, your face or the code of your phone."
      aside={
        <ul className="promises">
          <li>No password to forget and no secret words to copy.</li>
          <li>Nobody else can open it. That includes us.</li>
          <li>If you lose your phone, there is a way back.</li>
        </ul>
      }
    >
      {sent ? (
        <article className="paper" aria-label="Email">
          <p className="from">
            From <b>{short}</b> to <b>{sent.username}</b>
          </p>
          <h2>Your account is one step away</h2>
          <p>Open this link on the device you want to sign in with. It works once, for one hour.</p>
          <Anchor className="button" href={`${to}?${new URLSearchParams({ ...sent, ...options })}`}>
            Set up my account
          </Anchor>
          {to === '/register' && (
            <p className="small">
              Or <Anchor href="/code">type the code</Anchor> <code>{sent.registrationCode}</code>
            </p>
          )}
          <p className="from">A demo sends no email, so here it is.</p>
        </article>
      ) : (
        <form className="paper" onSubmit={(event) => void send(event)}>
          <h2>Open an account</h2>
          <label htmlFor="email">Email</label>
          {/* Not controlled: what was typed before the code was there stays. */}
          <input id="email" name="email" type="email" autoComplete="email" required />
          <button className="button">Send me the link</button>
          {failed && <p role="alert">The demo server did not answer. Is it still running?</p>}
          <ul className="elsewhere">
            <li>
              <Anchor href="/sign-in">I have an account</Anchor>
            </li>
            <li>
              <Anchor href="/code">I have a code</Anchor>
            </li>
            <li>
              <Anchor href="/recover">I lost my device</Anchor>
            </li>
          </ul>
        </form>
      )}
    </Page>
  )
}
