import { useEffect, useRef, useState } from 'react'
import { isRegistrationError, type Wallet } from 'registration-flow'
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
} from './login.js'
import { SignInOption } from './SignInOption.js'
import { WalletList } from './WalletList.js'
import { shell } from './words/shell.js'
import { signIn } from './words/signIn.js'
import { wallets as ofWallets } from './words/wallets.js'

/** How far the sign-in has come. */
type Stage =
  | { name: 'who' }
  | { name: 'first'; login: Login }
  | { name: 'second'; login: Login; first: Proof; used: LoginCredential }
  | { name: 'in'; wallets: Wallet[] }

/** Signs in with the API directly. Not part of the widget: it shows that the registered credentials are accepted. */
export function SignIn({ link }: { link: URLSearchParams }) {
  const words = useWords('signIn', signIn)
  const { noAnswer } = useWords('shell', shell)
  const { startOver, end: ending } = useWords('wallets', ofWallets)
  const [username, setUsername] = useState(link.get('name') ?? '')
  const [stage, setStage] = useState<Stage>({ name: 'who' })
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<{ cause: unknown; at: Stage['name'] }>()

  const begin = async () => {
    setStage({ name: 'first', login: await beginLogin(link.get('orgId') ?? ourOrgId, username.trim()) })
  }
  const end = async (login: Login, first: Proof, second?: Proof) => {
    try {
      setStage({ name: 'in', wallets: await endLogin(login, first, second) })
    } catch (cause) {
      // A challenge is valid for one try.
      await begin()
      throw cause
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
    setRefusal(undefined)
    void act()
      .catch((cause: unknown) => setRefusal({ cause, at: stage.name }))
      .finally(() => setBusy(false))
  }

  const ways =
    stage.name === 'first'
      ? loginCredentials(stage.login, 'first')
      : stage.name === 'second'
        ? seconds(stage.login, stage.used)
        : []
  return (
    <Page title={words.title} lead={words.lead}>
      <section className="paper" aria-labelledby="sign-in" aria-busy={busy}>
        <Heading key={stage.name} text={words.headings[stage.name]} moved={stage.name !== 'who'} />
        {stage.name === 'who' && (
          <form
            className="way"
            onSubmit={(event) => {
              event.preventDefault()
              run(begin)
            }}
          >
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
            <button className="button" aria-disabled={busy}>
              {words.proceed}
            </button>
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
            {words.withoutIt}
          </button>
        )}
        {stage.name === 'in' && (
          <>
            <p>{fill(words.hello, { name: <bdi>{username.trim()}</bdi> })}</p>
            <WalletList wallets={stage.wallets} level="h3" />
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
    return at === 'who' ? words.name : words.proof
  }
  if (cause instanceof KeyNotFoundError) return words.noKey
  if (isRegistrationError(cause) && cause.code === 'password_wrong') return words.password
  if (cause instanceof DOMException && cause.name === 'NotAllowedError') return words.noPasskey
  return words.other
}
