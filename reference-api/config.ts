import type { UserRegistrationChallenge } from '../src/core/protocol.js'
import { type LedgerUser, newToken, type RegistrationPolicy } from './ledger.js'
import { orgId } from './organisation.js'

/** What the stand-in holds to be true of its organisation. What the documents leave open is a field here. */
export interface ReferenceConfig extends RegistrationPolicy {
  orgId: string
  /** The domain passkeys are for. */
  rpId: string
  /** Where they may be created. */
  origins: string[]
  /**
   * What a second completing call on a used token gets. `refuse` (default): 401, as the API is known to do.
   * `same`: the first answer again, when the body is the same.
   */
  replay: 'refuse' | 'same'
  /** What a host's server sends as `Authorization: Bearer`. By default one that nobody else can know. */
  serviceAccountToken: string
  /** The social login provider: whose id token it is, or undefined for nobody's. By default it knows nobody. */
  usernameOf: (idToken: string) => string | undefined
  /** The mail server: called with the user when there is a new registration code. */
  sendRegistrationCode: (user: LedgerUser) => void
  /** The same, when there is a new verification code for a recovery. */
  sendRecoveryCode: (user: LedgerUser) => void
  /**
   * Whether a recovery must bring a new recovery key (default). The API's guide says that the user needs one, its
   * schema that the field is optional.
   */
  requireNewRecoveryKey: boolean
  /** `later` (default): the answer has wallets whose key is still being made, without an address. */
  walletAddresses: 'later' | 'at once'
  /** Fields to answer instead of the default ones, for tests of another policy. */
  challenge?: (user: LedgerUser) => Partial<UserRegistrationChallenge>
}

/** What a stand-in must be told. */
export type GivenConfig = Partial<ReferenceConfig> & Pick<ReferenceConfig, 'rpId' | 'origins'>

export function withDefaults(given: GivenConfig): ReferenceConfig {
  return {
    orgId,
    tokenTtl: 300_000,
    replay: 'refuse',
    supportedCredentialKinds: {
      firstFactor: ['Fido2', 'Key', 'PasswordProtectedKey'],
      secondFactor: ['Fido2', 'Key', 'PasswordProtectedKey', 'Totp'],
    },
    totp: false,
    serviceAccountToken: newToken(),
    usernameOf: () => undefined,
    sendRegistrationCode: () => {},
    sendRecoveryCode: () => {},
    requireNewRecoveryKey: true,
    walletAddresses: 'later',
    ...given,
  }
}
