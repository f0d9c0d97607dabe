import { startTransition } from 'react'
import { unsupportedReason } from '../../core/credentials/ceremony.js'
import { RegistrationError } from '../../core/errors.js'
import type { CredentialChoice } from '../../registration/options.js'
import { actionLabel } from '../actionLabel.js'
import type { Layout, RegistrationContext } from '../context.js'
import { LazyForm } from '../forms/LazyForm.js'
import { list } from '../icons/moreIcons.js'
import { allMessages } from '../messages/allMessages.js'
import { errorMessage } from '../messages/errorMessage.js'
import {
  type CredentialOption,
  type FactorState,
  getCredentialOptions,
  isPasskeyHint,
} from './credentialOptions.js'
import { errorLook } from './errorLooks.js'
import { optionIcons } from './optionIcons.js'
import { OtherWays } from './OtherWays.js'
import { savedLine } from './savedLine.js'
import { WhatIsAPasskey } from './WhatIsAPasskey.js'

/** Steps `firstFactor` and `secondFactor`: a passkey, the list of other options, or one of them. */
export function factorLayout(context: RegistrationContext): Partial<Layout> {
  const { setView, status, cancel } = context
  const state = context.state as FactorState
  const { firstFactor, secondFactor, ways: words } = allMessages(context)
  const pending = status === 'pending'
  const optional = state.step === 'secondFactor' && context.options.secondFactor === 'optional'
  const skip = optional && { label: secondFactor.skip[firstKind(state)], onClick: context.skip }
  const options = getCredentialOptions(context, state)
  const [best] = options
  // This may be a website that imitates the real one, where the user must not create any credential.
  if (context.error?.code === 'relying_party_invalid') return { primary: false, account: undefined }
  if (!best) return { ...unavailableLayout(context), secondary: skip }

  const passkeys = isPasskeyHint(best)
  // The text that passkeys do not work here. Not shown if the server does not accept passkeys at this step anyway.
  const unsupported =
    !passkeys && state.challenge.supportedCredentialKinds[state.step].includes('Fido2') && words.unsupported
  const chosen = chosenOption(context, state)
  if (chosen === 'ways') {
    return {
      view: chosen,
      icon: list,
      account: undefined,
      title: words.title,
      body: unsupported || words.body,
      content: <OtherWays options={options} onChoose={(option) => chooseOption(context, option)} />,
      primary: false,
      secondary: passkeys && { label: words.back, onClick: () => startTransition(() => setView()) },
      tertiary: skip,
    }
  }
  const others = options.length > 1 && {
    label: words.action,
    onClick: () => startTransition(() => setView('ways')),
  }
  const layout = getOptionLayout(context, state, chosen)
  return {
    ...layout,
    saved: savedLine(context),
    // Not shown if there is a list of options, because the list contains this text.
    notices: unsupported && !others && <p data-part="notice">{unsupported}</p>,
    secondary: pending ? { label: firstFactor.cancel, onClick: cancel } : others || skip,
    tertiary: !pending && others && skip,
  }
}

/** The layout if this browser cannot create any credential that the server accepts. */
function unavailableLayout(context: RegistrationContext): Partial<Layout> {
  const code = unsupportedReason() ?? 'invalid_challenge'
  return {
    ...errorMessage(context, new RegistrationError(code)),
    ...errorLook(code),
    primary: false,
    content: null,
  }
}

/** Returns the key of the skip button's text, which depends on the first factor. */
const firstKind = ({ request }: FactorState) =>
  request.firstFactorCredential?.credentialKind === 'Fido2' ? 'passkey' : 'other'

/**
 * Returns what the present view shows: an option, a passkey in any place (`Fido2`), or the list of options (`ways`).
 */
function chosenOption(context: RegistrationContext, state: FactorState): CredentialOption | 'Fido2' | 'ways' {
  const options = getCredentialOptions(context, state)
  const [best = 'ways'] = options
  // The view with which the step opens: the passkey or, if passkeys are not an option, the list or the only option.
  const plain = isPasskeyHint(best) ? 'Fido2' : options.length > 1 ? 'ways' : best
  return (context.view ?? plain) as CredentialOption | 'Fido2' | 'ways'
}

/** Returns the text for screen readers that says what is in progress. */
export function factorStatus(context: RegistrationContext): string {
  const { firstFactor, ways } = allMessages(context)
  const chosen = chosenOption(context, context.state as FactorState)
  return chosen === 'Fido2' || isPasskeyHint(chosen) ? firstFactor.pendingBody : ways.pendingBody
}

/** Does what a tap on an option of the list means: starts the ceremony, or shows the option's own screen. */
function chooseOption({ setView, create }: RegistrationContext, option: CredentialOption): void {
  // A passkey's ceremony begins within the tap; any other option has a screen that explains or asks first.
  if (isPasskeyHint(option)) {
    setView(option)
    create({ kind: 'Fido2', hint: option })
  } else startTransition(() => setView(option))
}

/** Returns the layout of the screen of one option. */
function getOptionLayout(
  context: RegistrationContext,
  state: FactorState,
  option: CredentialOption | 'Fido2',
): Partial<Layout> {
  const { status, error, create } = context
  const { firstFactor, secondFactor, places, ways, key, password, totp } = allMessages(context)
  const pending = status === 'pending'
  const words = state.step === 'firstFactor' ? firstFactor : secondFactor
  const primary = (label: string, choice: CredentialChoice) => ({
    label: actionLabel(
      context,
      { action: label, pending: (choice.kind === 'Fido2' ? firstFactor : ways).pending },
      pending,
    ),
    onClick: () => create(choice),
    pending,
  })
  switch (option) {
    case 'Key':
      return {
        view: option,
        icon: optionIcons[option],
        title: key.title,
        body: key.body,
        primary: primary(key.action, { kind: option }),
        content: null,
      }
    case 'PasswordProtectedKey':
    case 'Password':
      return {
        view: 'form',
        icon: optionIcons[option],
        title: option === 'Password' ? password.plainTitle : password.title,
        body: option === 'Password' ? password.plainBody : password.body,
        // The key remounts the form after React hid the widget (`<Activity>`), so that the visible password is cleared.
        content: (
          <LazyForm
            key={context.hideCount}
            name="PasswordForm"
            fields={1}
            buttons={2}
            kind={option}
            create={create}
          />
        ),
        primary: false,
      }
    case 'Totp':
      return {
        view: 'form',
        icon: optionIcons[option],
        title: totp.title,
        body: totp.body,
        content: <LazyForm name="TotpForm" fields={4} create={create} />,
        primary: false,
      }
    default: {
      const hint = option === 'Fido2' ? undefined : option
      return {
        view: hint,
        ...(hint && { icon: optionIcons[hint] }),
        title: words.title,
        body: pending && !context.loading ? firstFactor.pendingBody : hint ? places[hint].body : words.body,
        primary: primary(words.action, { kind: 'Fido2', hint }),
        // Not shown with an error, which needs the space.
        content: !error && <WhatIsAPasskey />,
      }
    }
  }
}
