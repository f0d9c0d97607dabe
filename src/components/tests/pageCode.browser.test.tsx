import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { dfnsApi } from '../../core/dfnsApi.js'
import { RegistrationError } from '../../core/errors.js'
import { toBase64url, utf8 } from '../../core/encoding.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

describe('other code of the page (fault 131)', () => {
  test('a bridge that writes into the options before the browser sees them: registered, at the first try and with one passkey', async () => {
    const made = t.watched(t.world())
    const create = vi.spyOn(navigator.credentials, 'create').mockImplementation(async (given = {}) => {
      const options = given.publicKey as PublicKeyCredentialCreationOptions
      const native = { ...options, user: { ...options.user } }
      // What cannot cross to the app as it is becomes text, in place.
      Object.assign(options, {
        challenge: toBase64url(options.challenge as Uint8Array<ArrayBuffer>),
        rp: { id: 'changed.example', name: '' },
        timeout: 1,
      })
      Object.assign(options.user, { id: toBase64url(options.user.id as Uint8Array<ArrayBuffer>) })
      Object.assign(options.authenticatorSelection as object, { userVerification: 'discouraged' })
      for (const param of options.pubKeyCredParams) Object.assign(param, { alg: String(param.alg) })
      return CredentialsContainer.prototype.create.call(navigator.credentials, { publicKey: native })
    })
    t.show({ api: made.api, initRequest: made.initRequest })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(create).toHaveBeenCalledTimes(1)
    expect(await t.passkeyIds()).toEqual([made.user()?.credentials[0]?.credId])
  })

  test('a bridge that writes into them and then fails: the next try asks for the same again', async () => {
    const { api, initRequest } = t.world()
    const asked: unknown[] = []
    const original = navigator.credentials.create.bind(navigator.credentials)
    vi.spyOn(navigator.credentials, 'create').mockImplementation(async (given = {}) => {
      const options = given.publicKey as PublicKeyCredentialCreationOptions
      asked.push(structuredClone(options))
      if (asked.length > 1) return original({ publicKey: options })
      options.pubKeyCredParams.splice(0)
      Object.assign(options, { challenge: utf8('another'), authenticatorSelection: {} })
      throw new DOMException('', 'NotAllowedError')
    })
    t.show({ api, initRequest })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    expect(asked).toHaveLength(2)
    expect(asked[1]).toEqual(asked[0])
  })

  test('arrays that write themselves as text within text: the body arrives whole', async () => {
    const made = t.world()
    const sent: unknown[] = []
    // As Prototype.js up to 1.6 has it. What runs this test, and the reference API, stand in the same page: they are spared.
    const write = (on: boolean) => {
      if (!on) return void Reflect.deleteProperty(Array.prototype, 'toJSON')
      // oxlint-disable-next-line no-extend-native -- what old libraries do, and what this test is about
      return void Object.defineProperty(Array.prototype, 'toJSON', {
        configurable: true,
        value(this: unknown[]) {
          return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`
        },
      })
    }
    onTestFinished(() => write(false))
    const original = navigator.credentials.create.bind(navigator.credentials)
    vi.spyOn(navigator.credentials, 'create').mockImplementation(async (options) => {
      const credential = await original(options)
      write(true)
      return credential
    })
    const api = dfnsApi({
      baseUrl: location.origin,
      fetch: (input, init) => {
        const broken = JSON.stringify({ list: ['a'] })
        write(false)
        sent.push(broken, JSON.parse(init.body as string))
        return made.handle(new Request(input, init))
      },
    })
    const wallets = [{ network: 'EthereumSepolia', name: 'First' }]
    t.show({ api, initRequest: made.initRequest, wallets })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(sent.slice(-2)).toMatchObject(['{"list":"[\\"a\\"]"}', { wallets }])
    expect(made.user()?.credentials).toHaveLength(1)
  })

  test('a global of the page that is called origin: registered all the same', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'origin') as PropertyDescriptor
    onTestFinished(() => void Object.defineProperty(window, 'origin', own))
    const { api, initRequest } = t.world()
    t.show({ api, initRequest })
    await t.click(en.start.action)
    await t.expectTitle(en.firstFactor.title)
    Object.defineProperty(window, 'origin', { value: 'Paris', configurable: true, writable: true })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
  })

  test('a submit that the host says was never sent: nothing is remembered as sent, and leaving is told', async () => {
    const made = t.world()
    const onAbandon = vi.fn()
    const complete = async () => {
      throw new RegistrationError('network_failed', { outcome: 'none' })
    }
    t.show({ api: { ...made.api, complete }, initRequest: made.initRequest, onAbandon })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectError('network_failed')
    expect(t.remembered()?.['sent'] ?? false).toBe(false)
    expect(localStorage.getItem('registration-flow.submitted') ?? '').toBe('')
    t.root.unmount()
    await expect.poll(() => onAbandon.mock.calls.length).toBe(1)
  })

  test('a translator that wraps every text, and puts it back: the steps go on', async () => {
    const { api, initRequest } = t.world()
    const translate = () => {
      const walker = document.createTreeWalker(t.place, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) {
        if (text.parentElement?.closest('font, [translate="no"]')) continue
        const font = document.createElement('font')
        text.replaceWith(font)
        font.append(`‹${text.data}›`)
      }
    }
    const observer = new MutationObserver(translate)
    observer.observe(t.place, { childList: true, subtree: true, characterData: true })
    onTestFinished(() => observer.disconnect())
    const thrown = vi.fn()
    addEventListener('error', thrown)
    onTestFinished(() => removeEventListener('error', thrown))
    t.show({ api, initRequest })
    await t.click(en.start.action)
    await expect
      .poll(() => t.place.querySelector('[data-step="firstFactor"] [data-variant="primary"]'))
      .toBeTruthy()
    await t.click(en.firstFactor.action)
    await expect.poll(() => t.place.querySelector('[data-step="done"]')).toBeTruthy()
    await t.nextTask()
    expect(thrown).not.toHaveBeenCalled()
  })
})

test('a scanner that opens the link, runs its scripts and taps nothing spends nothing (fault 131)', async () => {
  const made = t.watched(t.world())
  t.show({ api: made.api, initRequest: made.initRequest })
  await t.expectTitle(en.start.title)
  for (const name of ['visibilitychange', 'focus', 'scroll', 'mousemove', 'pageshow'])
    document.dispatchEvent(new Event(name, { bubbles: true }))
  t.show({ api: made.api, initRequest: made.initRequest })
  await t.nextTask()
  expect(made.inits).toEqual([])
})
