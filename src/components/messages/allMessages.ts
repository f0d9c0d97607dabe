import type { BoundMessages, LoadedMessages } from './messages.js'

/** The whole table, for code that is loaded together with the lazy messages or after them. */
export const allMessages = ({ messages }: { messages: LoadedMessages }) => messages as BoundMessages
