import type { ValidateFunction } from 'ajv'
import { ApiError } from './apiError.js'
import { bodyValidators } from './bodyValidators.js'

/** Returns a parser that throws 400 with every place where a body does not fit its schema. */
function reader<T>(fits: ValidateFunction<T>): (body: string) => T {
  return (body) => {
    let value: unknown
    try {
      value = JSON.parse(body)
    } catch {
      throw new ApiError(400, 'The body is not JSON.')
    }
    if (fits(value)) return value
    const places = (fits.errors ?? []).map(({ instancePath, message }) => `body${instancePath} ${message}`)
    throw new ApiError(
      400,
      `Validation error: the body does not fit the schema: ${places.join(', ')}`,
      fits.errors,
    )
  }
}

export const readRegistrationInit = reader(bodyValidators.registrationInit)
export const readRegistrationDelegated = reader(bodyValidators.registrationDelegated)
export const readRegistrationSocial = reader(bodyValidators.registrationSocial)
export const readUser = reader(bodyValidators.user)
export const readLoginInit = reader(bodyValidators.loginInit)
export const readRegistration = reader(bodyValidators.registration)
export const readRegistrationEndUser = reader(bodyValidators.registrationEndUser)
export const readRecoveryInit = reader(bodyValidators.recoveryInit)
export const readRecovery = reader(bodyValidators.recovery)
export const readLogin = reader(bodyValidators.login)
export const readInvitation = reader(bodyValidators.invitation)
export const readUserActionInit = reader(bodyValidators.userActionInit)
export const readUserAction = reader(bodyValidators.userAction)
