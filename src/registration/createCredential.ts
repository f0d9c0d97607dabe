import { excluding, placed } from '../core/credentials/passkeyPlace.js'
import { RegistrationError, unlessAborted } from '../core/errors.js'
import { offeredKinds } from '../core/offered.js'
import type { PasskeyPlace, UserRegistrationChallenge } from '../core/protocol.js'
import type { Creation } from './createFactor.js'
import { createPasskeyAtStep } from './createPasskey.js'
import { nameCredential } from './credentialNaming.js'
import type { LazyOwners } from './lazyOwners.js'
import type { CredentialChoice } from './options.js'
import { fetchOtherCredentials, needsOtherCredentials, otherCredentials } from './otherCredentialsLoader.js'

/**
 * Creates what the present step collects: the chosen credential, by default a passkey, or the recovery kit. True where
 * the request has one credential more.
 */
export async function createCredential(
  owners: LazyOwners,
  signal: AbortSignal,
  choice?: CredentialChoice,
): Promise<boolean> {
  const { store, options, challenges, collected, passkeys } = owners
  const state = store.state()
  if (state.step === 'recovery') {
    const { createKit } = await loadOtherCredentials(signal)
    await createKit(owners, signal, state.challenge)
  }
  if (state.step !== 'firstFactor' && state.step !== 'secondFactor') return false
  const { step, challenge, request } = state
  // As a button's `onClick` it is given an event, which chooses nothing.
  const chosen = choice?.kind ? choice : { kind: 'Fido2' as const }
  const otpUrl = challenges.otpUrl()
  const offered = offeredKinds(step, challenge, options(), { request, otpUrl })
  // A passkey that the server does not list is a fault of the challenge, which its ceremony says.
  if (chosen.kind !== 'Fido2' && !offered.includes(chosen.kind)) {
    throw new RegistrationError('input_invalid', {
      field: 'kind',
      message: `${chosen.kind} is not offered here: see supportedCredentialKinds, keyStore, deprecatedKinds and otpUrl.`,
    })
  }
  collected.drop(step)
  if (chosen.kind === 'Fido2') {
    // Not yet there only where an option changed. With no kit to come, nobody could submit the passkey.
    if (needsOtherCredentials(options()) && !otherCredentials()) await loadOtherCredentials(signal)
    const others = passkeys.in(request).map(({ credId, attachment }) => ({ credId, attachment }))
    return createPasskeyAtStep(owners, signal, onAnotherDevice(challenge, others, chosen.place))
  }
  const { createFactor } = await loadOtherCredentials(signal)
  const name: Creation['name'] = (made) => nameCredential(made, options())
  const creation = createFactor({ owners, step, challenge, signal, name }, chosen)
  try {
    const made = await unlessAborted(creation, signal)
    const event = await unlessAborted(made.replay(challenge), signal)
    // A one-time code has passed by the time of another challenge.
    if (chosen.kind !== 'Totp') collected.set(step, made)
    store.send(event)
    return true
  } catch (error) {
    creation.then((late) => late.discard?.()).catch(() => undefined)
    throw error
  }
}

/** Leaves the present step out, where that is allowed: then true. */
export function skipStep({ store, options, collected }: LazyOwners): boolean {
  const { step } = store.state()
  const { secondFactor, recovery } = options()
  const policies = { secondFactor, recovery: typeof recovery === 'object' ? recovery.policy : recovery }
  if ((step !== 'secondFactor' && step !== 'recovery') || policies[step] !== 'optional') return false
  collected.drop(step)
  collected.set(step, { replay: async () => ({ type: `${step}Skipped` }) })
  return true
}

/** Where the browser says that the other passkey is, and where another one is not beside it. */
const OTHER_PLACES = new Map<unknown, PasskeyPlace[]>([
  ['platform', ['security-key', 'hybrid']],
  ['cross-platform', ['client-device']],
])

/** The challenge for a passkey that is not beside the other one of this request: with its device both would be lost. */
function onAnotherDevice(
  challenge: UserRegistrationChallenge,
  others: readonly { credId: string; attachment: unknown }[],
  place?: PasskeyPlace,
): UserRegistrationChallenge {
  const excluded = excluding(
    challenge,
    others.map(({ credId }) => credId),
  )
  return placed(excluded, place ? [place] : (OTHER_PLACES.get(others[0]?.attachment) ?? []))
}

let failures = 0

async function loadOtherCredentials(signal: AbortSignal) {
  const loading = fetchOtherCredentials().catch((cause: unknown) => {
    // As with the features: some browsers never load again what they could not load once.
    const field = ++failures > 2 ? 'features' : undefined
    throw new RegistrationError('network_failed', { cause, outcome: 'none', field })
  })
  return unlessAborted(loading, signal)
}
