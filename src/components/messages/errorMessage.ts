import type { RegistrationError } from '../../core/errors.js'
import type { RegistrationContext } from '../context.js'

/** Returns the title and text for an error. */
export const errorMessage = (
  context: RegistrationContext,
  error: RegistrationError,
): { title: string; body: string } =>
  context.lazy?.getErrorMessage(context, error) ?? {
    ...context.messages.flow.error,
    // If a chunk does not load, the texts in it are missing too.
    ...(error.field === 'features' && { body: context.messages.flow.notLoaded }),
  }
