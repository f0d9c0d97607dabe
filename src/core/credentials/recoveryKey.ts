import { exportPrivateKey, generateKeyPair } from '../crypto.js'
import { RegistrationError } from '../errors.js'
import type { RecoveryKeyAttestation, UserRegistrationChallenge } from '../protocol.js'
import { assertSameUser, attestKey } from './attestKey.js'
import { wrapKeyStoreError } from './checkedKey.js'
import { generateRecoveryCode, kitIdOf } from './recoveryCode.js'
import { recoveryKeyCodec } from './recoveryKeyCodec.js'
import { verifySealedKey } from './sealedKey.js'

/** A recovery key, and what its kit must carry besides the username of the challenge it was made for. */
export interface RecoveryKeyCredential {
  /** Opens the key, together with the exact username. Secret: show it and keep it nowhere. */
  readonly code: string
  /** base64url of SHA-256 of the envelope. */
  readonly credId: string
  /** A short name for the kit, six symbols, made of `credId`. Not secret. */
  readonly kitId: string
  /**
   * The proof for one challenge, of the same user, with the sealed key. Any number of times, so that an expired
   * challenge does not cost the kit that was saved already.
   *
   * @throws {RegistrationError} `invalid_challenge` when the challenge is another user's, or the user's name was
   * changed: the kit, which carries the old one, would not open the key.
   */
  readonly attest: (challenge: UserRegistrationChallenge) => Promise<RecoveryKeyAttestation>
}

/** How {@link createRecoveryKey} words its proof. */
export interface CreateRecoveryKeyOptions {
  /** Also name the page's origin in the client data. Default false, as the API documents. */
  includeOrigin?: boolean | undefined
}

/**
 * Makes a RecoveryKey credential: a P-256 key whose private half the API keeps, sealed under a new recovery code and
 * the username (`challenge.user.name`), in the form that the API's own tools open.
 *
 * Before it resolves, the envelope is opened again with exactly the two strings that the kit will carry, and the key
 * out of it has to sign. From then on only that key is used; it cannot be exported.
 *
 * @throws {RegistrationError} `key_store_failed` when the trial fails; `insecure_context`.
 */
export async function createRecoveryKey(
  challenge: UserRegistrationChallenge,
  { includeOrigin }: CreateRecoveryKeyOptions = {},
): Promise<RecoveryKeyCredential> {
  const code = generateRecoveryCode()
  const username = challenge.user.name
  const sealed = await wrapKeyStoreError(() => sealedKey(code, username))
  const { credId } = sealed.key
  return { code, credId, kitId: kitIdOf(credId), attest: attesting(challenge, sealed, includeOrigin) }
}

/** Made apart from the code, so that what is kept to attest with does not keep the code alive. */
function attesting(
  challenge: UserRegistrationChallenge,
  { encryptedPrivateKey, key }: Awaited<ReturnType<typeof sealedKey>>,
  includeOrigin: boolean | undefined,
): RecoveryKeyCredential['attest'] {
  return async (asked) => {
    assertSameUser(challenge, asked)
    if (asked.user.name !== challenge.user.name) {
      throw new RegistrationError('invalid_challenge', {
        message: 'This recovery key is salted with another username. Create a new one for this challenge.',
        field: 'user.name',
      })
    }
    // The algorithm is named because the API's own dashboard names it.
    const credentialInfo = await attestKey(asked, key, { includeOrigin, algorithm: 'SHA256' })
    return { credentialKind: 'RecoveryKey', credentialInfo, encryptedPrivateKey }
  }
}

async function sealedKey(code: string, username: string) {
  const codec = recoveryKeyCodec(username)
  const { privateKey, publicKey } = await generateKeyPair({ extractable: true })
  const pkcs8 = await exportPrivateKey(privateKey)
  try {
    const encryptedPrivateKey = await codec.seal(pkcs8, code)
    const key = await verifySealedKey(publicKey, { envelope: encryptedPrivateKey, secret: code, codec })
    return { encryptedPrivateKey, key }
  } finally {
    pkcs8.fill(0)
  }
}
