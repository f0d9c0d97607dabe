import type { ReactNode } from 'react'
import { kitIdOf } from '../../core/credentials/recoveryCodeSymbols.js'
import { relyingPartyOf } from '../../core/credentials/creationOptions.js'
import { BreakableSentence } from './BreakableSentence.js'
import type { Action, RegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import { isKitSaved } from './kitViews.js'

/**
 * Returns the notices of the present step: about a recovery kit or a passkey that does not work or may not work, and
 * about an earlier visit.
 */
export function getNotices(context: RegistrationContext): ReactNode {
  const { unfinished } = allMessages(context)
  // This notice contains the user's name. If the widget is concealed, another person may be looking at it now.
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
          <BreakableSentence text={notice} />
        </p>
      ),
  )
}

/**
 * Returns the notice about a kit that was not registered, or perhaps not, together with the ID of the kit that replaces
 * it. There is none while the user has yet to save that new kit.
 */
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

/**
 * Returns the notice about a registration that an earlier visit left unfinished. There is none if it belongs to another
 * user than the present challenge.
 */
function previousVisitNotice(context: RegistrationContext): string | undefined {
  const { unfinished, state } = context
  if (!unfinished || state.step === 'complete' || state.step === 'done') return undefined
  const known = 'challenge' in state
  if (known && state.challenge.user.id !== unfinished.userId) return undefined
  const { unfinished: words } = allMessages(context)
  return unfinished.sent ? words.sent : known && unfinished.rpId ? words.unsent : undefined
}

/** Returns the sign-in button if an earlier visit may have registered the user. */
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

/**
 * Returns the kit that was not registered, or perhaps not. After `outcome_unknown`, that includes the kit in the
 * request.
 */
function getLostKit({ lostKit, state, error }: RegistrationContext): RegistrationContext['lostKit'] {
  if (lostKit || error?.code !== 'outcome_unknown' || state.step !== 'complete') return lostKit
  const { recoveryCredential } = state.request
  return recoveryCredential && { id: kitIdOf(recoveryCredential.credentialInfo.credId), status: 'unknown' }
}

/**
 * Returns the passkey created here that may have replaced a registered one. Either another tab has reported that it
 * registered the user, or that is inferred: if nothing was submitted here and the outcome is unknown all the same, init
 * has said that the user exists, so the user was registered elsewhere, maybe in another browser.
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
