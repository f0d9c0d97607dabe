import type {
  EndUserRegistrationResponse,
  FirstFactorAttestation,
  PasswordAttestation,
  RecoveryKeyAttestation,
  SecondFactorAttestation,
  TotpAttestation,
  UserRegistrationChallenge,
  UserRegistrationResponse,
  WalletRequest,
} from './protocol.js'

/** Every step of a registration. */
export type RegistrationStep =
  'start' | 'firstFactor' | 'secondFactor' | 'recovery' | 'recoveryKit' | 'complete' | 'done'

/** The steps that the host can order. `start`, `complete` and `done` have fixed places. */
export type PlannedStep = 'firstFactor' | 'secondFactor' | 'recovery'

/** The steps that collect a credential. `recoveryKit` always follows `recovery`, so the host does not plan it. */
export type CollectingStep = PlannedStep | 'recoveryKit'

/**
 * Stands for a password or a one-time code: the state has its kind only, and the secret joins the request body
 * only for `api.complete`.
 */
export interface SecretPlaceholder<Kind extends 'Password' | 'Totp'> {
  credentialKind: Kind
}

/** The request body without the secrets that the user typed. */
export interface CollectedRequest {
  firstFactorCredential: Exclude<FirstFactorAttestation, PasswordAttestation> | SecretPlaceholder<'Password'>
  secondFactorCredential?: Exclude<SecondFactorAttestation, TotpAttestation> | SecretPlaceholder<'Totp'>
  recoveryCredential?: RecoveryKeyAttestation
  wallets?: WalletRequest[]
}

/** The API's answer to an accepted registration. */
export type Response = UserRegistrationResponse | EndUserRegistrationResponse

/** The part of the state that stays the same during a registration. */
interface Plan {
  /** The steps that collect a credential, in their order. Always contains `firstFactor`. */
  readonly steps: readonly PlannedStep[]
  /** Wallets to create with the user; if empty, the request goes to `POST /auth/registration`. */
  readonly wallets: readonly WalletRequest[]
}

/** A registration at one of its steps. The request body is the state: each step adds one field to it. */
export type RegistrationState = Plan &
  (
    | { readonly step: 'start' }
    | {
        readonly step: CollectingStep
        readonly challenge: UserRegistrationChallenge
        readonly request: Partial<CollectedRequest>
        readonly attemptId: string
      }
    | {
        readonly step: 'complete'
        readonly challenge: UserRegistrationChallenge
        readonly request: CollectedRequest
        /** Identifies the request body; the same for every try. */
        readonly attemptId: string
        /**
         * What is known about the tries of the submit. `open`: the server may have accepted one of them, whose answer was
         * lost, so a later refusal does not prove that the registration failed.
         */
        readonly outcome: 'none' | 'open' | 'refused'
      }
    | {
        readonly step: 'done'
        readonly challenge: UserRegistrationChallenge
        readonly request: CollectedRequest
        readonly response: Response
      }
  )

/** Everything that can happen to a registration. */
export type RegistrationEvent =
  | { type: 'firstFactorCreated'; credential: CollectedRequest['firstFactorCredential'] }
  | { type: 'secondFactorCreated'; credential: NonNullable<CollectedRequest['secondFactorCredential']> }
  | { type: 'secondFactorSkipped' }
  /** The recovery kit exists. Its credential joins the request with `recoveryKitSaved`. */
  | { type: 'recoveryCreated' }
  | { type: 'recoverySkipped' }
  | { type: 'recoveryKitSaved'; credential: RecoveryKeyAttestation }
  /** `renewing`: a new challenge is fetched at once, so the state stays; init tells whether the submit was accepted. */
  | { type: 'submitFailed'; outcome: 'none' | 'open' | 'refused'; renewing?: boolean }
  | { type: 'completed'; response: Response }
  /** The registration starts over: with a challenge at the first step that collects a credential, else at `start`. */
  | { type: 'restarted'; challenge?: undefined }
  | { type: 'restarted'; challenge: UserRegistrationChallenge; attemptId: string }

/**
 * What must happen outside of the state because of an event. These are only names: `registration/effects.ts` performs
 * the effects, always in the order of its own list.
 */
export type RegistrationEffect =
  /** Record that the server accepted the registration. */
  | 'recordAcceptance'
  /** Call `onStepChange`. */
  | 'reportStep'
  /** Forget the collected credentials, because the server registered them. */
  | 'clearCollected'
  /** Forget the collected credentials and delete what they left on this device, because the server refused them. */
  | 'discardCollected'
  /** Delete the marker of an unfinished registration. */
  | 'forgetUnfinished'
  /** Tell the browser which passkeys are accepted, if the host listed them. */
  | 'signalAcceptedPasskeys'
  /** Signal the passkeys that the accepted ones replaced as unknown. */
  | 'signalReplacedPasskeys'
  /** Signal the refused passkeys as unknown (`signalUnknownCredential`). */
  | 'signalRefusedPasskeys'

/** The next state, and the effects of the event. */
export interface Transition {
  readonly state: RegistrationState
  readonly effects: readonly RegistrationEffect[]
}

/** The steps if the host names none. */
const defaultSteps: readonly PlannedStep[] = ['firstFactor']

/** Returns the state of a registration that has not begun. */
export function initialState({
  steps = defaultSteps,
  wallets = [],
}: Partial<Plan> = {}): RegistrationState & { step: 'start' } {
  return { steps, wallets, step: 'start' }
}
