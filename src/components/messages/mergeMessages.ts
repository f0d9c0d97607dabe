import { enFirst } from './en.first.js'
import type { LazyMessages, LoadedMessages, Messages, MessagesOverride } from './messages.js'

/** The host's messages over the English ones, as far as those are loaded. */
export function mergeMessages(override: MessagesOverride = {}, lazy?: LazyMessages): LoadedMessages {
  const parts = Object.entries({ ...enFirst, ...lazy, ...(!lazy && { errors: {} }) })
  return Object.fromEntries(
    parts.map(([part, english]) => {
      const defaults = english as Record<string, unknown>
      const given = Object.entries(override[part as keyof Messages] ?? {})
      return [
        part,
        {
          ...defaults,
          ...Object.fromEntries(
            given
              // A translation may have holes, and the English errors are loaded later.
              .filter(([name, message]) => typeof message === typeof (defaults[name] ?? {}))
              .map(([name, message]) => [name, withFallback(message, defaults[name])]),
          ),
        },
      ]
    }),
  ) as unknown as LoadedMessages
}

/** The host's message. One that is a function falls back to ours when it throws or returns no string. */
export function withFallback<Message>(message: Message, fallback: unknown): Message {
  if (typeof message !== 'function') return message
  const guarded = (...facts: unknown[]): unknown => {
    try {
      const text: unknown = message(...facts)
      if (typeof text === 'string') return text
      throw new Error('A message must give a string.')
    } catch (error) {
      reportError(error)
      return typeof fallback === 'function' ? fallback(...facts) : fallback
    }
  }
  return guarded as Message
}
