import type { BoundMessages, LoadedMessages } from './messages.js'

/** Returns all messages. Only for code that loads together with the lazy messages or after them. */
export const allMessages = ({ messages }: { messages: LoadedMessages }) => messages as BoundMessages
