import { enFirst } from './en.first.js'
import type { LazyMessages, LoadedMessages, MessagesOverride } from './messages.js'

/** The table of one widget. */
export interface MergedMessages {
  messages: LoadedMessages
  /** For `Intl`, where a component formats something itself (BCP 47). */
  locale: string
  /** The sentences that are English on a widget of another language; those of functions once they were said. */
  english: ReadonlySet<string>
}

/** Sentences of a host's that failed: each is reported once, and not at every render. */
const reported = new Set<string>()

/**
 * The host's messages over the English ones, as far as those are loaded, at any depth. What is missing, of another type,
 * throws, or gives no string is English.
 *
 * @param locale Default: the language of the host's table, else English.
 */
export function mergeMessages(
  given?: MessagesOverride,
  { lazy, locale }: { lazy?: LazyMessages | undefined; locale?: string | undefined } = {},
): MergedMessages {
  const english = new Set<string>()
  const own = canonicalLocale(locale) ?? canonicalLocale(read(given, 'lang')) ?? 'en'
  const ours = /^en\b/.test(own) ? own : 'en'
  const fill = (plain: unknown, over: unknown, path: string): unknown => {
    if (typeof plain === 'object')
      return Object.fromEntries(
        Object.entries(plain as object).map(([key, value]) => [
          key,
          fill(value, read(over, key), `${path}.${key}`),
        ]),
      )
    const isSentence = typeof plain === 'function'
    const fallback = (facts?: object) => {
      const text = isSentence ? (plain as UntypedSentence)({ ...facts, locale: ours }) : (plain as string)
      if (given) english.add(text)
      return text
    }
    if (typeof over === 'string') return isSentence ? () => over : over
    // What is said of an error may need to know more about it, or not.
    if (typeof over === 'function' && (isSentence || path.startsWith('.errors.')))
      return (facts: object) => {
        try {
          const text: unknown = (over as UntypedSentence)({ ...facts, locale: own })
          if (typeof text === 'string') return text
          throw new Error(`messages${path} must give a string.`)
        } catch (error) {
          if (!reported.has(path)) reportError(error)
          reported.add(path)
          return fallback(facts)
        }
      }
    return isSentence ? fallback : fallback()
  }
  const messages = fill({ ...enFirst, ...lazy }, given, '') as LoadedMessages
  // Of a table that does not say so, nobody knows the language.
  for (const name of given ? (['lang', 'dir'] as const) : []) {
    const value = read(given, name)
    messages[name] = (typeof value === 'string' ? value : '') as 'ltr'
  }
  return { messages, locale: own, english }
}

type UntypedSentence = (facts: object) => string

/** A table may be a Proxy, or have getters that throw. */
function read(table: unknown, key: string): unknown {
  try {
    return typeof table === 'object' ? (table as Record<string, unknown> | null)?.[key] : undefined
  } catch {
    return undefined
  }
}

function canonicalLocale(tag: unknown): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag as string)[0]
  } catch {
    return undefined
  }
}
