import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { isRegistrationError, type RegistrationApi, RegistrationFlow } from 'registration-flow'
import {
  type KeySigner,
  openRecoveryKey,
  parseRecoveryChallenge,
  readRecoveryCode,
  recoveryApi,
  type RecoveryCodeProblem,
  type RecoveryKitReading,
  recoveryRequest,
  type UserRecoveryChallenge,
} from 'registration-flow/core'
import { orgId } from '../reference-api/organization.js'
import { CardBrand, useBrand } from './brands.js'
import { KitReader } from './KitReader.js'
import { useWidgetWords } from './language.js'
import { navigate } from './navigation.js'
import { Page } from './Page.js'

const api = recoveryApi({ baseUrl: `${location.origin}/api` })

/** The values that the user copies from the recovery kit and the email. */
const EMPTY_FORM = { username: '', code: '', credentialId: '', verificationCode: '' }
type Typed = typeof EMPTY_FORM

/** The answer of init: the emailed code is used up, but the user can try another recovery code with this answer. */
interface BegunRecovery {
  credentialId: string
  challenge: UserRecoveryChallenge
}

/** How far the recovery has come. */
type Stage =
  | { name: 'who'; back?: boolean }
  | { name: 'kit'; username: string; email: string; isRead: boolean; news?: string; begun?: BegunRecovery }
  | { name: 'new'; challenge: UserRecoveryChallenge; signer: KeySigner }

type Kit = Extract<Stage, { name: 'kit' }>

/** An error in one field of the form, as a sentence. */
class FieldError extends Error {
  constructor(
    readonly field: keyof Typed,
    text: string,
  ) {
    super(text)
  }
}

/**
 * The page whose address is on the recovery kit: takes the kit and registers a new passkey and a new kit, which void
 * the old credentials.
 */
export function Recover({ link }: { link: URLSearchParams }) {
  const [stage, setStage] = useState<Stage>({ name: 'who' })
  const [typed, setTyped] = useState<Typed>({ ...EMPTY_FORM, username: link.get('name') ?? '' })
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<unknown>()

  const type = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const run = (act: () => Promise<Stage>) => {
    if (busy) return
    setBusy(true)
    setRefusal(undefined)
    void act()
      .then(setStage, setRefusal)
      .finally(() => setBusy(false))
  }
  const read = ({ id, code, credentialId = '', username }: RecoveryKitReading) => {
    if (stage.name === 'kit' && username !== undefined && username !== stage.username)
      return `This kit is of ${username}, and the code went to ${stage.username}. Go back to change that.`
    type({ credentialId, code: code ?? '', ...(username !== undefined && { username }) })
    const whose = username === undefined ? '' : ` of ${username}`
    return code === undefined
      ? `The recovery code is missing. Please type it from your kit${whose}.`
      : `We have read kit ${id ?? ''}${whose}.`
  }
  const { signal } = new AbortController()
  const sendCode = async (news?: string): Promise<Stage> => {
    const username = typed.username.trim()
    await api.sendCode({ username, orgId }, { signal })
    // A new code voids the previous one.
    type({ verificationCode: '' })
    const isRead = typed.code !== '' && typed.credentialId !== ''
    return { name: 'kit', username, isRead, email: await newestCode(username), news }
  }
  const open = async (kit: Kit): Promise<Stage> => {
    // Checked before init, which uses up the emailed code.
    const { code, problem } = readRecoveryCode(typed.code)
    if (problem) throw new FieldError('code', `${describeProblem(problem)} Nothing was sent.`)
    const begun = await begin(kit)
    const { challenge, credentialId } = begun
    const allowed = challenge.allowedRecoveryCredentials.find(({ id }) => id === credentialId)
    if (!allowed) throw new FieldError('credentialId', 'The key with this number is not there any more.')
    const signer = await openRecoveryKey(allowed, { secret: code, username: kit.username })
    setTyped(EMPTY_FORM)
    return { name: 'new', challenge, signer }
  }
  const begin = async (kit: Kit): Promise<BegunRecovery> => {
    const { username } = kit
    const credentialId = typed.credentialId.trim()
    if (kit.begun?.credentialId === credentialId) return kit.begun
    const verificationCode = typed.verificationCode.trim()
    const answer = await api.init({ username, orgId, verificationCode, credentialId }, { signal })
    const begun = { credentialId, challenge: parseRecoveryChallenge(answer, { needsToken: true }) }
    setStage({ ...kit, begun })
    return begun
  }

  return (
    <Page
      title="Lost your device?"
      lead="Your recovery kit brings you back in. Afterwards your old passkey and your old kit are dead, and you have new ones."
    >
      {stage.name === 'who' && (
        <Fields
          key="who"
          title="Who are you?"
          moved={stage.back}
          reader={<KitReader onRead={read} />}
          fields={[{ name: 'username', label: 'Username on your kit' }]}
          action="Send me a code"
          {...{ typed, type, busy, refusal }}
          onTyped={() => run(() => sendCode())}
        />
      )}
      {stage.name === 'kit' && (
        <Fields
          key="kit"
          title="What does your kit say?"
          moved
          note={`This demo sends no email. Your code is ${stage.email}.`}
          news={stage.news}
          reader={!stage.isRead && <KitReader onRead={read} />}
          fields={[
            { name: 'code', label: 'Recovery code' },
            { name: 'credentialId', label: 'Kit number' },
            { name: 'verificationCode', label: 'Code from the email' },
          ]}
          action="Open my kit"
          {...{ typed, type, busy, refusal }}
          onTyped={() => run(() => open(stage))}
          others={{
            'Send a new code': () => run(() => sendCode('Here is a new code. The one before is void.')),
            Back: () => run(async () => ({ name: 'who', back: true })),
          }}
        />
      )}
      {stage.name === 'new' && <NewCredentials {...stage} />}
    </Page>
  )
}

/** The same widget as for a registration, with the final call of a recovery. */
function NewCredentials({ challenge, signer }: { challenge: UserRecoveryChallenge; signer: KeySigner }) {
  const brand = useBrand()
  const words = useWidgetWords()
  const recovering: RegistrationApi = {
    complete: async (newCredentials, { challenge: { temporaryAuthenticationToken }, signal }) => {
      const { json } = await recoveryRequest({ signer, newCredentials })
      return api.complete(json, { challenge: { temporaryAuthenticationToken }, signal })
    },
  }
  const toSignIn = () => navigate(`/sign-in?${new URLSearchParams({ name: challenge.user.name })}`)
  return (
    <RegistrationFlow
      api={recovering}
      challenge={challenge}
      relyingParty={{ id: location.hostname, name: brand.name }}
      slots={{ Brand: CardBrand }}
      recovery={{ policy: 'required', orgId, url: `${location.origin}/recover` }}
      onContinue={toSignIn}
      onSignIn={toSignIn}
      messages={words ?? { done: { action: 'Sign in' } }}
    />
  )
}

function Fields({
  title,
  moved = false,
  note,
  news = '',
  reader,
  fields,
  typed,
  type,
  action,
  others,
  busy,
  refusal,
  onTyped,
}: {
  title: string
  /** The heading replaced another one, so it takes the focus. */
  moved?: boolean | undefined
  note?: string
  news?: string | undefined
  reader: ReactNode
  fields: { name: keyof Typed; label: string }[]
  typed: Typed
  type: (part: Partial<Typed>) => void
  action: string
  others?: Record<string, () => void>
  busy: boolean
  refusal: unknown
  onTyped: () => void
}) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const to = refusal instanceof FieldError ? refusal.field : undefined
  useEffect(() => {
    if (moved) heading.current?.focus()
  }, [moved])
  useEffect(() => {
    if (!(refusal instanceof FieldError)) return
    form.current?.querySelector<HTMLInputElement>(`[name=${refusal.field}]`)?.focus()
  }, [refusal])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onTyped()
  }
  return (
    <form className="paper" onSubmit={submit} aria-busy={busy} ref={form}>
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {note !== undefined && <p>{note}</p>}
      <p role="status">{news}</p>
      {reader}
      {fields.map(({ name, label }) => (
        <div key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <input
            id={`${id}-${name}`}
            name={name}
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed[name]}
            onChange={({ target }) => type({ [name]: target.value })}
            aria-invalid={to === name}
            aria-describedby={to === name ? `${id}-error` : undefined}
          />
        </div>
      ))}
      <button className="button" aria-disabled={busy}>
        {action}
      </button>
      {Object.entries(others ?? {}).map(([words, act]) => (
        <button key={words} type="button" className="button quiet" aria-disabled={busy} onClick={act}>
          {words}
        </button>
      ))}
      {refusal !== undefined && (
        <p role="alert" id={`${id}-error`}>
          {inWords(refusal)}
        </p>
      )}
    </form>
  )
}

/** Reads the code from the email, which in production only the user receives. */
async function newestCode(username: string): Promise<string> {
  const response = await fetch(`/api/reference/users/${encodeURIComponent(username)}`)
  const user = (await response.json()) as { verificationCode?: string }
  return user.verificationCode ?? 'not to be had: we know nobody by that name'
}

function describeProblem(problem: RecoveryCodeProblem): string {
  switch (problem.reason) {
    case 'too_short':
      return `The recovery code is too short, by ${letters(problem.missing)}.`
    case 'too_long':
      return `The recovery code is too long, by ${letters(problem.extra)}.`
    default:
      return problem.lookAlikes.length > 0
        ? `There is no 0, 1, I or O in a recovery code. Look at your kit again for ${list(problem.symbols)}.`
        : `This is in no recovery code: ${list(problem.symbols)}. Look at your kit again.`
  }
}

const letters = (count: number) => `${count} ${count === 1 ? 'letter or digit' : 'letters or digits'}`
const list = (found: string[]) => found.join(', ')

function inWords(refusal: unknown): string {
  if (refusal instanceof FieldError) return refusal.message
  if (!isRegistrationError(refusal)) return 'That did not work here. Please try again.'
  if (refusal.code === 'password_wrong')
    return 'The recovery code and the username do not belong together. Check the recovery code and try again: you need no new code from the email.'
  if (refusal.code === 'network_failed') return 'The demo server did not answer. Is it still running?'
  return 'We could not find that. Check the code from the email and the key number, or have a new code sent.'
}
