export { en } from './components/messages/en.js'
export {
  type ErrorFacts,
  type ErrorWords,
  type Messages,
  type MessagesOverride,
} from './components/messages/messages.js'
export * as Registration from './components/parts.js'
export { RegistrationFlow, type RegistrationFlowProps } from './components/RegistrationFlow.js'
export { type RootProps } from './components/Root.js'
export { type BrandProps, type ButtonProps, type Slots, type TextFieldProps } from './components/slots.js'
export { type StepProps } from './components/StepLayout.js'
export { indexedDBKeyStore } from './core/credentials/indexedDBKeyStore.js'
export { type KeyStore } from './core/credentials/key.js'
export {
  DFNS_API_URL,
  DFNS_NINJA_API_URL,
  DFNS_UAE_API_URL,
  dfnsApi,
  type DfnsApiOptions,
} from './core/dfnsApi.js'
export { type RegistrationErrorCode } from './core/errorCodes.js'
export { RegistrationError } from './core/errors.js'
export { isRegistrationError } from './core/isRegistrationError.js'
export type * from './core/networks.js'
export type * from './core/protocol.js'
export { registrationAnswer } from './core/registrationAnswer.js'
export { type DurationBucket, type FunnelEvent } from './registration/funnelEvent.js'
export {
  type RegistrationOptions,
  useRegistration,
  type UseRegistrationResult,
} from './react/useRegistration.js'
