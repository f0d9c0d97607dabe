import { setup } from '../../testHelpers/setup.js'
import { fault, never, rejects, silenceReportError, throws, unhandled } from '../../testHelpers/hostFaults.js'
import { lazy, version } from 'react'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { KeyStore } from '../../core/credentials/key.js'
import type { RegistrationError } from '../../core/errors.js'
import type { RegistrationApi } from '../../core/protocol.js'
import { bodyOf, en } from '../../testHelpers/english.js'
import type { RegistrationFlowProps } from '../RegistrationFlow.js'
import type { MessagesOverride } from '../messages/messages.js'

const t = setup()

const registered = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ credId }) => credId)

describe('a key store and a codec (fault 106)', () => {
  async function atKey(keyStore: NonNullable<RegistrationFlowProps['keyStore']>, more: object = {}) {
    const made = t.watched(t.world())
    const onError = vi.fn<(error: RegistrationError) => void>()
    t.show({ api: made.api, challenge: await made.init(), keyStore, onError, ...more })
    await t.choose('Key')
    await t.click(en.key.action)
    return { ...made, onError }
  }
  const junk: [string, () => unknown][] = [
    ['throws at once', throws],
    ['rejects', rejects],
    ['gives nothing', () => undefined],
    ['gives a text', () => 'key'],
    ['gives no PEM', () => ({ publicKey: 'none', sign: never, discard: never })],
    [
      'gives what throws when it is read',
      () => new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : throws()) }),
    ],
  ]

  test.each(junk)(
    'a store that %s: said so, nothing is sent, and there is another way',
    async (_, create) => {
      const seen = unhandled()
      const { tries, onError, user } = await atKey({ create: create as () => Promise<never> })
      await t.expectError('key_store_failed')
      expect(onError.mock.calls).toMatchObject([[{ code: 'key_store_failed', outcome: 'none' }]])
      expect(tries).toEqual([])
      await t.click(en.ways.action)
      await t.click(en.ways.back)
      await t.click(`${en.firstFactor.action}|${en.flow.retry}`)
      await t.expectTitle(en.done.title)
      expect(user()?.credentials).toMatchObject([{ kind: 'Fido2' }])
      expect(seen).toEqual([])
    },
  )

  test.each<[string, () => unknown]>([
    ['throws at once', throws],
    ['rejects', rejects],
    ['never settles', never],
    ['gives nothing', () => undefined],
  ])('a store whose discard %s: what it was to forget does not matter any more', async (_, discard) => {
    const seen = unhandled()
    const { keys, keyStore } = t.hostKeyStore()
    const create: KeyStore['create'] = async (context) =>
      Object.assign(await keyStore.create(context), { discard: vi.fn(discard as () => Promise<void>) })
    const made = t.watched(t.world(), 'refused')
    t.show({ api: made.api, initRequest: made.initRequest, keyStore: { create } })
    await t.click(en.start.action)
    await t.choose('Key')
    await t.click(en.key.action)
    await t.expectError('registration_refused')
    await expect.poll(() => keys[0]?.discard).toHaveBeenCalled()
    await t.click(en.complete.restart)
    await t.click(en.key.action)
    await t.expectTitle(en.doneWithoutPasskey.title)
    expect(registered(made)).toEqual([keys[1]?.credId])
    expect(seen).toEqual([])
  })

  test.each<[string, () => unknown]>([
    ['throws at once', throws],
    ['rejects', rejects],
    ['gives no text', () => 7],
  ])('a codec that %s: said so, nothing is sent, and the next tap works', async (_, badly) => {
    const seen = unhandled()
    const made = t.watched(t.world())
    const onError = vi.fn<(error: RegistrationError) => void>()
    let seals = 0
    const seal: typeof t.quickCodec.seal = (...given) =>
      seals++ === 0 ? (badly() as Promise<string>) : t.quickCodec.seal(...given)
    t.show({ api: made.api, challenge: await made.init(), codec: { ...t.quickCodec, seal }, onError })
    await t.choose('PasswordProtectedKey')
    await t.type(en.password.label, 'tulip gravel saxophone orbit 41')
    await t.click(en.password.action)
    await t.expectError('key_store_failed')
    expect(onError.mock.calls).toMatchObject([[{ outcome: 'none' }]])
    expect(made.tries).toEqual([])
    await t.click(en.password.action)
    await t.expectTitle(en.doneWithoutPasskey.title)
    expect(seen).toEqual([])
  })
})

describe('slots and words (fault 106)', () => {
  /** React tells what it caught in the console as well. */
  const quiet = () => vi.spyOn(console, 'error').mockImplementation(() => {})
  const Throws = (): never => throws()
  const Forever = lazy(never)

  test.each([
    ['throws', Throws],
    ['never comes', Forever],
  ])('a button that %s: the plain one stands in for it', async (_, Button) => {
    quiet()
    silenceReportError()
    const made = t.watched(t.world())
    t.show({ api: made.api, challenge: await made.init(), slots: { Button } })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(registered(made)).toEqual(await t.passkeyIds())
  })

  test('a button that throws while it is pending: the ceremony goes on, and so does the submit', async () => {
    quiet()
    silenceReportError()
    const made = t.watched(t.world())
    t.show({
      api: made.api,
      challenge: await made.init(),
      slots: {
        Button: ({ pending, variant, ...props }) =>
          pending ? throws() : <button data-variant={variant} {...props} />,
      },
    })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(registered(made)).toEqual(await t.passkeyIds())
  })

  test.each([
    ['throws', Throws],
    ['never comes', Forever],
  ])('a text field that %s: the plain one stands in for it', async (_, TextField) => {
    quiet()
    silenceReportError()
    const made = t.watched(t.world())
    const { username, registrationCode, orgId } = made.initRequest
    t.show({ api: made.api, initRequest: { orgId, username }, slots: { TextField } })
    await expect.poll(() => t.field(en.startForm.label.registrationCode)).toBeTruthy()
    await t.type(en.startForm.label.registrationCode, registrationCode)
    await t.click(en.start.action)
    await t.expectTitle(en.firstFactor.title)
  })

  test('messages of the host that throw, or are no strings, are replaced by the English ones', async () => {
    quiet()
    silenceReportError()
    const made = t.watched(t.world(undefined, t.everyKind))
    const messages = {
      progress: { position: throws },
      firstFactor: { account: throws },
      done: { account: throws },
      errors: { network_failed: { title: 'Lost', body: throws } },
    } as unknown as MessagesOverride
    let failures = 1
    const complete: RegistrationApi['complete'] = (...given) =>
      failures-- > 0 ? rejects() : made.api.complete(...given)
    t.show({ api: { ...made.api, complete }, challenge: await made.init(), messages })
    await t.click(en.firstFactor.action)
    await expect.poll(t.alertText).toContain('Lost')
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
  })

  test.each<[string, object, string, string]>([
    ['without a body', { title: 'Lost' }, 'Lost', bodyOf('network_failed')],
    ['without a title', { body: 'Once more.' }, en.errors.network_failed.title, 'Once more.'],
    [
      'whose sentence is no text',
      { title: 'Lost', body: () => ({ text: 'no' }) },
      'Lost',
      bodyOf('network_failed'),
    ],
  ])('the words of an error %s: our own stand in for what is not there', async (_, words, title, body) => {
    silenceReportError()
    const made = t.watched(t.world(), 'request lost')
    const messages = { errors: { network_failed: words } } as unknown as MessagesOverride
    t.show({ api: made.api, challenge: await made.init(), messages })
    await t.click(en.firstFactor.action)
    await expect.poll(t.alertText).toContain(title)
    expect(t.alertText()).toContain(body)
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
  })

  test('words that are undefined, as of a language that is still on its way: our own stand in for them', async () => {
    const made = t.watched(t.world(), 'request lost')
    const messages = {
      firstFactor: { title: undefined, action: undefined, account: undefined },
      errors: undefined,
      done: { title: undefined },
    } as unknown as MessagesOverride
    t.show({ api: made.api, challenge: await made.init(), messages })
    await t.expectTitle(en.firstFactor.title)
    expect(t.place.textContent).toContain(en.firstFactor.account({ name: 'ada@example.com' }))
    await t.click(en.firstFactor.action)
    await t.expectError('network_failed')
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
  })

  test('a way on that throws is reported, and the last screen stays', async () => {
    const seen = vi.fn((event: ErrorEvent) => event.preventDefault())
    addEventListener('error', seen)
    onTestFinished(() => removeEventListener('error', seen))
    const made = t.watched(t.world())
    t.show({ api: made.api, challenge: await made.init(), onContinue: throws })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    t.button(en.done.action)?.click()
    // React 18 in development reports it twice.
    const reported = [{ error: fault }]
    expect(seen.mock.calls).toMatchObject(version.startsWith('18') ? [reported, reported] : [reported])
    expect(t.heading()?.textContent).toBe(en.done.title)
  })
})
