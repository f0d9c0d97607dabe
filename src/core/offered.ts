import type { KeyStore } from './credentials/key.js'
import type { CollectedRequest } from './flow.js'
import type { CredentialKind, UserRegistrationChallenge } from './protocol.js'

/**
 * The host's options that decide, together with what the server accepts, which credential kinds the user is offered.
 */
export interface Policy {
  /** Whether a second factor is collected. Default `off`. */
  secondFactor?: 'off' | 'optional' | 'required' | undefined
  /** Whether a recovery kit is created, and what is printed on it. Default `off`. */
  recovery?: 'off' | RecoveryOptions | undefined
  /** Where the private key of a Key credential is stored. Without a store, no Key is offered. */
  keyStore?: KeyStore | undefined
  /** Credential kinds to offer although the API has deprecated them. Default: none. */
  deprecatedKinds?: readonly ('Password' | 'Totp')[] | undefined
}

/** Credential kinds that can be a factor. */
export type FactorKind = Exclude<CredentialKind, 'RecoveryKey'>

/** How the recovery kit is offered, and the values that are printed on it besides the code and the username. */
export interface RecoveryOptions {
  /** With `required`, the user cannot skip the recovery kit. */
  policy: 'optional' | 'required'
  /** ID of the user's organization, `or-...`. */
  orgId: string
  /** Address of the page on which users recover. It is printed on the kit, so keep it short and permanent. */
  url: string
  /** Name of your app, printed on the kit. Default: the name of the relying party. */
  appName?: string | undefined
}

/** A step at which the user registers a first or second factor. */
export type Factor = 'firstFactor' | 'secondFactor'

/** The kinds that can be each factor, best first. */
const KINDS: Record<Factor, readonly FactorKind[]> = {
  firstFactor: ['Fido2', 'PasswordProtectedKey', 'Key', 'Password'],
  secondFactor: ['Fido2', 'Totp', 'PasswordProtectedKey', 'Key'],
}

/**
 * Returns the kinds that the user may register at a step, best first: those that the server lists, the host allows and
 * this package supports. No other kind can be created.
 */
export function offeredKinds(
  step: Factor,
  challenge: UserRegistrationChallenge,
  policy: Policy,
  { otpUrl, request = {} }: { otpUrl?: string | undefined; request?: Partial<CollectedRequest> } = {},
): FactorKind[] {
  const { keyStore, deprecatedKinds = [], secondFactor, recovery } = policy
  const listed = (factor: Factor, kind: FactorKind) =>
    challenge.supportedCredentialKinds[factor].includes(kind)
  const evictable = keyStore?.evictable ?? false
  const allowed: { [Kind in FactorKind]: boolean } = {
    Fido2: true,
    PasswordProtectedKey: true,
    Password: deprecatedKinds.includes('Password'),
    Totp: deprecatedKinds.includes('Totp') && Boolean(otpUrl),
    // The browser may evict what a page stores, so such a key needs another credential that the browser cannot evict.
    Key:
      keyStore !== undefined &&
      (!evictable ||
        (typeof recovery === 'object' && recovery.policy === 'required') ||
        (step === 'firstFactor'
          ? request.secondFactorCredential?.credentialKind !== 'Key' &&
            secondFactor === 'required' &&
            otherThanKey(challenge, policy, otpUrl)
          : request.firstFactorCredential?.credentialKind !== 'Key')),
  }
  return KINDS[step].filter((kind) => allowed[kind] && listed(step, kind))
}

/** Whether the user may register a second factor that is not a Key. */
function otherThanKey(challenge: UserRegistrationChallenge, policy: Policy, otpUrl?: string): boolean {
  return offeredKinds('secondFactor', challenge, { ...policy, keyStore: undefined }, { otpUrl }).length > 0
}
