/*
 * The door "./locales": the widget's words in other languages. Each one is a file of its own, which a bundler fetches
 * only where it is loaded.
 */
import type { Messages } from '../components/messages/messages.js'

const LOADERS: Record<string, () => Promise<{ messages: Messages }>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  en: () => import('./en.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  'pt-BR': () => import('./pt-BR.js'),
  tr: () => import('./tr.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
}

/** The languages that the widget has words in (BCP 47), for a host's own choice of languages. */
export const languages: readonly string[] = Object.keys(LOADERS)

/**
 * Loads the words for `messages`. A table serves every region of its language in the same script: `de-CH` gets `de`, `pt`
 * and `pt-PT` get `pt-BR`, `zh` and `zh-CN` get `zh-Hans`; `zh-TW`, which is written in another script, does not.
 *
 * @param locale What the user reads (BCP 47, also with `_`), or a list of which the first that there are words for is
 *   taken, as `navigator.languages`. Anything else is English.
 * @returns A whole table: no sentence is missing.
 * @throws What `import()` throws where the file does not load. Until there is a table, the widget is English.
 */
export async function loadMessages(locale: string | readonly string[]): Promise<Messages> {
  const wanted = typeof locale === 'string' ? [locale] : locale
  const tag = wanted.map(languageOf).find((found) => found !== undefined) ?? 'en'
  const { messages } = await (LOADERS[tag] as () => Promise<{ messages: Messages }>)()
  return messages
}

/** The one of {@link languages} that a reader of this locale reads. */
const languageOf = (locale: string) =>
  languages.find((tag) => writingOf(tag) === (writingOf(locale) ?? 'none'))

/** A language and its script, with the script that it usually has where none is given. */
function writingOf(locale: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(locale.replaceAll('_', '-')).maximize()
    return `${language}-${script}`
  } catch {
    return undefined
  }
}
