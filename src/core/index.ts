export { parseChallenge } from './challenge.js'
export { type CreationOptions, toCreationOptions } from './credentials/creationOptions.js'
export { createFido2, type CreateFido2Options, signalUnknownCredential } from './credentials/fido2.js'
export { dfnsApi, type DfnsApiOptions } from './dfnsApi.js'
export {
  isRegistrationError,
  type Outcome,
  RegistrationError,
  type RegistrationErrorCode,
  type RegistrationErrorDetails,
  type Remedy,
} from './errors.js'
export {
  initialState,
  type PlannedStep,
  type RegistrationEvent,
  type RegistrationState,
  type RegistrationStep,
  transition,
} from './flow.js'
export type * from './protocol.js'
export { parseResponse, registrationAnswer } from './registrationAnswer.js'
