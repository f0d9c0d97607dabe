import { enLazy } from '../components/messages/en.lazy.js'
import { mergeMessages } from '../components/messages/mergeMessages.js'
import type { MessagesWithLocale, ErrorFacts } from '../components/messages/messages.js'

/** The English table as a widget without words of its host's reads it: functions know the locale. */
export const en = mergeMessages(undefined, { lazy: enLazy }).messages as MessagesWithLocale

/** What an error says to do, with what is known of it. */
export function bodyOf(words: keyof MessagesWithLocale['errors'], facts: ErrorFacts = {}): string {
  const { body } = en.errors[words]
  return typeof body === 'function' ? body(facts) : body
}
