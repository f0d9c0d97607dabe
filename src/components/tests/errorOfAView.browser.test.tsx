import { setup } from '../../testHelpers/setup.js'
import { expect, test, vi } from 'vitest'
import { en } from '../../testHelpers/english.js'
import type { CredentialOption } from '../layouts/credentialOptions.js'
import '../styles.css'

const t = setup()

const body = () => t.place.querySelector('[data-part="body"]')?.textContent
const status = () => t.place.querySelector<HTMLElement>('[data-step]')?.dataset['status']
/** Makes the next ceremony fail at once. */
const failNextCeremony = () =>
  vi
    .spyOn(navigator.credentials, 'create')
    .mockRejectedValueOnce(new DOMException('A provider failed.', 'NotReadableError'))

test.each<[CredentialOption, { title: string; body: string }, string]>([
  ['PasswordProtectedKey', en.password, en.password.action],
  ['Key', en.key, en.key.action],
])(
  'after a failed ceremony, the screen of another way says what that way means: %s',
  async (way, words, action) => {
    const made = t.world(undefined, t.everyKind)
    t.show({ api: made.api, challenge: await made.init(), keyStore: t.hostKeyStore().keyStore })
    await t.featuresLoaded()
    failNextCeremony()
    await t.click(en.firstFactor.action)
    await t.expectError('authenticator_failed')
    await t.click(en.ways.action)
    await t.expectTitle(en.ways.title)
    expect(status()).toBe('idle')
    await expect.poll(() => document.activeElement).toBe(t.heading())
    await t.choose(way)
    await t.expectTitle(words.title)
    expect(body()).toBe(words.body)
    // "Try again" would create another credential here than the one that failed.
    await expect.poll(() => t.button(action)).toBeTruthy()
    expect(t.buttons()).not.toContain(en.flow.retry)
    await expect.poll(() => document.activeElement).toBe(t.heading())
  },
)

test('a second failure is shown, although the user left the view of the first one', async () => {
  const made = t.world()
  t.show({ api: made.api, challenge: await made.init() })
  await t.featuresLoaded()
  failNextCeremony()
  await t.click(en.firstFactor.action)
  await t.expectError('authenticator_failed')
  await t.click(en.ways.action)
  await t.click(en.ways.back)
  await t.expectTitle(en.firstFactor.title)
  failNextCeremony()
  await t.click(en.firstFactor.action)
  await t.expectError('authenticator_failed')
  await t.click(en.flow.retry)
  await t.expectTitle(en.done.title)
})

test('after a kit that failed, the question before the kit is skipped says what that can cost', async () => {
  const made = t.world()
  t.show({ api: made.api, challenge: await made.init(), recovery: t.optional })
  await t.featuresLoaded()
  await t.click(en.firstFactor.action)
  await t.expectTitle(en.recovery.title)
  vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValueOnce(new DOMException('No.', 'OperationError'))
  await t.click(en.recovery.action)
  await t.expectError('key_store_failed')
  await t.click(en.recovery.skip)
  await t.expectTitle(en.recovery.skipTitle)
  expect(body()).toBe(en.recovery.skipBody)
  await t.click(en.recovery.action)
  await t.kitShown()
})

test('a kit that is made after all can be cancelled, and no button is without effect', async () => {
  const made = t.world()
  t.show({ api: made.api, challenge: await made.init(), recovery: t.optional })
  await t.featuresLoaded()
  await t.click(en.firstFactor.action)
  await t.expectTitle(en.recovery.title)
  await t.click(en.recovery.skip)
  await t.expectTitle(en.recovery.skipTitle)
  vi.spyOn(crypto.subtle, 'generateKey').mockReturnValueOnce(new Promise<never>(() => {}))
  await t.click(en.recovery.action)
  await t.expectTitle(en.recovery.title)
  await expect.poll(t.buttons).toEqual([en.recovery.pending, en.recovery.cancel])
  await t.click(en.recovery.cancel)
  await t.expectError('cancelled')
})

test('a second user who exists is said, too', async () => {
  const api = { ...t.world().api, init: vi.fn(async () => Promise.reject(t.error('user_exists', 401))) }
  const onSignIn = vi.fn()
  t.show({ api: { ...api, initFields: ['username'] }, onSignIn })
  await t.type(en.startForm.label.username, 'ada@example.com')
  await t.click(en.start.action)
  await t.expectError('user_exists')
  await t.click(en.startForm.edit)
  await t.expectTitle(en.start.title)
  await t.type(en.startForm.label.username, 'grace@example.com')
  await t.click(en.start.action)
  await t.expectError('user_exists')
  expect(api.init).toHaveBeenCalledTimes(2)
  expect(t.buttons()).toContain(en.signIn.action)
})
