import { flushSync } from 'react-dom'
import { expect, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import type { RegistrationFlowProps } from '../components/RegistrationFlow.js'
import type { MessagesOverride } from '../components/messages/messages.js'
import type { RegistrationApi, UserRegistrationChallenge } from '../core/protocol.js'
import { remember, setVisibility, stubProperty } from './browser.js'
import { en } from './english.js'
import { error, everyKind, offering, watched, world } from './fakeApi.js'
import { hostKeyStore, quickCodec } from './keys.js'
import { kitOnScreen, optional, required } from './recoveryKit.js'
import { button, expectTitle, field, place, replaceAuthenticator, root, show, showIn } from './screen.js'
import { enter } from './userInput.js'
import { nextTask } from './waiting.js'
import { never } from './hostFaults.js'

/** What is done with each screen. */
export type See = (screen: string) => void | Promise<void>

const part = (name: string) => place.querySelector<HTMLElement>(`[data-part="${name}"]`)
/** Not from a mouse, which takes longer: these tests are about what there is to see and to hear. */
async function press(find: string | (() => HTMLElement | null)) {
  const found = () => (typeof find === 'string' ? button(find) : find())
  await expect.poll(found).toBeTruthy()
  act(() => found()?.focus({ preventScroll: true }))
  found()?.click()
}
const acting = { now: false }
/** Whether the focus moves now because the user moves it. */
export const isUserActing = () => acting.now
function act(how: () => void) {
  acting.now = true
  how()
  acting.now = false
}
const way = (option: string) => () => place.querySelector<HTMLElement>(`[data-way="${option}"]`)
async function type(label: string, text: string) {
  await expect.poll(() => field(label)).toBeTruthy()
  await fill(field(label) as HTMLInputElement, text)
}
async function fill(input: HTMLInputElement, text: string) {
  act(() => input.focus())
  await enter(input, text)
}
async function failed(code: string) {
  await expect.poll(() => part('error')?.dataset['code']).toBe(code)
}
async function invalid(count: number) {
  await expect.poll(() => place.querySelectorAll('[aria-invalid="true"]').length).toBe(count)
}
/** Waits until this view is shown, and its heading has the focus. */
async function expectView(title: string) {
  await expectTitle(title)
  await expect.poll(() => document.activeElement).toBe(place.querySelector('h2'))
}

/** A registration of its own, on the same page. */
function begin(props: RegistrationFlowProps) {
  flushSync(() => root.render(null))
  sessionStorage.clear()
  localStorage.clear()
  show({ onContinue: () => {}, codec: quickCodec, ...props })
}

const passkeys = () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'PublicKeyCredential') as PropertyDescriptor
  Reflect.deleteProperty(globalThis, 'PublicKeyCredential')
  return () => void Object.defineProperty(globalThis, 'PublicKeyCredential', own)
}

/** Every step of every way through, in every state that has a look or words of its own, one after the other. */
export async function everyScreen(see: See): Promise<void> {
  await atTheStart(see)
  await inTheForm(see)
  await atThePasskey(see)
  await otherWaysScreens(see)
  await throughAll(see)
  await atTheSubmit(see)
}

async function atTheStart(see: See) {
  const { api, initRequest, user } = world()
  begin({ api: { complete: api.complete }, initRequest })
  await expectTitle(en.start.title)
  await see('start, before the host is ready')
  const restore = passkeys()
  try {
    begin({ api, initRequest })
    await expect.poll(() => part('body')?.textContent).toBe(en.startWithoutPasskey.body)
    await see('start, without passkeys')
  } finally {
    restore()
  }
  begin({ api: { ...api, init: never }, initRequest })
  await expectTitle(en.start.title)
  await see('start')
  await press(en.start.action)
  await expect.poll(() => button(en.start.pending)).toBeTruthy()
  await see('start, while the server is asked')
  flushSync(() => root.render(null))
  remember({ userId: user()?.id, sent: true })
  show({ api, initRequest, onSignIn: () => {} })
  await expect.poll(() => part('notice')).toBeTruthy()
  await see('start, after a try that was never answered')
}

async function inTheForm(see: See) {
  const { api, initRequest } = world()
  const { orgId, username } = initRequest
  const { label, resend } = en.startForm
  const initFields = ['orgId', 'tenantId', 'username', 'registrationCode'] as const
  begin({ api: { ...api, initFields }, initRequest: {} })
  await expect.poll(() => field(label.tenantId)).toBeTruthy()
  await see('form')
  await press(en.start.action)
  await invalid(4)
  await see('form, with nothing in it')
  begin({ api: { ...api, initFields: ['username'] }, initRequest: { orgId } })
  await expect.poll(() => field(label.username)).toBeTruthy()
  await see('form, for the name alone')
  const init = vi.fn(api.init).mockRejectedValueOnce(error('code_expired', 400))
  begin({ api: { ...api, init }, initRequest: { orgId, username } })
  await type(label.registrationCode, 'MADE-UP')
  await see('form, for the code alone')
  await press(en.start.action)
  await invalid(1)
  await see('form, after a code that was refused')
  await press(resend)
  await expect.poll(() => part('field-note')?.textContent).toBeTruthy()
  await see('form, after a new code was sent')
  const exists = vi.fn(api.init).mockRejectedValueOnce(error('user_exists', 400))
  begin({ api: { ...api, init: exists }, initRequest: { orgId, username }, onSignIn: () => {} })
  await type(label.registrationCode, 'MADE-UP')
  await press(en.start.action)
  await failed('user_exists')
  await expect.poll(() => button(en.startForm.edit)).toBeTruthy()
  await see('form, of an account that exists')
}

async function atThePasskey(see: See) {
  const { api, init } = world(undefined, everyKind)
  await replaceAuthenticator({ automaticPresenceSimulation: false })
  begin({ api, challenge: await init(), keyStore: hostKeyStore().keyStore })
  await expect.poll(() => button(en.ways.action)).toBeTruthy()
  await see('passkey')
  await press(en.firstFactor.action)
  await expect.poll(() => button(en.firstFactor.cancel)).toBeTruthy()
  await see('passkey, while the device is asked')
  await press(en.firstFactor.cancel)
  await failed('cancelled')
  await see('passkey, stopped')
  await replaceAuthenticator()
}

async function otherWaysScreens(see: See) {
  const made = world(undefined, everyKind)
  const deprecatedKinds = ['Password'] as const
  const keyStore = hostKeyStore().keyStore
  begin({ api: made.api, challenge: await made.init(), keyStore, deprecatedKinds })
  await press(en.ways.action)
  await expectView(en.ways.title)
  await see('other ways')
  await press(way('Key'))
  await expectView(en.key.title)
  await see('key of this browser')
  await press(en.ways.action)
  await expectView(en.ways.title)
  await press(way('Password'))
  await expectView(en.password.plainTitle)
  await type(en.password.label, '')
  await see('ordinary password')
  await press(en.ways.action)
  await expectView(en.ways.title)
  await press(way('PasswordProtectedKey'))
  await expectView(en.password.title)
  await press(() => part('form-actions')?.querySelector('button') ?? null)
  await invalid(1)
  await see('long password, with nothing in it')
  await type(en.password.label, 'quillstone2024')
  await expect.poll(() => part('field-error')?.textContent).toBe(en.password.tooWeak)
  await see('long password, easy to guess')
  await press(en.password.generate)
  await expect.poll(() => part('passphrase')?.textContent).toBeTruthy()
  await see('long password, made for the user')
  const restore = passkeys()
  try {
    begin({ api: made.api, challenge: await made.init(), keyStore, deprecatedKinds })
    await expectTitle(en.ways.title)
    await see('other ways, without passkeys')
    const alone = world(undefined, offering(['Fido2', 'Key']))
    begin({ api: alone.api, challenge: await alone.init(), keyStore })
    await expectTitle(en.key.title)
    await see('key of this browser, without passkeys')
    const none = world(undefined, offering(['Fido2']))
    begin({ api: none.api, challenge: await none.init() })
    await expectTitle(en.errors.webauthn_unsupported.title)
    await see('no way at all')
  } finally {
    restore()
  }
}

async function throughAll(see: See) {
  const made = watched(world(undefined, everyKind), error('network_failed'))
  const challenge = (await made.init()) as UserRegistrationChallenge
  begin({
    api: { ...made.api, complete: (...given) => made.api.complete(...given) },
    challenge,
    secondFactor: 'optional',
    deprecatedKinds: ['Totp'],
    recovery: optional,
    wallets: [{ network: 'EthereumSepolia' }, { network: 'Solana', name: 'Savings' }],
  })
  await press(en.firstFactor.action)
  await expectView(en.secondFactor.title)
  await expect.poll(() => part('saved')).toBeTruthy()
  await see('second factor')
  await press(en.ways.action)
  await expectView(en.ways.title)
  await see('other ways of a second factor')
  await press(way('Totp'))
  await expect.poll(() => part('picture')).toBeTruthy()
  await press(() => part('form-actions')?.querySelector('button') ?? null)
  await invalid(1)
  await see('authenticator app, with nothing typed')
  // Chromium lets a page copy here, and its headless shell does not.
  const copying = vi.spyOn(navigator.clipboard, 'writeText')
  copying.mockRejectedValue(new Error('in-app'))
  await press(() => part('secret')?.querySelector('button') ?? null)
  await expect.poll(() => part('secret-status')?.textContent).toBe(en.totp.copyFailed)
  await see('authenticator app, whose code could not be copied')
  copying.mockResolvedValue()
  await press(() => part('secret')?.querySelector('button') ?? null)
  await expect.poll(() => part('secret-status')?.textContent).toBe(en.totp.copied)
  await see('authenticator app, after its code was copied')
  await press(en.ways.action)
  await expectView(en.ways.title)
  await press(en.secondFactor.skip.passkey)
  await expectView(en.recovery.title)
  await see('recovery')
  await press(en.recovery.skip)
  await expectView(en.recovery.skipTitle)
  await see('recovery, about to be left out')
  // As in a browser that can share files.
  stubProperty(navigator, 'canShare', () => true)
  stubProperty(navigator, 'share', () => Promise.resolve())
  await makeKit()
  await see('kit')
  const { code } = kitOnScreen()
  await press(() => place.querySelector('summary'))
  await see('kit, with what support needs')
  copying.mockRejectedValue(new Error('in-app'))
  await press(() => place.querySelector('[data-saving="copy"]'))
  await expect.poll(() => part('field-note-words')?.textContent).toBe(en.kit.denied.copy)
  await see('kit, that could not be copied')
  await press(() => place.querySelector('[data-saving="write"]'))
  await expect.poll(() => part('field-note-words')?.textContent).toBe(en.kit.saved.write)
  await see('kit, to be written down')
  const now = Date.now()
  setVisibility('hidden')
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now + 3_600_000)
  setVisibility('visible')
  clock.mockRestore()
  await expect.poll(() => button(en.kit.uncover)).toBeTruthy()
  await see('kit, covered')
  await press(en.kit.uncover)
  await press(() => place.querySelector('[data-saving="write"]'))
  await press(en.kit.action)
  await expect.poll(() => place.querySelectorAll('input').length).toBe(6)
  await see('check of the kit')
  await press(en.kitCheck.action)
  await invalid(6)
  await see('check of the kit, with nothing typed')
  const [, one = '', two = '', three = '', ...rest] = code.split('-')
  const slips = [two, `0O${two.slice(2)}`, three.slice(1), ...rest.map(oneOff)]
  for (const [index, input] of [...place.querySelectorAll('input')].entries())
    await fill(input, slips[index] ?? '')
  await invalid(6)
  await see('check of the kit, with every kind of slip')
  for (const [index, input] of [...place.querySelectorAll('input')].entries())
    await fill(input, [one, two, three, ...rest][index] ?? '')
  await invalid(0)
  await press(en.kitCheck.action)
  await failed('network_failed')
  await see('submit, without a connection')
  await press(en.flow.retry)
  await expectView(en.done.title)
  await expect.poll(() => part('wallet')).toBeTruthy()
  await see('done')
}

/** From the step `recovery` to the kit, whose code is the same each time. */
async function makeKit() {
  let state = 1
  const random = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    const bytes = array as unknown as Uint8Array
    for (let index = 0; index < bytes.length; index++) {
      state = (state * 48_271) % 0x7f_ff_ff_ff
      bytes[index] = state
    }
    return array
  })
  await press(en.recovery.action)
  await expect.poll(() => kitOnScreen().code, { timeout: 10_000 }).toMatch(/^D1(-\w{5,6}){6}$/)
  random.mockRestore()
}

/** The group with another letter at its end. */
const oneOff = (group: string) => group.slice(0, -1) + (group.endsWith('A') ? 'B' : 'A')

async function atTheSubmit(see: See) {
  const { api, init } = world()
  const complete = vi.fn<RegistrationApi['complete']>(never)
  begin({ api: { ...api, complete }, challenge: await init() })
  await press(en.firstFactor.action)
  await expectView(en.complete.title)
  await see('submit')
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  complete.mockRejectedValue(error('network_failed'))
  begin({ api: { ...api, complete }, challenge: await init(), retries: 1 })
  await press(en.firstFactor.action)
  await expect.poll(() => part('body')?.textContent).toBe(en.waiting.online)
  await see('submit, offline')
  online.mockReturnValue(true)
  const unknown = watched(world(), error('outcome_unknown'))
  begin({
    api: unknown.api,
    challenge: await unknown.init(),
    recovery: required,
    steps: ['recovery', 'firstFactor'],
    onSignIn: () => {},
  })
  await makeKit()
  const groups = kitOnScreen().code.split('-').slice(1)
  await press(() => place.querySelector('[data-saving="write"]'))
  await press(en.kit.action)
  await expect.poll(() => place.querySelectorAll('input').length).toBe(6)
  for (const [index, input] of [...place.querySelectorAll('input')].entries())
    await fill(input, groups[index] ?? '')
  await press(en.kitCheck.action)
  await expectView(en.firstFactor.title)
  await press(en.firstFactor.action)
  await failed('outcome_unknown')
  await see('submit, of which nobody knows what became')
}

/** The screen as it is, in another language. Without a table in English again, as the walk wants it. */
export async function inWords(messages: MessagesOverride | undefined): Promise<void> {
  const said = () =>
    [...place.querySelectorAll('[data-part="field-error"]')].map((of) => of.textContent).join('')
  const before = said()
  const language = place.querySelector('[data-part="flow"]')?.getAttribute('lang')
  const focused = document.activeElement as HTMLElement | null
  showIn(messages)
  // React takes fifty renders in one task for a loop.
  await nextTask()
  // A form finds out anew what is wrong, which may take more than a task.
  if (before && language !== (messages?.lang ?? 'en')) await expect.poll(said).not.toBe(before)
  // Another title is another view, to which the focus goes.
  focused?.focus({ preventScroll: true })
}

/** As large as a user makes text who needs it twice as large. The layout keeps its pixels. */
export async function setTextSize(percent: 100 | 200): Promise<void> {
  const standard = (16 * percent) / 100
  await cdp().send('Page.setFontSizes', { fontSizes: { standard, fixed: (standard * 13) / 16 } })
}
