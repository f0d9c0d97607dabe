import type { KitWords } from '../../core/recoveryKit.js'
import type { BoundMessages } from './messages.js'

/**
 * Returns the texts of the kit in the language of the messages. The sheet has to work on its own: if its first
 * sentence is English, the whole sheet is marked as English.
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
