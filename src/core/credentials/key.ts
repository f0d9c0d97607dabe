import { cancelled, RegistrationError, unlessAborted } from '../errors.js'
import type { KeyAttestation, UserRegistrationChallenge } from '../protocol.js'
import { assertSameUser, attestKey } from './attestKey.js'
import { checkedKey, wrapKeyStoreError, type UncheckedKey } from './checkedKey.js'

/** A P-256 key in a {@link KeyStore}. The private key need never leave it. */
export interface StoredKey extends UncheckedKey {
  /** Forgets the key for good: its registration was refused or given up. */
  discard(): Promise<void>
}

/** Where the private key of a Key credential lives: the host's own place, or `indexedDBKeyStore()`. */
export interface KeyStore {
  /**
   * True when a key can vanish without the user's doing, as browsers drop what pages store. Such a key is never
   * offered as a user's only credential. Default false.
   */
  readonly evictable?: boolean
  /** Makes a key and has it kept before it resolves. What it throws becomes the cause of a `key_store_failed`. */
  create(context: { userId: string; signal: AbortSignal }): Promise<StoredKey>
}

/** What {@link createKey} can be told besides the challenge and the store. */
export interface CreateKeyOptions {
  /** Also name the page's origin in the client data. Default false, as the API documents. */
  includeOrigin?: boolean | undefined
  /** Ends the making. A key that the store still makes afterwards is discarded. */
  signal?: AbortSignal | undefined
}

/** A key that can be attested again and again, so that an expired challenge costs nothing. */
export interface KeyCredential {
  /**
   * The proof for one challenge, of the same user.
   *
   * @throws {RegistrationError} `key_store_failed`; `invalid_challenge` when the challenge is another user's.
   */
  attest(challenge: UserRegistrationChallenge): Promise<KeyAttestation>
  /**
   * Has the store forget the key; it is not attested any more.
   *
   * @throws {RegistrationError} `key_store_failed`
   */
  discard(): Promise<void>
}

/**
 * Makes a Key credential (P-256): has the store make the key, and believes in it once a trial signature verified
 * against the very PEM that will be sent. A key that fails is discarded.
 *
 * Source: https://docs.dfns.co/api-reference/auth/credentials-data
 *
 * @throws {RegistrationError} `key_store_failed`, its `field` naming what did not fit (`publicKey`, `signature`,
 * `credId`) or its `cause` what the store threw; `cancelled`; `insecure_context`.
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
    // Also the key that a store makes only after it was given up on.
    discarding().catch(() => undefined)
    throw error
  }
}
