import { en } from '../components/messages/en.js'
import type { Messages } from '../components/messages/messages.js'

export const messages: Messages = en
