import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import {
  isRegistrationError,
  type RegistrationApi,
  RegistrationFlow,
  type RegistrationFlowProps,
} from 'registration-flow'
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
import { fill, useWidgetWords, useWords } from './language.js'
import { newestCode } from './mail.js'
import { navigate } from './navigation.js'
import { Page } from './Page.js'
import { takeSimulated } from './simulation.js'
import { recover } from './words/recover.js'
import { shell } from './words/shell.js'

const apiWith = (headers: Record<string, string>) =>
  recoveryApi({ baseUrl: `${location.origin}/api`, headers })
const api = apiWith({})

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
  | { name: 'kit'; username: string; email: string; isRead: boolean; isNew?: boolean; begun?: BegunRecovery }
  | { name: 'new'; challenge: UserRecoveryChallenge; signer: KeySigner }

type Step = Parameters<NonNullable<RegistrationFlowProps['onStepChange']>>[0]
/** The stage at which the user enters what stands on the kit. */
type KitStage = Extract<Stage, { name: 'kit' }>

/** An error in one field of the form. */
class FieldError extends Error {
  constructor(
    readonly field: keyof Typed,
    readonly problem?: RecoveryCodeProblem,
  ) {
    super(field)
  }
}

/**
 * The page whose address is on the recovery kit: takes the kit and registers a new passkey and a new kit, which void
 * the old credentials.
 */
export function Recover({ link }: { link: URLSearchParams }) {
  const words = useWords('recover', recover)
  const [stage, setStage] = useState<Stage>({ name: 'who' })
  const [typed, setTyped] = useState<Typed>({ ...EMPTY_FORM, username: link.get('name') ?? '' })
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<unknown>()
  const [step, setStep] = useState<Step>('firstFactor')
  const beginning = { title: words.title, lead: words.lead }
  const { firstFactor, recovery, done } = words.pitches
  const later = step === 'firstFactor' ? firstFactor : step === 'done' ? done : recovery
  const said = stage.name === 'new' ? later : beginning
  const others = [beginning, firstFactor, recovery, done].filter((pitch) => pitch.title !== said.title)

  const type = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const run = (act: () => Promise<Stage>) => {
    if (busy) return
    setBusy(true)
    setRefusal(undefined)
    void act()
      .then(setStage, setRefusal)
      .finally(() => setBusy(false))
  }
  const read = ({ id, code, credentialId, username }: RecoveryKitReading) => {
    if (stage.name === 'kit' && username !== undefined && username !== stage.username)
      return words.read.otherUser(username, stage.username)
    type({
      code: code ?? '',
      // The code alone says nothing of a number that the user has typed.
      ...(credentialId !== undefined && { credentialId }),
      ...(username !== undefined && { username }),
    })
    if (code === undefined) return words.read.noCode(username)
    return id === undefined ? words.read.codeAlone : words.read.kit(id, username)
  }
  const { signal } = new AbortController()
  const sendCode = async (again?: KitStage): Promise<Stage> => {
    const username = typed.username.trim()
    await api.sendCode({ username, orgId }, { signal })
    // A new code voids the previous one.
    type({ verificationCode: '' })
    const email = await newestCode(username, 'verificationCode')
    if (again) return { ...again, email, isNew: true, begun: undefined }
    return { name: 'kit', username, email, isRead: typed.code !== '' && typed.credentialId !== '' }
  }
  const open = async (kit: KitStage): Promise<Stage> => {
    // Checked before init, which uses up the emailed code.
    const { code, problem } = readRecoveryCode(typed.code)
    if (problem) throw new FieldError('code', problem)
    const begun = await begin(kit)
    const { challenge, credentialId } = begun
    const allowed = challenge.allowedRecoveryCredentials.find(({ id }) => id === credentialId)
    if (!allowed) throw new FieldError('credentialId')
    const signer = await openRecoveryKey(allowed, { secret: code, username: kit.username })
    setTyped(EMPTY_FORM)
    return { name: 'new', challenge, signer }
  }
  const begin = async (kit: KitStage): Promise<BegunRecovery> => {
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
    <Page {...said} others={others} part={stage.name === 'new' ? 'new' : 'kit'}>
      {stage.name === 'who' && (
        <Fields
          key="who"
          title={words.who}
          moved={stage.back}
          reader={<KitReader onRead={read} />}
          fields={[{ name: 'username', label: words.username }]}
          action={words.send}
          {...{ typed, type, busy, refusal }}
          onTyped={() => run(() => sendCode())}
        />
      )}
      {stage.name === 'kit' && (
        <Fields
          key="kit"
          title={words.kit}
          moved
          note={fill(words.noMail, { code: <bdi>{stage.email}</bdi> })}
          news={stage.isNew ? words.sentAgain : ''}
          reader={!stage.isRead && <KitReader onRead={read} />}
          fields={[
            { name: 'code', label: words.code },
            { name: 'credentialId', label: words.credentialId },
            { name: 'verificationCode', label: words.verificationCode },
          ]}
          action={words.open}
          {...{ typed, type, busy, refusal }}
          onTyped={() => run(() => open(stage))}
          others={{
            [words.sendAgain]: () => run(() => sendCode(stage)),
            [words.back]: () => run(async () => ({ name: 'who', back: true })),
          }}
        />
      )}
      {stage.name === 'new' && <NewCredentials {...stage} onStepChange={setStep} />}
    </Page>
  )
}

/** The same widget as for a registration, with the final call of a recovery. */
function NewCredentials({
  challenge,
  signer,
  onStepChange,
}: {
  challenge: UserRecoveryChallenge
  signer: KeySigner
  onStepChange: (step: Step) => void
}) {
  const brand = useBrand()
  const words = useWords('recover', recover)
  const widgetWords = useWidgetWords(words.signIn)
  const recovering: RegistrationApi = {
    complete: async (newCredentials, { challenge: { temporaryAuthenticationToken }, signal }) => {
      const { json } = await recoveryRequest({ signer, newCredentials })
      return apiWith(takeSimulated()).complete(json, { challenge: { temporaryAuthenticationToken }, signal })
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
      onStepChange={onStepChange}
      onContinue={toSignIn}
      onSignIn={toSignIn}
      {...widgetWords}
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
  note?: ReactNode
  news?: string
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
  const describe = useDescription()
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
            dir="auto"
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
      {Object.entries(others ?? {}).map(([label, act]) => (
        <button key={label} type="button" className="button quiet" aria-disabled={busy} onClick={act}>
          {label}
        </button>
      ))}
      {refusal !== undefined && (
        <p role="alert" id={`${id}-error`}>
          {describe(refusal)}
        </p>
      )}
    </form>
  )
}

/** What is said of an error, in the language of the page. */
function useDescription(): (refusal: unknown) => string {
  const words = useWords('recover', recover)
  const { noAnswer } = useWords('shell', shell)
  return (refusal) => {
    if (refusal instanceof FieldError) return inWords(refusal, words.problem)
    if (!isRegistrationError(refusal)) return words.refused.other
    if (refusal.code === 'password_wrong') return words.refused.code
    return refusal.code === 'network_failed' ? noAnswer : words.refused.notFound
  }
}

function inWords({ problem }: FieldError, words: typeof recover.problem): string {
  if (!problem) return words.credentialId
  if (problem.reason === 'too_short') return words.tooShort(problem.missing)
  if (problem.reason === 'too_long') return words.tooLong(problem.extra)
  const symbols = problem.symbols.join(', ')
  return problem.lookAlikes.length > 0 ? words.lookAlikes(symbols) : words.symbols(symbols)
}
