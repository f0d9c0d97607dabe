import type { ReactNode } from 'react'
import { kitIdOf } from '../../core/credentials/recoveryCodeSymbols.js'
import { relyingPartyOf } from '../../core/credentials/creationOptions.js'
import type { Action, RegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import { isKitSaved } from './kitViews.js'

/** What the user should know at every step, so that nobody trusts a dead recovery kit or passkey. */
export function getNotices(context: RegistrationContext): ReactNode {
  const { unfinished } = allMessages(context)
  // Somebody else may look at the widget now.
  const undeletable = context.concealed ? undefined : context.undeletablePasskey
  const replaced = getReplacedPasskey(context)
  return [
    kitNotice(context),
    previousVisitNotice(context),
    undeletable && unfinished.undeletablePasskey({ username: undeletable.username, site: undeletable.rpId }),
    replaced && unfinished.replacingPasskey({ username: replaced.username, site: replaced.rpId }),
  ].map(
    (notice) =>
      notice && (
        <p key={notice} data-part="notice">
          {notice}
        </p>
      ),
  )
}

/** What became of an older kit: beside the name of the one saved since, and never above one that is still to be saved. */
function kitNotice(context: RegistrationContext): string | undefined {
  const lost = getLostKit(context)
  const { state, kit, view } = context
  if (!lost || (state.step === 'recoveryKit' && !isKitSaved(view))) return undefined
  const credential = 'request' in state && state.request.recoveryCredential
  const newId = credential ? kitIdOf(credential.credentialInfo.credId) : kit?.id
  return allMessages(context).kitStatus[lost.status]({
    id: lost.id,
    newId: newId === lost.id ? undefined : newId,
  })
}

/** What an earlier visit left unfinished, where it concerns the present user and is not over. */
function previousVisitNotice(context: RegistrationContext): string | undefined {
  const { unfinished, state } = context
  if (!unfinished || state.step === 'complete' || state.step === 'done') return undefined
  const known = 'challenge' in state
  if (known && state.challenge.user.id !== unfinished.userId) return undefined
  const { unfinished: words } = allMessages(context)
  return unfinished.sent ? words.sent : known && unfinished.rpId ? words.unsent : undefined
}

/** The button to the sign-in page, where the account may exist already. */
export function getSignInAction(context: RegistrationContext): Action | false | undefined {
  const { options, status, unfinished } = context
  return (
    status !== 'pending' &&
    unfinished?.sent === true &&
    previousVisitNotice(context) !== undefined &&
    options.onSignIn && {
      label: allMessages(context).signIn.action,
      onClick: options.onSignIn,
    }
  )
}

/** The kit that is dead, or that may be: also while it is unknown whether the server accepted its submit. */
function getLostKit({ lostKit, state, error }: RegistrationContext): RegistrationContext['lostKit'] {
  if (lostKit || error?.code !== 'outcome_unknown' || state.step !== 'complete') return lostKit
  const { recoveryCredential } = state.request
  return recoveryCredential && { id: kitIdOf(recoveryCredential.credentialInfo.credId), status: 'unknown' }
}

/**
 * The passkey that is dead, or may be. It is known where another tab told it. Where the server answered the very first
 * submit with an expired session, and init with a user who exists, somebody was registered with another passkey, maybe
 * in a browser that cannot tell.
 */
function getReplacedPasskey({
  replacingPasskey,
  error,
  state,
  options,
}: RegistrationContext): RegistrationContext['replacingPasskey'] {
  if (error?.code === 'user_exists') return replacingPasskey
  if (error?.code !== 'outcome_unknown' || state.step !== 'complete' || state.outcome !== 'none')
    return undefined
  const { request, challenge } = state
  const made = [request.firstFactorCredential, request.secondFactorCredential].find(
    (credential) => credential?.credentialKind === 'Fido2',
  )
  return made && { rpId: relyingPartyOf(challenge, options).id, username: challenge.user.name }
}
