import { throwIfAborted } from '../core/abort.js'
import { parseEndUserResponse } from '../core/endUserResponse.js'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'
import { toJson } from '../core/json.js'
import type { EndUserRegistrationResponse, UserRegistrationResponse } from '../core/protocol.js'
import { parseResponse } from '../core/registrationAnswer.js'
import { callHost } from './callHost.js'
import { checkNotSubmitted } from './checkNotSubmitted.js'
import { initialize } from './initialize.js'
import { startClock } from './funnelEvent.js'
import type { LazyOwners } from './lazyOwners.js'
import { waitBeforeRetry } from './retry.js'
import { submitError, getVerdict } from './submitPolicy.js'

/** The state at the step `complete`. */
type Complete = RegistrationState & { step: 'complete' }
/** The API's answer to an accepted submit, after validation. */
type Answer = UserRegistrationResponse | EndUserRegistrationResponse

/**
 * Submits the complete request: the same body on every try, and never again after a definitive refusal. This loop
 * does what the verdict on each answer says; `submitPolicy.ts` finds the verdict.
 */
export async function submit(owners: LazyOwners, signal: AbortSignal): Promise<void> {
  const { store, options, collected, challenges, submissions, notify } = owners
  let retried = 0
  let renewed = false
  for (;;) {
    const state = store.state()
    if (state.step !== 'complete' || state.outcome === 'refused') return
    const { api, retries = 3 } = options()
    // oxlint-disable-next-line no-await-in-loop -- another one may have begun its submit during the ceremony or the pause
    await checkNotSubmitted(owners, signal, 'submitting')
    // Between this check and the call of `api.complete` there is no `await`: after an abort nothing is sent.
    throwIfAborted(signal)
    const parts = jsonClone(owners, state)
    notify('onEvent', { type: 'submit_began' })
    const took = startClock()
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    const answer = await send(owners, state, parts, signal).catch((thrown: unknown) =>
      submitError(thrown, {
        outcome: state.outcome,
        open: submissions.open(),
        userId: challenges.userId(),
      }),
    )
    const isError = answer instanceof RegistrationError
    const { code, outcome } = isError ? answer : {}
    notify('onEvent', { type: 'submit_ended', code, outcome, took: took() })
    if (!isError) {
      // The bearer token goes to the host alone, and not into the state.
      const response = Object.assign({}, answer, { authentication: undefined })
      store.send({ type: 'completed', response })
      notify('onComplete', answer)
      return
    }
    const verdict = getVerdict(answer, {
      canRenew: !renewed && api.init !== undefined,
      isAborted: signal.aborted,
      retried,
      retries,
    })
    fail(owners, state, answer, verdict === 'renew')
    switch (verdict) {
      case 'retry':
        // oxlint-disable-next-line no-await-in-loop -- one try after the other
        await waitBeforeRetry(owners, answer, retried++, signal)
        break
      case 'renew':
        // oxlint-disable-next-line no-await-in-loop -- once at most
        await initialize(owners, signal)
        // oxlint-disable-next-line no-await-in-loop -- once at most
        await collected.replay(signal)
        // `replay` stopped at a step that it cannot repeat without the user: this error is shown there as the reason.
        if (store.state().step !== 'complete') throw answer
        renewed = true
        break
      default:
        store.setNotices({ failures: (store.getSnapshot().notices.failures ?? 0) + 1 })
        throw answer
    }
  }
}

/** Calls `api.complete` once and validates its answer. */
async function send(
  { options, submissions, passkeys, unfinished, tabs }: LazyOwners,
  { challenge, attemptId, request }: Complete,
  [body, challengeCopy]: ReturnType<typeof jsonClone>,
  signal: AbortSignal,
): Promise<Answer> {
  const { api } = options()
  submissions.begin(challenge.challenge, passkeys.ids())
  const answer = callHost(
    (own) => api.complete(body, { challenge: challengeCopy, attemptId, signal: own }),
    signal,
  )
  unfinished.remember({ userId: challenge.user.id, attemptId, sent: true })
  tabs.announce('sent')
  const response = (request.wallets ? parseEndUserResponse : parseResponse)(await answer)
  // A cache or proxy may return the answer for another user.
  if (response.user.id !== challenge.user.id)
    throw new RegistrationError('answer_invalid', { field: 'user.id' })
  return response
}

/** Records that one try of the submit failed. */
function fail(
  { store, submissions, tabs, unfinished }: LazyOwners,
  { challenge, outcome }: Complete,
  error: RegistrationError,
  renewing: boolean,
): void {
  const isOver = submissions.fail(challenge.challenge, error, outcome)
  if (isOver) {
    tabs.announce('refused')
    // The next visit must not say that the submit may have been accepted.
    unfinished.remember({ sent: undefined })
  }
  // Init will say whether the submit was accepted, even if init succeeds only after the next tap.
  store.send({ type: 'submitFailed', outcome: error.outcome, renewing })
}

/**
 * Clones the request and the challenge for `api.complete`. If the host changes its copies, neither the next try nor
 * the state changes.
 *
 * @throws {RegistrationError} `key_store_failed` if the host's wallets are not JSON; nothing was sent.
 */
function jsonClone({ collected, challenges }: LazyOwners, { request, challenge }: Complete) {
  const parts = [
    Object.assign({}, request, collected.secrets()),
    { ...challenge, temporaryAuthenticationToken: challenges.newest()?.temporaryAuthenticationToken },
  ] as const
  try {
    return JSON.parse(toJson(parts)) as typeof parts
  } catch (cause) {
    throw new RegistrationError('key_store_failed', {
      message: 'The request is no JSON.',
      cause,
      outcome: 'none',
    })
  }
}
