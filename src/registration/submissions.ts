import type { Outcome, RegistrationError } from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'

/** Challenges already submitted from this page, each with the error code to report if it is submitted again. */
const submittedChallenges = new Map<string, 'outcome_unknown' | 'user_exists'>()
/** IDs of submitted passkeys. Never pass them to `signalUnknownCredential`, even if an authenticator returns one again. */
const submittedPasskeys = new Set<string>()

/** What one registration knows of submits: may one of them have been accepted? */
export interface Submissions {
  /**
   * Whether a submit of an earlier round may have been accepted; `expired` where all that is known is that it failed with
   * `challenge_expired`, so probably not.
   */
  readonly open: () => boolean | 'expired'
  /** Whether the challenge is the one this registration submitted last: the API takes each once. */
  readonly isLast: (challenge: string) => boolean
  /** Whether the present body was submitted: it may arrive, so nothing ends it. */
  readonly isSubmitted: (state: RegistrationState) => boolean
  /** What to report if the challenge is submitted again; undefined where it was not submitted in this page. */
  readonly reportedAs: (challenge: string) => 'outcome_unknown' | 'user_exists' | undefined
  /** Whether init succeeded for the user in this page: nothing that an earlier visit sent can have registered them. */
  readonly isCleared: (userId: string | undefined) => boolean
  /** Passkeys that were submitted in this page. */
  readonly passkeys: ReadonlySet<string>
  /** A submit begins. */
  readonly begin: (challenge: string, credIds: readonly string[]) => void
  readonly accept: (challenge: string) => void
  /** A submit failed; `before` is what was known of the same body's earlier tries. True when nothing is open any more. */
  readonly fail: (challenge: string, error: RegistrationError, before: Outcome) => boolean
  /** The passkeys were refused: they may be signalled away. */
  readonly release: (credIds: readonly string[]) => void
  /** Init succeeded for the user. A user who can begin again was not registered; of another user it says nothing. */
  readonly clear: (userId: string, isSameUser: boolean) => void
  /** An earlier visit, another mount or another tab may have submitted. */
  readonly reopen: () => void
  /** Nothing is open: another user takes over, or a new challenge says so. */
  readonly close: () => void
}

export function createSubmissions(): Submissions {
  let open: boolean | 'expired' = false
  let last: string | undefined
  let clearedUser: string | undefined
  /** Passkeys that were submitted for the first time with the last challenge. */
  let added: string[] = []
  return {
    open: () => open,
    isLast: (challenge) => challenge === last,
    isSubmitted: (state) => state.step === 'complete' && state.challenge.challenge === last,
    reportedAs: (challenge) => submittedChallenges.get(challenge),
    isCleared: (userId) => userId !== undefined && userId === clearedUser,
    passkeys: submittedPasskeys,
    begin: (challenge, credIds) => {
      last = challenge
      submittedChallenges.set(challenge, 'outcome_unknown')
      added = credIds.filter((credId) => !submittedPasskeys.has(credId))
      for (const credId of added) submittedPasskeys.add(credId)
    },
    accept: (challenge) => {
      open = false
      submittedChallenges.set(challenge, 'user_exists')
    },
    fail: (challenge, { code, outcome }, before) => {
      if (outcome === 'open') open = code === 'challenge_expired' && open !== true ? 'expired' : true
      // Nothing was sent, or it is nothing that could be accepted.
      const isOver = before === 'none' && outcome !== 'open'
      if (isOver) submittedChallenges.delete(challenge)
      if (isOver && outcome === 'none') {
        last = undefined
        for (const credId of added) submittedPasskeys.delete(credId)
      }
      return isOver
    },
    release: (credIds) => {
      for (const credId of credIds) submittedPasskeys.delete(credId)
    },
    clear: (userId, isSameUser) => {
      if (isSameUser) open = false
      clearedUser = userId
    },
    reopen: () => {
      open ||= true
    },
    close: () => {
      open = false
    },
  }
}
