export { parseChallenge } from './challenge.js'
export { type AttestableKey, attestKey, type AttestKeyOptions } from './credentials/attestKey.js'
export { type NamingEnvironment, suggestedName } from './credentials/credentialName.js'
export { type CreationOptions, toCreationOptions } from './credentials/creationOptions.js'
export {
  createFido2,
  type CreateFido2Options,
  createPasskey,
  type Passkey,
  type PasskeyLocation,
} from './credentials/fido2.js'
export { signalUnknownCredential } from './credentials/signalUnknownCredential.js'
export { assertKey, type KeySigner } from './credentials/assertKey.js'
export {
  indexedDBKeyStore,
  type IndexedDBKeyStore,
  type IndexedDBKeyStoreOptions,
  type IndexedDBKeySigner,
} from './credentials/indexedDBKeyStore.js'
export {
  createKey,
  type CreateKeyOptions,
  type KeyCredential,
  type KeyStore,
  type StoredKey,
} from './credentials/key.js'
export {
  openPasswordProtectedKey,
  type OpenPasswordProtectedKeyOptions,
  type PasswordProtectedKeySigner,
} from './credentials/openPasswordProtectedKey.js'
export { openRecoveryKey, type OpenRecoveryKeyOptions } from './credentials/openRecoveryKey.js'
export {
  generateRecoveryCode,
  type GroupProblem,
  groupProblem,
  matchesGroup,
  readRecoveryCode,
  type RecoveryCodeProblem,
  type RecoveryCodeReading,
  unknownSymbols,
  type UnknownSymbols,
} from './credentials/recoveryCode.js'
export { groupsOf, kitIdOf } from './credentials/recoveryCodeSymbols.js'
export {
  createRecoveryKey,
  type CreateRecoveryKeyOptions,
  type RecoveryKeyCredential,
} from './credentials/recoveryKey.js'
export { recoveryKeyCodec } from './credentials/recoveryKeyCodec.js'
export { attestPassword } from './credentials/password.js'
export {
  createPasswordProtectedKey,
  type CreatePasswordProtectedKeyOptions,
  type PasswordProtectedKeyCredential,
} from './credentials/passwordProtectedKey.js'
export { generatePassphrase, estimateGuesses, MIN_GUESSES } from './credentials/passwordStrength.js'
export { type PrivateKeyCodec, privateKeyCodec } from './credentials/privateKeyCodec.js'
export { attestTotp, type OtpSettings, readOtpUrl } from './credentials/totp.js'
export {
  DFNS_API_URL,
  DFNS_NINJA_API_URL,
  DFNS_UAE_API_URL,
  dfnsApi,
  type DfnsApiOptions,
} from './dfnsApi.js'
export { parseEndUserResponse } from './endUserResponse.js'
export { type Outcome, type RegistrationErrorCode, type UserAction } from './errorCodes.js'
export { RegistrationError, type RegistrationErrorDetails } from './errors.js'
export { isRegistrationError } from './isRegistrationError.js'
export {
  initialState,
  type PlannedStep,
  type RegistrationEvent,
  type RegistrationState,
  type RegistrationStep,
} from './flow.js'
export { transition } from './transition.js'
export type * from './networks.js'
export type * from './protocol.js'
export { parseResponse, registrationAnswer } from './registrationAnswer.js'
export { type RecoveryApi, recoveryApi } from './dfnsRecoveryApi.js'
export type { TransportOptions } from './transport.js'
export { parseRecoveryChallenge } from './recoveryChallenge.js'
export { kitFile, type KitFileOptions } from './kitFile.js'
export {
  type KitPicture,
  kitText,
  type KitTextOptions,
  type KitWords,
  type RecoveryKit,
} from './recoveryKit.js'
export { readRecoveryKit, type RecoveryKitReading } from './readRecoveryKit.js'
export { readCode, readOneTimeCode, readUsername } from './userInput.js'
export { recoveryRequest, type RecoveryRequest, type RecoveryRequestParts } from './recoverUser.js'
export { sdkResponse, type ServerStore, submitOnce, type SubmitOnceOptions } from './submitOnce.js'
