import { createFactor } from './createFactor.js'
import { createKit } from './recoveryKit.js'

/** The functions that create credentials other than passkeys. A file of their own, as most registrations need none. */
export const otherCredentials = { createFactor, createKit }
