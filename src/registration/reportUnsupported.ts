import { unsupportedReason } from '../core/credentials/ceremony.js'
import { RegistrationError } from '../core/errors.js'
import { logHint } from './developerHints.js'
import type { Owners } from './owners.js'

/**
 * Tells the host, once for each user, that a step has been entered whose passkey cannot be made on this page. The screen
 * shows the other ways instead, so that no tap would ever fail with it.
 *
 * @returns The end.
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
