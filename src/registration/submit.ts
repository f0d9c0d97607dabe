import { parseEndUserResponse } from '../core/endUserResponse.js'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'
import { toJson } from '../core/json.js'
import type { EndUserRegistrationResponse, UserRegistrationResponse } from '../core/protocol.js'
import { parseResponse } from '../core/registrationAnswer.js'
import { callHost, throwIfAborted } from './callHost.js'
import { checkNotSubmitted } from './checkNotSubmitted.js'
import { initialize } from './initialize.js'
import type { LazyOwners } from './lazyOwners.js'
import { waitBeforeRetry } from './retry.js'
import { submitError, verdictOf } from './submitPolicy.js'

type Complete = RegistrationState & { step: 'complete' }
type Answer = UserRegistrationResponse | EndUserRegistrationResponse

/**
 * Submits the request once it is whole: the same body on every try, and not again after a definitive refusal. What was
 * waited for is a verdict, and `submitPolicy.ts` says which.
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
    // From here to the call nothing is awaited: what is ended before it was never submitted.
    throwIfAborted(signal)
    const parts = copiesOf(owners, state)
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    const answer = await send(owners, state, parts, signal).catch((thrown: unknown) =>
      submitError(thrown, {
        outcome: state.outcome,
        open: submissions.open(),
        userId: challenges.userId(),
      }),
    )
    if (!(answer instanceof RegistrationError)) {
      // The token is for the host alone.
      const response = Object.assign({}, answer, { authentication: undefined })
      store.send({ type: 'completed', response })
      notify('onComplete', answer)
      return
    }
    const verdict = verdictOf(answer, {
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
        // What only the user can give again is asked for, and why.
        if (store.state().step !== 'complete') throw answer
        renewed = true
        retried = 0
        break
      default:
        store.show({ failures: (store.getSnapshot().notices.failures ?? 0) + 1 })
        throw answer
    }
  }
}

/** Sends the request once. */
async function send(
  { options, submissions, passkeys, unfinished, tabs }: LazyOwners,
  { challenge, attemptId, request }: Complete,
  [body, asked]: ReturnType<typeof copiesOf>,
  signal: AbortSignal,
): Promise<Answer> {
  const { api } = options()
  submissions.begin(challenge.challenge, passkeys.ids())
  const answer = callHost((own) => api.complete(body, { challenge: asked, attemptId, signal: own }), signal)
  unfinished.remember({ userId: challenge.user.id, attemptId, sent: true })
  tabs.tell('sent')
  const response = (request.wallets ? parseEndUserResponse : parseResponse)(await answer)
  // A cache or a proxy between may answer with what it gave somebody else.
  if (response.user.id !== challenge.user.id)
    throw new RegistrationError('answer_invalid', { field: 'user.id' })
  return response
}

/** Records that a try failed. */
function fail(
  { store, submissions, tabs, unfinished }: LazyOwners,
  { challenge, outcome }: Complete,
  error: RegistrationError,
  renewing: boolean,
): void {
  const isOver = submissions.fail(challenge.challenge, error, outcome)
  if (isOver) tabs.tell('refused')
  // Nothing was sent: the next visit is not told that something may have been accepted.
  if (isOver && error.outcome === 'none') unfinished.remember({ sent: undefined })
  // Whether it was accepted all the same is for init to say, also when that only succeeds at the next tap.
  store.send({ type: 'submitFailed', outcome: error.outcome, renewing })
}

/**
 * Request and challenge as they go over the wire. Copies: what a host makes of them is not sent at the next try, nor
 * taken for what was accepted.
 *
 * @throws {RegistrationError} Where a host's wallets are no JSON: nothing was sent.
 */
function copiesOf({ collected, challenges }: LazyOwners, { request, challenge }: Complete) {
  const parts = [
    Object.assign({}, request, collected.secrets()),
    { ...challenge, temporaryAuthenticationToken: challenges.token() },
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
