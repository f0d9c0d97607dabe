import { withExcluded, withHints } from '../core/credentials/authenticatorHints.js'
import { RegistrationError } from '../core/errors.js'
import { unlessAborted } from '../core/abort.js'
import type { RegistrationEvent, RegistrationStep } from '../core/flow.js'
import { offeredKinds } from '../core/offered.js'
import type { PasskeyHint, UserRegistrationChallenge } from '../core/protocol.js'
import type { Creation } from './createFactor.js'
import { callHost } from './callHost.js'
import { createPasskeyAtStep } from './createPasskey.js'
import { nameCredential } from './credentialNaming.js'
import type { LazyOwners } from './lazyOwners.js'
import type { CredentialChoice } from './options.js'
import { fetchOtherCredentials, needsOtherCredentials } from './otherCredentialsLoader.js'

/**
 * Creates the credential of the present step: the chosen kind (default: a passkey), or the recovery kit. Resolves to
 * true if a credential was added to the request that `api.complete` will get, and to false if this step has none to
 * create, or if the kit is now shown and the user has yet to prove that it was saved.
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
    const show = await callHost(() => createKit(owners, state.challenge), signal, 'key_store_failed')
    show?.()
  }
  if (state.step !== 'firstFactor' && state.step !== 'secondFactor') return false
  const { step, challenge, request, attemptId } = state
  // As an `onClick` handler it receives an event as `choice`; an event has no `kind` and therefore chooses a passkey.
  const chosen = choice?.kind ? choice : { kind: 'Fido2' as const }
  const otpUrl = challenges.otpUrl()
  const offered = offeredKinds(step, challenge, options(), { request, otpUrl })
  // A passkey that the server does not list is an invalid challenge; `createPasskeyAtStep` reports it.
  if (chosen.kind !== 'Fido2' && !offered.includes(chosen.kind)) {
    throw new RegistrationError('input_invalid', {
      field: 'kind',
      message: `${chosen.kind} is not offered here: see supportedCredentialKinds, keyStore, deprecatedKinds and otpUrl.`,
    })
  }
  collected.drop(step)
  if (chosen.kind === 'Fido2') {
    // Missing only if an option has changed: without these modules, nobody could submit the passkey.
    if (needsOtherCredentials(options())) await loadOtherCredentials(signal)
    const others = passkeys.inRequest(request).map(({ credId, attachment }) => ({ credId, attachment }))
    const requestedChallenge = onAnotherDevice(challenge, others, chosen.hint)
    await createPasskeyAtStep(owners, signal, { step, challenge, attemptId, requestedChallenge })
    return true
  }
  const { createFactor } = await loadOtherCredentials(signal)
  const name: Creation['name'] = (made) => nameCredential(made, options())
  const creation = createFactor({ owners, step, challenge, signal, name }, chosen)
  try {
    const created = await unlessAborted(creation, signal)
    const event = await unlessAborted(created.replay(challenge), signal)
    // A one-time code is not kept for another challenge: it has expired by then.
    if (chosen.kind !== 'Totp') collected.set(step, created)
    store.send(event)
    return true
  } catch (error) {
    creation.then((late) => late.discard?.()).catch(() => undefined)
    throw error
  }
}

/** Skips the present step and returns true, if the step is optional. */
export function skipStep({ store, options, collected }: LazyOwners): boolean {
  const { step } = store.state()
  const { secondFactor, recovery } = options()
  const policies: Partial<Record<RegistrationStep, string>> = {
    secondFactor,
    recovery: typeof recovery === 'object' ? recovery.policy : recovery,
  }
  if (policies[step] !== 'optional') return false
  collected.drop(step)
  collected.set(step, { replay: async () => ({ type: `${step}Skipped` }) as RegistrationEvent })
  return true
}

/**
 * The WebAuthn hints for a passkey on another device, by the `authenticatorAttachment` of the first passkey in the
 * request.
 */
const OTHER_HINTS = new Map<unknown, PasskeyHint[]>([
  ['platform', ['security-key', 'hybrid']],
  ['cross-platform', ['client-device']],
])

/**
 * Returns the challenge for a second passkey. It asks the browser for another device than that of the first passkey,
 * because two passkeys on one device would be lost together.
 */
function onAnotherDevice(
  challenge: UserRegistrationChallenge,
  others: readonly { credId: string; attachment: unknown }[],
  hint?: PasskeyHint,
): UserRegistrationChallenge {
  const excluded = withExcluded(
    challenge,
    others.map(({ credId }) => credId),
  )
  return withHints(excluded, hint ? [hint] : (OTHER_HINTS.get(others[0]?.attachment) ?? []))
}

/** How often `otherCredentials.ts` failed to load on this page. */
let failures = 0

/** Loads `otherCredentials.ts`; the user is waiting for it. */
async function loadOtherCredentials(signal: AbortSignal) {
  const loading = fetchOtherCredentials().catch((cause: unknown) => {
    // As in `featureLoader.ts`: some browsers never repeat a failed import.
    const field = ++failures > 1 ? 'features' : undefined
    throw new RegistrationError('network_failed', { cause, outcome: 'none', field })
  })
  return unlessAborted(loading, signal)
}
