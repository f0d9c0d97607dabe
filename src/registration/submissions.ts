import type { Outcome } from '../core/errorCodes.js'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'

/** Challenges already submitted from this page, each with the error code to report if it is submitted again. */
const submittedChallenges = new Map<string, 'outcome_unknown' | 'user_exists'>()
/** IDs of submitted passkeys. Never pass them to `signalUnknownCredential`, even if an authenticator returns one again. */
const submittedPasskeys = new Set<string>()

/** What one registration knows about submits: may one of them have been accepted? */
export interface Submissions {
  /**
   * Whether a submit of an earlier challenge or visit may have been accepted. `'expired'`: it failed with
   * `challenge_expired`, so probably not.
   */
  readonly open: () => boolean | 'expired'
  /** Whether this registration submitted the challenge last. The API accepts each challenge once. */
  readonly isLast: (challenge: string) => boolean
  /** Whether the present request was submitted. It may already have reached the server, so nothing aborts it. */
  readonly isSubmitted: (state: RegistrationState) => boolean
  /** The error code to report if the challenge is submitted again; undefined if it was not submitted from this page. */
  readonly reportedAs: (challenge: string) => 'outcome_unknown' | 'user_exists' | undefined
  /**
   * Whether init succeeded for the user on this page. The API refuses init for a user who is already registered, so no
   * submit of an earlier visit registered this one.
   */
  readonly isCleared: (userId: string | undefined) => boolean
  /** IDs of the passkeys that were submitted from this page. */
  readonly passkeys: ReadonlySet<string>
  /** Records that the challenge and the passkeys are about to be submitted. */
  readonly begin: (challenge: string, credIds: readonly string[]) => void
  /** Records that the server accepted the submit of this challenge. */
  readonly accept: (challenge: string) => void
  /**
   * Records that a submit failed; `before` is the outcome of the earlier tries of the same request. Returns true if
   * none of them can have been accepted.
   */
  readonly fail: (challenge: string, error: RegistrationError, before: Outcome) => boolean
  /** Forgets that these passkeys were submitted: the server refused them, so they may be signaled as unknown. */
  readonly forgetPasskeys: (credIds: readonly string[]) => void
  /**
   * Records that init succeeded for the user, who therefore is not registered yet. If it is the same user as before, no
   * earlier submit was accepted; what became of a submit of another user stays unknown.
   */
  readonly clearUser: (userId: string, isSameUser: boolean) => void
  /** Records that a submit of an earlier visit, another mount or another tab may have been accepted. */
  readonly reopen: (by?: 'otherTab') => void
  /** Records that no submit of another tab can have been accepted. */
  readonly settleOtherTab: () => void
  /** Records that no submit of the present user can have been accepted: the user is another one, or init proved it. */
  readonly close: () => void
}

export function createSubmissions(): Submissions {
  let open: boolean | 'expired' = false
  /** A submit of another tab may have been accepted. Apart from `open`, because that tab may report that it was not. */
  let otherTab = false
  let last: string | undefined
  let clearedUser: string | undefined
  /** Passkeys that were submitted for the first time with the last challenge. */
  let addedPasskeys: string[] = []
  const close = () => {
    open = false
    otherTab = false
  }
  return {
    open: () => otherTab || open,
    isLast: (challenge) => challenge === last,
    isSubmitted: (state) => state.step === 'complete' && state.challenge.challenge === last,
    reportedAs: (challenge) => submittedChallenges.get(challenge),
    isCleared: (userId) => userId !== undefined && userId === clearedUser,
    passkeys: submittedPasskeys,
    begin: (challenge, credIds) => {
      last = challenge
      submittedChallenges.set(challenge, 'outcome_unknown')
      addedPasskeys = credIds.filter((credId) => !submittedPasskeys.has(credId))
      for (const credId of addedPasskeys) submittedPasskeys.add(credId)
    },
    accept: (challenge) => {
      close()
      submittedChallenges.set(challenge, 'user_exists')
    },
    fail: (challenge, { code, outcome }, before) => {
      if (outcome === 'open') open = code === 'challenge_expired' && open !== true ? 'expired' : true
      // The server got nothing, or nothing that it could accept.
      const isOver = before === 'none' && outcome !== 'open'
      if (isOver) submittedChallenges.delete(challenge)
      if (isOver && outcome === 'none') {
        last = undefined
        for (const credId of addedPasskeys) submittedPasskeys.delete(credId)
      }
      return isOver
    },
    forgetPasskeys: (credIds) => {
      for (const credId of credIds) submittedPasskeys.delete(credId)
    },
    clearUser: (userId, isSameUser) => {
      if (isSameUser) close()
      clearedUser = userId
    },
    reopen: (by) => {
      if (by) otherTab = true
      else open ||= true
    },
    settleOtherTab: () => {
      otherTab = false
    },
    close,
  }
}
