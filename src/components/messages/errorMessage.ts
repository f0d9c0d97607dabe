import type { RegistrationError } from '../../core/errors.js'
import { withFallback } from './mergeMessages.js'
import type { LoadedMessages } from './messages.js'

/** Shown until the message for the error is loaded. */
const fallbackMessage = {
  title: 'That did not work',
  body: 'Wait a moment, then try again.',
}

/** What the user reads about this error. */
export function errorMessage(
  { code, ...facts }: Pick<RegistrationError, 'code'> & Partial<RegistrationError>,
  { errors }: LoadedMessages,
): { title: string; body: string } {
  const { title, body } = errors?.[code] ?? fallbackMessage
  const text = typeof body === 'function' ? withFallback(body, fallbackMessage.body)(facts) : body
  return { title: title ?? fallbackMessage.title, body: text ?? fallbackMessage.body }
}
