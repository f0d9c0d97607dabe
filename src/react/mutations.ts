import type { UseMutationOptions } from '@tanstack/react-query'
import { parseChallenge } from '../core/challenge.js'
import { cancelled } from '../core/credentials/ceremony.js'
import { relyingPartyOf } from '../core/credentials/creationOptions.js'
import { createFido2, signalUnknownCredential } from '../core/credentials/fido2.js'
import {
  type Outcome,
  RegistrationError,
  type RegistrationErrorCode,
  toRegistrationError,
} from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'
import { parseResponse } from '../core/registrationAnswer.js'
import type { Session } from './session.js'

/**
 * What a tap sets going, as one mutation: the act of the present step, and after the last ceremony the submit.
 * It resolves to nothing; what it found out is in the store.
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
      try {
        // React Query begins a little after the tap: an end may have come in between.
        throwIfAborted(signal)
        const { step } = session.store.state()
        if (step === 'start') return await initialise(session, signal)
        if (step === 'firstFactor') await createFirstFactor(session, signal)
        throwIfAborted(signal)
        await complete(session, signal)
      } catch (error) {
        // After an unmount or a restart the error is of a registration that nobody looks at any more.
        if (!signal.aborted || signal.reason === 'cancel') session.tell('onError', error as RegistrationError)
        throw error
      }
    },
  }
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled(signal.reason)
}

/** Milliseconds after which a host's function is no longer waited for. Longer than {@link dfnsApi} takes by default. */
const HOST_DEADLINE = 60_000

/** Calls a host's function, which may throw at once, ignore its signal and never settle: the flow must not hang with it. */
function settled<T>(call: () => T | Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RegistrationError('request_timed_out')), HOST_DEADLINE)
    const onAbort = () => reject(cancelled(signal.reason))
    signal.addEventListener('abort', onAbort, { once: true })
    // Within a promise of its own, what it throws at once stops the clock like anything else.
    new Promise<T>((done) => done(call()))
      .finally(() => {
        clearTimeout(timer)
        signal.removeEventListener('abort', onAbort)
      })
      .then(resolve, reject)
  })
}

async function initialise(session: Session, signal: AbortSignal): Promise<void> {
  const { api, initRequest = {} } = session.options()
  try {
    const answer = await settled(() => api.init?.(initRequest, { signal }), signal)
    const challenge = parseChallenge(answer, api)
    session.unsettled = false
    session.store.send({ type: 'initialised', challenge })
  } catch (thrown) {
    throw initError(thrown, session.unsettled)
  }
}

async function createFirstFactor({ store, options, passkeys }: Session, signal: AbortSignal): Promise<void> {
  const state = store.state()
  if (state.step !== 'firstFactor') return
  const { challenge } = state
  const now = options()
  const rpId = relyingPartyOf(challenge, now).id
  const credential = await createFido2(challenge, { ...now, signal })
  const { credId } = credential.credentialInfo
  if (signal.aborted) signalUnknownCredential(rpId, credId)
  throwIfAborted(signal)
  passkeys.push({ rpId, credId, userId: challenge.user.id })
  store.send({ type: 'firstFactorCreated', credential, attemptId: newAttemptId() })
}

/** Sends the body as it stands; the same on every try, and not again after a definitive refusal. */
async function complete(session: Session, signal: AbortSignal): Promise<void> {
  const { store } = session
  const state = store.state()
  if (state.step !== 'complete' || state.outcome === 'refused') return
  const { request, challenge, attemptId, outcome } = state
  try {
    const context = { challenge, attemptId, signal }
    const response = parseResponse(
      await settled(() => session.options().api.complete(request, context), signal),
    )
    session.unsettled = false
    settlePasskeys(session, state, true)
    // The token is for the host alone.
    store.send({ type: 'completed', response: Object.assign({}, response, { authentication: undefined }) })
    session.tell('onComplete', response)
  } catch (thrown) {
    const error = completeError(thrown, outcome)
    session.unsettled ||= error.outcome === 'open'
    store.send({ type: 'submitFailed', outcome: error.outcome })
    if (error.outcome === 'refused') settlePasskeys(session, state, false)
    throw error
  }
}

/** Random, so that two registrations never share one; not secret. */
function newAttemptId(): string {
  return crypto.randomUUID()
}

function initError(thrown: unknown, unsettled: boolean): RegistrationError {
  const error = toRegistrationError(thrown, 'init_failed')
  // The same statuses mean something else before a registration has begun: nothing can have expired or been sent.
  const refused = error.code === 'registration_refused' || error.code === 'challenge_expired'
  // After an open try, a user who cannot begin again may be one who got through.
  const code = refused ? (unsettled ? 'outcome_unknown' : 'init_refused') : error.code
  // And nothing was submitted, whatever a code says elsewhere.
  return renamed(error, code, code === 'outcome_unknown' ? 'open' : 'none')
}

function completeError(thrown: unknown, before: Outcome = 'none'): RegistrationError {
  const error = toRegistrationError(thrown, 'network_failed')
  // Stopped while it was under way, it may have arrived all the same.
  if (error.code === 'cancelled') return renamed(error, 'network_failed')
  // Once a try is open, a refusal may be the echo of that try having been accepted.
  return before === 'open' && (error.remedy === 'restart' || error.status === 409)
    ? renamed(error, 'outcome_unknown')
    : error
}

function renamed(
  error: RegistrationError,
  code: RegistrationErrorCode,
  outcome?: Outcome,
): RegistrationError {
  const { message, status, field, retryAfter } = error
  return new RegistrationError(code, { message, status, field, retryAfter, outcome, cause: error })
}

/** Signals away what is dead for certain: refused, the passkeys of this body; accepted, all others of this user. */
function settlePasskeys(
  session: Session,
  { request, challenge }: RegistrationState & { step: 'complete' },
  accepted: boolean,
): void {
  const body = JSON.stringify(request)
  const kept = session.passkeys.filter(({ rpId, credId, userId }) => {
    if (userId !== challenge.user.id) return true
    const dead = body.includes(credId) !== accepted
    if (dead) signalUnknownCredential(rpId, credId)
    return !dead && !accepted
  })
  session.passkeys.splice(0, Infinity, ...kept)
}
