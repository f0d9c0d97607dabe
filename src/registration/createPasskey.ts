import { throwIfAborted } from '../core/abort.js'
import { relyingPartyOf } from '../core/credentials/creationOptions.js'
import { createPasskey } from '../core/credentials/fido2.js'
import { signalUnknownCredential } from '../core/credentials/signalUnknownCredential.js'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationErrorCode } from '../core/errorCodes.js'
import type { Factor } from '../core/offered.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import { nameCredential } from './credentialNaming.js'
import { startClock } from './funnelEvent.js'
import type { LazyOwners } from './lazyOwners.js'

/** Errors after which the browser may have created a passkey all the same. */
const MAY_HAVE_CREATED: ReadonlySet<string> = new Set<RegistrationErrorCode>([
  'cancelled',
  'ceremony_timed_out',
  'authenticator_failed',
  'credential_invalid',
])

/** The step and challenge that a passkey is created for. */
interface PasskeyCreation {
  step: Factor
  challenge: UserRegistrationChallenge
  attemptId: string
  /** The challenge with WebAuthn hints and with further credentials in `excludeCredentials`. */
  requestedChallenge: UserRegistrationChallenge
}

/** Runs the passkey ceremony of the present step, which adds a passkey to the request. */
export async function createPasskeyAtStep(
  owners: LazyOwners,
  signal: AbortSignal,
  { step, challenge, attemptId, requestedChallenge }: PasskeyCreation,
): Promise<void> {
  const { store, options, passkeys, submissions, unfinished, tabs, notify } = owners
  if (!challenge.supportedCredentialKinds[step].includes('Fido2')) {
    throw new RegistrationError('invalid_challenge', { field: 'supportedCredentialKinds' })
  }
  const currentOptions = options()
  const rpId = relyingPartyOf(challenge, currentOptions).id
  const { id: userId, name: username } = challenge.user
  const onUndeletablePasskey = () => store.setNotices({ undeletablePasskey: { rpId, username } })
  if (tabs.isBusy()) throw new RegistrationError('ceremony_pending')
  notify('beforeCeremony', step)
  const creation = createPasskey(
    requestedChallenge,
    { ...currentOptions, signal, onUndeletablePasskey },
    submissions.passkeys,
  )
  notify('onEvent', { type: 'ceremony_began', step })
  const ceremonyTime = startClock()
  const end = (code?: RegistrationErrorCode) =>
    notify('onEvent', { type: 'ceremony_ended', step, code, took: ceremonyTime() })
  creation.then(
    () => end(signal.aborted ? 'cancelled' : undefined),
    ({ code }: RegistrationError) => end(code),
  )
  // The marker is stored during the ceremony and not after it: a page closed in between may leave a passkey behind,
  // too.
  unfinished.remember({ rpId, userId })
  tabs.announce('making')
  try {
    const passkey = await creation
    tabs.announce('made')
    const { credential, attachment } = passkey
    const { credId } = credential.credentialInfo
    if (signal.aborted && !signalUnknownCredential(rpId, credId)) onUndeletablePasskey()
    throwIfAborted(signal)
    passkeys.add({ rpId, credId, username, attachment })
    store.send({ type: `${step}Created`, credential: nameCredential(credential, options(), passkey) })
    store.setNotices({ unfinished: undefined, undeletablePasskey: undefined })
    // At the `complete` step, the submit stores the marker itself.
    if (store.state().step !== 'complete') unfinished.remember({ attemptId })
  } catch (error) {
    const { code, elapsed } = error as RegistrationError
    if (MAY_HAVE_CREATED.has(code)) tabs.announce('made')
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
