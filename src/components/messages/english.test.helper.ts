import { enLazy } from './en.lazy.js'
import { mergeMessages } from './mergeMessages.js'
import type { BoundMessages } from './messages.js'

/** The English table as a widget without words of its host's reads it: functions know the locale. */
export const en = mergeMessages(undefined, { lazy: enLazy }).messages as BoundMessages
