import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../challenge.js'
import { indexedDBKeyStore } from './indexedDBKeyStore.js'
import { createKey } from './key.js'
import { failureOf } from '../../testHelpers/failureOf.js'

const challenge = parseChallenge(vectors.bodies.initResponse)
const data = new TextEncoder().encode('to be signed')
let databaseName: string
let context: { userId: string; signal: AbortSignal }

beforeEach(() => {
  databaseName = `test-${crypto.randomUUID()}`
  context = { userId: challenge.user.id, signal: new AbortController().signal }
  vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false)
})

afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await settled(indexedDB.deleteDatabase(databaseName))
})

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}

/** What is in the database, read without any of our code. */
async function entries(): Promise<[IDBValidKey, CryptoKey][]> {
  const database = await settled(indexedDB.open(databaseName))
  const keys = database.transaction('keys').objectStore('keys')
  const [ids, values] = await Promise.all([settled(keys.getAllKeys()), settled(keys.getAll())])
  database.close()
  return ids.map((id, index) => [id, values[index] as CryptoKey])
}

/** Verifies r||s with the platform and the PEM alone. */
async function accepted(pem: string, signature: Uint8Array, message: Uint8Array): Promise<boolean> {
  const spki = Uint8Array.from(atob(pem.split('\n')[1] ?? ''), (letter) => letter.charCodeAt(0))
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify'])
  const [given, said] = [Uint8Array.from(signature), Uint8Array.from(message)]
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, given, said)
}

/** An IndexedDB request on which the test decides. */
function fakeOpen(event?: 'blocked' | 'error') {
  const request = Object.assign(new EventTarget(), {
    result: { close: vi.fn() },
    error: new DOMException('no space', 'QuotaExceededError'),
  })
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    if (event) queueMicrotask(() => request.dispatchEvent(new Event(event)))
    return request as unknown as IDBOpenDBRequest
  })
  return request
}

describe('create', () => {
  test('keeps a key that cannot be exported, under the id it gives', async () => {
    const key = await indexedDBKeyStore({ databaseName }).create(context)
    const [entry, ...others] = await entries()
    expect(others).toEqual([])
    expect(entry?.[0]).toBe(key.credId)
    expect(key.credId).toMatch(/^[\w-]{43}$/)
    expect(entry?.[1]).toMatchObject({ type: 'private', extractable: false, usages: ['sign'] })
    expect(await accepted(key.publicKey, await key.sign(data), data)).toBe(true)
  })

  test('is there when it resolves: written durably, and the transaction complete', async () => {
    const transactions: { mode: string; durability: string; complete: boolean }[] = []
    const original = IDBDatabase.prototype.transaction
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function begun(
      this: IDBDatabase,
      ...args
    ) {
      const transaction = original.apply(this, args)
      const { mode, durability } = transaction
      const entry = { mode, durability, complete: false }
      transactions.push(entry)
      transaction.addEventListener('complete', () => (entry.complete = true))
      return transaction
    })
    await indexedDBKeyStore({ databaseName }).create(context)
    expect(transactions).toEqual([
      { mode: 'readwrite', durability: 'strict', complete: true },
      { mode: 'readonly', durability: 'strict', complete: true },
    ])
  })

  test('keeps each key by itself', async () => {
    const store = indexedDBKeyStore({ databaseName })
    const keys = await Promise.all([store.create(context), store.create(context)])
    expect(new Set((await entries()).map(([id]) => id))).toEqual(new Set(keys.map(({ credId }) => credId)))
    expect(await entries()).toHaveLength(2)
  })

  test('has a name of its own for the database', async () => {
    const key = await indexedDBKeyStore().create(context)
    const names = (await indexedDB.databases()).map(({ name }) => name)
    expect(names).toContain('registration-flow')
    expect(names).not.toContain(databaseName)
    await key.discard()
    await settled(indexedDB.deleteDatabase('registration-flow'))
  })

  test('asks the browser not to evict, and waits for no answer', async () => {
    const persist = vi.mocked(navigator.storage.persist).mockReturnValue(new Promise(() => undefined))
    await indexedDBKeyStore({ databaseName }).create(context)
    expect(persist).toHaveBeenCalledOnce()
  })

  test.each<[string, () => void]>([
    [
      'refuses',
      // No mock of the method itself: it would count its own rejection as handled.
      () => {
        const persist = () => Promise.reject(new TypeError('no'))
        vi.spyOn(navigator, 'storage', 'get').mockReturnValue({ persist } as unknown as StorageManager)
      },
    ],
    [
      'throws',
      () =>
        vi.mocked(navigator.storage.persist).mockImplementation(() => {
          throw new TypeError('no')
        }),
    ],
    ['is not there', () => vi.spyOn(navigator, 'storage', 'get').mockReturnValue(undefined as never)],
  ])('does without when persist %s', async (_, arrange) => {
    arrange()
    await expect(indexedDBKeyStore({ databaseName }).create(context)).resolves.toBeDefined()
    expect(await entries()).toHaveLength(1)
  })

  test('the key is registered, and still signs in after the page was closed', async () => {
    const credential = await createKey(challenge, indexedDBKeyStore({ databaseName }))
    const { credentialInfo } = await credential.attest(challenge)
    const attested = atob(credentialInfo.attestationData.replaceAll('-', '+').replaceAll('_', '/'))
    const { publicKey } = JSON.parse(attested) as { publicKey: string }
    // Another store: nothing is left of the first but what is on disk.
    const signer = await indexedDBKeyStore({ databaseName }).open(credentialInfo.credId)
    expect(signer?.credId).toBe(credentialInfo.credId)
    expect(await accepted(publicKey, (await signer?.sign(data)) ?? new Uint8Array(), data)).toBe(true)
    const assertion = await signer?.assert({ challenge: 'login' })
    expect(assertion).toMatchObject({ kind: 'Key', credentialAssertion: { credId: credentialInfo.credId } })
    expect(atob(assertion?.credentialAssertion.clientData ?? '')).toBe(
      '{"challenge":"login","type":"key.get"}',
    )
  })
})

describe('discard', () => {
  test('deletes this key and no other', async () => {
    const store = indexedDBKeyStore({ databaseName })
    const [kept, discarded] = await Promise.all([store.create(context), store.create(context)])
    await discarded.discard()
    expect((await entries()).map(([id]) => id)).toEqual([kept.credId])
    expect(await store.open(discarded.credId ?? '')).toBeUndefined()
    expect(await store.open(kept.credId ?? '')).toBeDefined()
  })

  test('twice is once', async () => {
    const key = await indexedDBKeyStore({ databaseName }).create(context)
    await key.discard()
    await expect(key.discard()).resolves.toBeUndefined()
  })
})

test('open finds nothing where nothing was kept', async () => {
  expect(await indexedDBKeyStore({ databaseName }).open('unknown')).toBeUndefined()
})

describe('nothing is believed that was not kept', () => {
  test('a key that is not there when it is read back', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function got(this: IDBObjectStore) {
      return this.count() as IDBRequest<unknown> as never
    })
    vi.spyOn(IDBObjectStore.prototype, 'count').mockImplementation(function none(this: IDBObjectStore) {
      return this.getKey('nothing') as IDBRequest<unknown> as never
    })
    expect(await failureOf(indexedDBKeyStore({ databaseName }).create(context))).toMatchObject({
      code: 'key_store_failed',
      field: 'privateKey',
    })
    await vi.waitFor(async () => expect(await entries()).toEqual([]))
  })

  test('another key than the one that was written', async () => {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
    const { privateKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
    const add = IDBObjectStore.prototype.add
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function swapped(
      this: IDBObjectStore,
      _,
      id,
    ) {
      return add.call(this, privateKey, id)
    })
    expect(await failureOf(indexedDBKeyStore({ databaseName }).create(context))).toMatchObject({
      code: 'key_store_failed',
      field: 'signature',
    })
    await vi.waitFor(async () => expect(await entries()).toEqual([]))
  })

  test('a write that was undone at the last moment', async () => {
    const add = IDBObjectStore.prototype.add
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function undone(
      this: IDBObjectStore,
      ...args
    ) {
      const request = add.apply(this, args)
      // The request succeeds; what it wrote does not stay.
      request.addEventListener('success', () => this.transaction.abort())
      return request
    })
    expect(await failureOf(indexedDBKeyStore({ databaseName }).create(context))).toMatchObject({
      code: 'key_store_failed',
    })
    expect(await entries()).toEqual([])
  })

  test('a full disk', async () => {
    const full = new DOMException('full', 'QuotaExceededError')
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw full
    })
    expect(await failureOf(indexedDBKeyStore({ databaseName }).create(context))).toMatchObject({
      code: 'key_store_failed',
      cause: full,
      userAction: 'retry',
      outcome: 'none',
    })
  })

  test('a transaction that is given up before it is on disk', async () => {
    const add = Reflect.get(IDBObjectStore.prototype, 'add')
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function adds(
      this: IDBObjectStore,
      ...given
    ) {
      const request = add.apply(this, given)
      this.transaction.abort()
      return request
    })
    const failed = await failureOf(indexedDBKeyStore({ databaseName }).create(context))
    // At once, and not when the deadline has passed.
    expect(failed).toMatchObject({ code: 'key_store_failed', field: undefined })
    expect(await entries()).toEqual([])
  })

  test('a key made after the end', async () => {
    const controller = new AbortController()
    const creating = indexedDBKeyStore({ databaseName }).create({ ...context, signal: controller.signal })
    controller.abort('gone')
    expect(await failureOf(creating)).toMatchObject({ code: 'cancelled', cause: 'gone' })
    await vi.waitFor(async () => expect(await entries()).toEqual([]))
  })
})

describe('an IndexedDB that does not work', () => {
  test('throws, as where cookies are blocked', async () => {
    const denied = new DOMException('denied', 'SecurityError')
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw denied
    })
    const store = indexedDBKeyStore({ databaseName })
    for (const failing of [store.create(context), store.open('id')]) {
      expect(await failureOf(failing)).toMatchObject({ code: 'key_store_failed', cause: denied })
    }
  })

  test('fails to open', async () => {
    const { error } = fakeOpen('error')
    expect(await failureOf(indexedDBKeyStore({ databaseName }).create(context))).toMatchObject({
      code: 'key_store_failed',
      cause: error,
    })
  })

  test('is blocked, and closed again should it open after all', async () => {
    const request = fakeOpen('blocked')
    expect(await failureOf(indexedDBKeyStore({ databaseName }).open('id'))).toMatchObject({
      code: 'key_store_failed',
      field: 'blocked',
    })
    expect(request.result.close).not.toHaveBeenCalled()
    request.dispatchEvent(new Event('success'))
    expect(request.result.close).toHaveBeenCalledOnce()
  })

  test('never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    fakeOpen()
    const failing = failureOf(indexedDBKeyStore({ databaseName }).open('id'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await failing).toMatchObject({ code: 'key_store_failed', field: 'timeout' })
  })

  test('holds a newer database', async () => {
    const newer = await settled(indexedDB.open(databaseName, 7))
    newer.close()
    expect(await failureOf(indexedDBKeyStore({ databaseName }).create(context))).toMatchObject({
      code: 'key_store_failed',
      cause: expect.objectContaining({ name: 'VersionError' }),
    })
  })

  test("holds somebody else's database of that name", async () => {
    const theirs = await settled(indexedDB.open(databaseName, 1))
    theirs.close()
    expect(await failureOf(indexedDBKeyStore({ databaseName }).open('id'))).toMatchObject({
      code: 'key_store_failed',
      cause: expect.objectContaining({ name: 'NotFoundError' }),
    })
  })

  test('does not keep others from deleting the database', async () => {
    const store = indexedDBKeyStore({ databaseName })
    const key = await store.create(context)
    await settled(indexedDB.deleteDatabase(databaseName))
    expect(await store.open(key.credId ?? '')).toBeUndefined()
  })
})
