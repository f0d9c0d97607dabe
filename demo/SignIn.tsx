import { type FormEvent, useEffect, useRef, useState } from 'react'
import { isRegistrationError } from 'registration-flow'
import { Address } from './Address.js'
import { orgId as ourOrgId } from '../reference-api/organization.js'
import { fill, useWords } from './language.js'
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
  sendLoginCode,
  type SignedIn,
} from './login.js'
import { newestCode } from './mail.js'
import { SignInOption } from './SignInOption.js'
import { WalletList } from './WalletList.js'
import { shell } from './words/shell.js'
import { signIn } from './words/signIn.js'
import { wallets as ofWallets } from './words/wallets.js'

/** How far the sign-in has come. */
type Stage =
  | { name: 'who' }
  | { name: 'code'; username: string; email: string; isNew?: boolean }
  | { name: 'first'; user: Known; login: Login }
  | { name: 'second'; user: Known; login: Login; first: Proof; used: LoginCredential }
  | { name: 'in'; signedIn: SignedIn }

/** A user who has read the email. */
interface Known {
  username: string
  loginCode: string
}

/** Any passkey of this site: which one, and whose, the authenticator says. */
const ANY_PASSKEY: LoginCredential = { kind: 'Fido2', requiresSecondFactor: false }

/**
 * Signs in with the API directly. Not part of the widget: it shows that the registered credentials are accepted. A
 * passkey needs no name. What else an account has is listed only to whoever reads its email.
 */
export function SignIn({ link }: { link: URLSearchParams }) {
  const words = useWords('signIn', signIn)
  const { noAnswer } = useWords('shell', shell)
  const { startOver, end: ending } = useWords('wallets', ofWallets)
  const [username, setUsername] = useState(link.get('name') ?? '')
  const [code, setCode] = useState('')
  const [stage, setStage] = useState<Stage>({ name: 'who' })
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<{ cause: unknown; at: Stage['name'] }>()
  const orgId = link.get('orgId') ?? ourOrgId

  const usePasskey = async () => {
    const login = await beginLogin(orgId)
    const proof = await prove(login, ANY_PASSKEY, { typed: '', username: '' })
    setStage({ name: 'in', signedIn: await endLogin(login, proof) })
  }
  const sendCode = async (name: string, isNew = false) => {
    await sendLoginCode(orgId, name)
    // A new code voids the previous one.
    setCode('')
    setStage({ name: 'code', username: name, email: await newestCode(name, 'loginCode'), isNew })
  }
  const begin = async (user: Known) => {
    setStage({ name: 'first', user, login: await beginLogin(orgId, user) })
  }
  const end = async (user: Known, login: Login, first: Proof, second?: Proof) => {
    try {
      setStage({ name: 'in', signedIn: await endLogin(login, first, second) })
    } catch (cause) {
      // A challenge is valid for one try.
      await begin(user)
      throw cause
    }
  }
  const take = async (way: LoginCredential, typed: string) => {
    if (stage.name !== 'first' && stage.name !== 'second') return usePasskey()
    const { login, user } = stage
    const proof = await prove(login, way, { typed, username: user.username })
    if (stage.name === 'second') return end(user, login, stage.first, proof)
    if (seconds(login, way).length > 0) setStage({ name: 'second', user, login, first: proof, used: way })
    else await end(user, login, proof)
  }
  const run = (act: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setRefusal(undefined)
    void act()
      .catch((cause: unknown) => setRefusal({ cause, at: stage.name }))
      .finally(() => setBusy(false))
  }
  const submits = (act: () => Promise<void>) => (event: FormEvent) => {
    event.preventDefault()
    run(act)
  }

  const ways = waysAt(stage)
  return (
    <Page title={words.title} lead={words.lead}>
      <section className="paper" aria-labelledby="sign-in" aria-busy={busy}>
        <Heading key={stage.name} text={words.headings[stage.name]} moved={stage.name !== 'who'} />
        {ways.map((way) => (
          <SignInOption
            key={`${stage.name} ${way.kind} ${way.credId ?? ''}`}
            way={way}
            several={ways.filter(({ kind }) => kind === way.kind).length > 1}
            busy={busy}
            onTake={(taken, typed) => run(() => take(taken, typed))}
          />
        ))}
        {stage.name === 'who' && (
          <form className="way" onSubmit={submits(() => sendCode(username.trim()))}>
            <p>{words.without}</p>
            <label htmlFor="username">{words.email}</label>
            <input
              id="username"
              inputMode="email"
              dir="auto"
              autoComplete="username"
              required
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
            <button className="button quiet" aria-disabled={busy}>
              {words.send}
            </button>
          </form>
        )}
        {stage.name === 'code' && (
          <form
            className="way"
            onSubmit={submits(() => begin({ username: stage.username, loginCode: code.trim() }))}
          >
            <p>{fill(words.sent, { email: <Address of={stage.username} /> })}</p>
            <p className="from">{fill(words.noMail, { code: <bdi className="code">{stage.email}</bdi> })}</p>
            <p role="status">{stage.isNew ? words.sentAgain : ''}</p>
            <label htmlFor="code">{words.code}</label>
            <input
              id="code"
              dir="auto"
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              required
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
            <button className="button" aria-disabled={busy}>
              {words.proceed}
            </button>
            <button
              type="button"
              className="button quiet"
              aria-disabled={busy}
              onClick={() => run(() => sendCode(stage.username, true))}
            >
              {words.sendAgain}
            </button>
          </form>
        )}
        {stage.name === 'second' && !stage.used.requiresSecondFactor && (
          <button
            className="button quiet"
            aria-disabled={busy}
            onClick={() => run(() => end(stage.user, stage.login, stage.first))}
          >
            {words.withoutIt}
          </button>
        )}
        {stage.name === 'in' && (
          <>
            <p>{fill(words.hello, { name: <Address of={stage.signedIn.username} /> })}</p>
            <WalletList wallets={stage.signedIn.wallets} level="h3" />
            <Anchor className="button quiet" href="/">
              {startOver}
            </Anchor>
            <p className="from">{ending}</p>
          </>
        )}
        {refusal && <p role="alert">{inWords(refusal, words.refused, noAnswer)}</p>}
        {/* At every stage, and for every name: they tell nobody who has an account. */}
        {stage.name !== 'in' && (
          <ul className="elsewhere">
            <li>
              <Anchor href={`/recover?${new URLSearchParams({ name: username.trim() })}`}>
                {words.lostDevice}
              </Anchor>
            </li>
            <li>
              <Anchor href="/">{words.createAccount}</Anchor>
            </li>
          </ul>
        )}
      </section>
    </Page>
  )
}

function waysAt(stage: Stage): LoginCredential[] {
  if (stage.name === 'who') return [ANY_PASSKEY]
  if (stage.name === 'first') return loginCredentials(stage.login, 'first')
  return stage.name === 'second' ? seconds(stage.login, stage.used) : []
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

function inWords(
  { cause, at }: { cause: unknown; at: Stage['name'] },
  words: typeof signIn.refused,
  noAnswer: string,
): string {
  if (cause instanceof SignInError) {
    if (cause.status === undefined) return noAnswer
    if (cause.status !== 401) return words.other
    return at === 'who' ? words.passkey : at === 'code' ? words.code : words.proof
  }
  if (cause instanceof KeyNotFoundError) return words.noKey
  if (isRegistrationError(cause) && cause.code === 'password_wrong') return words.password
  if (cause instanceof DOMException && cause.name === 'NotAllowedError') return words.noPasskey
  return words.other
}
