import { fromBase64url, sameBytes, toBase64url, toBytes, utf8 } from '../encoding.js'
import { cancelled, isRegistrationError, RegistrationError } from '../errors.js'
import { pageOrigin } from '../page.js'
import type { Fido2Attestation, UserRegistrationChallenge } from '../protocol.js'
import { readAuthenticatorData } from './authenticatorData.js'
import { performCeremony, webAuthnFault } from './ceremony.js'
import { type CreationOptions, toCreationOptions } from './creationOptions.js'

/** What {@link createFido2} needs besides the challenge. */
export interface CreateFido2Options extends CreationOptions {
  /** Ends the ceremony. Whatever the browser still makes afterwards is discarded. */
  signal?: AbortSignal | undefined
  /**
   * Told of a passkey that will never be accepted and that stays where it is, since this browser has no Signal API:
   * only its user can delete it.
   */
  onUndeletablePasskey?: ((orphan: { rpId: string; credId: string }) => void) | undefined
}

/** Where the browser, or what stands in for it, says that a passkey lives: unchecked, and no proof of anything. */
export interface PasskeyLocation {
  /** `authenticatorAttachment` of the result: `platform` or `cross-platform`, where it can be relied on. */
  readonly attachment: unknown
  /** What `getTransports()` gave: texts such as `internal`, `hybrid`, `usb`, where it can be relied on. */
  readonly transports: unknown
}

/** A passkey, and where it lives. */
export interface Passkey extends PasskeyLocation {
  credential: Fido2Attestation
}

/**
 * Creates a passkey: runs the registration ceremony and checks its result before it is believed.
 *
 * Called from a user's tap it reaches `navigator.credentials.create()` in the same task, so the tap's activation
 * still counts. It always settles: a browser that never answers is given up on shortly after the timeout.
 * A credential that is refused, or that arrives after the end, is handed to `signalUnknownCredential`, or else to
 * `onOrphan`.
 *
 * @throws {RegistrationError} `webauthn_unsupported`, `insecure_context`, `relying_party_invalid`,
 * `invalid_challenge`, `already_registered`, `authenticator_unsupported`, `authenticator_failed`,
 * `credential_invalid`, `page_hidden`, `activation_missing`, or one of the `ceremony_…` codes.
 */
export async function createFido2(
  challenge: UserRegistrationChallenge,
  options: CreateFido2Options = {},
): Promise<Fido2Attestation> {
  return (await createPasskey(challenge, options)).credential
}

/**
 * As {@link createFido2}, with what else is known of the passkey: what `suggestedName` needs to tell a security key from
 * this device.
 *
 * @param spared Ids that are never signalled away.
 */
export async function createPasskey(
  challenge: UserRegistrationChallenge,
  options: CreateFido2Options = {},
  spared?: ReadonlySet<string>,
): Promise<Passkey> {
  const reason = webAuthnFault()
  if (reason) throw new RegistrationError(reason)
  const makeOptions = () => toCreationOptions(challenge, options)
  const publicKey = makeOptions()
  const onDead = (result: unknown) => discard(publicKey, result, options, spared)
  const result = await performCeremony(publicKey, makeOptions, options.signal, onDead)
  return {
    credential: await verifyResult(result, publicKey, options, onDead),
    attachment: get(result, 'authenticatorAttachment'),
    transports: transportsOf(get(result, 'response')),
  }
}

/** Password managers leave the function out, or let it throw. */
function transportsOf(response: unknown): unknown {
  try {
    return (response as AuthenticatorAttestationResponse).getTransports()
  } catch {
    return undefined
  }
}

/**
 * Tells the authenticator that this credential will never be accepted, so that no dead passkey is offered later
 * (§5.1.10.2). Nothing is awaited and nothing can fail: by design the browser never says what came of it.
 *
 * @returns Whether there was anybody to tell.
 */
export function signalUnknownCredential(rpId: string, credentialId: string): boolean {
  try {
    const api = globalThis.PublicKeyCredential as
      { signalUnknownCredential?: (o: { rpId: string; credentialId: string }) => Promise<void> } | undefined
    if (!api?.signalUnknownCredential) return false
    Promise.resolve(api.signalUnknownCredential({ rpId, credentialId })).catch(() => undefined)
    return true
  } catch {
    // An extension's stub may throw; the passkey stays, and the next one of the same user replaces it.
    return false
  }
}

function get(from: unknown, name: string): unknown {
  try {
    return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined
  } catch {
    return undefined
  }
}

/** The parts of a result, each taken without trust: extensions hand over plain objects and throwing getters. */
function readResult(result: unknown) {
  const response = get(result, 'response')
  const id = get(result, 'id')
  return {
    clientDataJSON: toBytes(get(response, 'clientDataJSON')),
    attestationObject: toBytes(get(response, 'attestationObject')),
    rawId: toBytes(get(result, 'rawId')) ?? (typeof id === 'string' ? fromBase64url(id) : undefined),
  }
}

function isExcluded(
  { excludeCredentials = [] }: PublicKeyCredentialCreationOptions,
  id: Uint8Array<ArrayBuffer>,
): boolean {
  return excludeCredentials.some((excluded) => sameBytes(toBytes(excluded.id) ?? id, id))
}

function discard(
  publicKey: PublicKeyCredentialCreationOptions,
  result: unknown,
  { onUndeletablePasskey: onOrphan }: CreateFido2Options,
  spared?: ReadonlySet<string>,
): void {
  const { rp } = publicKey
  const { rawId, attestationObject } = readResult(result)
  const id = (attestationObject && readAuthenticatorData(attestationObject)?.credentialId) ?? rawId
  // A password manager may hand over one that the server has accepted long ago.
  if (!rp.id || !id?.length || isExcluded(publicKey, id)) return
  const orphan = { rpId: rp.id, credId: toBase64url(id) }
  if (spared?.has(orphan.credId) || signalUnknownCredential(orphan.rpId, orphan.credId)) return
  try {
    onOrphan?.(orphan)
  } catch (error) {
    // What became of the ceremony is more than what a listener makes of it.
    reportError(error)
  }
}

/** Relying-party checks that the page itself can make (WebAuthn Level 3 §7.1), so that a swapped or broken result is never sent. */
async function verifyResult(
  result: unknown,
  publicKey: PublicKeyCredentialCreationOptions,
  { expectedOrigins, signal }: CreateFido2Options,
  onDead: (result: unknown) => void,
): Promise<Fido2Attestation> {
  try {
    const { clientDataJSON, attestationObject, rawId } = readResult(result)
    const data = attestationObject && readAuthenticatorData(attestationObject)
    if (!clientDataJSON) throw unfit('clientDataJSON')
    if (!data) throw unfit('attestationObject')
    const { type, challenge, origin } = clientDataOf(clientDataJSON)
    const rpIdHash = await crypto.subtle.digest('SHA-256', utf8(publicKey.rp.id ?? ''))
    const verification = publicKey.authenticatorSelection?.userVerification
    const { credentialId } = data
    const failures = {
      type: type !== 'webauthn.create',
      challenge: challenge !== toBase64url(publicKey.challenge as Uint8Array<ArrayBuffer>),
      origin: !(expectedOrigins ?? [pageOrigin()]).includes(origin as string),
      rpIdHash: !sameBytes(data.rpIdHash, new Uint8Array(rpIdHash)),
      userPresent: !data.userPresent,
      userVerified: verification === 'required' && !data.userVerified,
      backedUp: data.backedUp && !data.backupEligible,
      credentialId: credentialId.length < 1 || credentialId.length > 1023,
      rawId: rawId && !sameBytes(rawId, credentialId),
      'publicKey.alg': !publicKey.pubKeyCredParams.some(({ alg }) => alg === data.algorithm),
    }
    for (const [field, found] of Object.entries(failures)) if (found) throw unfit(field)
    // A password manager that heeds no exclusion gives the first one again for the second.
    if (isExcluded(publicKey, credentialId)) throw new RegistrationError('already_registered')
    if (signal?.aborted) throw cancelled(signal.reason)
    return {
      credentialKind: 'Fido2',
      credentialInfo: {
        credId: toBase64url(credentialId),
        clientData: toBase64url(clientDataJSON),
        attestationData: toBase64url(attestationObject),
      },
    }
  } catch (error) {
    onDead(result)
    throw isRegistrationError(error) ? error : unfit('credential', error)
  }
}

function clientDataOf(bytes: Uint8Array<ArrayBuffer>): Record<'type' | 'challenge' | 'origin', unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<'type' | 'challenge' | 'origin', unknown>
  } catch (error) {
    throw unfit('clientDataJSON', error)
  }
}

function unfit(field: string, cause?: unknown): RegistrationError {
  return new RegistrationError('credential_invalid', { cause, field })
}
