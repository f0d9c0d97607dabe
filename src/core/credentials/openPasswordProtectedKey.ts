import { isRecord, ownProperty } from '../fields.js'
import type { AllowedPasswordProtectedKey, PasswordProtectedKeyAssertion } from '../protocol.js'
import { assertKey, type KeySigner } from './assertKey.js'
import { parseEnvelope } from './envelope.js'
import { type PrivateKeyCodec, privateKeyCodec } from './privateKeyCodec.js'
import { recoveryKeyCodec } from './recoveryKeyCodec.js'
import { openSealedKey } from './sealedKey.js'

/** A {@link KeySigner} that also words the whole answer to a login. */
export interface PasswordProtectedKeySigner extends KeySigner {
  /**
   * The first factor of `POST /auth/login`.
   *
   * @param login The answer of `POST /auth/login/init`: its `challenge` is signed as it stands there.
   */
  assert(login: { challenge: string }): Promise<PasswordProtectedKeyAssertion>
}

/** What opens a sealed key. */
export interface OpenPasswordProtectedKeyOptions {
  /** The password. Secret. */
  secret: string
  /** Who signs in, as the API knows them: the API's own tools salt with it. */
  username: string
  /**
   * What the key was sealed with. Default: {@link privateKeyCodec}, or for an envelope of the API's own tools, which
   * names no version, {@link recoveryKeyCodec}.
   */
  codec?: PrivateKeyCodec | undefined
}

/**
 * Opens a sealed private key to sign in with. It answers under the id that the server names; the key cannot be
 * exported.
 *
 * @param allowed One of `allowCredentials.passwordProtectedKey` of a login challenge, as it stands there.
 * @throws {RegistrationError} `password_wrong`, for an envelope of the API's own tools also when the username is
 * another; `envelope_invalid`, its `field` naming what cannot be read; `insecure_context`.
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

function codecOf(envelope: string, username: string): PrivateKeyCodec {
  const members = parseEnvelope(envelope)
  const foreign = isRecord(members) && ownProperty(members, 'v') === undefined
  return foreign ? recoveryKeyCodec(username) : privateKeyCodec
}
