import type { KitWords } from '../../core/recoveryKit.js'
import type { BoundMessages } from './messages.js'

/** The words that stand on a kit, in the language of the table. */
export function kitWordsOf({ lang, dir, kit: { sheet } }: BoundMessages): KitWords {
  return {
    ...sheet,
    lang: lang || 'en',
    dir: dir || undefined,
    title: (appName) => sheet.title({ appName }),
    date: (createdAt) => sheet.date({ createdAt }),
    fileName: (id) => sheet.fileName({ id }),
  }
}
