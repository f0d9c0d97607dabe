import { fromBase64url, sameBytes, toBase64url, toBytes, utf8 } from '../encoding.js'
import { cancelled } from '../abort.js'
import { RegistrationError } from '../errors.js'
import { isRegistrationError } from '../isRegistrationError.js'
import { pageOrigin } from '../page.js'
import type { Fido2Attestation, UserRegistrationChallenge } from '../protocol.js'
import { readAuthenticatorData } from './authenticatorData.js'
import { signalUnknownCredential } from './signalUnknownCredential.js'
import { performCeremony, unsupportedReason } from './ceremony.js'
import { type CreationOptions, toCreationOptions } from './creationOptions.js'

/** Options of {@link createFido2}. */
export interface CreateFido2Options extends CreationOptions {
  /** Ends the ceremony. A credential that the browser creates later is signaled as unknown. */
  signal?: AbortSignal | undefined
  /**
   * Called with a passkey that the server will never accept and that only the user can delete, because this browser has
   * no Signal API.
   */
  onUndeletablePasskey?: ((passkey: { rpId: string; credId: string }) => void) | undefined
}

/** Where a passkey is stored, as the browser or an extension reports it: not verified, and no proof. */
export interface PasskeyLocation {
  /** `authenticatorAttachment` of the result: `platform` or `cross-platform`, if the browser reports it. */
  readonly attachment: unknown
  /** The result of `getTransports()`: strings such as `internal`, `hybrid`, `usb`, if the browser reports it. */
  readonly transports: unknown
}

/** A new passkey, and where it is stored. */
export interface Passkey extends PasskeyLocation {
  credential: Fido2Attestation
}

/**
 * Creates a passkey: runs the registration ceremony and verifies its result.
 *
 * Called in a tap handler, it calls `navigator.credentials.create()` in the same task, so the user activation still
 * counts. It always settles: if the browser never answers, it ends shortly after the timeout. A passkey that fails
 * verification, or that arrives after the end, is passed to `signalUnknownCredential` or, without a Signal API, to
 * `onUndeletablePasskey`.
 *
 * @throws {RegistrationError} `webauthn_unsupported`, `insecure_context`, `relying_party_invalid`, `invalid_challenge`,
 * `already_registered`, `authenticator_unsupported`, `authenticator_failed`, `credential_invalid`, `page_hidden`,
 * `activation_missing`, or one of the `ceremony_…` codes.
 */
export async function createFido2(
  challenge: UserRegistrationChallenge,
  options: CreateFido2Options = {},
): Promise<Fido2Attestation> {
  return (await createPasskey(challenge, options)).credential
}

/**
 * Like {@link createFido2}, but also returns where the passkey is stored, which `suggestedName` needs to tell a
 * security key from this device.
 *
 * @param submittedIds IDs of submitted passkeys, which are never signaled as unknown.
 */
export async function createPasskey(
  challenge: UserRegistrationChallenge,
  options: CreateFido2Options = {},
  submittedIds?: ReadonlySet<string>,
): Promise<Passkey> {
  const reason = unsupportedReason()
  if (reason) throw new RegistrationError(reason)
  const makeOptions = () => toCreationOptions(challenge, options)
  const publicKey = makeOptions()
  const onDead = (result: unknown) => discard(publicKey, result, options, submittedIds)
  const result = await performCeremony(publicKey, makeOptions, options.signal, onDead)
  return {
    credential: await verifyResult(result, publicKey, options, onDead),
    attachment: readProperty(result, 'authenticatorAttachment'),
    transports: transportsOf(readProperty(result, 'response')),
  }
}

/** Calls `getTransports()`, which password managers omit or let throw. */
function transportsOf(response: unknown): unknown {
  try {
    return (response as AuthenticatorAttestationResponse).getTransports()
  } catch {
    return undefined
  }
}

/** Reads a property of any value; undefined if there is none, or if a getter throws. */
function readProperty(from: unknown, name: string): unknown {
  try {
    return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads the members of a ceremony's result without trusting it, because browser extensions return plain objects and
 * getters that throw.
 */
function readResult(result: unknown) {
  const response = readProperty(result, 'response')
  const id = readProperty(result, 'id')
  return {
    clientDataJSON: toBytes(readProperty(response, 'clientDataJSON')),
    attestationObject: toBytes(readProperty(response, 'attestationObject')),
    rawId: toBytes(readProperty(result, 'rawId')) ?? (typeof id === 'string' ? fromBase64url(id) : undefined),
  }
}

function isExcluded(
  { excludeCredentials = [] }: PublicKeyCredentialCreationOptions,
  id: Uint8Array<ArrayBuffer>,
): boolean {
  return excludeCredentials.some((excluded) => sameBytes(toBytes(excluded.id) ?? id, id))
}

/** Signals a passkey that must not be used as unknown or, without a Signal API, reports it to the host. */
function discard(
  publicKey: PublicKeyCredentialCreationOptions,
  result: unknown,
  { onUndeletablePasskey }: CreateFido2Options,
  submittedIds?: ReadonlySet<string>,
): void {
  const { rp } = publicKey
  const { rawId, attestationObject } = readResult(result)
  const id = (attestationObject && readAuthenticatorData(attestationObject)?.credentialId) ?? rawId
  // An excluded passkey is never signaled: a password manager may return an existing one, which the server has
  // accepted.
  if (!rp.id || !id?.length || isExcluded(publicKey, id)) return
  const passkey = { rpId: rp.id, credId: toBase64url(id) }
  if (submittedIds?.has(passkey.credId) || signalUnknownCredential(passkey.rpId, passkey.credId)) return
  try {
    onUndeletablePasskey?.(passkey)
  } catch (error) {
    // An error in the host's callback must not replace the error of the ceremony.
    reportError(error)
  }
}

/**
 * Verifies the result of a ceremony as far as the page can (WebAuthn Level 3 §7.1), so that a result which is broken or
 * belongs to another request is never sent.
 */
async function verifyResult(
  result: unknown,
  publicKey: PublicKeyCredentialCreationOptions,
  { expectedOrigins, signal }: CreateFido2Options,
  onDead: (result: unknown) => void,
): Promise<Fido2Attestation> {
  try {
    const { clientDataJSON, attestationObject, rawId } = readResult(result)
    const data = attestationObject && readAuthenticatorData(attestationObject)
    if (!clientDataJSON) throw invalidCredential('clientDataJSON')
    if (!data) throw invalidCredential('attestationObject')
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
    for (const [field, found] of Object.entries(failures)) if (found) throw invalidCredential(field)
    // A password manager that ignores `excludeCredentials` returns the first passkey again as the second one.
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
    throw isRegistrationError(error) ? error : invalidCredential('credential', error)
  }
}

function clientDataOf(bytes: Uint8Array<ArrayBuffer>): Record<'type' | 'challenge' | 'origin', unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<'type' | 'challenge' | 'origin', unknown>
  } catch (error) {
    throw invalidCredential('clientDataJSON', error)
  }
}

function invalidCredential(field: string, cause?: unknown): RegistrationError {
  return new RegistrationError('credential_invalid', { cause, field })
}
