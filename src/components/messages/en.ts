import { enFirst } from './en.first.js'
import { enLazy } from './en.lazy.js'
import type { Messages } from './messages.js'

/** The whole English table, for translators and tests. Importing it loads the lazy messages with the rest. */
export const en: Messages = { ...enFirst, ...enLazy }
