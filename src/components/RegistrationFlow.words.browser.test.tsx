import { describe, expect, test, vi } from 'vitest'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationApi, UserRegistrationChallenge } from '../core/protocol.js'
import { makeKit, notices, required, saveKit } from './kit.test.helper.js'
import { bodyOf, en } from './messages/english.test.helper.js'
import type { MessagesOverride } from './messages/messages.js'
import * as Registration from './parts.js'
import {
  alert,
  button,
  buttons,
  choose,
  click,
  equipped,
  error,
  everyKind,
  failing,
  heading,
  held,
  nextTask,
  offering,
  place,
  relyingParty,
  remember,
  root,
  setUpWorld,
  show,
  shows,
  tells,
  type,
  watched,
  world,
} from './world.test.helper.js'

setUpWorld()

const body = () => place.querySelector('[data-part="body"]')?.textContent
const primaries = () =>
  [...place.querySelectorAll('[data-part="button"][data-variant="primary"]')].map(
    ({ textContent }) => textContent,
  )
const flow = () => place.querySelector('[data-part="flow"]')

function withoutPasskeys() {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'PublicKeyCredential') as PropertyDescriptor
  Reflect.deleteProperty(globalThis, 'PublicKeyCredential')
  return () => void Object.defineProperty(globalThis, 'PublicKeyCredential', own)
}

describe('the start', () => {
  test('promises a passkey where there can be one, and none where there cannot', async () => {
    const made = world()
    show({ api: made.api, initRequest: made.initRequest })
    await expect.poll(body).toBe(en.start.body)
    const restore = withoutPasskeys()
    try {
      show({ api: made.api, initRequest: made.initRequest, retries: 1 })
      await expect.poll(body).toBe(en.startOtherwise.body)
    } finally {
      restore()
    }
  })

  test('an earlier try that may have worked: signing in leads', async () => {
    const made = world()
    const { user } = made
    remember({ userId: user()?.id, sent: true })
    const onSignIn = vi.fn()
    show({ api: made.api, initRequest: made.initRequest, onSignIn })
    await expect.poll(primaries).toEqual([en.signIn.action])
    expect(buttons()).toEqual([en.signIn.action, en.start.action])
    await click(en.signIn.action)
    expect(onSignIn).toHaveBeenCalledOnce()
  })
})

describe('what leads on after an error', () => {
  test('a link that is refused: a new code, and not the same one again', async () => {
    const made = world()
    const init = () => Promise.reject(error('init_refused', 400))
    show({ api: { ...made.api, init }, initRequest: made.initRequest })
    await click(en.start.action)
    await tells('init_refused')
    expect(alert()).toContain(bodyOf('init_refused', { hasCode: true, canResend: true }))
    await expect.poll(buttons).toEqual([en.startForm.resend])
    expect(primaries()).toEqual([en.startForm.resend])
  })

  test('the same where nobody can send one: no button, and whom to ask', async () => {
    const made = world()
    const api: RegistrationApi = {
      init: () => Promise.reject(error('code_expired', 400)),
      complete: made.api.complete,
    }
    show({ api, initRequest: made.initRequest })
    await click(en.start.action)
    await tells('code_expired')
    expect(alert()).toContain(bodyOf('code_expired'))
    await expect.poll(buttons).toEqual([])
  })

  test('who typed the name of an account: to sign in leads, and what was typed can be mended', async () => {
    const made = world()
    const init = () => Promise.reject(error('user_exists', 400))
    const { orgId, username, registrationCode } = made.initRequest
    show({ api: { ...made.api, init }, initRequest: { orgId }, onSignIn: () => {} })
    await type(en.startForm.label.username, username)
    await type(en.startForm.label.registrationCode, registrationCode)
    await click(en.start.action)
    await tells('user_exists')
    expect(alert()).toContain(bodyOf('user_exists', { hasFields: true }))
    await expect.poll(primaries).toEqual([en.signIn.action])
    expect(button(en.flow.retry)).toBeUndefined()
  })

  test('an address that is not the one of the app: a name, and no way to go on', async () => {
    const made = world(undefined, everyKind)
    const onSignIn = () => {}
    show({
      api: made.api,
      challenge: await made.init(),
      relyingParty: { id: 'quillstone.example', name: 'Quillstone' },
      onSignIn,
    })
    await equipped()
    await click(en.firstFactor.action)
    await tells('relying_party_invalid')
    expect(alert()).toContain('the address that Quillstone has for passkeys')
    expect(buttons()).toEqual([])
  })

  test('a device that has a passkey already: to sign in with it leads', async () => {
    const made = world()
    show({ api: made.api, challenge: await made.init(), onSignIn: () => {} })
    vi.spyOn(navigator.credentials, 'create').mockRejectedValueOnce(new DOMException('', 'InvalidStateError'))
    await click(en.firstFactor.action)
    await tells('already_registered')
    await expect.poll(primaries).toEqual([en.signIn.action])
    expect(buttons()[0]).toBe(en.signIn.action)
  })

  test('a session of the host that ran out, and nobody who could begin anew: to load the page again', async () => {
    const made = watched(world(), 'expired')
    const { complete } = made.api
    show({ api: { complete }, challenge: await made.init() })
    await click(en.firstFactor.action)
    await tells('challenge_expired')
    expect(alert()).toContain(bodyOf('challenge_expired'))
    await expect.poll(buttons).toEqual([en.again.reload])
    expect(primaries()).toEqual([en.again.reload])
  })

  test('digits that the server refuses are named, since they may have been too old', async () => {
    const made = watched(
      world(undefined, everyKind),
      new RegistrationError('registration_refused', { status: 400 }),
    )
    show({
      api: made.api,
      initRequest: made.initRequest,
      secondFactor: 'required',
      deprecatedKinds: ['Totp'],
    })
    await click(en.start.action)
    await click(en.firstFactor.action)
    await shows(en.secondFactor.title)
    await choose('Totp')
    await type(en.totp.label, '123456')
    await click(en.totp.action)
    await tells('registration_refused')
    expect(alert()).toContain(bodyOf('digits_refused', { canRestart: true }))
    expect(primaries()).toEqual([en.complete.restart])
  })

  test('"Start again" finds the account: no second loop, and the kit that may open it is named', async () => {
    const made = world()
    const mishaps = [error('network_failed')]
    const complete: RegistrationApi['complete'] = async (...given) => {
      await made.api.complete(...given)
      throw mishaps[0] ?? error('registration_refused', 400)
    }
    show({
      api: { ...made.api, complete },
      initRequest: made.initRequest,
      recovery: required,
      onSignIn: () => {},
    })
    await click(en.start.action)
    await click(en.firstFactor.action)
    const kit = await makeKit()
    await saveKit(kit)
    await tells('network_failed')
    mishaps.pop()
    await click(en.flow.retry)
    await tells('outcome_unknown')
    await expect.poll(notices).toEqual([en.kitFate.unknown({ id: kit.id })])
    await click(en.complete.restart)
    await expect.poll(alert).toContain(en.errors.account_found.title)
    expect(notices()).toEqual([en.kitFate.unknown({ id: kit.id })])
    expect(buttons()).toEqual([en.signIn.action])
  })
})

describe('how long to wait', () => {
  test('is a time of day, and the button that says it is held until then', async () => {
    const made = world()
    const init = vi
      .fn<NonNullable<RegistrationApi['init']>>()
      .mockImplementationOnce(() =>
        Promise.reject(new RegistrationError('rate_limited', { status: 429, retryAfter: 600 })),
      )
      .mockImplementation((...given) => made.api.init(...given))
    const now = new Date(2026, 10, 28, 13, 55)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true, now })
    show({ api: { ...made.api, init }, initRequest: made.initRequest, locale: 'en-GB' })
    await click(en.start.action)
    await tells('rate_limited')
    expect(alert()).toContain('You can try again at 14:05.')
    const retry = () => button('Try again')
    await expect.poll(() => retry()?.textContent).toBe('Try again at 14:05')
    expect(retry()?.getAttribute('aria-disabled')).toBe('true')
    retry()?.click()
    await nextTask()
    expect(init).toHaveBeenCalledOnce()
    expect(document.activeElement).toBe(heading())
    await vi.advanceTimersByTimeAsync(600_000)
    await expect.poll(() => retry()?.textContent).toBe(en.flow.retry)
    expect(retry()?.hasAttribute('aria-disabled')).toBe(false)
    expect(place.querySelector('[role="status"][data-part="field-note"]')?.textContent).toBe(en.again.now)
    await click(en.flow.retry)
    await shows(en.firstFactor.title)
  })

  test('names the day where it is not today', async () => {
    const made = world()
    const init = () =>
      Promise.reject(new RegistrationError('server_failed', { status: 503, retryAfter: 24 * 3600 }))
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 28, 13, 55) })
    show({ api: { ...made.api, init }, initRequest: made.initRequest, locale: 'en-GB' })
    await click(en.start.action)
    await tells('server_failed')
    expect(alert()).toMatch(/You can try again on 29 Nov 2026,? (at )?13:55\./)
  })

  test.each([Number.NaN, -1, 1e12, Number.POSITIVE_INFINITY])('%d seconds are none', async (retryAfter) => {
    const made = world()
    const init = () => Promise.reject(new RegistrationError('rate_limited', { status: 429, retryAfter }))
    show({ api: { ...made.api, init }, initRequest: made.initRequest })
    await click(en.start.action)
    await tells('rate_limited')
    expect(alert()).toContain(bodyOf('rate_limited'))
    expect(button(en.flow.retry)?.hasAttribute('aria-disabled')).toBe(false)
  })
})

describe('between the passkey and the end', () => {
  test('it is said that the passkey is saved and the account not finished', async () => {
    const made = world()
    show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
    await click(en.firstFactor.action)
    await shows(en.secondFactor.title)
    await expect.poll(() => place.textContent).toContain(en.secondFactor.saved.passkey)
    expect(button(en.secondFactor.skip.passkey)).toBeTruthy()
  })

  test('and not of a passkey where there is none', async () => {
    const made = world(undefined, offering(['PasswordProtectedKey'], ['PasswordProtectedKey', 'Fido2']))
    show({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
    await type(en.password.label, 'tulip gravel saxophone orbit 41')
    await click(en.password.action)
    await expect.poll(() => place.textContent).toContain(en.secondFactor.saved.otherwise)
    expect(button(en.secondFactor.skip.otherwise)).toBeTruthy()
    expect(button(en.secondFactor.skip.passkey)).toBeUndefined()
  })
})

test('what a passkey is can be read where one is made, and an error has the place to itself', async () => {
  const made = world()
  show({ api: made.api, challenge: await made.init() })
  await expect.poll(() => place.querySelector('summary')?.textContent).toBe(en.whatIsAPasskey.title)
  const details = place.querySelector('details')
  expect(details?.open).toBe(false)
  place.querySelector('summary')?.click()
  expect(details?.open).toBe(true)
  expect(details?.textContent).toContain(en.whatIsAPasskey.body)
  vi.spyOn(navigator.credentials, 'create').mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
  await click(en.firstFactor.action)
  await tells('ceremony_not_allowed')
  expect(place.querySelector('details')).toBeNull()
})

describe('a table with holes', () => {
  test('at any depth: a hole is English, and the page stays', async () => {
    const made = world(undefined, everyKind)
    const messages = {
      lang: 'de',
      start: { title: 'Konto einrichten' },
      ways: { action: 'Andere Wege', choices: { Fido2: {}, 'client-device': { title: 'Dieses Gerät' } } },
      kit: { sheet: { title: 'Notfallblatt' } },
      errors: { user_exists: { body: 7 } },
    } as unknown as MessagesOverride
    show({ api: made.api, challenge: await made.init(), messages, recovery: required })
    await click('Andere Wege')
    await expect.poll(() => place.textContent).toContain('Dieses Gerät')
    expect(place.textContent).toContain(en.ways.choices['client-device'].body)
    expect(place.textContent).toContain(en.ways.choices.hybrid.title)
  })

  test('says which language it is, and which sentences are English all the same', async () => {
    const made = world()
    const messages: MessagesOverride = {
      lang: 'he',
      dir: 'rtl',
      start: { title: 'הגדרת החשבון', action: 'המשך' },
    }
    show({ api: made.api, initRequest: made.initRequest, messages })
    await shows('הגדרת החשבון')
    expect([flow()?.getAttribute('lang'), flow()?.getAttribute('dir')]).toEqual(['he', 'rtl'])
    await expect.poll(() => place.querySelector('[data-part="body"]')?.getAttribute('lang')).toBe('en')
    expect(place.querySelector('[data-part="body"]')?.getAttribute('dir')).toBe('ltr')
    expect(heading()?.hasAttribute('lang')).toBe(false)
    expect(button('המשך')?.hasAttribute('lang')).toBe(false)
    await click('המשך')
    await shows(en.firstFactor.title)
    await expect.poll(() => heading()?.getAttribute('lang')).toBe('en')
    // A sentence that depends on something, and the name of an element.
    await expect
      .poll(() => place.querySelector('[data-part="progress-position"]')?.getAttribute('lang'))
      .toBe('en')
  })

  test('without a table, all of it is English and says so once', async () => {
    const made = world()
    show({ api: made.api, initRequest: made.initRequest })
    await shows(en.start.title)
    expect([flow()?.getAttribute('lang'), flow()?.getAttribute('dir')]).toEqual(['en', 'ltr'])
    await nextTask()
    expect(flow()?.querySelectorAll('[lang]')).toHaveLength(0)
  })

  test('a string stands for a function, and a locale is given to each function', async () => {
    const made = world()
    const account = vi.fn(({ name, locale }: { name: string; locale: string }) => `${name} (${locale})`)
    const messages: MessagesOverride = {
      lang: 'de',
      progress: { position: 'Ein Schritt' },
      firstFactor: { account },
    }
    show({ api: made.api, challenge: await made.init(), messages, locale: 'de-CH', secondFactor: 'required' })
    await expect.poll(() => place.textContent).toContain('ada@example.com (de-CH)')
    expect(place.querySelector('[data-part="progress-position"]')?.textContent).toBe('Ein Schritt')
  })

  test('a locale that is none: English numbers, and nothing breaks', async () => {
    const made = world()
    show({ api: made.api, challenge: await made.init(), locale: 'not a locale', secondFactor: 'required' })
    await shows(en.firstFactor.title)
    expect(place.querySelector('[data-part="progress-position"]')?.textContent).toBe('Step 1 of 2')
  })
})

test('what throws while it is shown takes nothing with it: the page stays, and the passkey too', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  let broken = false
  const Fragile = () => {
    if (broken) throw new Error('of the host')
    return null
  }
  const made = failing(error('network_failed'))
  const props = { api: made.api, challenge: (await made.init()) as UserRegistrationChallenge }
  const render = () =>
    root.render(
      <div>
        <p>The page of the host</p>
        <Registration.Root relyingParty={relyingParty} retries={0} {...props}>
          <Fragile />
          <Registration.FirstFactor />
          <Registration.Complete />
          <Registration.Done />
        </Registration.Root>
      </div>,
    )
  render()
  await click(en.firstFactor.action)
  await tells('network_failed')
  const passkeys = await held()
  broken = true
  render()
  await expect.poll(() => place.querySelector('[role="alert"]')?.textContent).toBe(en.flow.broken)
  expect(place.textContent).toContain('The page of the host')
  broken = false
  await click(en.flow.recover)
  await click(en.flow.retry)
  await shows(en.done.title)
  expect(await held()).toEqual(passkeys)
  expect(made.user()?.credentials).toHaveLength(1)
})
