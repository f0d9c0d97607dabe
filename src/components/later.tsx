'use client'
import { useEffect, useState } from 'react'
import { webAuthnFault } from '../core/credentials/ceremony.js'
import { kitIdOf } from '../core/credentials/recoveryCode.js'
import { relyingPartyOf } from '../core/credentials/creationOptions.js'
import { ATTACHMENTS } from '../core/credentials/passkeyPlace.js'
import type { PasskeyPlace } from '../core/protocol.js'
import type { RegistrationState } from '../core/flow.js'
import { type Factor, offeredKinds } from '../core/offered.js'
import type { CredentialChoice } from '../react/session.js'
import { Forms } from './Forms.js'
import { enLazy } from './messages/en.lazy.js'
import { allMessages } from './messages/allMessages.js'
import { errorMessage } from './messages/errorMessage.js'
import type { Messages } from './messages/messages.js'
import type { Later, Layout, RegistrationContext } from './context.js'
import { Wallets } from './Wallets.js'
import { type Way, Ways } from './Ways.js'

/*
 * What only some screens need, loaded while the first one is read: the views of a step besides its plain one, each a
 * function from what is known to what is shown.
 */

type Collecting = RegistrationState & { step: Factor }

function layoutOf(context: RegistrationContext): Partial<Layout> {
  const lostKit = lostKitOf(context)
  const { orphan } = context
  const replaced = replacedOf(context)
  const layout = viewOfStep(context)
  const toSignIn = signIn(context)
  const { restart } = context
  // Init may know more by now, and where it begins anew nothing was registered.
  const again = context.error?.code === 'outcome_unknown' &&
    context.canRestart && { label: context.messages.complete.restart, onClick: restart }
  return {
    ...layout,
    secondary: layout?.secondary || toSignIn || again,
    tertiary: layout?.tertiary || (layout?.secondary && toSignIn) || (toSignIn && again),
    // Named at every step, so that nobody trusts a dead sheet of paper.
    notices: [
      lostKit && allMessages(context).kitFate[lostKit.fate](lostKit.id),
      leftWords(context),
      orphan && allMessages(context).unfinished.orphan(orphan.username, orphan.rpId),
      replaced && allMessages(context).unfinished.replaced(replaced.username, replaced.rpId),
    ].map(
      (notice) =>
        notice && (
          <p key={notice} data-part="notice">
            {notice}
          </p>
        ),
    ),
  }
}

/** What an earlier visit left unfinished, where it concerns who is here and is not over. */
function leftWords({ left, state, messages }: RegistrationContext): string | undefined {
  if (!left || state.step === 'complete' || state.step === 'done') return undefined
  const known = 'challenge' in state
  if (known && state.challenge.user.id !== left.userId) return undefined
  const { unfinished: words } = messages as Messages
  return left.sent ? words.sent : known && left.rpId ? words.unsent : undefined
}

/** The way on where the account may be there already, and this page can do no more for it. */
function signIn(context: RegistrationContext): Layout['secondary'] {
  const { options, status, error, left } = context
  const onlyWay = error?.code === 'user_exists' || error?.code === 'outcome_unknown'
  const there = onlyWay || (status !== 'pending' && left?.sent && leftWords(context) !== undefined)
  return (
    there &&
    options.onSignIn && {
      label: allMessages(context).signIn.action,
      onClick: options.onSignIn,
      ...(onlyWay && { variant: 'primary' }),
    }
  )
}

/** Also while nobody knows whether what was sent with it was accepted. */
function lostKitOf({ lostKit, state, error }: RegistrationContext): RegistrationContext['lostKit'] {
  if (lostKit || error?.code !== 'outcome_unknown' || state.step !== 'complete') return lostKit
  const { recoveryCredential } = state.request
  return recoveryCredential && { id: kitIdOf(recoveryCredential.credentialInfo.credId), fate: 'unknown' }
}

/**
 * The passkey that is dead, or may be: known where another tab told it; and where the very first try was answered by a
 * session that is over, and init by a user who exists, somebody was registered with another one, maybe in a browser
 * that cannot tell.
 */
function replacedOf({
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

function viewOfStep(context: RegistrationContext): Partial<Layout> | undefined {
  const { state } = context
  switch (state.step) {
    case 'start':
      return start(context)
    case 'firstFactor':
    case 'secondFactor':
      return factor(context, state as Collecting)
    case 'complete':
      return waiting(context)
    case 'recovery':
      return recovery(context)
    case 'recoveryKit':
      return kit(context)
    case 'done':
      return {
        ...(state.request.firstFactorCredential.credentialKind !== 'Fido2' &&
          allMessages(context).doneOtherwise),
        content: (
          <>
            {'wallets' in state.response && !context.concealed && (
              <Wallets wallets={state.response.wallets} />
            )}
            {state.request.recoveryCredential && (
              <p data-part="notice">
                {allMessages(context).kitFate.done(
                  kitIdOf(state.request.recoveryCredential.credentialInfo.credId),
                )}
              </p>
            )}
          </>
        ),
      }
    default:
      return undefined
  }
}

/** Step `start`: a form for what init still needs to know, and a new code where the old one was refused. */
function start(context: RegistrationContext): Partial<Layout> {
  const { options, view, status, error, show, resendCode } = context
  const { api, initRequest = {} } = options
  const words = allMessages(context).startForm
  const resent = view === 'resent'
  // Either of the two names the organisation.
  const named = initRequest.orgId || initRequest.tenantId
  const asked = (api.initFields ?? []).filter((field) =>
    /^(org|tenant)Id$/.test(field) ? !named : !initRequest[field] || (resent && field === 'registrationCode'),
  )
  if (asked.length > 0) {
    return {
      view: 'form',
      body: resent ? words.resent(initRequest.username ?? '') : words.body,
      content: <Forms name="StartForm" asked={asked} />,
      primary: false,
    }
  }
  const refused = error?.code === 'code_expired' || error?.code === 'init_refused'
  const renewable = api.resendCode &&
    refused && { label: words.resend, onClick: () => resendCode(() => show('resent')) }
  return { secondary: status !== 'pending' && renewable }
}

/** A step that collects a factor: the passkey, the list of ways, or one of them. */
function factor(context: RegistrationContext, state: Collecting): Partial<Layout> {
  const { view, show, status, cancel } = context
  const { firstFactor, secondFactor, ways: words } = allMessages(context)
  const pending = status === 'pending'
  const optional = state.step === 'secondFactor' && context.options.secondFactor === 'optional'
  const skip = optional && { label: secondFactor.skip, onClick: context.skip }
  const ways = waysOf(context, state)
  const [best] = ways
  if (!best) return { ...withoutWay(context), secondary: skip }

  const passkeys = best in ATTACHMENTS
  // Said only where it is the browser's doing.
  const unsupported =
    !passkeys && state.challenge.supportedCredentialKinds[state.step].includes('Fido2') && words.unsupported
  // Without passkeys the others are offered at once; with them, the passkey is the plain choice.
  const way = (view ?? (passkeys ? 'Fido2' : ways.length > 1 ? 'ways' : best)) as Way | 'Fido2' | 'ways'
  if (way === 'ways') {
    return {
      view: way,
      title: words.title,
      body: unsupported || words.body,
      content: <Ways ways={ways} onChoose={(chosen) => choose(context, chosen)} />,
      primary: false,
      secondary: passkeys && { label: words.back, onClick: () => show() },
      tertiary: skip,
    }
  }
  const others = ways.length > 1 && { label: words.action, onClick: () => show('ways') }
  const layout = viewOf(context, state, way)
  return {
    ...layout,
    // Where there is a list, it was said there.
    body: unsupported && !others ? `${unsupported} ${layout.body}` : layout.body,
    secondary: pending ? { label: firstFactor.cancel, onClick: cancel } : others || skip,
    tertiary: !pending && others && skip,
  }
}

/** Step `complete` while a try is under way, and between two tries. */
function waiting(context: RegistrationContext): Partial<Layout> | undefined {
  const { waiting: what, status, cancel } = context
  const { firstFactor, waiting: words } = allMessages(context)
  if (what) return { body: words[what], secondary: { label: firstFactor.cancel, onClick: cancel } }
  return status === 'pending' ? { content: <AfterAWhile>{words.slow}</AfterAWhile> } : undefined
}

/** Milliseconds. Most answers are here long before; a time-out of ours comes long after. */
const A_WHILE = 8000

/** Says something to who has been waiting for long, also to who cannot see it. */
function AfterAWhile({ children }: { children: string }) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), A_WHILE)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" data-part="notices">
      {over && <p data-part="notice">{children}</p>}
    </div>
  )
}

/** Step `recovery`: why, and what it means to go without. */
function recovery(context: RegistrationContext): Partial<Layout> {
  const { status, error, view, show, options, create, cancel } = context
  const { flow, firstFactor, recovery: words } = allMessages(context)
  const optional = typeof options.recovery === 'object' && options.recovery.policy === 'optional'
  const pending = status === 'pending'
  const primary = {
    label: pending ? words.pending : error ? flow.retry : words.action,
    onClick: () => create(),
    pending,
  }
  if (view === 'skip') {
    return {
      view,
      title: words.skipTitle,
      body: words.skipBody,
      primary,
      secondary: { label: words.skipAction, onClick: context.skip },
    }
  }
  return {
    title: words.title,
    body: words.body,
    primary,
    secondary: pending
      ? { label: firstFactor.cancel, onClick: cancel }
      : optional && { label: words.skip, onClick: () => show('skip') },
  }
}

/** Step `recoveryKit`: the kit, and then what proves that it was saved. */
function kit({ messages, view, show, status }: RegistrationContext): Partial<Layout> {
  const { kit: words, kitCheck } = messages as Messages
  if (view !== 'check' && view !== 'checkAll') {
    return {
      view: 'form',
      title: words.title,
      body: words.body,
      content: <Forms name="Kit" />,
      primary: false,
    }
  }
  return {
    view: 'form',
    title: kitCheck.title,
    body: kitCheck.body,
    content: <Forms key={view} name="KitCheck" all={view === 'checkAll'} />,
    primary: false,
    secondary: status !== 'pending' && {
      label: kitCheck.back,
      onClick: () => show(view === 'checkAll' ? 'againAll' : 'again'),
    },
  }
}

/** Best first. For a second factor, the places are in the order in which they are most likely another device. */
function waysOf({ options, otpUrl }: RegistrationContext, { step, challenge, request }: Collecting): Way[] {
  const fault = webAuthnFault()
  if (fault === 'insecure_context') return []
  const fixed = challenge.authenticatorSelection.authenticatorAttachment
  const places = Object.entries(ATTACHMENTS)
    .filter(([, attachment]) => !fault && (!fixed || attachment === fixed))
    .map(([place]) => place as PasskeyPlace)
  if (step === 'secondFactor') places.reverse()
  return offeredKinds(step, challenge, options, { request, otpUrl: otpUrl() }).flatMap((kind): Way[] =>
    kind === 'Fido2' ? places : [kind],
  )
}

/** What to do where nothing can be done here. */
function withoutWay(context: RegistrationContext): Partial<Layout> {
  const code = webAuthnFault() ?? 'invalid_challenge'
  return { ...errorMessage({ code }, context.messages), primary: false }
}

function choose({ show, create }: RegistrationContext, way: Way): void {
  // The ceremony begins within the tap; anything else is explained, or asked for, first.
  show(way)
  if (way in ATTACHMENTS) create({ kind: 'Fido2', place: way as PasskeyPlace })
}

function viewOf(context: RegistrationContext, state: Collecting, way: Way | 'Fido2'): Partial<Layout> {
  const { status, error, create } = context
  const { flow, firstFactor, secondFactor, places, key, password, totp } = allMessages(context)
  const pending = status === 'pending'
  const words = state.step === 'firstFactor' ? firstFactor : secondFactor
  const primary = (label: string, choice: CredentialChoice) => ({
    label: pending ? firstFactor.pending : error ? flow.retry : label,
    onClick: () => create(choice),
    pending,
  })
  switch (way) {
    case 'Key':
      return { view: way, title: key.title, body: key.body, primary: primary(key.action, { kind: way }) }
    case 'PasswordProtectedKey':
    case 'Password':
      return {
        view: 'form',
        title: password.title,
        body: way === 'Password' ? password.plainBody : password.body,
        content: <Forms name="PasswordForm" kind={way} create={create} />,
        primary: false,
      }
    case 'Totp':
      return {
        view: 'form',
        title: totp.title,
        body: totp.body,
        content: <Forms name="TotpForm" create={create} />,
        primary: false,
      }
    default: {
      const place = way === 'Fido2' ? undefined : way
      return {
        view: place,
        title: words.title,
        body: pending ? firstFactor.pendingBody : place ? places[place].body : words.body,
        primary: primary(words.action, { kind: 'Fido2', place }),
      }
    }
  }
}

/** All of it. */
export const later: Later = { messages: enLazy, layoutOf }
