import { parseChallenge } from '../core/challenge.js'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'

/** The host's `challenge` prop after parsing: the challenge, or the error that says why it is invalid. */
export interface ParsedChallenge {
  challenge: UserRegistrationChallenge | undefined
  error: RegistrationError | undefined
  /** The challenge begins a recovery, so its user is already registered. */
  recovers: boolean
}

/**
 * Owns the current challenge: its secrets, its user and when it arrived. The secrets live in closures, where neither
 * the host nor developer tools can see them.
 */
export interface CurrentChallenge {
  /** Seed of the one-time codes, as an `otpauth:` address. Secret, so it is not in the state. */
  readonly otpUrl: () => string | undefined
  /** The newest challenge. Secret, because it has the bearer token, which only the context of `api.complete` gets. */
  readonly newest: () => UserRegistrationChallenge | undefined
  /** The user of the newest challenge, or without one the user that an earlier visit left unfinished. */
  readonly userId: () => string | undefined
  /** Sets the user that an earlier visit left unfinished. A challenge takes precedence. */
  readonly setPreviousVisitUser: (userId: string | undefined) => void
  /** Whether the current challenge begins a recovery. */
  readonly recovers: () => boolean
  /** When the current challenge arrived, as Unix time in milliseconds. */
  readonly receivedAt: () => number
  /**
   * Makes another challenge the current one. If it is undefined, the old one stays, so that its user is still known.
   */
  readonly replace: (challenge: UserRegistrationChallenge | undefined, recovers: boolean) => void
  /** Parses the host's `challenge` prop, once per value. */
  readonly parse: (answer: unknown, needsToken: boolean | undefined) => ParsedChallenge
  /** Whether the host's `challenge` prop is a new challenge to start over with. True once per challenge. */
  readonly adopt: (challenge: UserRegistrationChallenge | undefined, state: RegistrationState) => boolean
}

export function createCurrentChallenge(answer: unknown, needsToken: boolean | undefined): CurrentChallenge {
  let last = { answer, needsToken, parsed: parseChallengeProp(answer, needsToken) }
  let current = last.parsed.challenge
  let lastAdopted = current?.challenge
  let previousVisitUser: string | undefined
  let { recovers } = last.parsed
  // Without a challenge, the clock is not read: Next.js forbids that while it prerenders a page
  // (https://nextjs.org/docs/messages/blocking-prerender-current-time-client).
  let receivedAt = current ? Date.now() : 0
  return {
    otpUrl: () => current?.otpUrl,
    newest: () => current,
    userId: () => current?.user.id ?? previousVisitUser,
    setPreviousVisitUser: (userId) => {
      previousVisitUser = userId
    },
    recovers: () => recovers,
    receivedAt: () => receivedAt,
    replace: (challenge, recovery) => {
      current = challenge ?? current
      recovers = recovery
      receivedAt = Date.now()
    },
    parse: (newest, needed) => {
      if (newest !== last.answer || needed !== last.needsToken)
        last = { answer: newest, needsToken: needed, parsed: parseChallengeProp(newest, needed) }
      return last.parsed
    },
    adopt: (challenge, state) => {
      const present = 'challenge' in state ? state.challenge : undefined
      if (!challenge || challenge.challenge === lastAdopted || challenge.challenge === present?.challenge)
        return false
      lastAdopted = challenge.challenge
      // A finished registration stays finished: the host may refetch its challenge at any time.
      return state.step !== 'done' || challenge.user.id !== state.challenge.user.id
    },
  }
}

/** Parses a value of the `challenge` prop. Never throws: the error is in the result. */
function parseChallengeProp(answer: unknown, needsToken: boolean | undefined): ParsedChallenge {
  // Every member is named, because a page may have added members to `Object.prototype`.
  const none = { challenge: undefined, error: undefined, recovers: false }
  if (answer === null || answer === undefined) return none
  try {
    const challenge = parseChallenge(answer, { needsToken })
    return { ...none, challenge, recovers: isRecovery(answer) }
  } catch (error) {
    return { ...none, error: error as RegistrationError }
  }
}

/**
 * Whether an init answer begins a recovery: it then lists credentials that can recover. Some servers send an empty
 * list to say that it does not.
 */
export function isRecovery(answer: unknown): boolean {
  const { allowedRecoveryCredentials: list } = answer as { allowedRecoveryCredentials?: unknown }
  return Array.isArray(list) && list.length > 0
}
