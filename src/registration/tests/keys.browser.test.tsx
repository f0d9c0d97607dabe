import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { assertKey } from '../../core/credentials/assertKey.js'
import { indexedDBKeyStore } from '../../core/credentials/indexedDBKeyStore.js'
import type { RegistrationOptions } from '../../react/useRegistration.js'
import { en } from '../../testHelpers/english.js'
import '../../components/styles.css'

const t = setup()

const second = en.secondFactor.title
const done = en.done.title
const doneWithoutPasskey = en.doneWithoutPasskey.title
const registered = (made: ReturnType<typeof t.world>) => made.user()?.credentials
const idsOf = (made: ReturnType<typeof t.world>) => registered(made)?.map(({ credId }) => credId)
const kindsOf = (made: ReturnType<typeof t.world>) => registered(made)?.map(({ kind }) => kind)

describe('a key in the hands of the host', () => {
  /** As far as the button that makes the key. */
  async function atKey(made: ReturnType<typeof t.watched>, options: Partial<RegistrationOptions>) {
    t.show({ api: made.api, challenge: await made.init(), ...(options as object) })
    await t.choose('Key')
  }

  test('is registered with its very PEM and id, signs in afterwards, and is not discarded', async () => {
    const made = t.watched(t.world())
    const { keys, keyStore } = t.hostKeyStore()
    await atKey(made, { keyStore })
    await t.expectTitle(en.key.title)
    await expect.poll(() => document.activeElement).toBe(t.heading())
    expect(made.tries).toEqual([])
    await t.click(en.key.action)
    await t.expectTitle(doneWithoutPasskey)
    const [key] = keys
    const { challenge = '' } = made.tries[0]?.challenge ?? {}
    expect(t.proofOf(made.tries[0]?.request, 'first')).toMatchObject({
      same: { kind: 'Key', credId: key?.credId, publicKey: key?.publicKey },
    })
    expect(t.proofOf(made.tries[0]?.request, 'first')?.clientData).toEqual({ challenge, type: 'key.create' })
    expect(registered(made)).toMatchObject([{ kind: 'Key', factor: 'first', credId: key?.credId }])
    expect(keys.map(({ userId }) => userId)).toEqual([made.user()?.id])
    const sign = async (data: Uint8Array) => Uint8Array.from((await key?.sign(data)) ?? [])
    const prove = async (login: { challenge: string }) => ({
      kind: 'Key',
      credentialAssertion: await assertKey(login, { credId: key?.credId ?? '', sign }),
    })
    expect(await t.signIn(made, prove)).toBe(200)
    t.root.unmount()
    expect(key?.discard).not.toHaveBeenCalled()
  })

  test('names the page in what it signs where the host wants that', async () => {
    const made = t.watched(t.world())
    const { keyStore } = t.hostKeyStore()
    await atKey(made, { keyStore, includeOrigin: true })
    await t.click(en.key.action)
    await t.expectTitle(doneWithoutPasskey)
    const page = { origin: location.origin, crossOrigin: false }
    expect(t.proofOf(made.tries[0]?.request, 'first')?.clientData).toMatchObject(page)
  })

  test('is discarded once it was refused for good, and the next one is another', async () => {
    const made = t.watched(t.world(), 'refused')
    const { keys, keyStore } = t.hostKeyStore()
    await atKey(made, { keyStore, initRequest: made.initRequest })
    await t.click(en.key.action)
    await t.expectError('registration_refused')
    await expect.poll(() => keys[0]?.discard).toHaveBeenCalledOnce()
    await t.click(en.complete.restart)
    await t.click(en.key.action)
    await t.expectTitle(doneWithoutPasskey)
    expect(idsOf(made)).toEqual([keys[1]?.credId])
    expect(keys[1]?.discard).not.toHaveBeenCalled()
  })

  test.each(['request lost', 'answer lost'] as const)(
    'is kept while nobody knows what came of it (%s), also after the end',
    async (mishap) => {
      const made = t.watched(t.world(), mishap)
      const { keys, keyStore } = t.hostKeyStore()
      await atKey(made, { keyStore })
      await t.click(en.key.action)
      await t.expectError('network_failed')
      t.root.unmount()
      await t.nextTask()
      expect(keys).toHaveLength(1)
      expect(keys[0]?.discard).not.toHaveBeenCalled()
    },
  )

  test('is kept with an unmount while it is being sent for the first time', async () => {
    const made = t.watched(t.world())
    const { keys, keyStore } = t.hostKeyStore()
    const complete = vi.fn(() => new Promise<never>(() => {}))
    await atKey({ ...made, api: { ...made.api, complete } }, { keyStore })
    await t.click(en.key.action)
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    t.root.unmount()
    await t.nextTask()
    expect(keys).toHaveLength(1)
    expect(keys[0]?.discard).not.toHaveBeenCalled()
  })

  test('is discarded with an unmount before anything was sent', async () => {
    const made = t.watched(t.world())
    const { keys, keyStore } = t.hostKeyStore()
    await atKey(made, { keyStore, secondFactor: 'required' })
    await t.click(en.key.action)
    await t.expectTitle(second)
    expect(keys[0]?.discard).not.toHaveBeenCalled()
    t.root.unmount()
    await expect.poll(() => keys[0]?.discard).toHaveBeenCalledOnce()
    expect(made.tries).toEqual([])
  })

  test('that could not be made is told of, and the next tap makes one (fault 106)', async () => {
    const made = t.watched(t.world())
    const onError = vi.fn()
    const blocked = new DOMException('The card is not there.', 'NotFoundError')
    const { keys, keyStore } = t.hostKeyStore((_, nth) => (nth === 1 ? Promise.reject(blocked) : undefined))
    await atKey(made, { keyStore, onError })
    await t.click(en.key.action)
    await t.expectError('key_store_failed')
    expect(onError.mock.calls).toMatchObject([
      [{ code: 'key_store_failed', cause: blocked, outcome: 'none' }],
    ])
    await t.click(en.flow.retry)
    await t.expectTitle(doneWithoutPasskey)
    expect(idsOf(made)).toEqual([keys[0]?.credId])
  })

  test.each([
    [1, 'makes the key'],
    [2, 'signs on trial'],
    [3, 'signs for the registration'],
  ])(
    '%i: Cancel frees the page while the store %s, and the late key is discarded (fault 106)',
    async (hanging) => {
      const made = t.watched(t.world())
      const late = t.deferred()
      const { keys, keyStore } = t.hostKeyStore((_, nth) => (nth === hanging ? late.promise : undefined))
      await atKey(made, { keyStore })
      await t.click(en.key.action)
      await t.click(en.firstFactor.cancel)
      await t.expectError('cancelled')
      await t.click(en.flow.retry)
      await t.expectTitle(doneWithoutPasskey)
      late.resolve()
      const fate = ({ credId, discard }: (typeof keys)[number]) =>
        `${idsOf(made)?.includes(credId) ? 'used' : 'unused'} ${discard.mock.calls.length > 0 ? 'discarded' : 'kept'}`
      await expect.poll(() => new Set(keys.map(fate))).toEqual(new Set(['unused discarded', 'used kept']))
      expect(keys).toHaveLength(2)
      expect(made.tries).toHaveLength(1)
    },
  )
})

describe('a key in this browser', () => {
  function freshStore() {
    const databaseName = `test-${crypto.randomUUID()}`
    vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false)
    onTestFinished(() => settled(indexedDB.deleteDatabase(databaseName)).then(() => undefined))
    /** The ids of the keys in the database, read without any of our code. */
    const stored = async () => {
      const database = await settled(indexedDB.open(databaseName))
      const ids = database.objectStoreNames.contains('keys')
        ? await settled(database.transaction('keys').objectStore('keys').getAllKeys())
        : []
      database.close()
      return ids
    }
    return { keyStore: indexedDBKeyStore({ databaseName }), stored }
  }

  async function withSecondKey(made: ReturnType<typeof t.watched>, keyStore: IndexedDBKeyStoreOf) {
    t.show({ api: made.api, initRequest: made.initRequest, secondFactor: 'optional', keyStore })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(second)
    await t.choose('Key')
    await t.click(en.key.action)
  }

  test('beside a passkey is registered, signs in, and stays', async () => {
    const made = t.watched(t.world())
    const { keyStore, stored } = freshStore()
    await withSecondKey(made, keyStore)
    await t.expectTitle(done)
    t.root.unmount()
    const [passkey, credId = ''] = idsOf(made) ?? []
    expect(await t.passkeyIds()).toEqual([passkey])
    expect(kindsOf(made)).toEqual(['Fido2', 'Key'])
    const prove = async (login: { challenge: string }) => (await keyStore.open(credId))?.assert(login)
    expect(await t.signIn(made, prove)).toBe(200)
    expect(await stored()).toEqual([credId])
  })

  test('is gone from the database once it was refused for good', async () => {
    const made = t.watched(t.world(), 'refused')
    const { keyStore, stored } = freshStore()
    await withSecondKey(made, keyStore)
    await t.expectError('registration_refused')
    await expect.poll(stored).toEqual([])
  })

  test('stays while nobody knows what came of it', async () => {
    const made = t.watched(t.world(), 'answer lost')
    const { keyStore, stored } = freshStore()
    await withSecondKey(made, keyStore)
    await t.expectError('network_failed')
    t.root.unmount()
    await t.nextTask()
    expect(await stored()).toEqual([idsOf(made)?.[1]])
  })
})

type IndexedDBKeyStoreOf = ReturnType<typeof indexedDBKeyStore>

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}
