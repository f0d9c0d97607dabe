import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp, page as viewport, userEvent } from 'vitest/browser'
import type { RegistrationApi, UserRegistrationChallenge } from '../core/protocol.js'
import { en } from './messages/en.js'
import { enter } from './hand.test.helper.js'
import { fields, keepKit, makeKit, required, typeKit } from './kit.test.helper.js'
import type { MessagesOverride } from './messages/messages.js'
import {
  alert,
  button,
  choose,
  click,
  deferred,
  error,
  everyKind,
  failing,
  field,
  heading,
  nextTask,
  offering,
  place,
  quickCodec,
  remember,
  replaceAuthenticator,
  setUpWorld,
  show,
  shows,
  tells,
  type,
  watched,
  withoutSignalApi,
  world,
} from './world.test.helper.js'
import './styles.css'

setUpWorld()

const good = 'tulip gravel saxophone orbit 41'
const controls = () => [
  ...place.querySelectorAll<HTMLElement>('a[href], button, input:not([hidden]), select, textarea, summary'),
]

/** Every screen on the longest way through, and what is looked at on each. */
async function walk(look: (screen: string) => Promise<void> | void, messages: MessagesOverride = {}) {
  const { startForm, start, firstFactor, secondFactor, ways, password, totp, recovery, kit, kitCheck, done } =
    {
      ...en,
      ...(messages as typeof en),
    }
  const made = watched(world(undefined, everyKind), error('answer_invalid'))
  const { registrationCode, ...initRequest } = made.initRequest
  const options = { secondFactor: 'required', recovery: { ...required, policy: 'optional' } } as const
  const deprecatedKinds = ['Password', 'Totp'] as const
  show({
    api: made.api,
    initRequest,
    codec: quickCodec,
    deprecatedKinds,
    messages,
    onContinue: () => {},
    ...options,
  })
  await expect.poll(() => field(startForm.registrationCode), { timeout: 10_000 }).toBeTruthy()
  await click(start.action)
  await expect.poll(() => place.querySelector('[aria-invalid="true"]')).toBeTruthy()
  await look('start, with a field in error')
  await type(startForm.registrationCode, registrationCode)
  await click(start.action)
  await shows(firstFactor.title)
  await expect.poll(() => button(ways.action)).toBeTruthy()
  await look('firstFactor')
  await click(ways.action)
  await shows(ways.title)
  await look('ways')
  await choose('PasswordProtectedKey')
  await type(password.label, good)
  await look('password')
  await click(password.action)
  await shows(secondFactor.title)
  await look('secondFactor')
  await choose('Totp')
  await expect.poll(() => field(totp.label)).toBeTruthy()
  await look('totp')
  await click(ways.action)
  await click(ways.back)
  await click(secondFactor.action)
  await shows(recovery.title)
  await look('recovery')
  await click(recovery.action)
  await expect.poll(() => place.querySelector('[data-part="kit-code"]'), { timeout: 10_000 }).toBeTruthy()
  const code = [...place.querySelectorAll('[data-part="kit-group"]')]
    .map(({ textContent }) => textContent)
    .join('-')
  await look('recoveryKit')
  await click(kit.ways.write)
  await expect.poll(() => button(kit.action)).toBeTruthy()
  await click(kit.action)
  await expect.poll(() => place.querySelectorAll('input')).toHaveLength(6)
  await look('kitCheck')
  const parts = code.split('-').slice(1)
  for (const [index, input] of [...place.querySelectorAll('input')].entries()) {
    await enter(input, parts[index] ?? '')
  }
  await click(kitCheck.action)
  await expect.poll(alert, { timeout: 10_000 }).not.toBe('')
  await look('complete, in error')
  await click(/./)
  await expect.poll(() => place.querySelector('[data-step="done"]')).toBeTruthy()
  await look('done')
  expect(button(done.action)).toBeTruthy()
  expect(made.tries).toHaveLength(2)
}

test('on every screen: Escape leaves nothing, no control is disabled, each is 24 px or more, and each field can be pasted into and says what it is for (faults 110, 111, 115, 117)', async () => {
  const screens: string[] = []
  await walk(async (screen) => {
    screens.push(screen)
    for (const control of controls()) {
      const { width, height } = control.getBoundingClientRect()
      expect(Math.min(width, height), `${screen}: ${control.outerHTML}`).toBeGreaterThanOrEqual(24)
      expect(control.hasAttribute('disabled'), control.outerHTML).toBe(false)
    }
    for (const input of place.querySelectorAll<HTMLInputElement>('input:not([hidden])')) {
      const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true })
      expect(input.dispatchEvent(paste), input.outerHTML).toBe(true)
      expect(input.autocomplete, input.outerHTML).not.toBe('')
    }
    const before = [
      heading()?.textContent,
      alert(),
      ...[...place.querySelectorAll('input')].map(({ value }) => value),
    ]
    controls().at(-1)?.focus()
    await userEvent.keyboard('{Escape}{Escape}')
    await nextTask()
    const after = [
      heading()?.textContent,
      alert(),
      ...[...place.querySelectorAll('input')].map(({ value }) => value),
    ]
    expect(after, screen).toEqual(before)
  })
  expect(screens).toHaveLength(11)
})

test('long words in another language, 320 px wide, in both directions: nothing is cut off (fault 114)', async () => {
  await viewport.viewport(320, 640)
  onTestFinished(async () => {
    document.documentElement.dir = 'ltr'
    await viewport.viewport(414, 896)
  })
  // German is a third longer, a short word twice as long, and some words have no place to break.
  const long = (text: string) =>
    text.length < 15 ? `${text} ${text}` : `${text} Mehrfaktorauthentifizierungsverfahren`
  const lengthened = (words: object): object =>
    Object.fromEntries(
      Object.entries(words).map(([name, value]: [string, unknown]) => [
        name,
        // Of functions only the words that they are made of would be known.
        typeof value === 'string'
          ? long(value)
          : typeof value === 'object'
            ? lengthened(value as object)
            : value,
      ]),
    )
  const { errors: _, ...words } = en
  await walk((screen) => {
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir
      expect(document.documentElement.scrollWidth, `${screen} ${dir}`).toBeLessThanOrEqual(320)
      for (const it of place.querySelectorAll<HTMLElement>('h2, p, button, label, input, dd, dt')) {
        // What only screen readers get is clipped on purpose.
        if (it.matches('[data-part="status"], [hidden]')) continue
        const { left, right } = it.getBoundingClientRect()
        expect([left >= -0.5, right <= 320.5], `${screen} ${dir}: ${it.outerHTML}`).toEqual([true, true])
        expect(it.scrollWidth, `${screen} ${dir}: ${it.outerHTML}`).toBeLessThanOrEqual(it.clientWidth + 1)
      }
    }
  }, lengthened(words))
})

describe('who wants less motion (fault 114)', () => {
  const motion = () => document.getAnimations().length

  test.each([
    ['reduce', 0],
    ['no-preference', 1],
  ])('%s', async (value, least) => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] })
    onTestFinished(async () => void (await cdp().send('Emulation.setEmulatedMedia', { features: [] })))
    await replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init } = world()
    show({ api, challenge: await init() })
    await click(en.firstFactor.action)
    await expect.poll(() => button(en.firstFactor.cancel)).toBeTruthy()
    // Else there would be nothing to see in the other case.
    expect(Math.min(motion(), 1)).toBe(least)
  })
})

test('while something is under way its button keeps the focus and is not disabled (fault 111)', async () => {
  const { api, initRequest } = world()
  const hanging = vi.fn(() => new Promise<never>(() => {}))
  show({ api: { ...api, init: hanging }, initRequest })
  await expect.poll(() => button(en.start.action)).toBeTruthy()
  button(en.start.action)?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => button(en.start.pending)).toBeTruthy()
  expect(document.activeElement).toBe(button(en.start.pending))
  expect(button(en.start.pending)?.getAttribute('aria-disabled')).toBe('true')
  // And nothing is begun twice.
  await userEvent.keyboard('{Enter}')
  expect(hanging).toHaveBeenCalledOnce()
})

describe('the focus stays in the flow when its button goes (fault 109)', () => {
  const atHeading = () => document.activeElement === heading()

  test('the submit is tried again: on the heading, until there is something to press', async () => {
    const made = watched(world(), 'request lost')
    const answer = deferred()
    let tries = 0
    const complete: RegistrationApi['complete'] = async (...given) => {
      if (++tries > 1) await answer.promise
      return made.api.complete(...given)
    }
    show({ api: { ...made.api, complete }, challenge: await made.init() })
    await click(en.firstFactor.action)
    await tells('network_failed')
    await expect.poll(() => document.activeElement).toBe(button(en.flow.retry))
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => tries).toBe(2)
    await expect.poll(() => button(en.flow.retry)).toBeUndefined()
    await expect.poll(atHeading).toBe(true)
    expect(heading()?.textContent).toBe(en.complete.title)
    answer.resolve()
    await shows(en.done.title)
    await expect.poll(atHeading).toBe(true)
  })

  test("but not where it had gone to the host's own page before", async () => {
    const { api, init } = failing(error('network_failed'))
    let tries = 0
    const complete: RegistrationApi['complete'] = (...given) =>
      ++tries > 1 ? new Promise(() => {}) : api.complete(...given)
    // Without a connection a try waits for one, and for nothing else.
    await import('../registration/features.js')
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    show({ api: { ...api, complete }, challenge: await init(), retries: 1 })
    await click(en.firstFactor.action)
    await shows(en.complete.title)
    await expect.poll(() => button(en.firstFactor.cancel)).toBeTruthy()
    const cancel = button(en.firstFactor.cancel)
    cancel?.focus()
    expect(document.activeElement).toBe(cancel)
    // As by a click on what takes no focus.
    cancel?.blur()
    dispatchEvent(new Event('online'))
    await expect.poll(() => [tries, button(en.firstFactor.cancel)]).toEqual([2, undefined])
    await nextTask()
    expect(document.activeElement).toBe(document.body)
  })

  test('an error that nothing can be done about here: on the heading', async () => {
    const { api, init } = world(undefined, offering(['Fido2']))
    const challenge = (await init()) as UserRegistrationChallenge
    const authenticatorSelection = {
      ...challenge.authenticatorSelection,
      authenticatorAttachment: 'platform',
    }
    show({
      api,
      challenge: { ...challenge, authenticatorSelection },
      relyingParty: { id: 'quillstone.example', name: 'Quillstone' },
    })
    await click(en.firstFactor.action)
    await tells('relying_party_invalid')
    expect(controls()).toEqual([])
    await expect.poll(atHeading).toBe(true)
  })
})

describe('what is said to who does not see it', () => {
  /** Everything that is put into the page from now on. */
  function watchPage() {
    const seen: MutationRecord[] = []
    const watch = new MutationObserver((records) => void seen.push(...records))
    watch.observe(place, { subtree: true, childList: true, characterData: true })
    onTestFinished(() => watch.disconnect())
    return seen
  }

  test('while a recovery kit is made: to wait, and not to follow a device', async () => {
    const { api, init } = world()
    const said = new Set<string | null | undefined>()
    const watch = new MutationObserver(() =>
      said.add(place.querySelector('[data-part="status"]')?.textContent),
    )
    watch.observe(place, { subtree: true, childList: true, characterData: true })
    onTestFinished(() => watch.disconnect())
    show({ api, challenge: await init(), recovery: required, steps: ['recovery', 'firstFactor'] })
    await makeKit()
    expect([...said].filter(Boolean)).toEqual([en.start.pending])
  })

  /** A screen reader hears of what is put into a region that it knew before. */
  const heard = (records: MutationRecord[]) =>
    records
      .filter(({ target }) => (target as Element).closest?.('[role="status"]'))
      .flatMap(({ addedNodes }) => Array.from(addedNodes))
      .filter((node) => node instanceof Element && node.matches('[data-part="notice"]'))
      .map(({ textContent }) => textContent)

  test('a notice of an earlier visit', async () => {
    const { api, init, user } = world()
    const challenge = await init()
    remember({ userId: user()?.id, sent: true })
    // What knows of that visit may be there before the words are.
    await import('../registration/features.js')
    const seen = watchPage()
    show({ api, challenge })
    await expect.poll(() => heard(seen)).toEqual([en.unfinished.sent])
  })

  test('a notice that comes with an error', async () => {
    withoutSignalApi()
    const { api, init } = world()
    const refusal = deferred()
    const complete: RegistrationApi['complete'] = async () => {
      await refusal.promise
      throw error('registration_refused', 400)
    }
    const seen = watchPage()
    show({ api: { ...api, complete }, challenge: await init() })
    await click(en.firstFactor.action)
    await shows(en.complete.title)
    refusal.resolve()
    await tells('registration_refused')
    await expect.poll(() => heard(seen)).toEqual([en.unfinished.orphan('ada@example.com', 'localhost')])
  })
})

describe('nobody is hurried (fault 113)', () => {
  const DAY = 86_400_000
  const passDay = async () => {
    await vi.advanceTimersByTimeAsync(DAY)
    for (let turn = 0; turn < 5; turn++) await nextTask()
  }

  test('a day on the first screen, on the kit and on the check: all is as it was', async () => {
    const made = watched(world())
    const onError = vi.fn()
    show({ api: made.api, challenge: await made.init(), recovery: required, onError })
    await expect.poll(() => button(en.ways.action)).toBeTruthy()
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'Date'],
      shouldAdvanceTime: true,
    })
    await passDay()
    expect(heading()?.textContent).toBe(en.firstFactor.title)
    await click(en.firstFactor.action)
    const kit = await makeKit()
    await passDay()
    expect(place.textContent).toContain(kit.id)
    await keepKit(en.kit.ways.write)
    await typeKit(kit)
    await passDay()
    expect(fields().map(([, input]) => input.value)).not.toContain('')
    expect(onError).not.toHaveBeenCalled()
    await click(en.kitCheck.action)
    // What the server ends in the meantime is asked for again, and the kit is not.
    await expect.poll(() => heading()?.textContent).toBe(en.done.title)
    expect(made.user()?.credentials.map(({ kind }) => kind)).toEqual(['Fido2', 'RecoveryKey'])
  })

  test('a ceremony that ran out of time can be begun again as often as one likes', async () => {
    const create = vi.spyOn(navigator.credentials, 'create')
    for (let tries = 0; tries < 3; tries++)
      create.mockRejectedValueOnce(new DOMException('late', 'NotAllowedError'))
    const made = watched(world())
    show({ api: made.api, challenge: await made.init() })
    await click(en.firstFactor.action)
    for (let tries = 0; tries < 3; tries++) {
      await tells('ceremony_not_allowed')
      await expect.poll(() => document.activeElement).toBe(button(en.flow.retry))
      await click(en.flow.retry)
    }
    await shows(en.done.title)
    expect(create.mock.calls[0]?.[0]?.publicKey?.timeout).toBeGreaterThanOrEqual(300_000)
  })
})

test('what was typed on the first screen is still there after init failed, and is sent again (fault 116)', async () => {
  const { api, initRequest } = failing()
  const init = vi.fn(api.init).mockRejectedValueOnce(error('network_failed'))
  show({ api: { ...api, init }, initRequest: { orgId: initRequest.orgId } })
  const { username, registrationCode } = en.startForm
  await type(username, initRequest.username)
  await type(registrationCode, initRequest.registrationCode)
  await click(en.start.action)
  await tells('network_failed')
  expect(field(username)?.value).toBe(initRequest.username)
  expect(field(registrationCode)?.value).toBe(initRequest.registrationCode)
  await click(en.flow.retry)
  await shows(en.firstFactor.title)
  expect(init.mock.calls.map(([input]) => input)).toEqual([initRequest, initRequest])
})

test('an error is in words, in an alert that was there before, and the field it is about is tied to it (fault 112)', async () => {
  const { api, initRequest } = world()
  show({
    api: { ...api, init: () => Promise.reject(error('network_failed')) },
    initRequest: { ...initRequest, registrationCode: undefined },
  })
  const { registrationCode, missing } = en.startForm
  await expect.poll(() => field(registrationCode), { timeout: 10_000 }).toBeTruthy()
  const region = place.querySelector('[role="alert"]')
  expect(region?.textContent).toBe('')
  await click(en.start.action)
  const described = () =>
    document.getElementById(field(registrationCode)?.getAttribute('aria-describedby') ?? '')
  await expect.poll(() => described()?.textContent).toBe(missing(registrationCode))
  await type(registrationCode, initRequest.registrationCode)
  await click(en.start.action)
  await expect.poll(() => region?.textContent).toContain(en.errors.network_failed.title)
  expect(region?.isConnected).toBe(true)
})
