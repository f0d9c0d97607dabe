import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { RegistrationError } from '../../core/errors.js'
import type { RegistrationApi, UserRegistrationChallenge } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'
import '../styles.css'

const t = setup()

/** Nothing of it has become an element, and nothing has run. */
function expectInert() {
  expect(t.place.querySelectorAll('img, script, iframe, style, link, a, object, b')).toHaveLength(0)
  expect(document.documentElement.dataset).not.toHaveProperty('owned')
}

const MARKUP = [
  `<img src=x onerror="document.documentElement.dataset.owned=1">`,
  `"><script>document.documentElement.dataset.owned=1</script>`,
  `<iframe srcdoc="<script>parent.document.documentElement.dataset.owned=1</script>">`,
  `<style>*{display:none}</style>`,
  `javascript:document.documentElement.dataset.owned=1`,
  `{{constructor.constructor('document.documentElement.dataset.owned=1')()}}`,
]
const BIDI = '\u202E\u2066\u202Dmoc.elpmaxe@eve\u2069'
const LONG = 'w'.repeat(10_000)

describe('what a server says is text (fault 103)', () => {
  test.each([...MARKUP, BIDI, LONG])('in the name of a user: %.60s', async (name) => {
    const made = t.watched(t.world())
    const { user, ...rest } = (await made.init()) as UserRegistrationChallenge
    const complete: RegistrationApi['complete'] = async (...given) => {
      const answer = (await made.api.complete(...given)) as { user: object }
      return { ...answer, user: { ...answer.user, username: name } }
    }
    const named = { ...rest, user: { ...user, name, displayName: name } }
    t.show({
      api: { ...made.api, complete },
      challenge: named,
      recovery: { ...t.required, policy: 'optional' },
    })
    const shown = () => t.place.querySelector('[data-part="account"] bdi')?.textContent
    await expect.poll(shown).toContain(name)
    expectInert()
    expect(t.place.scrollWidth).toBeLessThanOrEqual(innerWidth)
    await t.click(en.firstFactor.action)
    await t.makeKit()
    expect(t.place.querySelector('[data-part="kit-facts"]')?.textContent).toContain(name)
    expectInert()
    expect(t.place.scrollWidth).toBeLessThanOrEqual(innerWidth)
  })

  test('in the last answer: the user, the wallets and their addresses', async () => {
    const made = t.watched(t.world(undefined, t.everyKind))
    const [image = '', script = '', frame = ''] = MARKUP
    const complete: RegistrationApi['complete'] = async (...given) => {
      const answer = (await made.api.complete(...given)) as { user: object; wallets: object[] }
      const wallets = answer.wallets.map((wallet) => ({ ...wallet, network: image, address: script + LONG }))
      return { ...answer, user: { ...answer.user, username: frame }, wallets }
    }
    t.show({
      api: { ...made.api, complete },
      challenge: await made.init(),
      wallets: [{ network: 'EthereumSepolia' }],
    })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    await expect.poll(() => t.place.textContent).toContain(frame)
    await expect.poll(() => t.place.querySelector('[data-part="wallet"]')?.textContent).toContain(image)
    expectInert()
    expect(t.place.scrollWidth).toBeLessThanOrEqual(innerWidth)
  })

  test('text of the server in its refusals is not shown at all', async () => {
    const made = t.watched(t.world(), t.error('registration_refused', 400))
    const [image = ''] = MARKUP
    const complete: RegistrationApi['complete'] = async (...given) =>
      made.api.complete(...given).catch((thrown: RegistrationError) => {
        throw Object.assign(thrown, { message: image + BIDI, cause: image })
      })
    t.show({ api: { ...made.api, complete }, initRequest: made.initRequest })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectError('registration_refused')
    expect(t.place.textContent).not.toContain('<img')
    expect(t.place.textContent).not.toContain('\u202E')
    expectInert()
  })
})

test('an answer that reaches for prototypes changes none, and its fields count only as its own (fault 104)', async () => {
  const before = Reflect.ownKeys(Object.prototype)
  const made = t.watched(t.world())
  const answer = JSON.stringify(await made.init())
  const evil = '"__proto__":{"polluted":1,"otpUrl":"otpauth://totp/x?secret=AAAA","rp":{"id":"example.com"}}'
  // In each object that there is.
  const challenge = JSON.parse(
    answer.replaceAll(/\{(?=")/g, `{${evil},"constructor":{"prototype":{"polluted":1}},`),
  ) as object
  expect(Object.hasOwn(challenge, '__proto__')).toBe(true)
  t.show({ api: made.api, challenge })
  await t.click(en.firstFactor.action)
  await t.expectTitle(en.done.title)
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before)
  expect({}).not.toHaveProperty('polluted')
  expect(JSON.stringify(made.tries)).not.toContain('polluted')
  expect(made.user()?.credentials).toHaveLength(1)
})

test('on a page whose Object.prototype is polluted nothing inherited is taken for an answer (fault 104)', async () => {
  const made = t.watched(t.world())
  const { supportedCredentialKinds, ...without } = (await made.init()) as UserRegistrationChallenge
  const onError = vi.fn<(error: RegistrationError) => void>()
  const inherited = { supportedCredentialKinds, credential: { uuid: 'cr-1', kind: 'Fido2' } }
  for (const [name, value] of Object.entries(inherited)) Reflect.set(Object.prototype, name, value)
  onTestFinished(() => {
    for (const name of Object.keys(inherited)) Reflect.deleteProperty(Object.prototype, name)
  })
  const complete = async () => ({ user: { id: without.user.id, username: 'eve', orgId: 'or-1' } })
  t.show({ api: { complete }, challenge: without, onError })
  await expect
    .poll(() => onError.mock.calls)
    .toMatchObject([[{ code: 'invalid_challenge', field: 'supportedCredentialKinds' }]])
  t.show({ api: { complete }, challenge: { ...without, supportedCredentialKinds }, onError })
  await t.click(en.firstFactor.action)
  await t.expectError('answer_invalid')
  expect(onError.mock.calls[1]).toMatchObject([
    { code: 'answer_invalid', field: 'credential', outcome: 'open' },
  ])
})

test("somebody else's script asks for a passkey first: told so, and then the next tap works (fault 105)", async () => {
  await t.replaceAuthenticator({ automaticPresenceSimulation: false })
  const made = t.watched(t.world())
  t.show({ api: made.api, challenge: await made.init() })
  await expect.poll(() => t.button(en.firstFactor.action)).toBeTruthy()
  const end = new AbortController()
  const theirs = navigator.credentials.create({
    signal: end.signal,
    publicKey: {
      rp: { id: 'localhost', name: 'Theirs' },
      user: { id: Uint8Array.of(1), name: 'eve', displayName: 'eve' },
      challenge: new Uint8Array(16),
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    },
  })
  const ended = expect(theirs).rejects.toMatchObject({ name: 'AbortError' })
  await t.click(en.firstFactor.action)
  await t.expectError('ceremony_pending')
  expect(await t.passkeyIds()).toEqual([])
  expect(made.tries).toEqual([])
  end.abort()
  await ended
  await t.replaceAuthenticator()
  await t.click(en.flow.retry)
  await t.expectTitle(en.done.title)
  expect(made.user()?.credentials.map(({ credId }) => credId)).toEqual(await t.passkeyIds())
})

test('a tap stolen by something that lies over the button makes and sends nothing without the person (fault 101)', async () => {
  await t.replaceAuthenticator({ automaticPresenceSimulation: false })
  const made = t.watched(t.world())
  t.show({ api: made.api, challenge: await made.init() })
  await expect.poll(() => t.button(en.firstFactor.action)).toBeTruthy()
  const cover = t.place.appendChild(document.createElement('div'))
  cover.style.cssText = 'position:fixed;inset:0;z-index:9;background:#fff;pointer-events:none'
  const { x, y, width, height } = (t.button(en.firstFactor.action) as HTMLElement).getBoundingClientRect()
  // Where the tests run, the page is itself in a frame.
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight)
  const scale = frame.width / innerWidth
  const at = {
    x: frame.x + (x + width / 2) * scale,
    y: frame.y + (y + height / 2) * scale,
    button: 'left' as const,
    clickCount: 1,
  }
  await cdp().send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at })
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at })
  // It went through the cover: the browser asks, in its own words and over everything.
  await expect.poll(() => t.button(en.firstFactor.cancel)).toBeTruthy()
  expect(await t.authenticator.credentials()).toEqual([])
  expect(made.tries).toEqual([])
  cover.remove()
  await t.click(en.firstFactor.cancel)
  await t.expectError('cancelled')
})

test('nobody listens to messages, whatever they say and wherever they come from (fault 102)', async () => {
  const listened = vi.spyOn(window, 'addEventListener')
  const created = vi.spyOn(navigator.credentials, 'create')
  const made = t.watched(t.world())
  const { initRequest } = made
  t.show({ api: made.api, initRequest })
  await t.click(en.start.action)
  await t.expectTitle(en.firstFactor.title)
  await expect.poll(() => t.button(en.ways.action)).toBeTruthy()
  expect(listened.mock.calls.length).toBeGreaterThan(0)
  expect(listened.mock.calls.map(([name]) => name)).not.toContain('message')
  expect(window.onmessage).toBeNull()
  const frame = t.place.appendChild(document.createElement('iframe'))
  frame.srcdoc =
    '<script>for (const say of ["create", { type: "create", step: "firstFactor" }, null]) parent.postMessage(say, "*")</script>'
  const heard: unknown[] = []
  const listening = new AbortController()
  window.addEventListener(
    'message',
    ({ source, data }) => source === frame.contentWindow && heard.push(data),
    listening,
  )
  await expect.poll(() => heard).toHaveLength(3)
  listening.abort()
  await t.nextTask()
  expect(t.heading()?.textContent).toBe(en.firstFactor.title)
  expect(t.alertText()).toBe('')
  expect(created).not.toHaveBeenCalled()
  expect(made.tries).toEqual([])
})

describe('no console and no server is told of ids, challenges or names (fault 107)', () => {
  const NAME = 'quillfeather@example.com'
  /** All that could carry them away. */
  function listen() {
    const levels = ['log', 'info', 'warn', 'error', 'debug'] as const
    const logged = levels.map((level) => vi.spyOn(console, level).mockImplementation(() => {}))
    const called = [
      vi.spyOn(window, 'fetch'),
      vi.spyOn(navigator, 'sendBeacon'),
      vi.spyOn(XMLHttpRequest.prototype, 'open'),
      vi.spyOn(HTMLImageElement.prototype, 'src', 'set'),
    ]
    return {
      logs: () => logged.flatMap(({ mock }) => mock.calls),
      calls: () => called.flatMap<unknown>(({ mock }) => mock.calls),
    }
  }
  const secretsOf = ({ tries: [sent] }: ReturnType<typeof t.watched>) => [
    NAME,
    sent?.challenge.challenge,
    sent?.challenge.user.id,
    sent?.challenge.temporaryAuthenticationToken,
    sent?.attemptId,
    JSON.stringify(sent?.request).match(/"credId":"([^"]+)/)?.[1],
  ]

  test('by a registration', async () => {
    const { logs, calls } = listen()
    const made = t.watched(t.world(NAME))
    t.show({ api: made.api, initRequest: made.initRequest })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(secretsOf(made)).not.toContain(undefined)
    expect(logs()).toEqual([])
    expect(calls()).toEqual([])
  })

  test.each<[string, RegistrationError]>([
    ['an unheard answer', t.error('network_failed')],
    [
      'a refusal that names the user',
      new RegistrationError('registration_refused', {
        message: `The server answered 400: ${NAME} is no user.`,
        status: 400,
      }),
    ],
  ])('by %s, and developers are told what to do', async (_, failure) => {
    const { logs, calls } = listen()
    const made = t.watched(t.world(NAME), failure)
    t.show({ api: made.api, initRequest: made.initRequest })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectError(failure.code)
    await expect.poll(logs).toHaveLength(1)
    for (const secret of secretsOf(made)) {
      expect(secret).toBeTruthy()
      expect(JSON.stringify(logs())).not.toContain(secret)
    }
    expect(calls()).toEqual([])
  })
})
