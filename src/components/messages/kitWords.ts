import type { KitWords } from '../../core/recoveryKit.js'
import type { BoundMessages } from './messages.js'

/**
 * The words that stand on a kit, in the language of the table. Who reads it has nothing but the sheet: where its first
 * sentence is English, the sheet counts as English.
 */
export function kitWordsOf(
  { lang, dir, kit: { sheet } }: BoundMessages,
  english: ReadonlySet<string> = new Set(),
): KitWords {
  const isEnglish = !lang || english.has(sheet.intro)
  return {
    ...sheet,
    lang: isEnglish ? 'en' : lang,
    dir: (!isEnglish && dir) || undefined,
    title: (appName) => sheet.title({ appName }),
    date: (createdAt) => sheet.date({ createdAt }),
    fileName: (id) => sheet.fileName({ id }),
  }
}
