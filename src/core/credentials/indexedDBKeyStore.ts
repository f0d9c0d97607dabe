import { exportPublicKey, generateKeyPair, randomBytes, sign } from '../crypto.js'
import { toBase64url } from '../encoding.js'
import { RegistrationError } from '../errors.js'
import { toPem } from '../keyEncoding.js'
import type { KeyAssertion } from '../protocol.js'
import { assertKey, type KeySigner } from './assertKey.js'
import { checkedKey, wrapKeyStoreError } from './checkedKey.js'
import type { KeyStore } from './key.js'
import { inKeyDatabase } from './keyDatabase.js'

/** A {@link KeySigner} that also builds the complete answer to a login. */
export interface IndexedDBKeySigner extends KeySigner {
  /**
   * Returns the first factor of `POST /auth/login`.
   *
   * @param login The answer of `POST /auth/login/init`; its `challenge` is signed as it is.
   */
  assert(login: { challenge: string }): Promise<KeyAssertion>
}

/** A {@link KeyStore} in this browser that can also open its keys again. */
export interface IndexedDBKeyStore extends KeyStore {
  /**
   * Opens the key with this credential ID, to sign in with; resolves to `undefined` if this browser does not have it,
   * or no longer.
   *
   * @throws {RegistrationError} `key_store_failed`
   */
  open(credId: string): Promise<IndexedDBKeySigner | undefined>
}

/** Options of {@link indexedDBKeyStore}. */
export interface IndexedDBKeyStoreOptions {
  /** Name of the IndexedDB database, created on first use. Default `registration-flow`. */
  databaseName?: string | undefined
}

/**
 * Stores P-256 keys in this browser's IndexedDB. No code, not even this page, can export a private key; any code that
 * runs in the page can sign with it.
 *
 * `create` resolves after the key was written (transaction complete, durability `strict`), read back, and used for a
 * signature that verified. The browser is asked not to evict the key (`navigator.storage.persist()`), but may do so:
 * clearing the browser's data deletes the key, so it should never be the user's only credential.
 *
 * Its methods throw {@link RegistrationError} `key_store_failed`, `cancelled` or `insecure_context`.
 */
export function indexedDBKeyStore({
  databaseName = 'registration-flow',
}: IndexedDBKeyStoreOptions = {}): IndexedDBKeyStore {
  const read = (credId: string) =>
    inKeyDatabase<CryptoKey | undefined>(databaseName, 'readonly', (keys) => keys.get(credId))
  const discard = (credId: string) =>
    wrapKeyStoreError(() => inKeyDatabase(databaseName, 'readwrite', (keys) => keys.delete(credId)))
  const kept = async (credId: string) => {
    const { privateKey, publicKey } = await generateKeyPair({ extractable: false })
    await inKeyDatabase(databaseName, 'readwrite', (keys) => keys.add(privateKey, credId))
    const readBack = await read(credId)
    if (!readBack) throw new RegistrationError('key_store_failed', { field: 'privateKey' })
    const pem = toPem(await exportPublicKey(publicKey))
    return checkedKey({ credId, publicKey: pem, sign: (data) => sign(readBack, Uint8Array.from(data)) })
  }
  return {
    evictable: true,
    create: ({ signal }) =>
      wrapKeyStoreError(async () => {
        const credId = toBase64url(randomBytes(32))
        void askToPersist()
        try {
          const key = await kept(credId)
          if (signal.aborted) throw new RegistrationError('cancelled', { cause: signal.reason })
          return { ...key, sign: (data) => key.sign(Uint8Array.from(data)), discard: () => discard(credId) }
        } catch (error) {
          discard(credId).catch(() => undefined)
          throw error
        }
      }),
    open: (credId) =>
      wrapKeyStoreError(async () => {
        const privateKey = await read(credId)
        if (!privateKey) return undefined
        const signer: KeySigner = { credId, sign: (data) => sign(privateKey, Uint8Array.from(data)) }
        return {
          ...signer,
          assert: async (login) => ({ kind: 'Key', credentialAssertion: await assertKey(login, signer) }),
        }
      }),
  }
}

/**
 * Asks the browser not to evict the key. Nobody waits for it: Firefox asks the user, whose answer changes nothing here.
 */
async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist()
  } catch {
    // `persist` is missing or blocked: the key may be evicted, as the documentation says.
  }
}
