import type { RegistrationError } from '../../core/errors.js'
import type { RegistrationContext } from '../context.js'

/** What the user reads about this error. */
export const errorMessage = (
  context: RegistrationContext,
  error: RegistrationError,
): { title: string; body: string } =>
  context.lazy?.getErrorMessage(context, error) ?? {
    ...context.messages.flow.error,
    // What does not load may have taken the words with it.
    ...(error.field === 'features' && { body: context.messages.flow.notLoaded }),
  }
