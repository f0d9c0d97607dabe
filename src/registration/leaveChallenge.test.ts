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
