import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Address } from './Address.js'
import { useBrand } from './brands.js'
import { fill, useWords } from './language.js'
import { type Invitation as Sent, invite } from './invite.js'
import { Anchor } from './navigation.js'
import { Page } from './Page.js'
import { front, shell } from './words/shell.js'

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
  const words = useWords('front', front)
  const { noAnswer } = useWords('shell', shell)
  const [sent, setSent] = useState<Sent>()
  const [failed, setFailed] = useState(false)
  const subject = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The form and its button are gone.
    if (sent) subject.current?.focus()
  }, [sent])

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
      title={words.title}
      lead={words.lead}
      aside={
        <ul className="promises">
          {words.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      }
    >
      {sent ? (
        <article className="paper" aria-label={words.mail}>
          <p className="from">
            {fill(words.from, { company: <b>{short}</b>, email: <Address of={sent.username} /> })}
          </p>
          <h2 tabIndex={-1} ref={subject}>
            {words.subject}
          </h2>
          <p>{words.open}</p>
          <Anchor className="button" href={`${to}?${new URLSearchParams({ ...sent, ...options })}`}>
            {words.setUp}
          </Anchor>
          {to === '/register' && (
            <p className="small">
              {fill(words.orCode, {
                link: <Anchor href="/code">{words.typeCode}</Anchor>,
                code: <code dir="ltr">{sent.registrationCode}</code>,
              })}
            </p>
          )}
          <p className="from">{words.noMail}</p>
        </article>
      ) : (
        <form className="paper" onSubmit={(event) => void send(event)}>
          <h2>{words.heading}</h2>
          <label htmlFor="email">{words.email}</label>
          {/* Not controlled: what was typed before the code was there stays. */}
          <input id="email" name="email" type="email" dir="auto" autoComplete="email" required />
          <button className="button">{words.send}</button>
          {failed && <p role="alert">{noAnswer}</p>}
          <ul className="elsewhere">
            <li>
              <Anchor href="/sign-in">{words.haveAccount}</Anchor>
            </li>
            <li>
              <Anchor href="/code">{words.haveCode}</Anchor>
            </li>
            <li>
              <Anchor href="/recover">{words.lostDevice}</Anchor>
            </li>
          </ul>
        </form>
      )}
    </Page>
  )
}
