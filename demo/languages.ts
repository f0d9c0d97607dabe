import type { Words } from './words/words.js'

/** The languages of `registration-flow/locales`, which is loaded only for one that is not English. */
export const LANGUAGES = 'en ar de es fr he it ja ko nl pl pt-BR tr zh-Hans'.split(' ')

/** The languages in which the page speaks, too: a file for each, loaded when it is chosen. English comes with the pages. */
export const TABLES: Record<string, (() => Promise<{ words: Words }>) | undefined> = {
  ar: () => import('./words/ar.js'),
  de: () => import('./words/de.js'),
  ja: () => import('./words/ja.js'),
}
