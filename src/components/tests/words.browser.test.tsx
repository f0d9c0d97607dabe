import { setup } from '../../testHelpers/setup.js'
import { describe, expect, test, vi } from 'vitest'
import { RegistrationError } from '../../core/errors.js'
import type { RegistrationApi, UserRegistrationChallenge } from '../../core/protocol.js'
import { bodyOf, en } from '../../testHelpers/english.js'
import type { MessagesOverride } from '../messages/messages.js'
import * as Registration from '../parts.js'

const t = setup()

const body = () => t.place.querySelector('[data-part="body"]')?.textContent
const primaries = () =>
  [...t.place.querySelectorAll('[data-part="button"][data-variant="primary"]')].map(
    ({ textContent }) => textContent,
  )
const flow = () => t.place.querySelector('[data-part="flow"]')
const position = () => t.place.querySelector('[data-part="progress-position"]')

function withoutPasskeys() {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'PublicKeyCredential') as PropertyDescriptor
  Reflect.deleteProperty(globalThis, 'PublicKeyCredential')
  return () => void Object.defineProperty(globalThis, 'PublicKeyCredential', own)
}

describe('the start', () => {
  test('promises a passkey where there can be one, and none where there cannot', async () => {
    const made = t.world()
    t.show({ api: made.api, initRequest: made.initRequest })
    await expect.poll(body).toBe(en.start.body)
    const restore = withoutPasskeys()
    try {
      t.show({ api: made.api, initRequest: made.initRequest, retries: 1 })
      await expect.poll(body).toBe(en.startWithoutPasskey.body)
    } finally {
      restore()
    }
  })

  test('an earlier try that may have worked: signing in leads', async () => {
    const made = t.world()
    const { user } = made
    t.remember({ userId: user()?.id, sent: true })
    const onSignIn = vi.fn()
    t.show({ api: made.api, initRequest: made.initRequest, onSignIn })
    await expect.poll(primaries).toEqual([en.signIn.action])
    expect(t.buttons()).toEqual([en.signIn.action, en.start.action])
    await t.click(en.signIn.action)
    expect(onSignIn).toHaveBeenCalledOnce()
  })
})

describe('what leads on after an error', () => {
  test('a link that is refused: a new code, and not the same one again', async () => {
    const made = t.world()
    const init = () => Promise.reject(t.error('init_refused', 400))
    t.show({ api: { ...made.api, init }, initRequest: made.initRequest })
    await t.click(en.start.action)
    await t.expectError('init_refused')
    expect(t.alertText()).toContain(bodyOf('init_refused', { hasCode: true, canResend: true }))
    await expect.poll(t.buttons).toEqual([en.startForm.resend])
    expect(primaries()).toEqual([en.startForm.resend])
  })

  test('a refused code where nobody can send a new one: no button, and the text says whom to ask', async () => {
    const made = t.world()
    const api: RegistrationApi = {
      init: () => Promise.reject(t.error('code_expired', 400)),
      complete: made.api.complete,
    }
    t.show({ api, initRequest: made.initRequest })
    await t.click(en.start.action)
    await t.expectError('code_expired')
    expect(t.alertText()).toContain(bodyOf('code_expired'))
    await expect.poll(t.buttons).toEqual([])
  })

  test('a user who typed the name of an existing account can sign in first, or change what they typed', async () => {
    const made = t.world()
    const init = () => Promise.reject(t.error('user_exists', 400))
    const { orgId, username, registrationCode } = made.initRequest
    t.show({ api: { ...made.api, init }, initRequest: { orgId }, onSignIn: () => {} })
    await t.type(en.startForm.label.username, username)
    await t.type(en.startForm.label.registrationCode, registrationCode)
    await t.click(en.start.action)
    await t.expectError('user_exists')
    expect(t.alertText()).toContain(bodyOf('user_exists', { hasFields: true }))
    await expect.poll(primaries).toEqual([en.signIn.action])
    expect(t.button(en.flow.retry)).toBeUndefined()
  })

  test('an address that is not the one of the app: a name, and no way to go on', async () => {
    const made = t.world(undefined, t.everyKind)
    const onSignIn = () => {}
    t.show({
      api: made.api,
      challenge: await made.init(),
      relyingParty: { id: 'quillstone.example', name: 'Quillstone' },
      onSignIn,
    })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectError('relying_party_invalid')
    expect(t.alertText()).toContain('the address that Quillstone has for passkeys')
    expect(t.buttons()).toEqual([])
  })

  test('a device that has a passkey already: to sign in with it leads', async () => {
    const made = t.world()
    const excludeCredentials = [{ type: 'public-key', id: 'AAECAw' }]
    const challenge = Object.assign({}, await made.init(), { excludeCredentials })
    t.show({ api: made.api, challenge, onSignIn: () => {} })
    vi.spyOn(navigator.credentials, 'create').mockRejectedValueOnce(new DOMException('', 'InvalidStateError'))
    await t.click(en.firstFactor.action)
    await t.expectError('already_registered')
    await expect.poll(primaries).toEqual([en.signIn.action])
    expect(t.buttons()[0]).toBe(en.signIn.action)
  })

  test('a session of the host that ran out, and nobody who could begin anew: to load the page again', async () => {
    const made = t.watched(t.world(), 'expired')
    const { complete } = made.api
    t.show({ api: { complete }, challenge: await made.init() })
    await t.click(en.firstFactor.action)
    await t.expectError('challenge_expired')
    expect(t.alertText()).toContain(bodyOf('challenge_expired'))
    await expect.poll(t.buttons).toEqual([en.flow.reload])
    expect(primaries()).toEqual([en.flow.reload])
  })

  test('digits that the server refuses are named, since they may have been too old', async () => {
    const made = t.watched(
      t.world(undefined, t.everyKind),
      new RegistrationError('registration_refused', { status: 400 }),
    )
    t.show({
      api: made.api,
      initRequest: made.initRequest,
      secondFactor: 'required',
      deprecatedKinds: ['Totp'],
    })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    await t.choose('Totp')
    await t.type(en.totp.label, '123456')
    await t.click(en.totp.action)
    await t.expectError('registration_refused')
    expect(t.alertText()).toContain(bodyOf('digits_refused', { canRestart: true }))
    expect(primaries()).toEqual([en.complete.restart])
  })

  test('"Start again" finds the account: no second loop, and the kit that may open it is named', async () => {
    const made = t.world()
    const mishaps = [t.error('network_failed')]
    const complete: RegistrationApi['complete'] = async (...given) => {
      await made.api.complete(...given)
      throw mishaps[0] ?? t.error('registration_refused', 400)
    }
    t.show({
      api: { ...made.api, complete },
      initRequest: made.initRequest,
      recovery: t.required,
      onSignIn: () => {},
    })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    const kit = await t.makeKit()
    await t.saveKit(kit)
    await t.expectError('network_failed')
    mishaps.pop()
    await t.click(en.flow.retry)
    await t.expectError('outcome_unknown')
    await expect.poll(t.notices).toEqual([en.kitStatus.unknown({ id: kit.id })])
    await t.click(en.complete.restart)
    await expect.poll(t.alertText).toContain(en.errors.account_found.title)
    expect(t.notices()).toEqual([en.kitStatus.unknown({ id: kit.id })])
    expect(t.buttons()).toEqual([en.signIn.action])
  })
})

describe('how long to wait', () => {
  test('is a time of day, and the button that says it is held until then', async () => {
    const made = t.world()
    const init = vi
      .fn<NonNullable<RegistrationApi['init']>>()
      .mockImplementationOnce(() =>
        Promise.reject(new RegistrationError('rate_limited', { status: 429, retryAfter: 600 })),
      )
      .mockImplementation((...given) => made.api.init(...given))
    const now = new Date(2026, 10, 28, 13, 55)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true, now })
    t.show({ api: { ...made.api, init }, initRequest: made.initRequest, locale: 'en-GB' })
    await t.click(en.start.action)
    await t.expectError('rate_limited')
    expect(t.alertText()).toContain('You can try again at 14:05.')
    const retry = () => t.button('Try again')
    await expect.poll(() => retry()?.textContent).toBe('Try again at 14:05')
    expect(retry()?.getAttribute('aria-disabled')).toBe('true')
    retry()?.click()
    await t.nextTask()
    expect(init).toHaveBeenCalledOnce()
    expect(document.activeElement).toBe(t.heading())
    await vi.advanceTimersByTimeAsync(600_000)
    await expect.poll(() => retry()?.textContent).toBe(en.flow.retry)
    expect(retry()?.hasAttribute('aria-disabled')).toBe(false)
    expect(t.place.querySelector('[role="status"][data-part="field-note"]')?.textContent).toBe(
      en.retryAfter.now,
    )
    await t.click(en.flow.retry)
    await t.expectTitle(en.firstFactor.title)
  })

  test('the time of the next try names the day where it is not today', async () => {
    const made = t.world()
    const init = () =>
      Promise.reject(new RegistrationError('server_failed', { status: 503, retryAfter: 24 * 3600 }))
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 28, 13, 55) })
    t.show({ api: { ...made.api, init }, initRequest: made.initRequest, locale: 'en-GB' })
    await t.click(en.start.action)
    await t.expectError('server_failed')
    expect(t.alertText()).toMatch(/You can try again on 29 Nov 2026,? (at )?13:55\./)
  })

  test.each([Number.NaN, -1, 1e12, Number.POSITIVE_INFINITY])(
    'a Retry-After of %d seconds is ignored',
    async (retryAfter) => {
      const made = t.world()
      const init = () => Promise.reject(new RegistrationError('rate_limited', { status: 429, retryAfter }))
      t.show({ api: { ...made.api, init }, initRequest: made.initRequest })
      await t.click(en.start.action)
      await t.expectError('rate_limited')
      expect(t.alertText()).toContain(bodyOf('rate_limited'))
      expect(t.button(en.flow.retry)?.hasAttribute('aria-disabled')).toBe(false)
    },
  )
})

describe('between the passkey and the end', () => {
  test('it is said that the passkey is saved and the account not finished', async () => {
    const made = t.world()
    t.show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    await expect.poll(() => t.place.textContent).toContain(en.saved.passkey)
    expect(t.button(en.secondFactor.skip.passkey)).toBeTruthy()
  })

  test('and not of a passkey where there is none', async () => {
    const made = t.world(undefined, t.offering(['PasswordProtectedKey'], ['PasswordProtectedKey', 'Fido2']))
    t.show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
    await t.type(en.password.label, 'tulip gravel saxophone orbit 41')
    await t.click(en.password.action)
    await expect.poll(() => t.place.textContent).toContain(en.saved.other)
    expect(t.button(en.secondFactor.skip.other)).toBeTruthy()
    expect(t.button(en.secondFactor.skip.passkey)).toBeUndefined()
  })
})

test('what a passkey is can be read where one is made, and an error has the place to itself', async () => {
  const made = t.world()
  t.show({ api: made.api, challenge: await made.init() })
  await expect.poll(() => t.place.querySelector('summary')?.textContent).toBe(en.whatIsAPasskey.title)
  const details = t.place.querySelector('details')
  expect(details?.open).toBe(false)
  t.place.querySelector('summary')?.click()
  expect(details?.open).toBe(true)
  expect(details?.textContent).toContain(en.whatIsAPasskey.body)
  vi.spyOn(navigator.credentials, 'create').mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
  await t.click(en.firstFactor.action)
  await t.expectError('ceremony_not_allowed')
  expect(t.place.querySelector('details')).toBeNull()
})

describe('a table with holes', () => {
  test('at any depth: a hole is English, and the page stays', async () => {
    const made = t.world(undefined, t.everyKind)
    const messages = {
      lang: 'de',
      start: { title: 'Konto einrichten' },
      ways: { action: 'Andere Wege', choices: { Fido2: {}, 'client-device': { title: 'Dieses Gerät' } } },
      kit: { sheet: { title: 'Notfallblatt' } },
      errors: { user_exists: { body: 7 } },
    } as unknown as MessagesOverride
    t.show({ api: made.api, challenge: await made.init(), messages, recovery: t.required })
    await t.click('Andere Wege')
    await expect.poll(() => t.place.textContent).toContain('Dieses Gerät')
    expect(t.place.textContent).toContain(en.ways.choices['client-device'].body)
    expect(t.place.textContent).toContain(en.ways.choices.hybrid.title)
  })

  test('says which language it is, and which sentences are English all the same', async () => {
    const made = t.world()
    const messages: MessagesOverride = {
      lang: 'he',
      dir: 'rtl',
      start: { title: 'הגדרת החשבון', action: 'המשך' },
    }
    t.show({ api: made.api, initRequest: made.initRequest, messages })
    await t.expectTitle('הגדרת החשבון')
    expect([flow()?.getAttribute('lang'), flow()?.getAttribute('dir')]).toEqual(['he', 'rtl'])
    await expect.poll(() => t.place.querySelector('[data-part="body"]')?.getAttribute('lang')).toBe('en')
    expect(t.place.querySelector('[data-part="body"]')?.getAttribute('dir')).toBe('ltr')
    expect(t.heading()?.hasAttribute('lang')).toBe(false)
    expect(t.button('המשך')?.hasAttribute('lang')).toBe(false)
    await t.click('המשך')
    await t.expectTitle(en.firstFactor.title)
    await expect.poll(() => t.heading()?.getAttribute('lang')).toBe('en')
    // A sentence that depends on something, and the name of an element.
    await expect.poll(() => position()?.getAttribute('lang')).toBe('en')
  })

  test('a sentence with an address in it is marked as a whole, too', async () => {
    const { api, initRequest } = t.world('wilhelmina.featherstonehaugh@accounts.quillstone.example')
    const given = { api, initRequest: { orgId: initRequest.orgId } }
    // A second widget, whose screens are loaded when it comes into the page.
    t.show(given)
    await expect.poll(() => t.field(en.startForm.label.username)).toBeTruthy()
    t.root.render(null)
    await expect.poll(t.heading).toBeNull()
    t.show({ ...given, messages: { lang: 'de' } })
    await t.type(en.startForm.label.username, initRequest.username)
    await t.click(en.startForm.resend)
    const note = () => t.place.querySelector('[data-part="field-note"]')
    await expect.poll(() => note()?.textContent).toBe(en.startForm.resent(initRequest))
    await expect.poll(() => note()?.getAttribute('lang')).toBe('en')
    expect(position()?.getAttribute('lang')).toBe('en')
  })

  test('without messages of the host, all text is English, and one `lang` says so', async () => {
    const made = t.world()
    t.show({ api: made.api, initRequest: made.initRequest })
    await t.expectTitle(en.start.title)
    expect([flow()?.getAttribute('lang'), flow()?.getAttribute('dir')]).toEqual(['en', 'ltr'])
    await t.nextTask()
    expect(flow()?.querySelectorAll('[lang]')).toHaveLength(0)
  })

  test('a string stands for a function, and a locale is given to each function', async () => {
    const made = t.world()
    const account = vi.fn(({ name, locale }: { name: string; locale: string }) => `${name} (${locale})`)
    const messages: MessagesOverride = {
      lang: 'de',
      progress: { position: 'Ein Schritt' },
      firstFactor: { account },
    }
    t.show({ api: made.api, initRequest: made.initRequest, messages, locale: 'de-CH' })
    await t.click(en.start.action)
    await expect.poll(() => t.place.textContent).toContain('ada@example.com (de-CH)')
    expect(position()?.textContent).toBe('Ein Schritt')
  })

  test('a locale that is not a language tag: numbers are English, and nothing breaks', async () => {
    const made = t.world()
    t.show({ api: made.api, initRequest: made.initRequest, locale: 'not a locale' })
    await t.expectTitle(en.start.title)
    expect(position()?.textContent).toBe('Step 1 of 2')
  })
})

test('what throws while it is shown takes nothing with it: the page stays, and the passkey too', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  let broken = false
  const Fragile = () => {
    if (broken) throw new Error('of the host')
    return null
  }
  const made = t.failing(t.error('network_failed'))
  const props = { api: made.api, challenge: (await made.init()) as UserRegistrationChallenge }
  const render = () =>
    t.root.render(
      <div>
        <p>The page of the host</p>
        <Registration.Root relyingParty={t.relyingParty} retries={0} {...props}>
          <Fragile />
          <Registration.FirstFactor />
          <Registration.Complete />
          <Registration.Done />
        </Registration.Root>
      </div>,
    )
  render()
  await t.click(en.firstFactor.action)
  await t.expectError('network_failed')
  const passkeys = await t.passkeyIds()
  broken = true
  render()
  await expect.poll(() => t.place.querySelector('[role="alert"]')?.textContent).toBe(en.flow.broken)
  expect(t.place.textContent).toContain('The page of the host')
  broken = false
  await t.click(en.flow.recover)
  await t.click(en.flow.retry)
  await t.expectTitle(en.done.title)
  expect(await t.passkeyIds()).toEqual(passkeys)
  expect(made.user()?.credentials).toHaveLength(1)
})
