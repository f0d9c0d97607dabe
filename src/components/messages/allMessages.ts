import type { MessagesWithLocale, LoadedMessages } from './messages.js'

/** Returns all messages. Only for code that loads with the lazy messages or after them, so that none is missing. */
export const allMessages = ({ messages }: { messages: LoadedMessages }) => messages as MessagesWithLocale
