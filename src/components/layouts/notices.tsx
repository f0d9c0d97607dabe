import type { ReactNode } from 'react'
import { kitIdOf } from '../../core/credentials/recoveryCode.js'
import { relyingPartyOf } from '../../core/credentials/creationOptions.js'
import type { Layout, RegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import { isKitSaved } from './kitViews.js'

/** What the user should know at every step, so that nobody trusts a dead recovery kit or passkey. */
export function getNotices(context: RegistrationContext): ReactNode {
  const { kitFate, unfinished } = allMessages(context)
  // Somebody else may look at the widget now.
  const orphan = context.concealed ? undefined : context.orphan
  const lostKit = getLostKit(context)
  const replaced = getReplacedPasskey(context)
  return [
    lostKit && kitFate[lostKit.fate](lostKit.id, newKitOf(context, lostKit.id)),
    previousVisitNotice(context),
    orphan && unfinished.orphan(orphan.username, orphan.rpId),
    replaced && unfinished.replaced(replaced.username, replaced.rpId),
  ].map(
    (notice) =>
      notice && (
        <p key={notice} data-part="notice">
          {notice}
        </p>
      ),
  )
}

/** What an earlier visit left unfinished, where it concerns the present user and is not over. */
function previousVisitNotice(context: RegistrationContext): string | undefined {
  const { left, state } = context
  if (!left || state.step === 'complete' || state.step === 'done') return undefined
  const known = 'challenge' in state
  if (known && state.challenge.user.id !== left.userId) return undefined
  const { unfinished: words } = allMessages(context)
  return left.sent ? words.sent : known && left.rpId ? words.unsent : undefined
}

/** The button to the sign-in page, where the account may exist already and this page can do no more for it. */
export function getSignInAction(context: RegistrationContext): Layout['secondary'] {
  const { options, status, error, left } = context
  const onlyWay = error?.code === 'user_exists' || error?.code === 'outcome_unknown'
  const mayExist =
    onlyWay || (status !== 'pending' && left?.sent && previousVisitNotice(context) !== undefined)
  return (
    mayExist &&
    options.onSignIn && {
      label: allMessages(context).signIn.action,
      onClick: options.onSignIn,
      ...(onlyWay && { variant: 'primary' }),
    }
  )
}

/** The kit that is dead, or that may be: also while it is unknown whether the server accepted its submit. */
function getLostKit({ lostKit, state, error, view }: RegistrationContext): RegistrationContext['lostKit'] {
  // Above the sheet of another kit, the user would take it for what stands under it.
  if (state.step === 'recoveryKit' && !isKitSaved(view)) return undefined
  if (lostKit || error?.code !== 'outcome_unknown' || state.step !== 'complete') return lostKit
  const { recoveryCredential } = state.request
  return recoveryCredential && { id: kitIdOf(recoveryCredential.credentialInfo.credId), fate: 'unknown' }
}

/** The kit that the user has saved since the other one died. */
function newKitOf({ kit, state }: RegistrationContext, lostId: string): string | undefined {
  const credential = 'request' in state ? state.request.recoveryCredential : undefined
  const id = credential ? kitIdOf(credential.credentialInfo.credId) : kit?.id
  return id === lostId ? undefined : id
}

/**
 * The passkey that is dead, or may be. It is known where another tab told it. Where the server answered the very first
 * submit with an expired session, and init with a user who exists, somebody was registered with another passkey, maybe
 * in a browser that cannot tell.
 */
function getReplacedPasskey({
  replaced,
  error,
  state,
  options,
}: RegistrationContext): RegistrationContext['replaced'] {
  if (error?.code === 'user_exists') return replaced
  if (error?.code !== 'outcome_unknown' || state.step !== 'complete' || state.outcome !== 'none')
    return undefined
  const { request, challenge } = state
  const made = [request.firstFactorCredential, request.secondFactorCredential].find(
    (credential) => credential?.credentialKind === 'Fido2',
  )
  return made && { rpId: relyingPartyOf(challenge, options).id, username: challenge.user.name }
}
