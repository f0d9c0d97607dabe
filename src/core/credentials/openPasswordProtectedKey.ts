import { isRecord, ownProperty } from '../fields.js'
import type { AllowedPasswordProtectedKey, PasswordProtectedKeyAssertion } from '../protocol.js'
import { assertKey, type KeySigner } from './assertKey.js'
import { parseEnvelope } from './envelope.js'
import { type PrivateKeyCodec, privateKeyCodec } from './privateKeyCodec.js'
import { recoveryKeyCodec } from './recoveryKeyCodec.js'
import { openSealedKey } from './sealedKey.js'

/** A {@link KeySigner} that also builds the complete answer to a login. */
export interface PasswordProtectedKeySigner extends KeySigner {
  /**
   * Returns the first factor of `POST /auth/login`.
   *
   * @param login The answer of `POST /auth/login/init`; its `challenge` is signed as it is.
   */
  assert(login: { challenge: string }): Promise<PasswordProtectedKeyAssertion>
}

/** Options of {@link openPasswordProtectedKey}. */
export interface OpenPasswordProtectedKeyOptions {
  /** The password. Secret. */
  secret: string
  /** The user's name in the API: the API's own tools use it as the salt. */
  username: string
  /**
   * The codec that encrypted the key. Default: {@link privateKeyCodec}, or {@link recoveryKeyCodec} for an envelope
   * without a version, which comes from the API's own tools.
   */
  codec?: PrivateKeyCodec | undefined
}

/**
 * Decrypts a private key to sign in with. The signer uses the credential ID that the server sent; the key cannot be
 * exported.
 *
 * @param allowed One of `allowCredentials.passwordProtectedKey` of a login challenge, unchanged.
 * @throws {RegistrationError} `password_wrong`, for an envelope of the API's own tools also if the username is wrong;
 * `envelope_invalid`, its `field` naming the part that cannot be read; `insecure_context`.
 */
export async function openPasswordProtectedKey(
  { id, encryptedPrivateKey: envelope }: AllowedPasswordProtectedKey,
  { secret, username, codec = codecOf(envelope, username) }: OpenPasswordProtectedKeyOptions,
): Promise<PasswordProtectedKeySigner> {
  const signer: KeySigner = { credId: id, sign: await openSealedKey({ envelope, secret, codec }) }
  return {
    ...signer,
    assert: async (login) => ({
      kind: 'PasswordProtectedKey',
      credentialAssertion: await assertKey(login, signer),
    }),
  }
}

/**
 * Returns the codec for an envelope: the default one, or that of the API's own tools, whose envelopes have no version.
 */
function codecOf(envelope: string, username: string): PrivateKeyCodec {
  const members = parseEnvelope(envelope)
  const foreign = isRecord(members) && ownProperty(members, 'v') === undefined
  return foreign ? recoveryKeyCodec(username) : privateKeyCodec
}
