import { createFactor } from './createFactor.js'
import { createKit } from './recoveryKit.js'

/** Creates every credential that is not a passkey. One file to load, because most registrations create none. */
export const otherCredentials = { createFactor, createKit }
