import type { RegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'

/** After a ceremony, what is done; and that the account is not: whoever closes the page now has none. */
export function savedLine(context: RegistrationContext): string | undefined {
  const { state } = context
  const made = 'request' in state ? state.request : {}
  const words = allMessages(context).look
  if (made.secondFactorCredential) return words.savedBoth
  return (
    made.firstFactorCredential &&
    (made.firstFactorCredential.credentialKind === 'Fido2' ? words.savedPasskey : words.savedOther)
  )
}
