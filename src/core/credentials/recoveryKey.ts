import { exportPrivateKey, generateKeyPair } from '../crypto.js'
import { RegistrationError } from '../errors.js'
import type { RecoveryKeyAttestation, UserRegistrationChallenge } from '../protocol.js'
import { assertSameUser, attestKey } from './attestKey.js'
import { wrapKeyStoreError } from './checkedKey.js'
import { generateRecoveryCode } from './recoveryCode.js'
import { kitIdOf } from './recoveryCodeSymbols.js'
import { recoveryKeyCodec } from './recoveryKeyCodec.js'
import { verifySealedKey } from './sealedKey.js'

/** A recovery key, and the values that it gives its kit. The username on the kit is the one of the challenge. */
export interface RecoveryKeyCredential {
  /**
   * The recovery code, which together with the exact username decrypts the key. Secret: show it and store it nowhere.
   */
  readonly code: string
  /** The credential ID: base64url of SHA-256 of the attestation's `encryptedPrivateKey`. */
  readonly credId: string
  /** A short ID for the kit, six symbols, derived from `credId`. Not secret. */
  readonly kitId: string
  /**
   * Attests the key for one challenge of the same user, and includes the encrypted key. Can be called any number of
   * times, so that an expired challenge does not void a saved kit.
   *
   * @throws {RegistrationError} `invalid_challenge` if the challenge belongs to another user, or if the user's name was
   * changed: the kit has the old name and would not open the key.
   */
  readonly attest: (challenge: UserRegistrationChallenge) => Promise<RecoveryKeyAttestation>
}

/** Options of {@link createRecoveryKey}. */
export interface CreateRecoveryKeyOptions {
  /** Also include the page's origin in the client data. Default false: the API's documentation omits it. */
  includeOrigin?: boolean | undefined
}

/**
 * Creates a RecoveryKey credential: a P-256 key whose private half the API stores, encrypted under a new recovery code
 * and the username (`challenge.user.name`), in the format that the API's own tools open.
 *
 * Before it resolves, the encrypted key is decrypted with exactly the two strings that the kit contains, and the
 * decrypted key has to sign. Only that key is used from then on; it cannot be exported.
 *
 * @throws {RegistrationError} `key_store_failed` if that check fails; `insecure_context`.
 */
export async function createRecoveryKey(
  challenge: UserRegistrationChallenge,
  { includeOrigin }: CreateRecoveryKeyOptions = {},
): Promise<RecoveryKeyCredential> {
  const code = generateRecoveryCode()
  const username = challenge.user.name
  const sealed = await wrapKeyStoreError(() => sealedKey(code, username))
  const { credId } = sealed.key
  return { code, credId, kitId: kitIdOf(credId), attest: createAttest(challenge, sealed, includeOrigin) }
}

/**
 * Returns the `attest` function of a recovery key. It is created here, so that its closure, which lives on, does not
 * keep the recovery code in memory.
 */
function createAttest(
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
    // The API's documentation omits `algorithm`; the API's own dashboard sends it, so it is known to be accepted.
    const credentialInfo = await attestKey(asked, key, { includeOrigin, algorithm: 'SHA256' })
    return { credentialKind: 'RecoveryKey', credentialInfo, encryptedPrivateKey }
  }
}

/** Generates a key and encrypts it; resolves to the encrypted key and to the decrypted one, which was verified. */
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
