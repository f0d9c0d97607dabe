import { errorWords } from './errorWords.js'
import { mergeMessages, type Messages } from './messages.js'

/** The whole English table, for translators and tests. Importing it loads the error words with the rest. */
export const en: Messages = { ...mergeMessages(), errors: errorWords }
