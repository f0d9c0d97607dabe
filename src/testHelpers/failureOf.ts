import { RegistrationError } from '../core/errors.js'

/** The typed error a promise ends with. Success, and any other error, fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<RegistrationError> {
  const error: unknown = await promise.then(
    () => new Error('It succeeded.'),
    (reason: unknown) => reason,
  )
  if (error instanceof RegistrationError) return error
  throw error
}
