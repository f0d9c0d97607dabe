import type { RegistrationError } from '../../core/errors.js'
import type { RegistrationContext } from '../context.js'

/** Returns the title and text for an error. */
export const errorMessage = (
  context: RegistrationContext,
  error: RegistrationError,
): { title: string; body: string } =>
  context.lazy?.getErrorMessage(context, error) ?? {
    ...context.messages.flow.error,
    // A file of the widget did not load. The lazy texts may be missing for the same reason, so this text is in the
    // first load.
    ...(error.field === 'features' && { body: context.messages.flow.notLoaded }),
  }
