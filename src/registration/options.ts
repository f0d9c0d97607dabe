import type { CreationOptions } from '../core/credentials/creationOptions.js'
import type { PrivateKeyCodec } from '../core/credentials/privateKeyCodec.js'
import type { RegistrationError } from '../core/errors.js'
import type { PlannedStep, RegistrationStep } from '../core/flow.js'
import type { Policy } from '../core/offered.js'
import type {
  EndUserRegistrationResponse,
  PasskeyPlace,
  RegistrationApi,
  UserRegistrationInitRequest,
  UserRegistrationResponse,
  WalletRequest,
} from '../core/protocol.js'
import type { CredentialNamer } from './credentialNaming.js'

/** Options that may change between renders; each action reads the newest. */
export interface ActionOptions extends CreationOptions, Policy {
  api: RegistrationApi
  initRequest?: UserRegistrationInitRequest | undefined
  /** How often a submit that had no answer is repeated by itself. Default 3; with 0 it is left to the user. */
  retries?: number | undefined
  /** Also name the page's origin in what keys sign. Default false, as the API documents. */
  includeOrigin?: boolean | undefined
  /** How the key of a PasswordProtectedKey is sealed. Default: `privateKeyCodec`. */
  codec?: PrivateKeyCodec | undefined
  /**
   * Ids of the passkeys that your server accepts for this user, base64url. Given them, the browser is told once the
   * registration is accepted which passkeys of this user are alive, these and the new ones, and may hide all others
   * (`signalAllAcceptedCredentials`, WebAuthn Level 3 §5.1.10.3). Leave it out unless you know every one.
   */
  acceptedCredentialIds?: readonly string[] | undefined
  /** The name of a new credential. Default: `suggested`, its provider or platform. An empty one is not taken. */
  credentialName?: CredentialNamer | undefined
}

/** Options that are read once, when the registration is created. */
interface FlowOptions {
  /** At least one: they are made with the user, and the request becomes the enduser one. */
  wallets?: readonly WalletRequest[] | undefined
  /** The order of what is collected. Default: first factor, second factor, recovery. It turns nothing on or off. */
  steps?: readonly PlannedStep[] | undefined
}

/** The host's callbacks. */
interface Listeners {
  /** Something failed. The user was told; this is for the host's own logic and records. */
  onError?: ((error: RegistrationError) => void) | undefined
  /** In the tap, before the browser is asked for a passkey: to end a request of the page's own, autofill say. */
  beforeCeremony?: ((step: RegistrationStep) => void) | undefined
  onStepChange?: ((step: RegistrationStep) => void) | undefined
  /** A registration that had begun ends without an answer: unmount, restart, or `pagehide`. Once each. */
  onAbandon?: ((abandoned: { userId: string; step: RegistrationStep }) => void) | undefined
}

/** What does not depend on whether wallets are made. */
interface CommonOptions extends ActionOptions, Omit<FlowOptions, 'wallets'>, Listeners {
  /**
   * The init answer, when the page already holds it; it is checked before use. `null` or `undefined` means not yet.
   * Another challenge string starts over; what needs no person is given to it again.
   */
  challenge?: unknown
}

/** What differs where no wallets are made. */
export interface UserOptions {
  wallets?: undefined
  /** The API accepted the registration. */
  onComplete?: ((response: UserRegistrationResponse) => void) | undefined
}

/** What differs where wallets are made. */
export interface EndUserOptions {
  /** At least one: they are made with the user, through `POST /auth/registration/enduser`. Read once. */
  wallets: readonly WalletRequest[]
  /** The API accepted the registration. `authentication.token` is the new user's: keep it out of storage. */
  onComplete?: ((response: EndUserRegistrationResponse) => void) | undefined
}

/** What a registration needs to know and the host's callbacks. */
export type EngineOptions<Kind = UserOptions | EndUserOptions> = CommonOptions & Kind

/** Calls one of the host's callbacks. */
export type Notify = <Name extends keyof Listeners | 'onComplete'>(
  listener: Name,
  value: Name extends keyof Listeners
    ? Parameters<NonNullable<Listeners[Name]>>[0]
    : UserRegistrationResponse | EndUserRegistrationResponse,
) => void

/** What a user chose to register at a step, with what was typed for it. */
export type CredentialChoice =
  /** `place` only orders what the browser offers. */
  | { kind: 'Fido2'; place?: PasskeyPlace | undefined }
  | { kind: 'Key' }
  | { kind: 'PasswordProtectedKey'; password: string }
  | { kind: 'Password'; password: string }
  | { kind: 'Totp'; otpCode: string }

/** The steps and wallets of a flow. @throws {Error} where `wallets` is empty. */
export function flowPlan({ steps = [], wallets, ...policy }: Policy & FlowOptions) {
  if (wallets?.length === 0) throw new Error('`wallets` is empty: leave it out, or name one.')
  const off = (step: PlannedStep) => step !== 'firstFactor' && (policy[step] ?? 'off') === 'off'
  const order = new Set([...steps, 'firstFactor', 'secondFactor', 'recovery'] as const)
  return { wallets, steps: [...order].filter((step) => !off(step)) }
}
