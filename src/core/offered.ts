import type { KeyStore } from './credentials/key.js'
import type { CollectedRequest } from './flow.js'
import type { CredentialKind, UserRegistrationChallenge } from './protocol.js'

/** What decides, besides the server, which kinds of credential a person is offered. */
export interface Policy {
  /** Whether a second factor is collected. Default `off`. */
  secondFactor?: 'off' | 'optional' | 'required' | undefined
  /** Whether a recovery kit is made, and what it says. Default `off`. */
  recovery?: 'off' | RecoveryOptions | undefined
  /** Where a Key lives. Without it no Key is offered. */
  keyStore?: KeyStore | undefined
  /** The kinds that the API calls deprecated and that are wanted all the same. Default: none. */
  deprecatedKinds?: readonly ('Password' | 'Totp')[] | undefined
}

/** What can be a factor. */
export type FactorKind = Exclude<CredentialKind, 'RecoveryKey'>

/** What recovering needs besides the kit's own secret. */
export interface RecoveryOptions {
  /** `required` cannot be left out by the user. */
  policy: 'optional' | 'required'
  /** The organisation that the user is registered in, `or-...`. */
  orgId: string
  /** The page on which this app's users recover. Printed, so keep it short and for good. */
  url: string
  /** What the app is called. Default: the name of the relying party. */
  appName?: string | undefined
}

/** A step that collects a factor. */
export type Factor = 'firstFactor' | 'secondFactor'

/** Best first. What is not here is not a factor. */
const KINDS: Record<Factor, readonly FactorKind[]> = {
  firstFactor: ['Fido2', 'PasswordProtectedKey', 'Key', 'Password'],
  secondFactor: ['Fido2', 'Totp', 'PasswordProtectedKey', 'Key'],
}

/**
 * The kinds that may be registered at a step, best first: what the server lists, the host allows and this package
 * knows. A kind that is not among them cannot be created.
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
    // A browser may drop what it stores: such a key needs another credential beside it that it cannot drop as well.
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

function otherThanKey(challenge: UserRegistrationChallenge, policy: Policy, otpUrl?: string): boolean {
  return offeredKinds('secondFactor', challenge, { ...policy, keyStore: undefined }, { otpUrl }).length > 0
}
