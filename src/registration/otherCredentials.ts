import { createFactor } from './createFactor.js'
import { createKit } from './recoveryKit.js'

/** Every credential that is no passkey, in one load: most registrations make none. */
export const otherCredentials = { createFactor, createKit }
