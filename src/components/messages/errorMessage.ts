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
  { errors, flow }: LoadedMessages,
): { title: string; body: string } {
  const { title, body } = errors?.[code] ?? {}
  // A part that does not load may have taken the messages with it.
  const fallback = facts.field === 'features' ? `${flow.reload}.` : fallbackMessage.body
  const text = typeof body === 'function' ? withFallback(body, fallback)(facts) : body
  return { title: title ?? fallbackMessage.title, body: text ?? fallback }
}
