import { relyingPartyOf } from '../core/credentials/creationOptions.js'
import { createPasskey, signalUnknownCredential } from '../core/credentials/fido2.js'
import { RegistrationError, type RegistrationErrorCode } from '../core/errors.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import { throwIfAborted } from './callHost.js'
import { nameCredential } from './credentialNaming.js'
import type { LazyOwners } from './lazyOwners.js'

/** With these, the browser may have made a passkey all the same. */
const MAY_HAVE_MADE: ReadonlySet<string> = new Set<RegistrationErrorCode>([
  'cancelled',
  'ceremony_timed_out',
  'authenticator_failed',
  'credential_invalid',
])

/**
 * Runs the ceremony of the present step. True where the request has one passkey more.
 *
 * @param asked The challenge with what else is asked for: where the passkey shall live, and what it must not replace.
 */
export async function createPasskeyAtStep(
  owners: LazyOwners,
  signal: AbortSignal,
  asked?: UserRegistrationChallenge,
): Promise<boolean> {
  const { store, options, passkeys, submissions, unfinished, tabs, notify } = owners
  const state = store.state()
  if (state.step !== 'firstFactor' && state.step !== 'secondFactor') return false
  const { step, challenge, attemptId } = state
  if (!challenge.supportedCredentialKinds[step].includes('Fido2')) {
    throw new RegistrationError('invalid_challenge', { field: 'supportedCredentialKinds' })
  }
  const now = options()
  const rpId = relyingPartyOf(challenge, now).id
  const { id: userId, name: username } = challenge.user
  const onOrphan = () => store.show({ orphan: { rpId, username } })
  if (tabs.isBusy()) throw new RegistrationError('ceremony_pending')
  notify('beforeCeremony', step)
  const creation = createPasskey(asked ?? challenge, { ...now, signal, onOrphan }, submissions.passkeys)
  // While it is made and not after: a page that is closed in between leaves a passkey behind, too.
  unfinished.remember({ rpId, userId })
  tabs.tell('making')
  try {
    const passkey = await creation
    tabs.tell('made')
    const { credential, attachment } = passkey
    const { credId } = credential.credentialInfo
    if (signal.aborted && !signalUnknownCredential(rpId, credId)) onOrphan()
    throwIfAborted(signal)
    passkeys.add({ rpId, credId, userId, attachment })
    store.send({ type: `${step}Created`, credential: nameCredential(credential, options(), passkey) })
    store.show({ left: undefined, orphan: undefined })
    // The submit remembers it itself.
    if (store.state().step !== 'complete') unfinished.remember({ attemptId })
    return true
  } catch (error) {
    const { code, elapsed } = error as RegistrationError
    if (MAY_HAVE_MADE.has(code)) tabs.tell('made')
    // If the user saw an explanatory error, there is nothing to report on the next visit. A bare NotAllowedError explains
    // nothing (most people have just closed a dialog), and a ceremony the browser has not ended may still create a
    // passkey: keep the marker then.
    const isExplained =
      (!signal.aborted || signal.reason === 'cancel') &&
      code !== 'ceremony_not_allowed' &&
      (elapsed !== undefined || (code !== 'cancelled' && code !== 'ceremony_timed_out'))
    if (isExplained && passkeys.ids().length === 0 && !submissions.open())
      unfinished.remember({ rpId: undefined, userId: undefined })
    throw error
  }
}
