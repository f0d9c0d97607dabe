import type { UserRegistrationChallenge } from '../src/core/protocol.js'
import { type LedgerUser, newToken, type RegistrationPolicy } from './ledger.js'
import { orgId } from './organization.js'

/** The settings of the simulated organization. Whatever the API's documents leave open is a field here. */
export interface ReferenceConfig extends RegistrationPolicy {
  orgId: string
  /** The relying party ID of passkeys. */
  rpId: string
  /** The origins that passkeys may be created on. */
  origins: string[]
  /**
   * The answer to a second final call with a used token. `refuse` (default): 401, as the API is known to do. `same`:
   * the first answer again, if the body is the same.
   */
  replay: 'refuse' | 'same'
  /** The bearer token of the host's server. Default: a random one that nobody knows. */
  serviceAccountToken: string
  /**
   * Whose credentials a sign-in with a user name lists only for an emailed login code. The API asks users with a
   * `PasswordProtectedKey` for one; its documents say no more. `nobody` (default). `everybody`: without the code, every
   * name is refused alike, so that a sign-in tells nobody who has an account.
   */
  loginCodeOf: 'nobody' | 'everybody'
  /** Simulates a social login provider: returns the user name for an ID token, or undefined. Default: knows nobody. */
  usernameOf: (idToken: string) => string | undefined
  /** Simulates the mail server: called with the user when there is a new registration code. */
  sendRegistrationCode: (user: LedgerUser) => void
  /** Simulates the mail server: called with the user when there is a new verification code for a recovery. */
  sendRecoveryCode: (user: LedgerUser) => void
  /** Simulates the mail server: called with the user when there is a new login code. */
  sendLoginCode: (user: LedgerUser) => void
  /**
   * Whether a recovery must register a new recovery key (default). The API's guide says that the user needs one; its
   * schema says that the field is optional.
   */
  requireNewRecoveryKey: boolean
  /** `later` (default): wallets in the answer have no address yet, because their keys are still being generated. */
  walletAddresses: 'later' | 'at once'
  /** Fields of the challenge that replace the default ones, for tests of another policy. */
  challenge?: (user: LedgerUser) => Partial<UserRegistrationChallenge>
}

/** The settings without a default, and optional other ones. */
export type ReferenceOptions = Partial<ReferenceConfig> & Pick<ReferenceConfig, 'rpId' | 'origins'>

export function withDefaults(given: ReferenceOptions): ReferenceConfig {
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
    loginCodeOf: 'nobody',
    usernameOf: () => undefined,
    sendRegistrationCode: () => {},
    sendRecoveryCode: () => {},
    sendLoginCode: () => {},
    requireNewRecoveryKey: true,
    walletAddresses: 'later',
    ...given,
  }
}
