import type { RegistrationError } from '../../core/errors.js'
import type { RegistrationContext } from '../context.js'

/** What the user reads about this error. */
export const errorMessage = (
  context: RegistrationContext,
  error: RegistrationError,
): { title: string; body: string } =>
  context.lazy?.getErrorMessage(context, error) ?? context.messages.flow.error
