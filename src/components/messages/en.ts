import { enFirst } from './en.first.js'
import { enLazy } from './en.lazy.js'
import type { Messages } from './messages.js'

/** All English messages, for translators and tests. Importing this file also loads the lazy messages. */
export const en: Messages = { ...enFirst, ...enLazy }
