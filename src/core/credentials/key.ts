import { cancelled, unlessAborted } from '../abort.js'
import { RegistrationError } from '../errors.js'
import type { KeyAttestation, UserRegistrationChallenge } from '../protocol.js'
import { assertSameUser, attestKey } from './attestKey.js'
import { checkedKey, wrapKeyStoreError, type UncheckedKey } from './checkedKey.js'

/** A P-256 key in a {@link KeyStore}. The private key can stay in the store. */
export interface StoredKey extends UncheckedKey {
  /** Deletes the key for good, because its registration was refused or abandoned. */
  discard(): Promise<void>
}

/** Stores the private keys of Key credentials: a store of the host, or `indexedDBKeyStore()`. */
export interface KeyStore {
  /**
   * True if a key can disappear without the user's doing, as in browsers that evict what pages store. Such a key is
   * never offered as the user's only credential. Default false.
   */
  readonly evictable?: boolean
  /** Creates a key and resolves after it is stored. A thrown value becomes the cause of `key_store_failed`. */
  create(context: { userId: string; signal: AbortSignal }): Promise<StoredKey>
}

/** Options of {@link createKey}. */
export interface CreateKeyOptions {
  /** Also include the page's origin in the client data. Default false: the API's documentation omits it. */
  includeOrigin?: boolean | undefined
  /** Aborts the creation. A key that the store creates later is discarded. */
  signal?: AbortSignal | undefined
}

/**
 * A key that can be attested for any number of challenges, so that after an expired challenge the user is not asked
 * again.
 */
export interface KeyCredential {
  /**
   * Attests the key for one challenge of the same user.
   *
   * @throws {RegistrationError} `key_store_failed`; `invalid_challenge` if the challenge belongs to another user.
   */
  attest(challenge: UserRegistrationChallenge): Promise<KeyAttestation>
  /**
   * Deletes the key from the store; it cannot be attested any more.
   *
   * @throws {RegistrationError} `key_store_failed`
   */
  discard(): Promise<void>
}

/**
 * Creates a Key credential (P-256): the store creates the key, and a trial signature is verified against the PEM that
 * will be sent. A key that fails is discarded.
 *
 * Source: https://docs.dfns.co/api-reference/auth/credentials-data
 *
 * @throws {RegistrationError} `key_store_failed`; its `field` names what failed (`publicKey`, `signature`, `credId`),
 * or its `cause` is what the store threw; `cancelled`; `insecure_context`.
 */
export async function createKey(
  challenge: UserRegistrationChallenge,
  keyStore: KeyStore,
  { includeOrigin, signal = new AbortController().signal }: CreateKeyOptions = {},
): Promise<KeyCredential> {
  if (signal.aborted) throw cancelled(signal.reason)
  const creating = wrapKeyStoreError(async () => keyStore.create({ userId: challenge.user.id, signal }))
  const discarding = () => wrapKeyStoreError(async () => (await creating).discard())
  let discarded = false
  try {
    const key = await unlessAborted(creating.then(checkedKey), signal)
    return {
      async attest(asked) {
        assertSameUser(challenge, asked)
        if (discarded) throw new RegistrationError('key_store_failed', { message: 'The key was discarded.' })
        return { credentialKind: 'Key', credentialInfo: await attestKey(asked, key, { includeOrigin }) }
      },
      discard() {
        discarded = true
        return discarding()
      },
    }
  } catch (error) {
    // Also discards a key that the store creates after the abort.
    discarding().catch(() => undefined)
    throw error
  }
}
