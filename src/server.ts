/*
 * The door "." under the condition `react-server`: components and the hook are references to the client, and what needs
 * no browser can be called on the server.
 */
export * as Registration from './client.js'
export { RegistrationFlow, useRegistration } from './client.js'
export { en } from './components/messages/en.js'
export { indexedDBKeyStore } from './core/credentials/indexedDBKeyStore.js'
export { DFNS_API_URL, DFNS_NINJA_API_URL, DFNS_UAE_API_URL, dfnsApi } from './core/dfnsApi.js'
export { RegistrationError } from './core/errors.js'
export { isRegistrationError } from './core/isRegistrationError.js'
export { registrationAnswer } from './core/registrationAnswer.js'
