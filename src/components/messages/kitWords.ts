import type { KitWords } from '../../core/recoveryKit.js'
import type { MessagesWithLocale } from './messages.js'

/**
 * Returns the texts of the kit in the language of the messages. A saved kit is a document of its own and has one
 * language: if its first sentence is English, all of it is marked as English.
 *
 * @param english The English texts that are shown because the host's messages lack them.
 */
export function kitWordsOf(
  { lang, dir, kit: { sheet } }: MessagesWithLocale,
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
