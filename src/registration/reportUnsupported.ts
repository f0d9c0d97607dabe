import { unsupportedReason } from '../core/credentials/ceremony.js'
import { RegistrationError } from '../core/errors.js'
import { logHint } from './developerHints.js'
import type { Owners } from './owners.js'

/**
 * Calls `onError`, once per user, when a step that accepts a passkey is entered on a page where no passkey can be
 * created. The screen offers other credential kinds instead, so no tap of the user would ever report this error.
 *
 * @returns A function that stops the reports.
 */
export function reportUnsupported({ store, notify }: Pick<Owners, 'store' | 'notify'>): () => void {
  let told: string | undefined
  const check = () => {
    const state = store.state()
    if (state.step !== 'firstFactor' && state.step !== 'secondFactor') return
    const { user, supportedCredentialKinds } = state.challenge
    if (told === user.id || !supportedCredentialKinds[state.step].includes('Fido2')) return
    told = user.id
    const reason = unsupportedReason()
    if (!reason) return
    const error = new RegistrationError(reason)
    notify('onError', error)
    logHint(error)
  }
  check()
  return store.subscribe(check)
}
