import { RegistrationError } from '../core/errors.js'
import type { RegistrationErrorCode } from '../core/errorCodes.js'
import type {
  EndUserRegistrationRequest,
  RegistrationApi,
  UserRegistrationChallenge,
  UserRegistrationInitRequest,
  UserRegistrationRequest,
} from '../core/protocol.js'
import { initAnswers, registrationAnswers } from './fixtures.js'

/** Every failure between the page and the API, named by the code that `onError` gets. */
export type FakeFault = Extract<
  RegistrationErrorCode,
  | 'network_failed'
  | 'request_timed_out'
  | 'rate_limited'
  | 'server_failed'
  | 'approval_pending'
  | 'request_declined'
  | 'answer_invalid'
  | 'challenge_expired'
  | 'registration_refused'
  | 'user_exists'
  | 'code_expired'
>

/** One scripted answer: success, a failure, no answer at all, or a custom answer of the server. */
export type FakeAnswer = 'ok' | 'never' | FakeFault | { readonly answer: unknown }

/** What {@link createFakeApi} takes: the answers of each function, in turn; after the last one it is `ok`. */
export interface FakeScript {
  init?: readonly FakeAnswer[] | undefined
  complete?: readonly FakeAnswer[] | undefined
  resendCode?: readonly FakeAnswer[] | undefined
}

/** A {@link RegistrationApi} without a server: it returns scripted answers. */
export interface FakeApi extends Required<RegistrationApi> {
  /** All calls so far, in order. */
  readonly calls: readonly FakeCall[]
  /** Appends answers to the script. */
  readonly script: (more: FakeScript) => void
}

/** One call of the fake. */
export type FakeCall =
  | { readonly name: 'init'; readonly input: UserRegistrationInitRequest }
  | { readonly name: 'resendCode'; readonly input: UserRegistrationInitRequest }
  | {
      readonly name: 'complete'
      readonly request: UserRegistrationRequest | EndUserRegistrationRequest
      readonly attemptId: string
    }

/** The HTTP status with which the API answers in each case; undefined where it does not answer. */
const STATUS: Record<FakeFault, number | undefined> = {
  network_failed: undefined,
  request_timed_out: undefined,
  rate_limited: 429,
  server_failed: 503,
  approval_pending: 202,
  request_declined: 412,
  answer_invalid: 200,
  challenge_expired: 401,
  registration_refused: 400,
  user_exists: 401,
  code_expired: 400,
}

/** All values of {@link FakeFault}. */
export const fakeFaults: readonly FakeFault[] = Object.keys(STATUS) as FakeFault[]

/** How many fakes there are so far, to give each a user of its own. */
let users = 0

/**
 * A fake `RegistrationApi` for tests of a host's own code: it answers by script and verifies nothing, so a test that
 * passes with it says nothing of the passkey. `createReferenceApi` verifies. Each fake has a user of its own.
 */
export function createFakeApi(script: FakeScript = {}): FakeApi {
  const user = { ...initAnswers.today.user, id: `us-fake-${Date.now().toString(36)}-${++users}` }
  const calls: FakeCall[] = []
  const queues = {
    init: [...(script.init ?? [])],
    complete: [...(script.complete ?? [])],
    resendCode: [...(script.resendCode ?? [])],
  }
  let challenges = 0
  const next = async (name: keyof FakeScript, signal: AbortSignal, ok: () => unknown): Promise<unknown> => {
    const answer = queues[name].shift() ?? 'ok'
    if (answer === 'ok') return ok()
    if (typeof answer === 'object') return answer.answer
    if (answer === 'never')
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
      )
    const retryAfter = answer === 'rate_limited' ? 30 : undefined
    throw new RegistrationError(answer, { status: STATUS[answer], retryAfter })
  }
  return {
    needsToken: false,
    initFields: [],
    calls,
    script: (more) => {
      queues.init.push(...(more.init ?? []))
      queues.complete.push(...(more.complete ?? []))
      queues.resendCode.push(...(more.resendCode ?? []))
    },
    init: (input, { signal }) => {
      calls.push({ name: 'init', input })
      return next('init', signal, () => ({
        ...initAnswers.today,
        user,
        challenge: `fake challenge ${++challenges} of ${user.id}`,
      }))
    },
    resendCode: (input, { signal }) => {
      calls.push({ name: 'resendCode', input })
      return next('resendCode', signal, () => ({ message: 'success' }))
    },
    complete: (request, { challenge, attemptId, signal }) => {
      calls.push({ name: 'complete', request, attemptId })
      return next('complete', signal, () => accepted(request, challenge))
    },
  }
}

/** Returns the answer to an accepted request. */
function accepted(
  request: UserRegistrationRequest | EndUserRegistrationRequest,
  { user: { id, name: username } }: UserRegistrationChallenge,
) {
  const { credentialKind: kind } = request.firstFactorCredential
  const { today, endUser } = registrationAnswers
  const [wallet] = endUser.wallets
  return {
    credential: { ...today.credential, kind },
    user: { ...today.user, id, username },
    ...('wallets' in request && {
      authentication: endUser.authentication,
      wallets: request.wallets.map((asked, index) => ({ ...wallet, ...asked, id: `wa-fake-${index}` })),
    }),
  }
}
