import type { PasskeyPlace, UserRegistrationChallenge } from '../protocol.js'

/** How an authenticator in each place is attached (WebAuthn Level 3 §5.8.7). */
export const ATTACHMENTS: Record<PasskeyPlace, AuthenticatorAttachment> = {
  'client-device': 'platform',
  hybrid: 'cross-platform',
  'security-key': 'cross-platform',
}

/**
 * The challenge with the wish that its passkey lives in one of these places, best first. Browsers that do not know
 * hints are told the `authenticatorAttachment` that all of them share (§5.8.7). What the init answer fixed itself stays
 * as it is, and places that do not fit it are left out.
 */
export function withHints(
  challenge: UserRegistrationChallenge,
  places: readonly PasskeyPlace[],
): UserRegistrationChallenge {
  const { authenticatorSelection } = challenge
  const fixed = authenticatorSelection.authenticatorAttachment
  const hints = places.filter((place) => !fixed || ATTACHMENTS[place] === fixed)
  const [attachment, ...others] = new Set(hints.map((place) => ATTACHMENTS[place]))
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

/** The challenge with one more credential that its authenticator must not hold. It comes first: browsers take at most 64. */
export function withExcluded(
  challenge: UserRegistrationChallenge,
  credIds: readonly string[],
): UserRegistrationChallenge {
  const added = credIds.map((id) => ({ type: 'public-key', id }))
  return { ...challenge, excludeCredentials: [...added, ...challenge.excludeCredentials].slice(0, 64) }
}
