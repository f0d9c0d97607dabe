export {
  type FakeAnswer,
  type FakeApi,
  type FakeCall,
  type FakeFault,
  fakeFaults,
  type FakeScript,
  createFakeApi,
} from './fakeApi.js'
export { errorAnswers, type InitAnswerFixture, initAnswers, registrationAnswers } from './fixtures.js'
export type { AuthenticatorAnswer, InPageAuthenticator, SoftwarePasskey } from './inPageAuthenticator.js'
export {
  installSoftwareAuthenticator,
  type SoftwareAuthenticatorOptions,
} from './installSoftwareAuthenticator.js'
export {
  addSoftwareAuthenticator,
  addVirtualAuthenticator,
  type PageAuthenticator,
  type PlaywrightPage,
} from './playwright.js'
export {
  createReferenceApi,
  type ReferenceApi,
  type ReferenceApiOptions,
  type ReferenceCredential,
  type ReferenceFault,
  type ReferenceInvitation,
  type ReferencePolicy,
  type ReferenceServiceAccount,
} from './referenceApi.js'
export { registerAsUser, type RegisterAsUserOptions } from './registerAsUser.js'
export type { VirtualAuthenticator, VirtualCredential } from './virtualAuthenticator.js'
