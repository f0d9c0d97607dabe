import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { loadMessages } from '../../locales/index.js'
import { en } from '../../testHelpers/english.js'
import { setup } from '../../testHelpers/setup.js'
import type { Messages } from '../messages/messages.js'
import '../styles.css'

const t = setup()

const KEYS = { Tab: 9, Enter: 13, Escape: 27, ' ': 32 } as const
/** As from a keyboard: what is focused gets it, wherever that is. */
async function key(name: keyof typeof KEYS, modifiers: 0 | 8 = 0) {
  // And not the page around this frame.
  window.focus()
  const windowsVirtualKeyCode = KEYS[name]
  const text = name === 'Enter' ? '\r' : name === ' ' ? ' ' : undefined
  const event = { key: name, code: name === ' ' ? 'Space' : name, windowsVirtualKeyCode, modifiers }
  await cdp().send('Input.dispatchKeyEvent', { ...event, type: 'keyDown', ...(text && { text }) })
  await cdp().send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' })
}
const part = (name: string) => t.place.querySelector<HTMLElement>(`[data-part="${name}"]`)
const described = (it: Element | null | undefined) =>
  (it?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')

describe('Escape', () => {
  async function whileTheDeviceIsAsked() {
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const made = t.world()
    t.show({ api: made.api, challenge: await made.init() })
    // What listens comes with the lazy screens.
    await expect.poll(() => t.place.querySelector('summary')).toBeTruthy()
    await t.click(en.firstFactor.action)
    await expect.poll(() => t.button(en.firstFactor.cancel)).toBeTruthy()
  }
  /** What a dialog of the host hears. */
  function hears() {
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    onTestFinished(() => document.removeEventListener('keydown', heard))
    return heard
  }

  test.each([
    ['on the button', () => t.button(en.firstFactor.pending)?.focus()],
    ['nowhere', () => (document.activeElement as HTMLElement).blur()],
  ])('ends a ceremony, with the focus %s, and closes no dialog of the host', async (_, focus) => {
    await whileTheDeviceIsAsked()
    const heard = hears()
    focus()
    await key('Escape')
    await t.expectError('cancelled')
    expect(heard).not.toHaveBeenCalled()
    await expect.poll(() => document.activeElement).toBe(t.heading())
    // There is nothing to end now: it is the host's again.
    await key('Escape')
    expect(heard).toHaveBeenCalledOnce()
  })

  test('in a field of the host is not ours', async () => {
    await whileTheDeviceIsAsked()
    const own = t.place.appendChild(document.createElement('input'))
    own.focus()
    const heard = hears()
    await key('Escape')
    expect(heard).toHaveBeenCalledOnce()
    expect(t.button(en.firstFactor.cancel)).toBeTruthy()
    expect(t.alertText()).toBe('')
  })

  test('ends the making of a recovery kit', async () => {
    const { api, init } = t.world()
    t.show({ api, challenge: await init(), recovery: t.required, steps: ['recovery', 'firstFactor'] })
    await expect.poll(() => t.button(en.recovery.action)).toBeTruthy()
    vi.spyOn(crypto.subtle, 'deriveKey').mockReturnValue(new Promise(() => {}))
    await t.click(en.recovery.action)
    await expect.poll(() => t.button(en.recovery.cancel)).toBeTruthy()
    t.button(en.recovery.pending)?.focus()
    await key('Escape')
    await t.expectError('cancelled')
  })

  test('does not stop the wait for an answer: it may have worked', async () => {
    const { api, init } = t.world()
    const complete = vi.fn(() => Promise.reject(t.error('network_failed')))
    // The second try waits for a connection, and what stops it can be seen.
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    t.show({ api: { ...api, complete }, challenge: await init(), retries: 1 })
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await expect.poll(() => t.button(en.complete.cancel)).toBeTruthy()
    await key('Escape')
    await t.nextTask()
    expect([t.heading()?.textContent, t.alertText()]).toEqual([en.complete.title, ''])
    expect(t.button(en.complete.cancel)).toBeTruthy()
    expect(complete).toHaveBeenCalledOnce()
  })
})

describe('what is wrong with a field', () => {
  const { registrationCode, username } = en.startForm.label

  test('a code that the server refuses: its field is marked, and has the focus, until it is changed', async () => {
    const { api, initRequest } = t.world()
    const init = vi.fn(api.init).mockRejectedValueOnce(t.error('code_expired', 400))
    const { orgId, username: name } = initRequest
    t.show({ api: { ...api, init }, initRequest: { orgId, username: name } })
    await t.type(registrationCode, 'MADE-UP')
    await t.click(en.start.action)
    await t.expectError('code_expired')
    await expect.poll(() => document.activeElement).toBe(t.field(registrationCode))
    expect(t.field(registrationCode)?.getAttribute('aria-invalid')).toBe('true')
    expect(described(t.field(registrationCode))).toBe(en.errors.code_expired.title)
    await t.type(registrationCode, initRequest.registrationCode)
    await expect.poll(() => t.field(registrationCode)?.getAttribute('aria-invalid')).toBe('false')
    expect(described(t.field(registrationCode)).trim()).toBe('')
    await t.click(en.start.action)
    await t.expectTitle(en.firstFactor.title)
  })

  test('is said by the field that gets the focus, and by itself only where the focus was there before', async () => {
    const { api, initRequest } = t.world()
    t.show({ api, initRequest: { orgId: initRequest.orgId } })
    await expect.poll(() => t.field(username)).toBeTruthy()
    const live = () =>
      [...t.place.querySelectorAll('[data-part="field-error"]')].map((of) => of.getAttribute('aria-live'))
    const said: string[] = []
    t.place.addEventListener('focusin', ({ target }) => said.push(described(target as Element)))
    await t.click(en.start.action)
    await expect.poll(() => document.activeElement).toBe(t.field(username))
    // The field had its description when it got the focus, so a screen reader says both, and no live region repeats it.
    expect(said.at(-1)).toBe(en.startForm.missing.username)
    expect(live()).toEqual(['off', 'off'])
    await key('Enter')
    await expect.poll(live).toEqual(['polite', 'off'])
  })

  test('fields say that they are required, and leave it to the widget what is made of that', async () => {
    const { api, initRequest } = t.world()
    t.show({ api, initRequest: { orgId: initRequest.orgId } })
    await expect.poll(() => t.field(username)).toBeTruthy()
    const inputs = [...t.place.querySelectorAll('input')]
    expect(inputs.map(({ required, ariaRequired }) => [required, ariaRequired])).toEqual([
      [false, 'true'],
      [false, 'true'],
    ])
  })

  test('is said in another language as soon as the page is in it', async () => {
    const { api, initRequest } = t.world()
    const de = await loadMessages('de')
    t.show({ api, initRequest: { orgId: initRequest.orgId } })
    await t.click(en.start.action)
    await expect.poll(() => described(t.field(username))).toBe(en.startForm.missing.username)
    t.showIn(de)
    const error = () => part('field-error')?.textContent
    await expect.poll(error).toBe(de.startForm.missing.username)
  })
})

describe('each event is said once', () => {
  test('what is under way is gone from the reading order once it was said, and is said again the next time', async () => {
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init } = t.world()
    t.show({ api, challenge: await init() })
    await expect.poll(() => t.button(en.firstFactor.action)).toBeTruthy()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    const status = () => part('status')?.textContent
    for (let time = 0; time < 2; time++) {
      await t.click(time === 0 ? en.firstFactor.action : en.flow.retry)
      await expect.poll(status).toBe(en.firstFactor.pendingBody)
      await vi.advanceTimersByTimeAsync(7000)
      await expect.poll(status).toBe('')
      expect(part('body')?.textContent).toBe(en.firstFactor.pendingBody)
      await t.click(en.firstFactor.cancel)
      await t.expectError('cancelled')
    }
  })

  test('a step whose heading has the focus says by it what is under way, and else by the status', async () => {
    const { api, init } = t.world()
    const complete = () => new Promise<never>(() => {})
    const status = () => part('status')?.textContent
    t.show({ api: { ...api, complete }, challenge: await init() })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.complete.title)
    await expect.poll(() => document.activeElement).toBe(t.heading())
    expect(described(t.heading())).toContain(en.complete.body)
    await expect.poll(status).toBe('')
    const own = document.body.appendChild(document.createElement('input'))
    onTestFinished(() => own.remove())
    t.root.render(null)
    t.show({ api: { ...api, complete }, challenge: await init() })
    await expect.poll(() => t.button(en.firstFactor.action)).toBeTruthy()
    own.focus()
    expect(document.activeElement).toBe(own)
    t.button(en.firstFactor.action)?.click()
    await t.expectTitle(en.complete.title)
    expect(document.activeElement).toBe(own)
    await expect.poll(status).toBe(en.complete.body)
  })

  test('the step is a text of its own, and what the heading of each step says when it gets the focus', async () => {
    const { api, initRequest } = t.world()
    t.show({ api, initRequest, secondFactor: 'required' })
    const steps: string[] = []
    for (const [action, title] of [
      [en.start.action, en.firstFactor.title],
      [en.firstFactor.action, en.secondFactor.title],
    ] as const) {
      await t.click(action)
      await t.expectTitle(title)
      await expect.poll(() => document.activeElement).toBe(t.heading())
      const text = part('progress-text')?.textContent ?? ''
      expect(described(t.heading()).startsWith(text)).toBe(true)
      expect(part('progress-bar')?.getAttribute('aria-hidden')).toBe('true')
      steps.push(text)
    }
    expect(steps).toEqual(['Passkey Step 2 of 3', 'Backup Step 3 of 3'])
  })
})

test('the kit is spelled letter by letter, in the language of the widget', async () => {
  const { api, init } = t.world()
  const messages = await loadMessages('fr')
  t.show({ api, challenge: await init(), messages, recovery: t.required, steps: ['recovery', 'firstFactor'] })
  await t.click(messages.recovery.action)
  await expect.poll(() => t.kitOnScreen().code, { timeout: 10_000 }).toMatch(/^D1-/)
  const spoken = [...t.place.querySelectorAll('[data-part="spoken"]')]
  expect(spoken.map((of) => of.closest('[lang]')?.getAttribute('lang'))).toEqual(Array(7).fill('fr'))
  const groups = t.kitOnScreen().code.split('-')
  expect(spoken.map(({ textContent }) => textContent)).toEqual(
    groups.map((group, index) => `${index > 0 ? `${index}: ` : ''}${group.split('').join(' ')}`),
  )
  expect(spoken.every((of) => of.previousElementSibling?.ariaHidden === 'true')).toBe(true)
})

/** How much of what is painted has which color. */
async function paint(element: Element | null | undefined): Promise<Map<string, number>> {
  if (!element) throw new Error('Nothing to look at.')
  const base64 = await page.screenshot({ element, base64: true, save: false })
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
  pen?.drawImage(picture, 0, 0)
  const pixels = pen?.getImageData(0, 0, picture.width, picture.height).data ?? []
  const shares = new Map<string, number>()
  for (let at = 0; at < pixels.length; at += 4) {
    const color = [pixels[at], pixels[at + 1], pixels[at + 2]].join()
    shares.set(color, (shares.get(color) ?? 0) + 4 / pixels.length)
  }
  return shares
}
const most = (shares: Map<string, number>) =>
  [...shares].reduce((one, other) => (other[1] > one[1] ? other : one))[0]

async function emulate(name: string, value: string) {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name, value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  })
  onTestFinished(async () => void (await cdp().send('Emulation.setEmulatedMedia', { features: [] })))
}

describe('with the colors of the user alone (forced-colors)', () => {
  test('progress, the rank of buttons, a field in error and an error itself can be told', async () => {
    await emulate('forced-colors', 'active')
    const { api, initRequest } = t.world()
    const init = vi.fn(api.init).mockRejectedValueOnce(t.error('network_failed'))
    t.show({ api: { ...api, init }, initRequest: { orgId: initRequest.orgId }, recovery: t.optional })
    const { username, registrationCode } = en.startForm.label
    await t.type(username, initRequest.username)
    await t.click(en.start.action)
    await expect.poll(() => t.field(registrationCode)?.getAttribute('aria-invalid')).toBe('true')
    t.field(registrationCode)?.blur()
    const [right, wrong] = [await paint(t.field(username)), await paint(t.field(registrationCode))]
    expect(getComputedStyle(t.field(registrationCode) as Element).borderWidth).toBe('3px')
    expect(getComputedStyle(t.field(username) as Element).borderWidth).toBe('1px')
    expect(right.size).toBeGreaterThan(1)
    expect(wrong.size).toBeGreaterThan(1)
    const primary = await paint(t.place.querySelector('[data-variant="primary"]'))
    const secondary = await paint(t.place.querySelector('[data-variant="secondary"]'))
    expect(most(primary)).not.toBe(most(secondary))
    // Nothing is written in the color that it is written on.
    for (const button of [primary, secondary]) expect(button.size).toBeGreaterThan(2)
    const steps = [...t.place.querySelectorAll('[data-part="progress-step"]')]
    await t.type(registrationCode, initRequest.registrationCode)
    await t.click(en.start.action)
    await t.expectError('network_failed')
    // A frame.
    expect(getComputedStyle(part('error') as Element).borderWidth).toBe('2px')
    await t.click(en.start.action)
    await t.expectTitle(en.firstFactor.title)
    const [done, current, ahead] = await Promise.all(
      [...t.place.querySelectorAll('[data-part="progress-step"]')].map(paint),
    )
    expect(steps).toHaveLength(3)
    const looks = [done, current, ahead].map((step) =>
      [...(step ?? [])].map(([color, share]) => `${color} ${Math.round(share * 4)}`).join(),
    )
    expect(new Set(looks).size).toBe(3)
  })

  test('the primary button, when it has the focus', async () => {
    await emulate('forced-colors', 'active')
    t.show({ api: t.world().api })
    await t.featuresLoaded()
    const button = () => t.place.querySelector<HTMLElement>('[data-variant="primary"]')
    await expect.poll(button).toBeTruthy()
    const colors = () => {
      const { backgroundColor, color } = getComputedStyle(button() as Element)
      return { backgroundColor, color }
    }
    const swatch = document.createElement('p')
    swatch.style.cssText = 'forced-color-adjust: none; background-color: Highlight; color: HighlightText'
    t.place.append(swatch)
    onTestFinished(() => swatch.remove())
    const { backgroundColor, color } = getComputedStyle(swatch)
    await expect.poll(colors).toEqual({ backgroundColor, color })
    button()?.focus()
    await expect.poll(colors).toEqual({ backgroundColor, color })
  })

  test('a way by which the kit is saved', async () => {
    await emulate('forced-colors', 'active')
    const { api, init } = t.world()
    t.show({ api, challenge: await init(), recovery: t.required, steps: ['recovery', 'firstFactor'] })
    await t.makeKit()
    await t.click(en.kit.ways.write.title)
    const way = (name: string) => t.place.querySelector(`[data-saving="${name}"]`) as Element
    await expect.poll(() => way('write').textContent).toContain(en.kit.state.chosen)
    for (const icon of t.place.querySelectorAll('[data-part="icon"]'))
      expect(getComputedStyle(icon).color).toBe(getComputedStyle(icon.parentElement as Element).color)
    expect(getComputedStyle(way('write')).borderWidth).toBe('2px')
    expect(getComputedStyle(way('print')).borderWidth).toBe('1px')
    expect(getComputedStyle(way('write')).borderColor).not.toBe(getComputedStyle(way('print')).borderColor)
  })
})

test('no room is held for what a view does not have', async () => {
  const { api, init } = t.world(undefined, t.offering(['Fido2', 'Key']))
  t.show({ api, challenge: await init(), keyStore: t.hostKeyStore().keyStore })
  await t.choose('Key')
  await t.expectTitle(en.key.title)
  expect(part('about')).toBeNull()
})

test('users who want more contrast get it in text, lines and links (prefers-contrast)', async () => {
  const { api, initRequest } = t.world()
  t.show({ api, initRequest: { orgId: initRequest.orgId } })
  await expect.poll(() => t.button(en.startForm.resend)).toBeTruthy()
  const look = () => {
    const of = (element: Element | null | undefined) => getComputedStyle(element as Element)
    return {
      muted: of(part('body')).color === of(part('title')).color,
      border: of(t.place.querySelector('input')).borderWidth,
      link: of(t.button(en.startForm.resend)).textDecorationLine,
      line: of(part('flow')).borderColor === of(t.place.querySelector('input')).borderColor,
    }
  }
  expect(look()).toEqual({ muted: false, border: '1px', link: 'none', line: false })
  await emulate('prefers-contrast', 'more')
  expect(look()).toEqual({ muted: true, border: '2px', link: 'underline', line: true })
})

describe.each(['en', 'ar'])('without a mouse (%s)', (tag) => {
  /** Goes on with Tab to what is looked for, and no further than once round. */
  async function tabTo(find: () => Element | null | undefined) {
    await expect.poll(find).toBeTruthy()
    for (let stops = 0; document.activeElement !== find(); stops++) {
      if (stops > 30) throw new Error(`No way to ${find()?.outerHTML}`)
      await key('Tab')
      // After the last one there is the browser's own, and then the first.
      const isOurs = t.place.contains(document.activeElement) || document.activeElement === document.body
      expect(isOurs, document.activeElement?.outerHTML).toBe(true)
    }
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement as Element)
    expect([outlineStyle !== 'none' && outlineWidth !== '0px', boxShadow !== 'none']).toContain(true)
  }
  async function press(name: string) {
    await tabTo(() => t.button(name))
    await key('Enter')
  }
  async function type(find: () => Element | null | undefined, text: string) {
    await tabTo(find)
    await cdp().send('Input.insertText', { text })
  }
  const atTitle = async (title: string) => {
    await t.expectTitle(title)
    await expect.poll(() => document.activeElement).toBe(t.heading())
  }

  test('the whole flow, with a second factor and a kit', async () => {
    const m: Messages = await loadMessages(tag)
    const made = t.watched(t.world(undefined, t.everyKind))
    const { orgId, username, registrationCode } = made.initRequest
    const onContinue = vi.fn()
    t.show({
      api: made.api,
      initRequest: { orgId, username },
      messages: m,
      secondFactor: 'required',
      deprecatedKinds: ['Totp'],
      recovery: t.required,
      codec: t.quickCodec,
      onContinue,
    })
    await expect.poll(() => t.place.querySelector('input')).toBeTruthy()
    expect(getComputedStyle(part('flow') as Element).direction).toBe(tag === 'ar' ? 'rtl' : 'ltr')
    const [input] = t.place.querySelectorAll('input')
    input?.focus()
    // Enter in an empty field: it says what is missing, and keeps the focus.
    await key('Enter')
    await expect.poll(() => input?.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(input)
    await type(() => input, registrationCode)
    await key('Enter')
    await atTitle(m.firstFactor.title)
    // What a passkey is folds out, and does not hold the focus.
    await tabTo(() => t.place.querySelector('summary'))
    await key(' ')
    await expect.poll(() => t.place.querySelector('details')?.open).toBe(true)
    await press(m.ways.action)
    await atTitle(m.ways.title)
    await press(m.ways.back)
    await atTitle(m.firstFactor.title)
    await press(m.firstFactor.action)
    await atTitle(m.secondFactor.title)
    await press(m.ways.action)
    await tabTo(() => t.place.querySelector('[data-way="PasswordProtectedKey"]'))
    await key(' ')
    await atTitle(m.password.title)
    await press(m.password.hide)
    await press(m.password.show)
    await type(() => t.place.querySelector('input:not([hidden])'), 'tulip gravel saxophone orbit 41')
    await key('Enter')
    await atTitle(m.recovery.title)
    await press(m.recovery.action)
    await expect.poll(() => t.kitOnScreen().code, { timeout: 10_000 }).toMatch(/^D1-/)
    const groups = t.kitOnScreen().code.split('-').slice(1)
    await atTitle(m.kit.title)
    await tabTo(() => t.place.querySelector('[data-saving="write"]'))
    await key('Enter')
    await press(m.kit.action)
    await atTitle(m.kitCheck.title)
    await expect.poll(() => t.place.querySelectorAll('input').length).toBe(6)
    for (const [index, field] of [...t.place.querySelectorAll('input')].entries())
      await type(() => field, groups[index] ?? '')
    // And back: nothing holds the focus.
    await key('Tab', 8)
    expect(document.activeElement).toBe(t.place.querySelectorAll('input')[4])
    await press(m.kitCheck.action)
    await atTitle(m.done.title)
    await press(m.done.action)
    expect(onContinue).toHaveBeenCalledOnce()
    expect(made.user()?.credentials.map(({ kind }) => kind)).toEqual([
      'Fido2',
      'PasswordProtectedKey',
      'RecoveryKey',
    ])
  })
})
