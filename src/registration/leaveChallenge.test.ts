import { describe, expect, test } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('a key that was made for one challenge, when the next one comes', () => {
  test.each([
    ['of the same user and relying party: is kept', (sound: object) => sound, 0],
    [
      'of a user with another name to show: is discarded',
      (sound: { user: object }) => ({ ...sound, user: { ...sound.user, displayName: 'Another' } }),
      1,
    ],
    [
      'of another relying party: is discarded',
      (sound: object) => ({ ...sound, rp: { id: 'another.example', name: '' } }),
      1,
    ],
  ])('%s', async (_, change, discards) => {
    const { api } = await t.ownServer([], () => ({
      supportedCredentialKinds: { firstFactor: ['Key'], secondFactor: ['Fido2'] },
    }))
    const { key, keyStore } = t.keyStore()
    const registration = t.begin({
      api,
      challenge: await api.init(),
      keyStore,
      secondFactor: 'required',
    })
    await registration.reaches('secondFactor', () => registration.create({ kind: 'Key' }))
    registration.rerender({ challenge: change(await api.init()) })
    await registration.over()
    expect(key.discard).toHaveBeenCalledTimes(discards)
  })
})

describe('what a new challenge of the host does away with', () => {
  /** A registration without an init, with a first passkey, and the next challenges for the same user. */
  async function withPasskey(statuses: number[] = []) {
    const { api } = await t.ownServer(statuses, () => ({
      supportedCredentialKinds: { firstFactor: ['Fido2'], secondFactor: ['Fido2'] },
    }))
    const { complete } = api
    const challenge = await api.init()
    const registration = t.begin({ api: { complete }, challenge, secondFactor: 'optional' })
    registration.mount()
    await registration.reaches('secondFactor', registration.create)
    const next = async (user: object = {}) => {
      const answer = await api.init()
      registration.rerender({ challenge: { ...answer, user: { ...answer.user, ...user } } })
      await registration.over()
      for (let turn = 0; turn < 3; turn++) await t.nextTask()
    }
    return { ...registration, next, userId: challenge.user.id }
  }

  test.each([
    ['the same user: stays', {}, 0],
    ['another user: is signaled as unknown', { id: 'us-another' }, 1],
  ])('a passkey, where it is for %s', async (_, user, signals) => {
    const { next, step } = await withPasskey()
    await next(user)
    expect(step()).toBe('firstFactor')
    expect(t.made).toHaveLength(1)
    expect(t.signaled()).toEqual(t.made.slice(0, signals))
  })

  test('the count of failed tries', async () => {
    const registration = await withPasskey([0])
    await registration.fails(registration.skip)
    expect(registration.notices().failures).toBe(1)
    await registration.next()
    expect(registration.notices().failures).toBeUndefined()
  })

  test('not what a submit without an answer may have done: the user is told', async () => {
    const registration = await withPasskey([0])
    await registration.fails(registration.skip)
    await registration.next()
    expect(registration.notices().unfinished).toEqual({ userId: registration.userId, sent: true })
    expect(t.remembered()).toMatchObject({ userId: registration.userId, sent: true })
  })

  test('not for another user either, but about the former one nothing is told', async () => {
    const registration = await withPasskey([0, 400])
    await registration.fails(registration.skip)
    await registration.next({ id: 'us-another' })
    expect(registration.notices().unfinished).toBeUndefined()
    await registration.reaches('secondFactor', registration.create)
    await registration.fails(registration.skip)
    expect(registration.told()).toEqual(['network_failed/open', 'registration_refused/refused'])
  })

  test('a submit that came too late for its challenge: the next visit is not warned of it', async () => {
    const registration = await withPasskey([401, 400])
    await registration.fails(registration.skip)
    expect(registration.told()).toEqual(['challenge_expired/open'])
    expect(t.remembered()?.['sent']).toBe(true)
    await registration.next()
    expect(registration.notices().unfinished).toBeUndefined()
    expect(t.remembered()).toMatchObject({ userId: registration.userId })
    expect(t.remembered()).not.toHaveProperty('sent')
    // The second choice is given again by itself.
    await registration.fails(registration.create)
    expect(registration.told().at(-1)).toBe('registration_refused/refused')
  })
})
