import { enLazy } from './en.lazy.js'
import { mergeMessages } from './mergeMessages.js'
import type { Messages } from './messages.js'

/** The whole English table, for translators and tests. Importing it loads the lazy messages with the rest. */
export const en = mergeMessages({}, enLazy) as Messages
