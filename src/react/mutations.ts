import { toJson } from '../core/json.js'
import type { UseMutationOptions } from '@tanstack/react-query'
import { parseChallenge } from '../core/challenge.js'
import { cancelled } from '../core/credentials/ceremony.js'
import { relyingPartyOf } from '../core/credentials/creationOptions.js'
import { createPasskey, signalUnknownCredential } from '../core/credentials/fido2.js'
import {
  type Outcome,
  RegistrationError,
  type RegistrationErrorCode,
  toRegistrationError,
} from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import { parseResponse } from '../core/registrationAnswer.js'
import { type FateElsewhere, remembered, userKey } from './otherTabs.js'
import type { Session } from './session.js'

/** Challenges whose submit began in this page and was not refused, and what to say to who answers one again. */
const submitted = new Map<string, 'outcome_unknown' | 'user_exists'>()
/** Ids of the passkeys that went with them: whoever hands one over once more does not make it a dead one. */
const sentIds = new Set<string>()

/**
 * What a tap sets going, as one mutation: the act that the verb left in the session, and after the last ceremony the
 * submit. It resolves to nothing; what it found out is in the store.
 *
 * The only cache rules are here. An answer may hold tokens and a body may hold a password, so nothing stays in the
 * cache (`gcTime`) and nothing waits in it either (an offline submit would be paused and may be persisted:
 * `networkMode`). Repeating is a decision of the flow, not of the cache (`retry`). Its variable is an abort signal.
 */
export function registrationMutation(
  session: Session,
): UseMutationOptions<void, RegistrationError, AbortSignal> {
  return {
    mutationKey: session.mutationKey,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    throwOnError: false,
    mutationFn: async (signal) => {
      session.busy = signal
      // Taken in any case: there may be a password in it.
      const act = session.takeAct()
      try {
        // React Query begins a little after the tap: an end may have come in between.
        throwIfAborted(signal)
        await askAboutOthers(session, signal)
        await act(signal)
      } catch (thrown) {
        const { reason } = signal
        const error = (reason instanceof RegistrationError ? reason : thrown) as RegistrationError
        // After an unmount or a restart the error is of a registration that nobody looks at any more.
        if (!signal.aborted || reason === 'cancel' || error === reason) {
          session.tell('onError', error)
          session.hint?.(error)
        }
        throw error
      } finally {
        session.tabs?.tell('over')
        if (session.busy === signal) session.busy = undefined
      }
    },
  }
}

/**
 * Mounted again with a challenge that was submitted, or beside another widget or tab: a new passkey would take the place
 * of the accepted one. What became of it is for init to say, and then a tap is asked for anew.
 */
async function askAboutOthers(
  session: Session,
  signal: AbortSignal,
  submitting?: 'submitting',
): Promise<void> {
  const { store, spent, userId, options } = session
  const state = store.state()
  // At the kit nothing is made and nothing is sent: its proof is taken first, and not asked for again.
  if (!('challenge' in state) || state.step === 'recoveryKit') return
  const { challenge } = state.challenge
  const elsewhere = await fateElsewhere(session, state.challenge, submitting)
  throwIfAborted(signal)
  if (elsewhere === 'user_exists') session.tabs?.end()
  else if (challenge === spent) return
  const fate = (elsewhere !== 'user_exists' && submitted.get(challenge)) || elsewhere
  if (!fate) return
  if (fate === 'user_exists' || !options().api.init)
    throw new RegistrationError(fate, fate === 'outcome_unknown' ? { userId } : { outcome: 'none' })
  session.unsettled ||= fate === 'outcome_unknown'
  await initialise(session, signal)
  throw new RegistrationError('challenge_expired', { outcome: 'none' })
}

/** Within a tap it takes no more than a microtask, once the key is known. */
async function fateElsewhere(
  session: Session,
  challenge: UserRegistrationChallenge,
  submitting?: 'submitting',
): Promise<FateElsewhere | undefined> {
  // Not yet there only within the first milliseconds of a challenge: an accepted passkey is worth waiting for it.
  const key = (session.userKey = await userKey(challenge, session.options()))
  const { tabs, recovers } = session
  // Who recovers is registered, and wants the old passkey replaced.
  if (recovers) return undefined
  if (tabs) return tabs.fate(submitting)
  const fate = remembered(key)?.fate
  return fate === 'accepted' ? 'user_exists' : fate && session.options().api.init && 'outcome_unknown'
}

/** Fetches the init answer. */
export async function start(session: Session, signal: AbortSignal): Promise<void> {
  await initialise(session, signal)
  await proceed(session, signal)
}

/** Creates the passkey of the present step; `asked` says more than the challenge where it shall live. */
export async function createFido2(
  session: Session,
  signal: AbortSignal,
  asked?: UserRegistrationChallenge,
): Promise<void> {
  const { store, options, passkeys } = session
  const state = store.state()
  if (state.step !== 'firstFactor' && state.step !== 'secondFactor') return
  const { step, challenge } = state
  if (!challenge.supportedCredentialKinds[step].includes('Fido2')) {
    throw new RegistrationError('invalid_challenge', { field: 'supportedCredentialKinds' })
  }
  const now = options()
  const rpId = relyingPartyOf(challenge, now).id
  const { id: userId, name: username } = challenge.user
  const onOrphan = () => session.see({ orphan: { rpId, username } })
  if (session.tabs?.busy()) throw new RegistrationError('ceremony_pending')
  session.tell('beforeCeremony', step)
  const making = createPasskey(asked ?? challenge, { ...now, signal, onOrphan }, sentIds)
  // While it is made and not after: a page that is closed in between leaves a passkey behind, too.
  session.mark?.({ rpId, userId })
  session.tabs?.tell('making')
  try {
    const passkey = await making
    session.tabs?.tell('made')
    const { credential, attachment } = passkey
    const { credId } = credential.credentialInfo
    if (signal.aborted && !signalUnknownCredential(rpId, credId)) onOrphan()
    throwIfAborted(signal)
    passkeys.push({ rpId, credId, userId, attachment })
    const attemptId = session.attemptId()
    store.send({ type: `${step}Created`, credential: session.named(credential, passkey), attemptId })
    session.see({ left: undefined, orphan: undefined })
    // The submit says it itself.
    if (store.state().step !== 'complete') session.mark?.({ attemptId })
  } catch (error) {
    // Who is still here reads what came of it. But where the browser only said no there is nothing to read: most people
    // have just closed a dialog. And where it has not ended what we gave up on, a passkey may come after the words.
    const { code, elapsed } = error as RegistrationError
    if (/cancelled|timed_out|_failed|_invalid/.test(code)) session.tabs?.tell('made')
    const told =
      (!signal.aborted || signal.reason === 'cancel') &&
      code !== 'ceremony_not_allowed' &&
      (elapsed !== undefined || !/cancelled|timed_out/.test(code))
    if (told && passkeys.length === 0 && !session.unsettled)
      session.mark?.({ rpId: undefined, userId: undefined })
    throw error
  }
  await proceed(session, signal)
}

/** Gives again what was given before, and sends the body once it is whole. */
export async function proceed(session: Session, signal: AbortSignal): Promise<void> {
  throwIfAborted(signal)
  await session.kept?.resume(signal)
  throwIfAborted(signal)
  await complete(session, signal)
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled(signal.reason)
}

/** Milliseconds after which a host's function is no longer waited for. Longer than {@link dfnsApi} takes by default. */
const HOST_DEADLINE = 60_000

/**
 * Calls a host's function, which may throw at once, ignore its signal and never settle: the flow must not hang with it.
 * Its signal also ends it when it is given up on, so that what follows does not run beside it.
 */
export function settled<T>(
  call: (signal: AbortSignal) => T | Promise<T>,
  signal: AbortSignal,
  otherwise: RegistrationErrorCode = 'request_timed_out',
): Promise<T> {
  return new Promise((resolve, reject) => {
    const own = new AbortController()
    const end = (error: RegistrationError) => {
      reject(error)
      own.abort(error.cause)
    }
    const timer = setTimeout(() => end(new RegistrationError(otherwise)), HOST_DEADLINE)
    const onAbort = () => end(cancelled(signal.reason))
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    // Within a promise of its own, what it throws at once stops the clock like anything else.
    new Promise<T>((done) => done(call(own.signal)))
      // A host may go on with its signal: it is heard for as long as the act's own is there.
      .finally(() => clearTimeout(timer))
      .then(resolve, reject)
  })
}

async function initialise(session: Session, signal: AbortSignal): Promise<void> {
  const { api } = session.options()
  try {
    const answer = await settled((own) => api.init?.(session.initRequest(), { signal: own }), signal)
    const challenge = parseChallenge(answer, api)
    if (challenge.challenge === session.spent || submitted.has(challenge.challenge)) {
      throw new RegistrationError('invalid_challenge', { field: 'challenge' })
    }
    // Who can begin again was not registered; of another user it says nothing.
    const { id } = challenge.user
    if (id === session.userId) {
      session.unsettled = false
      session.mark?.({ userId: id, sent: undefined })
    }
    session.settledFor = id
    const { allowedRecoveryCredentials } = answer as { allowedRecoveryCredentials?: unknown }
    session.begin(challenge, Boolean(allowedRecoveryCredentials))
    session.userKey = await userKey(challenge, session.options())
    session.tabs?.tell('begun')
  } catch (thrown) {
    throw initError(thrown, session)
  }
}

/** Sends the body as it stands; the same on every try, and not again after a definitive refusal. */
export async function complete(
  session: Session,
  signal: AbortSignal,
  again = true,
  tries = 0,
): Promise<void> {
  const { store, options } = session
  const state = store.state()
  if (state.step !== 'complete' || state.outcome === 'refused') return
  const { request, challenge, attemptId, outcome } = state
  const { api } = options()
  // Another one may have begun its submit during the ceremony.
  await askAboutOthers(session, signal, 'submitting')
  // An answer must not be lost for want of what reads it.
  if (request.wallets && !session.readEndUser) await settled(session.equip, signal, 'key_store_failed')
  const read = request.wallets ? session.readEndUser : parseResponse
  if (!read) throw new RegistrationError('network_failed', { outcome: 'none' })
  // Copies: what a host makes of them is not sent at the next try, nor taken for what was accepted.
  const [body, asked] = copied([
    Object.assign({}, request, session.kept?.toSend()),
    { ...challenge, temporaryAuthenticationToken: session.token() },
  ] as const)
  try {
    session.spent = challenge.challenge
    submitted.set(challenge.challenge, 'outcome_unknown')
    for (const { credId } of session.passkeys) sentIds.add(credId)
    const answer = settled((own) => api.complete(body, { challenge: asked, attemptId, signal: own }), signal)
    session.mark?.({ userId: challenge.user.id, attemptId, sent: true })
    session.tabs?.tell('sent')
    const response = read(await answer)
    // A cache or a proxy between may answer with what it gave somebody else.
    if (response.user.id !== challenge.user.id)
      throw new RegistrationError('answer_invalid', { field: 'user.id' })
    session.unsettled = false
    submitted.set(challenge.challenge, 'user_exists')
    session.tabs?.tell('accepted')
    if (session.hidden()) session.see({ concealed: true })
    // The token is for the host alone.
    store.send({ type: 'completed', response: Object.assign({}, response, { authentication: undefined }) })
    session.kept?.forget()
    session.mark?.(undefined)
    session.signalAccepted?.(state)
    settlePasskeys(session, state, true)
    session.tell('onComplete', response as never)
  } catch (thrown) {
    const error = completeError(thrown, outcome, session)
    if (error.outcome === 'open') {
      session.unsettled = error.code === 'challenge_expired' && session.unsettled !== true ? 'expired' : true
    }
    // Nothing was sent, or it is nothing that could be accepted.
    if (outcome === 'none' && error.outcome !== 'open') {
      submitted.delete(challenge.challenge)
      session.tabs?.tell('refused')
    }
    const renewable = again && error.code === 'challenge_expired' && api.init !== undefined
    // Whether it was accepted all the same is for init to say, also when that only succeeds at the next tap.
    if (!renewable) store.send({ type: 'submitFailed', outcome: error.outcome })
    if (error.outcome === 'refused') {
      for (const { credId } of session.passkeys) sentIds.delete(credId)
      settlePasskeys(session, state, false)
      session.kept?.discard()
      session.mark?.(undefined)
    }
    if (error.outcome === 'open' && !renewable && !signal.aborted && session.pause) {
      await session.pause(error, tries, signal)
      return complete(session, signal, again, tries + 1)
    }
    if (!renewable) throw error
    await initialise(session, signal)
    await session.kept?.resume(signal)
    // What only a person can give again is asked for, and why.
    if (store.state().step !== 'complete') throw error
    await complete(session, signal, false)
  }
}

/** As it goes over the wire. @throws {RegistrationError} Where a host's wallets are no JSON: nothing was sent. */
function copied<T>(value: T): T {
  try {
    return JSON.parse(toJson(value)) as T
  } catch (cause) {
    throw new RegistrationError('key_store_failed', {
      message: 'The request is no JSON.',
      cause,
      outcome: 'none',
    })
  }
}

export function initError(thrown: unknown, { unsettled, userId }: Session): RegistrationError {
  const error = toRegistrationError(thrown, 'init_failed')
  // The same statuses mean something else before a registration has begun: nothing can have expired or been sent.
  const refused = /^(registration_refused|challenge_expired|init_refused)$/.test(error.code)
  // After an open try, a user who cannot begin again may be one who got through.
  const unknown = unsettled && (refused || error.code === 'user_exists')
  const code = unknown ? 'outcome_unknown' : refused ? 'init_refused' : error.code
  // And nothing was submitted, whatever a code says elsewhere.
  return renamed(error, code, { outcome: unknown ? 'open' : 'none', userId: unknown ? userId : undefined })
}

function completeError(thrown: unknown, before: Outcome, { unsettled, userId }: Session): RegistrationError {
  const error = toRegistrationError(thrown, 'network_failed')
  // Stopped while it was under way, it may have arrived all the same.
  if (error.code === 'cancelled') return renamed(error, 'network_failed')
  // Once a try is open, a refusal may be the echo of that try having been accepted; browsers also repeat one themselves.
  const open = before === 'open'
  const refused = error.outcome === 'refused' || error.status === 409
  // What only ran out is for init to say, as long as that was not asked.
  return error.code === 'user_exists' ||
    (open && error.remedy === 'restart') ||
    ((open || unsettled) && refused)
    ? renamed(error, 'outcome_unknown', { userId })
    : error
}

function renamed(
  error: RegistrationError,
  code: RegistrationErrorCode,
  more: { outcome?: Outcome; userId?: string | undefined } = {},
): RegistrationError {
  const { message, status, requestId, field, retryAfter } = error
  return new RegistrationError(code, { message, status, requestId, field, retryAfter, cause: error, ...more })
}

/** Signals away what is dead for certain: refused, the passkeys of this body; accepted, all others of this user. */
function settlePasskeys(
  session: Session,
  { request, challenge }: RegistrationState & { step: 'complete' },
  accepted: boolean,
): void {
  const body = JSON.stringify(request)
  const sent = session.passkeys.filter(({ credId }) => body.includes(credId))
  const kept = session.passkeys.filter(({ rpId, credId, userId, attachment }) => {
    if (userId !== challenge.user.id) return true
    const dead = body.includes(credId) !== accepted
    // On the same authenticator, an accepted one of the same user has taken its place.
    const replaced = accepted && sent.some((passkey) => passkey.attachment === attachment)
    if (dead && !signalUnknownCredential(rpId, credId) && !replaced) {
      session.see({ orphan: { rpId, username: challenge.user.name } })
    }
    return !dead && !accepted
  })
  session.passkeys.splice(0, Infinity, ...kept)
}
