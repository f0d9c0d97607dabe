import type { UseMutationOptions } from '@tanstack/react-query'
import { parseChallenge } from '../core/challenge.js'
import { cancelled } from '../core/credentials/ceremony.js'
import { type CreationOptions, relyingPartyOf } from '../core/credentials/creationOptions.js'
import { createFido2, signalUnknownCredential } from '../core/credentials/fido2.js'
import { isRegistrationError, RegistrationError } from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'
import type {
  EndUserRegistrationResponse,
  RegistrationApi,
  UserRegistrationInitRequest,
  UserRegistrationResponse,
} from '../core/protocol.js'
import { parseResponse } from '../core/registrationAnswer.js'
import type { FlowStore } from './flowStore.js'

/** What an act needs to know, read anew when it runs. */
export interface ActOptions extends CreationOptions {
  api: RegistrationApi
  initRequest?: UserRegistrationInitRequest | undefined
}

/** One thing the registration does, from a tap on. It resolves to nothing: what it found out is in the store. */
export type Act = UseMutationOptions<void, RegistrationError, AbortSignal>

/**
 * The only cache rules. An answer may hold tokens and a body may hold a password, so nothing stays in the cache
 * (`gcTime`) and nothing waits in it either (an offline submit would be paused and may be persisted: `networkMode`).
 * Repeating is a decision of the flow, not of the cache (`retry`). Variables are an abort signal, data is nothing.
 */
const rules = { gcTime: 0, retry: false, networkMode: 'always', throwOnError: false } as const

function act(
  mutationKey: readonly string[],
  onError: (error: RegistrationError) => void,
  toError: (thrown: unknown) => RegistrationError,
  run: (signal: AbortSignal) => Promise<void>,
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
        if (!signal.aborted || signal.reason === 'cancel') onError(error)
        throw error
      }
    },
  }
}

/** A host's function may ignore its signal and never settle; the flow must not hang with it. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(cancelled(signal.reason)), { once: true })
    promise.then(resolve, reject)
  })
}

export interface ActContext {
  store: FlowStore
  mutationKey: readonly string[]
  options: () => ActOptions
  onError: (error: RegistrationError) => void
}

/** `api.init` and the check of its answer. */
export function initAct({ store, mutationKey, options, onError }: ActContext): Act {
  return act(mutationKey, onError, initError, async (signal) => {
    const { api, initRequest = {} } = options()
    if (!api.init) return
    const challenge = parseChallenge(await untilAborted(api.init(initRequest, { signal }), signal), api)
    store.send({ type: 'initialised', challenge })
  })
}

/** The first ceremony; it submits by itself when nothing else is to be collected. */
export function firstFactorAct(
  { store, mutationKey, options, onError }: ActContext,
  submit: (signal: AbortSignal) => void,
): Act {
  return act(mutationKey, onError, ceremonyError, async (signal) => {
    const state = store.state()
    if (state.step !== 'firstFactor') return
    const credential = await createFido2(state.challenge, { ...options(), signal })
    store.send({ type: 'firstFactorCreated', credential, attemptId: newAttemptId() })
    if (store.state().step === 'complete') submit(signal)
  })
}

/** `api.complete` with the body as it stands; the same body on every try. */
export function completeAct(
  { store, mutationKey, options, onError }: ActContext,
  onComplete: (response: UserRegistrationResponse | EndUserRegistrationResponse) => void,
): Act {
  let before: Extract<RegistrationState, { step: 'complete' }> | undefined
  return act(
    mutationKey,
    onError,
    (thrown) => {
      const error = completeError(thrown, before?.outcome)
      if (before && error.outcome === 'refused') signalRefused(before, options())
      store.send({ type: 'submitFailed', outcome: error.outcome })
      return error
    },
    async (signal) => {
      const state = store.state()
      if (state.step !== 'complete') return
      before = state
      const { request, challenge, attemptId } = state
      const answer = options().api.complete(request, { challenge, attemptId, signal })
      const response = parseResponse(await untilAborted(answer, signal))
      store.send({ type: 'completed', response })
      onComplete(response)
    },
  )
}

/** Random, so that two registrations never share one; not secret. */
function newAttemptId(): string {
  return crypto.randomUUID()
}

function initError(thrown: unknown): RegistrationError {
  if (!isRegistrationError(thrown)) {
    return new RegistrationError('init_failed', 'api.init failed.', { cause: thrown })
  }
  // The same statuses mean something else before a registration has begun: nothing can have expired or been sent.
  if (thrown.remedy === 'restart' && thrown.code !== 'invalid_challenge') {
    return new RegistrationError('init_refused', thrown.message, { ...thrown, cause: thrown })
  }
  return thrown
}

function ceremonyError(thrown: unknown): RegistrationError {
  return isRegistrationError(thrown)
    ? thrown
    : new RegistrationError('authenticator_failed', 'The ceremony failed.', { cause: thrown })
}

function completeError(thrown: unknown, before: 'none' | 'open' | 'refused' = 'none'): RegistrationError {
  const error =
    isRegistrationError(thrown) && thrown.code !== 'cancelled'
      ? thrown
      : new RegistrationError('network_failed', 'api.complete failed.', { cause: thrown })
  // Once a try is open, a refusal may be the echo of that try having been accepted.
  if (before === 'open' && error.remedy === 'restart') {
    return new RegistrationError('outcome_unknown', `After a try without an answer: ${error.message}`, {
      ...error,
      cause: error,
    })
  }
  return error
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
