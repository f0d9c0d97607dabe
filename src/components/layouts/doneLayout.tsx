import { kitIdOf } from '../../core/credentials/recoveryCodeSymbols.js'
import type { RegistrationState } from '../../core/flow.js'
import type { Layout, RegistrationContext } from '../context.js'
import { check } from '../icons/moreIcons.js'
import { allMessages } from '../messages/allMessages.js'
import { Wallets } from './Wallets.js'

/**
 * Step `done`: the user's wallets, the ID of the registered kit, and texts of their own after a recovery or if the
 * first factor is not a passkey.
 */
export function doneLayout(context: RegistrationContext): Partial<Layout> {
  const { response, request } = context.state as RegistrationState & { step: 'done' }
  const { doneWithoutPasskey, doneRecovered, kitStatus } = allMessages(context)
  const { firstFactorCredential, recoveryCredential } = request
  const kit = recoveryCredential && kitStatus.done({ id: kitIdOf(recoveryCredential.credentialInfo.credId) })
  return {
    icon: check,
    ...(context.recovers
      ? doneRecovered
      : firstFactorCredential.credentialKind !== 'Fido2' && doneWithoutPasskey),
    content: (
      <>
        {'wallets' in response && !context.concealed && <Wallets wallets={response.wallets} />}
        {kit && <p data-part="notice">{kit}</p>}
      </>
    ),
  }
}
