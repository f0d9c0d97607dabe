import type { Words } from './words/words.js'

/**
 * The languages of `registration-flow/locales`, which is loaded only for one that is not English, by their own names:
 * written out, because `Intl.DisplayNames` is slow to begin and spells some differently in other engines.
 */
export const LANGUAGES: Record<string, string> = {
  en: 'English',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'español',
  fr: 'français',
  he: 'עברית',
  it: 'italiano',
  ja: '日本語',
  ko: '한국어',
  nl: 'Nederlands',
  pl: 'polski',
  'pt-BR': 'português (Brasil)',
  tr: 'Türkçe',
  'zh-Hans': '简体中文',
}

/** The languages in which the page speaks, too: a file for each, loaded when it is chosen. English comes with the pages. */
export const TABLES: Record<string, (() => Promise<{ words: Words }>) | undefined> = {
  ar: () => import('./words/ar.js'),
  de: () => import('./words/de.js'),
  ja: () => import('./words/ja.js'),
}
