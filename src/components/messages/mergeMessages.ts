import { enFirst } from './en.first.js'
import type { LazyMessages, LoadedMessages, MessagesOverride } from './messages.js'

/** The messages of one widget. */
export interface MergedMessages {
  messages: LoadedMessages
  /** Locale (BCP 47) for components that call `Intl` themselves; messages get it as a parameter. */
  locale: string
  /**
   * Each English text that is shown because the host's messages lack it: `EnglishMarks` sets `lang="en"` on every
   * element with such a text. What a message that is a function returns is added when the function is called.
   */
  english: ReadonlySet<string>
}

/** Paths of the host's functions that failed: each failure is reported once, and not on every render. */
const reported = new Set<string>()

/**
 * Merges the host's messages into the English ones that are loaded, at any depth. The English text is used if the
 * host's one is missing, has a wrong type, throws, or does not return a string.
 *
 * @param given The host's messages.
 * @param options.lazy The lazy English messages, once they are loaded.
 * @param options.locale The locale (BCP 47) that the host's messages get, to format numbers, lists, dates and times.
 * Default: the language of the host's messages, else English.
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
    // The body of an error may be a function even if the English one is a string; its title may not.
    if (typeof over === 'function' && (isSentence || /^\.errors\..*\.body$/.test(path)))
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
  // Host messages without `lang` have an unknown language, so no `lang` is set.
  if (given)
    for (const name of ['lang', 'dir'] as const) {
      const value = read(given, name)
      messages[name] = (typeof value === 'string' ? value : '') as 'ltr'
    }
  return { messages, locale: own, english }
}

/** A message with parameters, when it is not known which. */
type UntypedSentence = (facts: object) => string

/** Reads a property; undefined if that throws, because the host's messages may be a Proxy or have getters. */
function read(table: unknown, key: string): unknown {
  try {
    return typeof table === 'object' ? (table as Record<string, unknown> | null)?.[key] : undefined
  } catch {
    return undefined
  }
}

/** Returns the locale in its canonical form; undefined for anything that is not a locale. */
function canonicalLocale(tag: unknown): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag as string)[0]
  } catch {
    return undefined
  }
}
