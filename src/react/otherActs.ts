import { createKey, unlessAborted } from '../core/credentials/key.js'
import { signalUnknownCredential } from '../core/credentials/fido2.js'
import { signalAllAcceptedCredentials } from '../core/credentials/acceptedCredentials.js'
import { attestPassword } from '../core/credentials/password.js'
import { excluding, placed } from '../core/credentials/passkeyPlace.js'
import { createRecoveryKey } from '../core/credentials/recoveryKey.js'
import { createPasswordProtectedKey } from '../core/credentials/passwordProtectedKey.js'
import { attestTotp } from '../core/credentials/totp.js'
import { parseEndUserResponse } from '../core/endUserResponse.js'
import { RegistrationError, type RegistrationErrorCode } from '../core/errors.js'
import type {
  CollectedRequest,
  PlannedStep,
  RegistrationEvent,
  RegistrationState,
  RegistrationStep,
} from '../core/flow.js'
import { type Factor, offeredKinds } from '../core/offered.js'
import { pageHostname } from '../core/page.js'
import type {
  PasskeyPlace,
  RecoveryKeyAttestation,
  UserRegistrationChallenge,
  UserRegistrationRequest,
} from '../core/protocol.js'
import { createFido2, initError, proceed, settled } from './mutations.js'
import { hint } from './hints.js'
import { readMarker, writeMarker } from './marker.js'
import { named } from './naming.js'
import { connect } from './tabChannel.js'
import type { CredentialChoice, Kept, Session, Unfinished } from './session.js'

/*
 * What only some registrations need: every kind of credential but the passkey, leaving a step out, a new registration
 * code. Loaded on its own.
 */

/** What was given at a step. */
interface Answer {
  /** The same to another challenge of the same user, without asking anybody. */
  again: (challenge: UserRegistrationChallenge) => Promise<RegistrationEvent>
  /** It will never be registered. */
  discard?: () => void
}

interface Keeping extends Kept {
  readonly answers: Map<RegistrationStep, Answer>
  /** By the field of the body that they are for. */
  readonly typed: Map<keyof UserRegistrationRequest, () => unknown>
  /** It was sent, whole, with the kit if there is one. */
  sent?: boolean
  /** The recovery key that was made last. */
  kit?: { id: string; attest: (challenge: UserRegistrationChallenge) => Promise<RecoveryKeyAttestation> }
}

/** Creates the credential that was chosen for the present step, by default a passkey. */
export async function create(
  session: Session,
  signal: AbortSignal,
  choice?: CredentialChoice,
): Promise<void> {
  const { store, options, otpUrl } = session
  const state = store.state()
  if (state.step === 'recovery') return createKit(session, signal, state.challenge)
  if (state.step !== 'firstFactor' && state.step !== 'secondFactor') return
  const { step, challenge, request } = state
  const chosen = choice?.kind ? choice : { kind: 'Fido2' as const }
  if (!offeredKinds(step, challenge, options(), { request, otpUrl: otpUrl() }).includes(chosen.kind)) {
    throw new RegistrationError('input_invalid', {
      field: 'kind',
      message: `${chosen.kind} is not offered here: see supportedCredentialKinds, keyStore, deprecatedKinds and otpUrl.`,
    })
  }
  const { answers } = takenBack(session, step)
  if (chosen.kind === 'Fido2') {
    return createFido2(session, signal, elsewhere(session, state, chosen.place))
  }
  const making = answered({ session, step, challenge, signal }, chosen)
  try {
    const answer = await unlessAborted(making, signal)
    const event = await unlessAborted(answer.again(challenge), signal)
    // A one-time code has passed by the time of another challenge.
    if (chosen.kind !== 'Totp') answers.set(step, answer)
    store.send(event)
  } catch (error) {
    making.then((late) => late.discard?.()).catch(() => undefined)
    throw error
  }
  await proceed(session, signal)
}

/** The challenge for a passkey that is not beside the other one of this request: with its device both would be lost. */
function elsewhere(
  { passkeys }: Session,
  { challenge, request }: { challenge: UserRegistrationChallenge; request: Partial<CollectedRequest> },
  place?: PasskeyPlace,
): UserRegistrationChallenge {
  const body = JSON.stringify(request)
  const others = passkeys.filter(({ credId }) => body.includes(credId))
  const excluded = excluding(
    challenge,
    others.map(({ credId }) => credId),
  )
  return placed(excluded, place ? [place] : (AWAY.get(others[0]?.attachment) ?? []))
}

/** By where the browser says that the other one is. */
const AWAY = new Map<unknown, PasskeyPlace[]>([
  ['platform', ['security-key', 'hybrid']],
  ['cross-platform', ['client-device']],
])

/** Leaves the present step out, where that is allowed. */
export async function skip(session: Session, signal: AbortSignal): Promise<void> {
  const { step } = session.store.state()
  const { secondFactor, recovery } = session.options()
  const policies = { secondFactor, recovery: typeof recovery === 'object' ? recovery.policy : recovery }
  if ((step !== 'secondFactor' && step !== 'recovery') || policies[step] !== 'optional') return
  takenBack(session, step).answers.set(step, {
    again: async () => ({ type: `${step}Skipped`, attemptId: session.attemptId() }),
  })
  await proceed(session, signal)
}

/** What is kept, without what was given at this step before: something else takes its place. */
function takenBack(session: Session, step: PlannedStep): Keeping {
  const kept = keptBy(session)
  // What was sent may have been accepted.
  if (!session.unsettled) kept.answers.get(step)?.discard?.()
  kept.answers.delete(step)
  kept.typed.delete(`${step}Credential`)
  return kept
}

/** Makes the recovery key, and the kit that opens it. Nothing of it is in the request yet. */
async function createKit(
  session: Session,
  signal: AbortSignal,
  challenge: UserRegistrationChallenge,
): Promise<void> {
  const { options, store, see } = session
  const { recovery, includeOrigin, relyingParty } = options()
  if (typeof recovery !== 'object') return
  const { orgId, url, appName = relyingParty?.name ?? challenge.rp?.name ?? pageHostname() } = recovery
  const {
    kitId: id,
    code,
    credId: credentialId,
    attest,
  } = await settled(() => createRecoveryKey(challenge, { includeOrigin }), signal, 'key_store_failed')
  const kept = keptBy(session)
  kept.kit = { id, attest }
  // Another challenge does not take away a kit that may be saved by now.
  kept.answers.set('recovery', { again: async () => ({ type: 'recoveryCreated' }) })
  session.mark?.({ userId: challenge.user.id, kitId: id })
  const username = challenge.user.name
  see({ kit: { id, code, credentialId, username, orgId, url, appName, createdAt: new Date() } })
  store.send({ type: 'recoveryCreated' })
}

/** Takes the kit as saved: only now does its credential join the request. */
export async function confirm(session: Session, signal: AbortSignal): Promise<void> {
  const { answers, kit, resume } = keptBy(session)
  if (!kit) return
  answers.set('recoveryKit', {
    again: async (asked) => ({
      type: 'recoveryKitSaved',
      credential: named(await kit.attest(asked), session.options()),
      attemptId: session.attemptId(),
    }),
  })
  // It goes with its step: what asks for it looks at it until then.
  await resume(signal)
  if (session.store.state().step !== 'recoveryKit') session.see({ kit: undefined })
  await proceed(session, signal)
}

/** Whose marker it is, while that one is still in the page: nothing of it was left behind. */
let holder: Session | undefined

/**
 * Gives a session what it can begin without: names, the reader of an enduser answer, a warning before leaving what was
 * made, and news of what an earlier visit left behind. Returns the end.
 */
export function equip(session: Session): () => void {
  const { store, options } = session
  session.named = (credential, whereabouts) => named(credential, options(), whereabouts)
  session.readEndUser = parseEndUserResponse
  session.hint = hint
  session.pause = (error, tries, signal) => pause(session, { error, tries, signal })
  session.signalAccepted = (accepted) => {
    try {
      signalAccepted(session, accepted)
    } catch (error) {
      // A host's list that cannot be read is no reason to doubt what was accepted.
      reportError(error)
    }
  }
  session.disown = () => disown(session)
  recall(session)
  const disconnect = connect(session)
  const onLeave = (event: BeforeUnloadEvent) => {
    const state = store.state()
    const made =
      'request' in state && Object.keys(state.request).some((field) => field.endsWith('Credential'))
    const over = state.step === 'done' || (state.step === 'complete' && state.outcome === 'refused')
    // A kit may be in a drawer while the passkey is asked for once more.
    const { kit } = (session.kept ?? {}) as Partial<Keeping>
    if ((made || kit) && !over) event.preventDefault()
  }
  addEventListener('beforeunload', onLeave)
  return () => {
    removeEventListener('beforeunload', onLeave)
    disconnect()
    if (holder === session) holder = undefined
  }
}

/** Says what an earlier visit left behind, and keeps a marker of this one. */
function recall(session: Session): void {
  const { see, options } = session
  let left = holder ? undefined : readMarker()
  if (left) {
    const { kitId, userId } = left
    const sent = Boolean(left.sent) && session.settledFor !== userId
    left = { ...left, sent }
    if (kitId && typeof options().recovery === 'object')
      see({ lostKit: { id: kitId, fate: sent ? 'unknown' : 'void' } })
    see({ left })
    session.userId ??= userId
    // Of another user it says nothing.
    if (session.userId === userId) session.unsettled ||= sent
  }
  let marker: Unfinished = left ?? {}
  session.mark = (more) => {
    // Two users have nothing in common.
    const another = more?.userId && marker.userId && more.userId !== marker.userId
    if (another && 'sent' in more && !more.sent) return
    marker = more ? { ...(!another && marker), ...more } : {}
    holder = session
    writeMarker(marker)
    // From now on it is this visit's submit that counts.
    if (more?.sent) left = undefined
    // Who can begin anew was not registered.
    if (left?.sent && more && 'sent' in more && !more.sent) see({ left: { ...left, sent: false } })
  }
}

/** Gives away the passkeys of a user who gave way to another one, where none of them was sent. */
function disown({ passkeys, unsettled, see, store }: Session): void {
  const state = store.state()
  const username = 'challenge' in state ? state.challenge.user.name : ''
  for (const { rpId, credId } of passkeys.splice(0)) {
    if (!unsettled && !signalUnknownCredential(rpId, credId)) see({ orphan: { rpId, username } })
  }
}

/** What the host knows, and what was accepted just now, is alive; the browser may hide the rest. */
function signalAccepted(
  { passkeys, options }: Session,
  { request, challenge }: RegistrationState & { step: 'complete' },
): void {
  const { acceptedCredentialIds } = options()
  if (!acceptedCredentialIds) return
  const body = JSON.stringify(request)
  const sent = passkeys.filter(({ credId }) => body.includes(credId))
  for (const rpId of new Set(sent.map((passkey) => passkey.rpId))) {
    const ids = [...acceptedCredentialIds, ...sent.map(({ credId }) => credId)]
    signalAllAcceptedCredentials(rpId, challenge.user.id, ids)
  }
}

/** Milliseconds before the first repetition; each further one waits twice as long. */
const FIRST_PAUSE = 1000
/** Who is asked to wait longer than this, in seconds, is told so instead. */
const LONGEST_RETRY_AFTER = 30

/** Waits until a submit is worth repeating. Some of the time is random, so that not everybody comes back at once. */
async function pause(
  { options, see }: Session,
  { error, tries, signal }: { error: RegistrationError; tries: number; signal: AbortSignal },
): Promise<void> {
  const { retries = 3 } = options()
  const { code, retryAfter = 0 } = error
  const repeatable = REPEATABLE.has(code) && retryAfter <= LONGEST_RETRY_AFTER
  if (!repeatable || tries >= retries) throw error
  const offline = !navigator.onLine
  const milliseconds = Math.max(retryAfter * 1000, FIRST_PAUSE * 2 ** tries * (0.5 + random() / 2))
  see({ waiting: offline ? 'online' : 'soon' })
  const over = new AbortController()
  try {
    await new Promise<void>((resolve, reject) => {
      const on = { once: true, signal: over.signal }
      signal.addEventListener('abort', () => reject(error), on)
      if (offline) return addEventListener('online', () => resolve(), on)
      const timer = setTimeout(resolve, milliseconds)
      return over.signal.addEventListener('abort', () => clearTimeout(timer))
    })
  } finally {
    over.abort()
    see({ waiting: undefined })
  }
}

const REPEATABLE: ReadonlySet<string> = new Set<RegistrationErrorCode>([
  'network_failed',
  'request_timed_out',
  'rate_limited',
  'server_failed',
])

/** 0 to 1. */
function random(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
}

/** Has a new registration code sent. */
export async function resendCode(session: Session, signal: AbortSignal, onSent: () => void): Promise<void> {
  const { api } = session.options()
  const { orgId, tenantId, username } = session.initRequest()
  try {
    await settled((own) => api.resendCode?.({ orgId, tenantId, username }, { signal: own }), signal)
  } catch (thrown) {
    throw initError(thrown, session)
  }
  onSent()
}

function keptBy(session: Session): Keeping {
  const { store } = session
  const answers: Keeping['answers'] = new Map()
  const typed: Keeping['typed'] = new Map()
  const kept: Keeping = {
    answers,
    typed,
    toSend: () => {
      kept.sent = true
      return Object.fromEntries([...typed].map(([field, value]) => [field, value()]))
    },
    async resume(signal) {
      // At most once each, so that an answer which leads nowhere cannot keep it here.
      for (let left = answers.size; left > 0; left--) {
        const state = store.state()
        const answer = 'challenge' in state && answers.get(state.step)
        if (!answer) return
        // oxlint-disable-next-line no-await-in-loop -- one step leads to the next
        const event = await unlessAborted(answer.again(state.challenge), signal)
        store.send(event)
      }
    },
    forget: () => empty(),
    discard: (leaving) => {
      const state = store.state()
      // What was sent may have been accepted, and then it is all that the user has.
      const open =
        session.unsettled ||
        (state.step === 'complete' && state.outcome !== 'refused') ||
        state.step === 'done'
      if (!open) for (const { discard } of answers.values()) discard?.()
      // Who leaves is told at the next visit, and has no screen any more.
      if (leaving) return empty()
      if (kept.kit && state.step !== 'done') {
        const unknown = open && kept.sent
        if (!unknown) session.mark?.({ kitId: undefined })
        session.see({ lostKit: { id: kept.kit.id, fate: unknown ? 'unknown' : 'void' } })
      }
      session.see({ kit: undefined })
      return empty()
    },
  }
  const empty = () => {
    answers.clear()
    typed.clear()
    delete kept.sent
    delete kept.kit
  }
  // There is only this one implementation.
  return (session.kept ??= kept) as Keeping
}

interface Making {
  session: Session
  step: Factor
  challenge: UserRegistrationChallenge
  signal: AbortSignal
}

async function answered(
  { session, step, challenge, signal }: Making,
  choice: Exclude<CredentialChoice, { kind: 'Fido2' }>,
): Promise<Answer> {
  const { keyStore, includeOrigin, codec } = session.options()
  const made = (credential: unknown) =>
    ({ type: `${step}Created`, credential, attemptId: session.attemptId() }) as RegistrationEvent
  const withheld = (kind: 'Password' | 'Totp', value: unknown) => {
    keptBy(session).typed.set(`${step}Credential`, () => value)
    return { again: async () => made({ credentialKind: kind }) }
  }
  switch (choice.kind) {
    case 'Key': {
      if (!keyStore) throw new RegistrationError('key_store_failed', { field: 'keyStore' })
      const key = await createKey(challenge, keyStore, { includeOrigin, signal })
      return {
        again: async (asked) => made(named(await key.attest(asked), session.options())),
        discard: () => void key.discard().catch(() => undefined),
      }
    }
    case 'PasswordProtectedKey': {
      const { password } = choice
      const key = await createPasswordProtectedKey(challenge, { password, codec, includeOrigin })
      return { again: async (asked) => made(named(await key.attest(asked), session.options())) }
    }
    case 'Password':
      return withheld('Password', attestPassword(choice.password))
    default:
      return withheld('Totp', attestTotp(choice.otpCode, session.otpUrl()))
  }
}
