import type { PasskeyHint, UserRegistrationChallenge } from '../protocol.js'

/** The `authenticatorAttachment` that corresponds to each hint (WebAuthn Level 3 §5.8.7). */
export const ATTACHMENTS: Record<PasskeyHint, AuthenticatorAttachment> = {
  'client-device': 'platform',
  hybrid: 'cross-platform',
  'security-key': 'cross-platform',
}

/**
 * Adds WebAuthn hints, best first, to a challenge. For browsers that do not support hints it also sets the
 * `authenticatorAttachment` that all hints share (§5.8.7). Values that the init answer fixed are kept, and hints that
 * contradict them are dropped.
 */
export function withHints(
  challenge: UserRegistrationChallenge,
  wanted: readonly PasskeyHint[],
): UserRegistrationChallenge {
  const { authenticatorSelection } = challenge
  const fixed = authenticatorSelection.authenticatorAttachment
  const hints = wanted.filter((hint) => !fixed || ATTACHMENTS[hint] === fixed)
  const [attachment, ...others] = new Set(hints.map((hint) => ATTACHMENTS[hint]))
  if (!attachment) return challenge
  return {
    ...challenge,
    hints,
    authenticatorSelection: {
      ...authenticatorSelection,
      ...(others.length === 0 && { authenticatorAttachment: attachment }),
    },
  }
}

/**
 * Adds credentials to `excludeCredentials` of a challenge. They come first, because the list is cut after 64, the most
 * that browsers accept.
 */
export function withExcluded(
  challenge: UserRegistrationChallenge,
  credIds: readonly string[],
): UserRegistrationChallenge {
  const added = credIds.map((id) => ({ type: 'public-key', id }))
  return { ...challenge, excludeCredentials: [...added, ...challenge.excludeCredentials].slice(0, 64) }
}
