import type { UseMutationOptions } from '@tanstack/react-query'
import { parseChallenge } from '../core/challenge.js'
import { cancelled } from '../core/credentials/ceremony.js'
import { relyingPartyOf } from '../core/credentials/creationOptions.js'
import { createFido2, signalUnknownCredential } from '../core/credentials/fido2.js'
import { RegistrationError, toRegistrationError } from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'
import { parseResponse } from '../core/registrationAnswer.js'
import type { ActOptions, Session } from './session.js'

/** One thing the registration does, from a tap on. It resolves to nothing: what it found out is in the store. */
export type Act = UseMutationOptions<void, RegistrationError, AbortSignal>

/**
 * The only cache rules. An answer may hold tokens and a body may hold a password, so nothing stays in the cache
 * (`gcTime`) and nothing waits in it either (an offline submit would be paused and may be persisted: `networkMode`).
 * Repeating is a decision of the flow, not of the cache (`retry`). Variables are an abort signal, data is nothing.
 */
const rules = { gcTime: 0, retry: false, networkMode: 'always', throwOnError: false } as const

function act(
  session: Session,
  mutationKey: readonly string[],
  run: (signal: AbortSignal) => Promise<void>,
  toError: (thrown: unknown) => RegistrationError,
): Act {
  return {
    ...rules,
    mutationKey,
    mutationFn: async (signal) => {
      try {
        await run(signal)
      } catch (thrown) {
        const error = toError(thrown)
        // After an unmount or a restart the error is of a registration that nobody looks at any more.
        if (!signal.aborted || signal.reason === 'cancel') session.tellError(error)
        throw error
      }
    },
  }
}

/** A host's function may ignore its signal and never settle; the flow must not hang with it. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(cancelled(signal.reason)), { once: true })
    Promise.resolve(promise).then(resolve, reject)
  })
}

/** `api.init` and the check of its answer. */
export function initAct(session: Session, mutationKey: readonly string[]): Act {
  const run = async (signal: AbortSignal) => {
    const { api, initRequest = {} } = session.options()
    if (!api.init) return
    const challenge = parseChallenge(await untilAborted(api.init(initRequest, { signal }), signal), api)
    session.store.send({ type: 'initialised', challenge })
  }
  return act(session, mutationKey, run, initError)
}

/** The first ceremony; it submits by itself when nothing else is to be collected. */
export function firstFactorAct(
  session: Session,
  mutationKey: readonly string[],
  submit: (signal: AbortSignal) => void,
): Act {
  const { store } = session
  const run = async (signal: AbortSignal) => {
    const state = store.state()
    if (state.step !== 'firstFactor') return
    const credential = await createFido2(state.challenge, { ...session.options(), signal })
    store.send({ type: 'firstFactorCreated', credential, attemptId: newAttemptId() })
    if (store.state().step === 'complete') submit(signal)
  }
  return act(session, mutationKey, run, ceremonyError)
}

/** `api.complete` with the body as it stands; the same body on every try. */
export function completeAct(session: Session, mutationKey: readonly string[]): Act {
  const { store } = session
  const run = async (signal: AbortSignal) => {
    const state = store.state()
    if (state.step !== 'complete') return
    const { api } = session.options()
    const { request, challenge, attemptId, outcome } = state
    try {
      const answer = api.complete(request, { challenge, attemptId, signal })
      const response = parseResponse(await untilAborted(answer, signal))
      store.send({ type: 'completed', response })
      session.tellComplete(response)
    } catch (thrown) {
      const error = completeError(thrown, outcome)
      if (error.outcome === 'refused') signalRefused(state, session.options())
      store.send({ type: 'submitFailed', outcome: error.outcome })
      throw error
    }
  }
  return act(session, mutationKey, run, completeError)
}

/** Random, so that two registrations never share one; not secret. */
function newAttemptId(): string {
  return crypto.randomUUID()
}

function initError(thrown: unknown): RegistrationError {
  const error = toRegistrationError(thrown, 'init_failed')
  // The same statuses mean something else before a registration has begun: nothing can have expired or been sent.
  return error.code === 'registration_refused' || error.code === 'challenge_expired'
    ? new RegistrationError('init_refused', { ...factsOf(error), cause: thrown })
    : error
}

function ceremonyError(thrown: unknown): RegistrationError {
  return toRegistrationError(thrown, 'authenticator_failed')
}

function completeError(thrown: unknown, before: 'none' | 'open' | 'refused' = 'none'): RegistrationError {
  const error = toRegistrationError(thrown, 'network_failed')
  // Stopped while it was under way, it may have arrived all the same.
  if (error.code === 'cancelled') return new RegistrationError('network_failed', { cause: error })
  // Once a try is open, a refusal may be the echo of that try having been accepted.
  return before === 'open' && error.remedy === 'restart'
    ? new RegistrationError('outcome_unknown', { ...factsOf(error), cause: error })
    : error
}

function factsOf({ message, status }: RegistrationError) {
  return { message, status }
}

function signalRefused(
  { request, challenge }: Extract<RegistrationState, { step: 'complete' }>,
  options: ActOptions,
): void {
  const { firstFactorCredential, secondFactorCredential } = request
  for (const credential of [firstFactorCredential, secondFactorCredential]) {
    if (credential?.credentialKind === 'Fido2') {
      signalUnknownCredential(relyingPartyOf(challenge, options).id, credential.credentialInfo.credId)
    }
  }
}
