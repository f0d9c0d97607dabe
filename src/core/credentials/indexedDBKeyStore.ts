import { exportPublicKey, generateKeyPair, randomBytes, sign } from '../crypto.js'
import { toBase64url } from '../encoding.js'
import { RegistrationError } from '../errors.js'
import { toPem } from '../keyEncoding.js'
import type { KeyAssertion } from '../protocol.js'
import { assertKey, type KeySigner } from './assertKey.js'
import { checkedKey, wrapKeyStoreError } from './checkedKey.js'
import type { KeyStore } from './key.js'
import { inKeyDatabase } from './keyDatabase.js'

/** A {@link KeySigner} that also words the whole answer to a login. */
export interface IndexedDBKeySigner extends KeySigner {
  /**
   * The first factor of `POST /auth/login`.
   *
   * @param login The answer of `POST /auth/login/init`: its `challenge` is signed as it stands there.
   */
  assert(login: { challenge: string }): Promise<KeyAssertion>
}

/** A {@link KeyStore} in this browser, which also finds its keys again. */
export interface IndexedDBKeyStore extends KeyStore {
  /**
   * The key that was registered under this credential id, to sign in with; `undefined` when this browser does not
   * have it, or has it no more.
   *
   * @throws {RegistrationError} `key_store_failed`
   */
  open(credId: string): Promise<IndexedDBKeySigner | undefined>
}

/** Where {@link indexedDBKeyStore} keeps its keys. */
export interface IndexedDBKeyStoreOptions {
  /** Name of the IndexedDB database; it is made when first used. Default `registration-flow`. */
  databaseName?: string | undefined
}

/**
 * Keeps P-256 keys in this browser's IndexedDB. A private key cannot be exported, not even by this page; whoever can
 * run code in the page can sign with it.
 *
 * `create` resolves once the key was written (transaction complete, durability `strict`), read back, and the key that
 * was read back made a signature that verified. The browser is asked not to evict it (`navigator.storage.persist()`),
 * but is free to: with the browser's data the key is gone, so it should never be a user's only way in.
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

/** Not waited for: Firefox asks the user, and no answer changes what is done. */
async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist()
  } catch {
    // Absent or forbidden: the key may be evicted, which the docs say anyway.
  }
}
