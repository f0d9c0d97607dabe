import { useEffect, useRef, useState } from 'react'
import { isRegistrationError } from 'registration-flow'
import { orgId as ourOrgId } from '../reference-api/organization.js'
import { Anchor } from './navigation.js'
import { Page } from './Page.js'
import {
  beginLogin,
  endLogin,
  type Login,
  KeyNotFoundError,
  SignInError,
  type Proof,
  prove,
  type LoginCredential,
  loginCredentials,
} from './login.js'
import { SignInOption } from './SignInOption.js'

/** How far the sign-in has come. */
type Stage =
  | { name: 'who' }
  | { name: 'first'; login: Login }
  | { name: 'second'; login: Login; first: Proof; used: LoginCredential }
  | { name: 'in' }

const HEADINGS: Record<Stage['name'], string> = {
  who: 'Sign in',
  first: 'How do you want to sign in?',
  second: 'One more proof',
  in: 'You are signed in.',
}

/** Signs in with the API directly. Not part of the widget: it shows that the registered credentials are accepted. */
export function SignIn({ link }: { link: URLSearchParams }) {
  const [username, setUsername] = useState(link.get('name') ?? '')
  const [stage, setStage] = useState<Stage>({ name: 'who' })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')

  const begin = async () => {
    setStage({ name: 'first', login: await beginLogin(link.get('orgId') ?? ourOrgId, username.trim()) })
  }
  const end = async (login: Login, first: Proof, second?: Proof) => {
    try {
      await endLogin(login, first, second)
      setStage({ name: 'in' })
    } catch (refusal) {
      // A challenge is valid for one try.
      await begin()
      throw refusal
    }
  }
  const take = async (way: LoginCredential, typed: string) => {
    if (stage.name === 'first') {
      const { login } = stage
      const first = await prove(login, way, { typed, username: username.trim() })
      if (seconds(login, way).length > 0) setStage({ name: 'second', login, first, used: way })
      else await end(login, first)
    } else if (stage.name === 'second') {
      await end(stage.login, stage.first, await prove(stage.login, way, { typed, username: username.trim() }))
    }
  }
  const run = (act: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setError('')
    void act()
      .catch((refusal: unknown) => setError(inWords(refusal, stage.name)))
      .finally(() => setBusy(false))
  }

  const ways =
    stage.name === 'first'
      ? loginCredentials(stage.login, 'first')
      : stage.name === 'second'
        ? seconds(stage.login, stage.used)
        : []
  return (
    <Page title="Welcome back." lead="Your wallet opens with what you set up, and with nothing else.">
      <section className="paper" aria-labelledby="sign-in" aria-busy={busy}>
        <Heading key={stage.name} text={HEADINGS[stage.name]} moved={stage.name !== 'who'} />
        {stage.name === 'who' && (
          <form
            className="way"
            onSubmit={(event) => {
              event.preventDefault()
              run(begin)
            }}
          >
            <label htmlFor="username">Email</label>
            <input
              id="username"
              inputMode="email"
              autoComplete="username"
              required
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
            <button className="button" aria-disabled={busy}>
              Continue
            </button>
            <ul className="elsewhere">
              <li>
                <Anchor href={`/recover?${new URLSearchParams({ name: username.trim() })}`}>
                  Lost your device?
                </Anchor>
              </li>
              <li>
                <Anchor href="/">Create an account</Anchor>
              </li>
            </ul>
          </form>
        )}
        {ways.map((way) => (
          <SignInOption
            key={`${stage.name} ${way.kind} ${way.credId ?? ''}`}
            way={way}
            several={ways.filter(({ kind }) => kind === way.kind).length > 1}
            busy={busy}
            onTake={(taken, typed) => run(() => take(taken, typed))}
          />
        ))}
        {stage.name === 'second' && !stage.used.requiresSecondFactor && (
          <button
            className="button quiet"
            aria-disabled={busy}
            onClick={() => run(() => end(stage.login, stage.first))}
          >
            Sign in without it
          </button>
        )}
        {stage.name === 'in' && (
          <>
            <p>
              Hello, <bdi>{username.trim()}</bdi>. This is where the demo ends.
            </p>
            <Anchor className="button quiet" href="/">
              Start over
            </Anchor>
          </>
        )}
        {error && <p role="alert">{error}</p>}
      </section>
    </Page>
  )
}

/** A heading that takes the focus when it replaces another one, so that screen readers announce the change. */
function Heading({ text, moved }: { text: string; moved: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (moved) heading.current?.focus()
  }, [moved])
  return (
    <h2 id="sign-in" tabIndex={-1} ref={heading}>
      {text}
    </h2>
  )
}

/** Returns the credentials that can be the second factor: all but the first factor. */
function seconds(login: Login, { kind, credId }: LoginCredential): LoginCredential[] {
  return loginCredentials(login, 'second').filter((way) => way.kind !== kind || way.credId !== credId)
}

/** The same for a name that nobody has and for one that has not finished signing up: it tells nobody who is a customer. */
const SAYS_NOTHING =
  'We could not sign you in with this address. Check it for a slip, or create an account if you are new here.'

function inWords(refusal: unknown, at: Stage['name']): string {
  if (refusal instanceof SignInError) {
    if (refusal.status === undefined) return 'The demo server did not answer. Is it still running?'
    if (at === 'who') return SAYS_NOTHING
    return 'That was not accepted. Check what you typed, or try another way.'
  }
  if (refusal instanceof KeyNotFoundError) return 'That key is not on this device.'
  if (isRegistrationError(refusal) && refusal.code === 'password_wrong')
    return 'That password does not open your key.'
  if (refusal instanceof DOMException && refusal.name === 'NotAllowedError')
    return 'Your passkey was not used. Try again when you are ready.'
  return 'That did not work here. Try again, or another way.'
}
