import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp, page as viewport, userEvent } from 'vitest/browser'
import type { RegistrationApi, UserRegistrationChallenge } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'
import type { MessagesOverride } from '../messages/messages.js'
import '../styles.css'

const t = setup()

const good = 'tulip gravel saxophone orbit 41'
const controls = () => [
  ...t.place.querySelectorAll<HTMLElement>('a[href], button, input:not([hidden]), select, textarea, summary'),
]

/** Every screen on the longest way through, and what is looked at on each. */
async function walk(look: (screen: string) => Promise<void> | void, messages: MessagesOverride = {}) {
  const { startForm, start, firstFactor, secondFactor, ways, password, totp, recovery, kit, kitCheck, done } =
    {
      ...en,
      ...(messages as typeof en),
    }
  const made = t.watched(t.world(undefined, t.everyKind), t.error('answer_invalid'))
  const { registrationCode, ...initRequest } = made.initRequest
  const options = { secondFactor: 'required', recovery: { ...t.required, policy: 'optional' } } as const
  const deprecatedKinds = ['Password', 'Totp'] as const
  t.show({
    api: made.api,
    initRequest,
    codec: t.quickCodec,
    deprecatedKinds,
    messages,
    onContinue: () => {},
    ...options,
  })
  await expect.poll(() => t.field(startForm.label.registrationCode), { timeout: 10_000 }).toBeTruthy()
  await t.click(start.action)
  await expect.poll(() => t.place.querySelector('[aria-invalid="true"]')).toBeTruthy()
  await look('start, with a field in error')
  await t.type(startForm.label.registrationCode, registrationCode)
  await t.click(start.action)
  await t.expectTitle(firstFactor.title)
  await expect.poll(() => t.button(ways.action)).toBeTruthy()
  await look('firstFactor')
  await t.click(ways.action)
  await t.expectTitle(ways.title)
  await look('ways')
  await t.choose('PasswordProtectedKey')
  await t.type(password.label, good)
  await look('password')
  await t.click(password.action)
  await t.expectTitle(secondFactor.title)
  await look('secondFactor')
  await t.choose('Totp')
  await expect.poll(() => t.field(totp.label)).toBeTruthy()
  await look('totp')
  await t.click(ways.action)
  await t.click(ways.back)
  await t.click(secondFactor.action)
  await t.expectTitle(recovery.title)
  await look('recovery')
  await t.click(recovery.action)
  await expect.poll(() => t.place.querySelector('[data-part="kit-code"]'), { timeout: 10_000 }).toBeTruthy()
  const code = [...t.place.querySelectorAll('[data-part="kit-group"]')]
    .map(({ textContent }) => textContent)
    .join('-')
  await look('recoveryKit')
  await t.click(kit.ways.write.title)
  await expect.poll(() => t.button(kit.action)).toBeTruthy()
  await t.click(kit.action)
  await expect.poll(() => t.place.querySelectorAll('input')).toHaveLength(6)
  await look('kitCheck')
  const parts = code.split('-').slice(1)
  for (const [index, input] of [...t.place.querySelectorAll('input')].entries()) {
    await t.enter(input, parts[index] ?? '')
  }
  await t.click(kitCheck.action)
  await expect.poll(t.alertText, { timeout: 10_000 }).not.toBe('')
  await look('complete, in error')
  await t.click(/./)
  await expect.poll(() => t.place.querySelector('[data-step="done"]')).toBeTruthy()
  await look('done')
  expect(t.button(done.action)).toBeTruthy()
  expect(made.tries).toHaveLength(2)
}

test('every screen: Escape leaves nothing, no control is disabled, each is 44 px or more, every list is one in Safari, and each field can be pasted into and says what it is for (faults 110, 111, 115, 117)', async () => {
  const screens: string[] = []
  await walk(async (screen) => {
    screens.push(screen)
    for (const control of controls()) {
      const { width, height } = control.getBoundingClientRect()
      expect(Math.min(width, height), `${screen}: ${control.outerHTML}`).toBeGreaterThanOrEqual(44)
      expect(control.hasAttribute('disabled'), control.outerHTML).toBe(false)
    }
    // https://bugs.webkit.org/show_bug.cgi?id=170179
    for (const list of t.place.querySelectorAll('ul, ol'))
      expect(list.getAttribute('role'), list.outerHTML).toBe('list')
    for (const input of t.place.querySelectorAll<HTMLInputElement>('input:not([hidden])')) {
      const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true })
      expect(input.dispatchEvent(paste), input.outerHTML).toBe(true)
      expect(input.autocomplete, input.outerHTML).not.toBe('')
    }
    const before = [
      t.heading()?.textContent,
      t.alertText(),
      ...[...t.place.querySelectorAll('input')].map(({ value }) => value),
    ]
    controls().at(-1)?.focus()
    await userEvent.keyboard('{Escape}{Escape}')
    await t.nextTask()
    const after = [
      t.heading()?.textContent,
      t.alertText(),
      ...[...t.place.querySelectorAll('input')].map(({ value }) => value),
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
  // The page decides on the direction where the table does not.
  const { errors: _, lang: _lang, dir: _dir, ...words } = en
  await walk((screen) => {
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir
      expect(document.documentElement.scrollWidth, `${screen} ${dir}`).toBeLessThanOrEqual(320)
      for (const it of t.place.querySelectorAll<HTMLElement>('h2, p, button, label, input, dd, dt')) {
        // What only screen readers get is clipped on purpose.
        if (it.matches('[data-part="status"], [hidden]')) continue
        const { left, right } = it.getBoundingClientRect()
        expect([left >= -0.5, right <= 320.5], `${screen} ${dir}: ${it.outerHTML}`).toEqual([true, true])
        expect(it.scrollWidth, `${screen} ${dir}: ${it.outerHTML}`).toBeLessThanOrEqual(it.clientWidth + 1)
      }
    }
  }, lengthened(words))
})

describe('motion, for who wants less of it (fault 114)', () => {
  const motion = () => document.getAnimations().length

  test.each([
    ['reduce', 0],
    ['no-preference', 1],
  ])('%s', async (value, least) => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] })
    onTestFinished(async () => void (await cdp().send('Emulation.setEmulatedMedia', { features: [] })))
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init } = t.world()
    t.show({ api, challenge: await init() })
    await t.click(en.firstFactor.action)
    await expect.poll(() => t.button(en.firstFactor.cancel)).toBeTruthy()
    // Else there would be nothing to see in the other case.
    expect(Math.min(motion(), 1)).toBe(least)
  })
})

test('while something is under way its button keeps the focus and is not disabled (fault 111)', async () => {
  const { api, initRequest } = t.world()
  const hanging = vi.fn(() => new Promise<never>(() => {}))
  t.show({ api: { ...api, init: hanging }, initRequest })
  await expect.poll(() => t.button(en.start.action)).toBeTruthy()
  t.button(en.start.action)?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => t.button(en.start.pending)).toBeTruthy()
  expect(document.activeElement).toBe(t.button(en.start.pending))
  expect(t.button(en.start.pending)?.getAttribute('aria-disabled')).toBe('true')
  // And nothing is begun twice.
  await userEvent.keyboard('{Enter}')
  expect(hanging).toHaveBeenCalledOnce()
})

describe('the focus stays in the flow when its button goes (fault 109)', () => {
  const atHeading = () => document.activeElement === t.heading()

  test('the submit is tried again: on the heading, until there is something to press', async () => {
    const made = t.watched(t.world(), 'request lost')
    const answer = t.deferred()
    let tries = 0
    const complete: RegistrationApi['complete'] = async (...given) => {
      if (++tries > 1) await answer.promise
      return made.api.complete(...given)
    }
    t.show({ api: { ...made.api, complete }, challenge: await made.init() })
    await t.click(en.firstFactor.action)
    await t.expectError('network_failed')
    await expect.poll(atHeading).toBe(true)
    t.button(en.flow.retry)?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => tries).toBe(2)
    await expect.poll(() => t.button(en.flow.retry)).toBeUndefined()
    await expect.poll(atHeading).toBe(true)
    expect(t.heading()?.textContent).toBe(en.complete.title)
    answer.resolve()
    await t.expectTitle(en.done.title)
    await expect.poll(atHeading).toBe(true)
  })

  test("the focus stays in the host's page where the user had moved it before", async () => {
    const { api, init } = t.failing(t.error('network_failed'))
    let tries = 0
    const complete: RegistrationApi['complete'] = (...given) =>
      ++tries > 1 ? new Promise(() => {}) : api.complete(...given)
    // Without a connection a try waits for one, and for nothing else.
    await import('../../registration/features.js')
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    t.show({ api: { ...api, complete }, challenge: await init(), retries: 1 })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.complete.title)
    await expect.poll(() => t.button(en.complete.cancel)).toBeTruthy()
    const cancel = t.button(en.complete.cancel)
    cancel?.focus()
    expect(document.activeElement).toBe(cancel)
    // As by a click on what takes no focus.
    cancel?.blur()
    dispatchEvent(new Event('online'))
    await expect.poll(() => [tries, t.button(en.complete.cancel)]).toEqual([2, undefined])
    await t.nextTask()
    expect(document.activeElement).toBe(document.body)
  })

  test('an error that nothing can be done about here: on the heading', async () => {
    const { api, init } = t.world(undefined, t.offering(['Fido2']))
    const challenge = (await init()) as UserRegistrationChallenge
    const authenticatorSelection = {
      ...challenge.authenticatorSelection,
      authenticatorAttachment: 'platform',
    }
    t.show({
      api,
      challenge: { ...challenge, authenticatorSelection },
      relyingParty: { id: 'quillstone.example', name: 'Quillstone' },
    })
    await t.click(en.firstFactor.action)
    await t.expectError('relying_party_invalid')
    expect(controls()).toEqual([])
    await expect.poll(atHeading).toBe(true)
  })
})

describe('a screen reader is told', () => {
  /** Everything that is put into the page from now on. */
  function watchPage() {
    const seen: MutationRecord[] = []
    const watch = new MutationObserver((records) => void seen.push(...records))
    watch.observe(t.place, { subtree: true, childList: true, characterData: true })
    onTestFinished(() => watch.disconnect())
    return seen
  }

  test('while a recovery kit is made: to wait, and not to follow a device', async () => {
    const { api, init } = t.world()
    const said = new Set<string | null | undefined>()
    const watch = new MutationObserver(() =>
      said.add(t.place.querySelector('[data-part="status"]')?.textContent),
    )
    watch.observe(t.place, { subtree: true, childList: true, characterData: true })
    onTestFinished(() => watch.disconnect())
    t.show({ api, challenge: await init(), recovery: t.required, steps: ['recovery', 'firstFactor'] })
    await t.makeKit()
    // The first word is heard only if the code for the kit has not arrived yet.
    said.delete(en.flow.loading)
    expect([...said].filter(Boolean)).toEqual([en.recovery.pending])
  })

  test('that the submit failed, and failed again, though the heading had the focus all the time', async () => {
    const { api, init } = t.failing(t.error('network_failed'), t.error('network_failed'))
    const said: string[] = []
    const onFocus = ({ target }: FocusEvent) => {
      const { textContent, ariaDescribedByElements } = target as Element
      said.push([textContent, ...(ariaDescribedByElements ?? []).map((it) => it.textContent)].join(' '))
    }
    t.place.addEventListener('focusin', onFocus)
    onTestFinished(() => t.place.removeEventListener('focusin', onFocus))
    t.show({ api, challenge: await init() })
    await t.click(en.firstFactor.action)
    await t.expectError('network_failed')
    const { title, body } = en.errors.network_failed
    const failed = `${title} ${String(body)}`
    await expect.poll(() => said.at(-1)).toBe(failed)
    said.length = 0
    await t.click(en.flow.retry)
    await expect.poll(() => said.at(-1)).toBe(failed)
  })

  /** A screen reader hears of what is put into a region that it knew before. */
  const heard = (records: MutationRecord[]) =>
    records
      .filter(({ target }) => (target as Element).closest?.('[role="status"]'))
      .flatMap(({ addedNodes }) => Array.from(addedNodes))
      .filter((node) => node instanceof Element && node.matches('[data-part="notice"]'))
      .map(({ textContent }) => textContent)

  test('an earlier visit is announced with the first screen, which is read from its beginning', async () => {
    const { api, init, user } = t.world()
    const challenge = await init()
    // The words for it are known from here on.
    t.show({ api, challenge })
    await expect.poll(() => t.place.querySelector('summary')).toBeTruthy()
    t.root.render(null)
    await expect.poll(t.heading).toBeNull()
    t.remember({ userId: user()?.id, sent: true })
    t.show({ api, challenge })
    await expect.poll(t.heading).toBeTruthy()
    expect(t.notices()).toEqual([en.unfinished.sent])
  })

  test('a notice that comes with an error', async () => {
    t.withoutSignalApi()
    const { api, init } = t.world()
    const refusal = t.deferred()
    const complete: RegistrationApi['complete'] = async () => {
      await refusal.promise
      throw t.error('registration_refused', 400)
    }
    const seen = watchPage()
    t.show({ api: { ...api, complete }, challenge: await init() })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.complete.title)
    refusal.resolve()
    await t.expectError('registration_refused')
    await expect
      .poll(() => heard(seen))
      .toEqual([en.unfinished.undeletablePasskey({ username: 'ada@example.com', site: 'localhost' })])
  })
})

describe('time: nobody is hurried (fault 113)', () => {
  const DAY = 86_400_000
  const passDay = async () => {
    await vi.advanceTimersByTimeAsync(DAY)
    for (let turn = 0; turn < 5; turn++) await t.nextTask()
  }

  test('a day on the first screen, on the kit and on the check: all is as it was', async () => {
    const made = t.watched(t.world())
    const onError = vi.fn()
    t.show({ api: made.api, challenge: await made.init(), recovery: t.required, onError })
    await expect.poll(() => t.button(en.ways.action)).toBeTruthy()
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'Date'],
      shouldAdvanceTime: true,
    })
    await passDay()
    expect(t.heading()?.textContent).toBe(en.firstFactor.title)
    await t.click(en.firstFactor.action)
    const kit = await t.makeKit()
    await passDay()
    expect(t.place.textContent).toContain(kit.id)
    await t.keepKit(en.kit.ways.write.title)
    await t.typeKit(kit)
    await passDay()
    expect(t.fields().map(([, input]) => input.value)).not.toContain('')
    expect(onError).not.toHaveBeenCalled()
    await t.click(en.kitCheck.action)
    // What the server ends in the meantime is asked for again, and the kit is not.
    await expect.poll(() => t.heading()?.textContent).toBe(en.done.title)
    expect(made.user()?.credentials.map(({ kind }) => kind)).toEqual(['Fido2', 'RecoveryKey'])
  })

  test('a ceremony that ran out of time can be begun again as often as one likes', async () => {
    const create = vi.spyOn(navigator.credentials, 'create')
    for (let tries = 0; tries < 3; tries++)
      create.mockRejectedValueOnce(new DOMException('late', 'NotAllowedError'))
    const made = t.watched(t.world())
    t.show({ api: made.api, challenge: await made.init() })
    await t.click(en.firstFactor.action)
    for (let tries = 0; tries < 3; tries++) {
      await t.expectError('ceremony_not_allowed')
      await expect.poll(() => document.activeElement).toBe(t.heading())
      await t.click(en.flow.retry)
    }
    await t.expectTitle(en.done.title)
    expect(create.mock.calls[0]?.[0]?.publicKey?.timeout).toBeGreaterThanOrEqual(300_000)
  })
})

test('what was typed on the first screen is still there after init failed, and is sent again (fault 116)', async () => {
  const { api, initRequest } = t.failing()
  const init = vi.fn(api.init).mockRejectedValueOnce(t.error('network_failed'))
  t.show({ api: { ...api, init }, initRequest: { orgId: initRequest.orgId } })
  const { username, registrationCode } = en.startForm.label
  await t.type(username, initRequest.username)
  await t.type(registrationCode, initRequest.registrationCode)
  await t.click(en.start.action)
  await t.expectError('network_failed')
  expect(t.field(username)?.value).toBe(initRequest.username)
  expect(t.field(registrationCode)?.value).toBe(initRequest.registrationCode)
  await t.click(en.start.action)
  await t.expectTitle(en.firstFactor.title)
  expect(init.mock.calls.map(([input]) => input)).toEqual([initRequest, initRequest])
})

test('an error is in words: on the title that has the focus, else in an alert that was there before, and the field it is about is tied to it (fault 112)', async () => {
  const { api, initRequest } = t.world()
  const init = vi.fn<NonNullable<RegistrationApi['init']>>().mockRejectedValue(t.error('network_failed'))
  t.show({ api: { ...api, init }, initRequest: { ...initRequest, registrationCode: undefined } })
  const { registrationCode } = en.startForm.label
  await expect.poll(() => t.field(registrationCode), { timeout: 10_000 }).toBeTruthy()
  const region = t.place.querySelector('[role="alert"]')
  expect(region?.textContent).toBe('')
  await t.click(en.start.action)
  const described = () =>
    document.getElementById(t.field(registrationCode)?.getAttribute('aria-describedby') ?? '')
  await expect.poll(() => described()?.textContent).toBe(en.startForm.missing.registrationCode)
  await t.type(registrationCode, initRequest.registrationCode)
  await t.click(en.start.action)
  const { title } = en.errors.network_failed
  await expect.poll(() => document.activeElement?.textContent).toBe(title)
  const spoken = document.activeElement?.getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(spoken)?.textContent).toContain('Nothing is lost')
  // Not said twice.
  expect(region?.textContent).toBe('')
  const own = t.place.appendChild(document.createElement('input'))
  init.mockImplementationOnce(async () => {
    own.focus()
    throw t.error('network_failed')
  })
  await t.click(en.start.action)
  await expect.poll(() => region?.textContent).toContain(title)
  expect(document.activeElement).toBe(own)
  expect(region?.isConnected).toBe(true)
})
