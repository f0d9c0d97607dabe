import type { CreationOptions } from '../core/credentials/creationOptions.js'
import type { PrivateKeyCodec } from '../core/credentials/privateKeyCodec.js'
import type { RegistrationError } from '../core/errors.js'
import type { PlannedStep, RegistrationStep } from '../core/flow.js'
import type { Policy } from '../core/offered.js'
import type {
  EndUserRegistrationResponse,
  PasskeyHint,
  RegistrationApi,
  UserRegistrationInitRequest,
  UserRegistrationResponse,
  WalletRequest,
} from '../core/protocol.js'
import type { CredentialNamer } from './credentialNaming.js'
import type { FunnelEvent } from './funnelEvent.js'

/** Options that may change between renders. Each action reads the newest ones. */
export interface ActionOptions extends CreationOptions, Policy {
  /** The server calls: functions of your own, or `dfnsApi({ baseUrl })`. */
  api: RegistrationApi
  /**
   * What `api.init` is called with, as far as you know it: from a link, for example. The user is asked for the rest.
   */
  initRequest?: UserRegistrationInitRequest | undefined
  /** How often a submit without an answer is retried automatically. Default 3. With 0, only the user can retry. */
  retries?: number | undefined
  /** Also include the page's origin in the client data of keys. Default false: the API's documentation omits it. */
  includeOrigin?: boolean | undefined
  /** How the private key of a PasswordProtectedKey is encrypted. Default: `privateKeyCodec`. */
  codec?: PrivateKeyCodec | undefined
  /**
   * IDs of all passkeys that your server accepts for this user, base64url. If given, the browser is told after the
   * registration that only these and the new passkeys are accepted, and may hide or delete all others
   * (`signalAllAcceptedCredentials`, WebAuthn Level 3 §5.1.10.3). Omit it unless the list is complete.
   */
  acceptedCredentialIds?: readonly string[] | undefined
  /**
   * Returns the name of a new credential. Default: `suggested`, the passkey provider or the platform. An empty name
   * is ignored.
   */
  credentialName?: CredentialNamer | undefined
}

/** Options that are read once, when the registration is created. */
interface FlowOptions {
  /** The wallets to create with the user, at least one; the request then goes to `POST /auth/registration/enduser`. */
  wallets?: readonly WalletRequest[] | undefined
  /** The order of the steps. Default: first factor, second factor, recovery. It does not enable or disable any step. */
  steps?: readonly PlannedStep[] | undefined
}

/** Callbacks of the host, except `onComplete`, whose argument depends on `wallets`. */
interface Listeners {
  /** An action failed. The user already sees the error; this callback is for the host's logic and logs. */
  onError?: ((error: RegistrationError) => void) | undefined
  /**
   * Called within the tap, before `navigator.credentials.create()`: the place to abort another WebAuthn request of
   * the page, such as autofill.
   */
  beforeCeremony?: ((step: RegistrationStep) => void) | undefined
  /** The flow entered this step. */
  onStepChange?: ((step: RegistrationStep) => void) | undefined
  /**
   * A registration that had a challenge ended without an answer: by unmount, restart or `pagehide`. Called once per
   * challenge.
   */
  onAbandon?: ((abandoned: { userId: string; step: RegistrationStep }) => void) | undefined
  /**
   * Something happened during the registration. For counting where users give up: no event identifies a user or a key.
   */
  onEvent?: ((event: FunnelEvent) => void) | undefined
}

/** Options that are the same with and without wallets. */
interface CommonOptions extends ActionOptions, Omit<FlowOptions, 'wallets'>, Listeners {
  /**
   * The init answer, if the page already has it; it is validated before use. `null` or `undefined` means not yet. A
   * different challenge string starts over; credentials that can be attested without the user are kept.
   */
  challenge?: unknown
}

/** The options of a registration without wallets. */
export interface UserOptions {
  wallets?: undefined
  /** The API accepted the registration. */
  onComplete?: ((response: UserRegistrationResponse) => void) | undefined
}

/** The options of a registration with wallets. */
export interface EndUserOptions {
  /** The wallets to create with the user, at least one, through `POST /auth/registration/enduser`. Read once. */
  wallets: readonly WalletRequest[]
  /**
   * The API accepted the registration. `authentication.token` is the new user's bearer token: do not store it.
   */
  onComplete?: ((response: EndUserRegistrationResponse) => void) | undefined
}

/** The options of a registration, including the host's callbacks. */
export type EngineOptions<Kind = UserOptions | EndUserOptions> = CommonOptions & Kind

/** Calls a callback of the host. */
export type Notify = <Name extends keyof Listeners | 'onComplete'>(
  listener: Name,
  value: Name extends keyof Listeners
    ? Parameters<NonNullable<Listeners[Name]>>[0]
    : UserRegistrationResponse | EndUserRegistrationResponse,
) => void

/** The credential kind that the user chose at a step, with what the user typed for it. */
export type CredentialChoice =
  /** `hint` goes to the browser as a WebAuthn hint: it only orders what the browser offers. */
  | { kind: 'Fido2'; hint?: PasskeyHint | undefined }
  | { kind: 'Key' }
  | { kind: 'PasswordProtectedKey'; password: string }
  | { kind: 'Password'; password: string }
  | { kind: 'Totp'; otpCode: string }

/** Returns the steps and wallets of a registration. @throws {Error} if `wallets` is empty. */
export function flowPlan({ steps = [], wallets, ...policy }: Policy & FlowOptions) {
  if (wallets?.length === 0) throw new Error('`wallets` is empty: name one, or leave it out.')
  const off = (step: PlannedStep) => step !== 'firstFactor' && (policy[step] ?? 'off') === 'off'
  const order = new Set([...steps, 'firstFactor', 'secondFactor', 'recovery'] as const)
  return { wallets, steps: [...order].filter((step) => !off(step)) }
}
