import type { UserRegistrationChallenge } from '../src/core/protocol.js'
import { type LedgerUser, newToken } from './ledger.js'

/** What the stand-in holds to be true of its organisation. What the documents leave open is a field here. */
export interface ReferenceConfig {
  orgId: string
  /** The domain passkeys are for. */
  rpId: string
  /** Where they may be created. */
  origins: string[]
  /** Milliseconds that a bearer token lives. Default 300 000. */
  tokenTtl: number
  /**
   * What a second completing call on a used token gets. `refuse` (default): 401, as the API is known to do.
   * `same`: the first answer again, when the body is the same.
   */
  replay: 'refuse' | 'same'
  /** What may be registered. `Password` is deprecated by the API, so it is offered only where it is asked for. */
  supportedCredentialKinds: UserRegistrationChallenge['supportedCredentialKinds']
  /** Whether init hands out a new secret in `otpUrl` when `Totp` is among the second factors. Default false. */
  totp: boolean
  /** What a host's server sends as `Authorization: Bearer`. By default one that nobody else can know. */
  serviceAccountToken: string
  /** The social login provider: whose id token it is, or undefined for nobody's. By default it knows nobody. */
  usernameOf: (idToken: string) => string | undefined
  /** The mail server: called with the user when there is a new registration code. */
  sendRegistrationCode: (user: LedgerUser) => void
  /** `later` (default): the answer has wallets whose key is still being made, without an address. */
  walletAddresses: 'later' | 'at once'
  /** Fields to answer instead of the default ones, for tests of another policy. */
  challenge?: (user: LedgerUser) => Partial<UserRegistrationChallenge>
}

/** What a stand-in must be told. */
export type GivenConfig = Partial<ReferenceConfig> & Pick<ReferenceConfig, 'rpId' | 'origins'>

export function withDefaults(given: GivenConfig): ReferenceConfig {
  return {
    orgId: 'or-34513-nip9c-8bppvgqgj28dbodrc',
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
    walletAddresses: 'later',
    ...given,
  }
}
