import { unsupportedReason } from '../../core/credentials/ceremony.js'
import { ATTACHMENTS } from '../../core/credentials/authenticatorHints.js'
import type { RegistrationState } from '../../core/flow.js'
import { type Factor, type FactorKind, offeredKinds } from '../../core/offered.js'
import type { PasskeyHint } from '../../core/protocol.js'
import type { RegistrationContext } from '../context.js'

/** An option for a factor: a passkey that is stored in a particular place, or another credential kind. */
export type CredentialOption = PasskeyHint | Exclude<FactorKind, 'Fido2'>

/** The state at a step at which the user registers a factor. */
export type FactorState = RegistrationState & { step: Factor }

/** Whether this option is a passkey in a particular place. */
export const isPasskeyHint = (option: string): option is PasskeyHint => option in ATTACHMENTS

/**
 * Returns the options of a step, best first. For a second factor the places for a passkey are in reverse order, with
 * other devices first, because a backup belongs on another device.
 */
export function getCredentialOptions(
  { options, otpUrl }: RegistrationContext,
  { step, challenge, request }: FactorState,
): CredentialOption[] {
  const reason = unsupportedReason()
  if (reason === 'insecure_context') return []
  const required = challenge.authenticatorSelection.authenticatorAttachment
  const hints = Object.entries(ATTACHMENTS)
    .filter(([, attachment]) => !reason && (!required || attachment === required))
    .map(([hint]) => hint as PasskeyHint)
  if (step === 'secondFactor') hints.reverse()
  return offeredKinds(step, challenge, options, { request, otpUrl: otpUrl() }).flatMap(
    (kind): CredentialOption[] => (kind === 'Fido2' ? hints : [kind]),
  )
}
