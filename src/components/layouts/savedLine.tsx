import type { ReactNode } from 'react'
import type { RegistrationContext } from '../context.js'
import { Icon } from '../icons/Icon.js'
import { check } from '../icons/moreIcons.js'
import { allMessages } from '../messages/allMessages.js'

/**
 * Says which credentials are already created and that the registration is not finished, because a user who closes the
 * page now has no account.
 */
export function savedLine(context: RegistrationContext): ReactNode {
  const { state } = context
  const made = 'request' in state ? state.request : {}
  if (!made.firstFactorCredential) return null
  const words = allMessages(context).saved
  return (
    <p data-part="saved">
      <Icon d={check} />
      <span data-part="saved-text">
        {made.secondFactorCredential
          ? words.both
          : made.firstFactorCredential.credentialKind === 'Fido2'
            ? words.passkey
            : words.other}
      </span>
    </p>
  )
}
