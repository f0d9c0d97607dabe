import type { RegistrationErrorCode } from './errorCodes.js'
import { errorName } from './errorName.js'
import { RegistrationError } from './errors.js'

/** True for a {@link RegistrationError}, also one made by another copy of this package. */
export function isRegistrationError(value: unknown): value is RegistrationError {
  // Another library's error may share the name but not our `outcome`.
  return (
    errorName(value) === 'RegistrationError' &&
    /^(none|refused|open)$/.test((value as RegistrationError).outcome)
  )
}

/**
 * Returns the thrown value if it is an error of this package, else an error with this code and the value as its cause.
 */
export function toRegistrationError(thrown: unknown, code: RegistrationErrorCode): RegistrationError {
  return isRegistrationError(thrown) ? thrown : new RegistrationError(code, { cause: thrown })
}
