import { describe, expect, test, vi } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('a registration that starts over', () => {
  const recovering = { allowedRecoveryCredentials: [{ id: 'any', encryptedRecoveryKey: 'any' }] }

  test('says that it recovers the account for as long as its challenge begins a recovery', async () => {
    const { api } = await t.ownServer([])
    const { init, complete } = api
    const registration = t.begin({ api: { complete } })
    registration.rerender({ challenge: await init() })
    expect(registration.notices().recovers).toBeUndefined()
    registration.rerender({ challenge: { ...(await init()), ...recovering } })
    expect(registration.notices().recovers).toBe(true)
    registration.rerender({ challenge: await init() })
    expect(registration.step()).toBe('firstFactor')
    expect(registration.notices().recovers).toBeUndefined()
  })

  test('without a challenge says nothing of a recovery until init answers', async () => {
    const { api } = await t.ownServer([], (nth) => (nth > 1 ? recovering : {}))
    const answer = t.deferred()
    const init = async () => {
      await answer.promise
      return api.init()
    }
    const challenge = { ...(await api.init()), ...recovering }
    const registration = t.begin({ api: { ...api, init }, challenge })
    expect(registration.notices().recovers).toBe(true)
    registration.restart()
    expect(registration.step()).toBe('start')
    expect(registration.notices().recovers).toBeUndefined()
    answer.resolve()
    await registration.over()
    expect(registration.step()).toBe('firstFactor')
    expect(registration.notices().recovers).toBe(true)
  })
})

describe('the ID of an attempt', () => {
  /** The IDs of three registrations with a challenge each, of which the first has it from the beginning. */
  async function attemptIds() {
    const { api } = await t.ownServer([])
    const registration = t.begin({ api: { complete: api.complete }, challenge: await api.init() })
    const idNow = () => (registration.getSnapshot().state as { attemptId: string }).attemptId
    const ids = [idNow()]
    registration.rerender({ challenge: await api.init() })
    ids.push(idNow())
    registration.rerender({ challenge: await api.init() })
    return [...ids, idNow()]
  }

  test('is a new UUID for each challenge', async () => {
    const ids = await attemptIds()
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/)
  })

  test('is four random numbers where the browser makes no UUID, because the page is not secure', async () => {
    const { subtle } = crypto
    const getRandomValues = vi.fn(crypto.getRandomValues.bind(crypto))
    vi.stubGlobal('crypto', { subtle, getRandomValues })
    const ids = await attemptIds()
    const drawn = getRandomValues.mock.results.map(({ value }) => [...(value as Uint32Array)].join('-'))
    expect(drawn).toEqual(expect.arrayContaining(ids))
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^\d+(-\d+){3}$/)
  })
})
