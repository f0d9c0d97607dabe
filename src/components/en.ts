import { words } from './laterWords.js'
import { mergeMessages, type Messages } from './messages.js'

/** The whole English table, for translators and tests. Importing it loads the later words with the rest. */
export const en = mergeMessages({}, words) as Messages
