import { parseChallenge } from '../core/challenge.js'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'

/** A `challenge` prop, or what is wrong with it. */
export interface ParsedChallenge {
  challenge: UserRegistrationChallenge | undefined
  error: RegistrationError | undefined
  /** It begins a recovery: its user is registered already. */
  recovers: boolean
}

/**
 * Which challenge is the current one, its secrets, and whose it is. The secrets are in closures: nothing that a host or
 * developer tools can look into has them.
 */
export interface CurrentChallenge {
  /** Seed of a one-time code, as an `otpauth:` address. Secret, so it is not in the state. */
  readonly otpUrl: () => string | undefined
  /** Bearer token of the completing call, for the context of `api.complete` alone. */
  readonly token: () => string | undefined
  /** Of the newest challenge, else of the visit before this one. */
  readonly userId: () => string | undefined
  /** The user of the visit before this one, which counts until there is a challenge. */
  readonly recallUser: (userId: string | undefined) => void
  /** The current challenge begins a recovery. */
  readonly recovers: () => boolean
  /** When the current challenge came here, Unix time in milliseconds. */
  readonly since: () => number
  /** Whether the challenge is of the same user and relying party, so that what was made still fits. */
  readonly fits: (challenge: UserRegistrationChallenge) => boolean
  /** Takes another challenge; without one the last one is still the one that is known. */
  readonly replace: (challenge: UserRegistrationChallenge | undefined, recovers: boolean) => void
  /** The host's prop, parsed once for each value. */
  readonly parse: (answer: unknown, needsToken: boolean | undefined) => ParsedChallenge
  /** Whether the prop is a challenge to begin with anew; each one is that once. */
  readonly adopt: (challenge: UserRegistrationChallenge | undefined, state: RegistrationState) => boolean
}

export function createCurrentChallenge(answer: unknown, needsToken: boolean | undefined): CurrentChallenge {
  let last = { answer, needsToken, parsed: parsedChallenge(answer, needsToken) }
  let current = last.parsed.challenge
  let lastAdopted = current?.challenge
  let recalledUser: string | undefined
  let { recovers } = last.parsed
  let since = Date.now()
  return {
    otpUrl: () => current?.otpUrl,
    token: () => current?.temporaryAuthenticationToken,
    userId: () => current?.user.id ?? recalledUser,
    recallUser: (userId) => {
      recalledUser = userId
    },
    recovers: () => recovers,
    since: () => since,
    fits: (challenge) => identity(challenge) === identity(current),
    replace: (challenge, recovery) => {
      current = challenge ?? current
      recovers = recovery
      since = Date.now()
    },
    parse: (newest, needed) => {
      if (newest !== last.answer || needed !== last.needsToken)
        last = { answer: newest, needsToken: needed, parsed: parsedChallenge(newest, needed) }
      return last.parsed
    },
    adopt: (challenge, state) => {
      const present = 'challenge' in state ? state.challenge : undefined
      if (!challenge || challenge.challenge === lastAdopted || challenge.challenge === present?.challenge)
        return false
      lastAdopted = challenge.challenge
      // A registration that is done stays done: a host may refetch at any time.
      return state.step !== 'done' || challenge.user.id !== present?.user.id
    },
  }
}

/** With another one of these, what was made does not fit any more. */
const identity = (challenge?: UserRegistrationChallenge) => JSON.stringify([challenge?.user, challenge?.rp])

function parsedChallenge(answer: unknown, needsToken: boolean | undefined): ParsedChallenge {
  // All are named in any case: a page may have added to what every object inherits.
  const none = { challenge: undefined, error: undefined, recovers: false }
  if (answer === null || answer === undefined) return none
  try {
    const challenge = parseChallenge(answer, { needsToken })
    return { ...none, challenge, recovers: isRecovery(answer) }
  } catch (error) {
    return { ...none, error: error as RegistrationError }
  }
}

/** Whether an init answer begins a recovery: then it lists what can recover. An empty list is a server's way to say no. */
export function isRecovery(answer: unknown): boolean {
  const { allowedRecoveryCredentials: list } = answer as { allowedRecoveryCredentials?: unknown }
  return Array.isArray(list) && list.length > 0
}
