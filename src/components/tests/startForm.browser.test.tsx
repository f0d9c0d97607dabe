import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { dfnsApi } from '../../core/dfnsApi.js'
import { RegistrationFlow } from '../RegistrationFlow.js'
import { bodyOf, en } from '../../testHelpers/english.js'
import '../styles.css'

const t = setup()

const done = en.done.title
const label = en.password.label
const input = (name = label) => t.field(name) as HTMLInputElement
const fieldError = () => t.place.querySelector('[data-part="field-error"]:not(:empty)')?.textContent
/** The lines of a text, as the browser broke it. */
function linesOf(element: Element): string[] {
  const lines = new Map<number, string>()
  const range = document.createRange()
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (const [index, letter] of Array.from(text.nodeValue ?? '').entries()) {
      range.setStart(text, index)
      range.setEnd(text, index + 1)
      const { bottom } = range.getBoundingClientRect()
      lines.set(Math.round(bottom), (lines.get(Math.round(bottom)) ?? '') + letter)
    }
  return [...lines.values()]
}
const kindsOf = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ kind }) => kind)

describe('the form for what init needs to know', () => {
  const { missing: please, resent } = en.startForm
  const { orgId, username, registrationCode } = en.startForm.label
  const words = { orgId, username, registrationCode }
  const labels = () => [...t.place.querySelectorAll('label')].map(({ textContent }) => textContent)

  test.each<[string, (keyof typeof words)[], (keyof typeof words)[] | undefined]>([
    ['nothing known', ['orgId', 'username', 'registrationCode'], undefined],
    ['the organisation known', ['username', 'registrationCode'], undefined],
    ['the code unknown', ['registrationCode'], undefined],
    ['all known', [], undefined],
    ['a server of the host that needs nothing', [], []],
    ['a server of the host that needs a name', ['username'], ['username']],
  ])('is asked only as far as nobody else knows: %s', async (_, missing, initFields) => {
    const made = t.watched(t.world())
    const known = Object.entries(made.initRequest).filter(
      ([name]) => !missing.includes(name as 'orgId') && !initFields,
    )
    const init = vi.fn(async () => made.init())
    const api = { ...made.api, init, ...(initFields && { initFields }) }
    t.show({ api, initRequest: Object.fromEntries(known) })
    await expect.poll(labels).toEqual(missing.map((name) => words[name]))
    for (const name of missing) await t.type(words[name], ` ${made.initRequest[name]}\t`)
    await t.click(en.start.action)
    await t.expectTitle(en.firstFactor.title)
    const asked = Object.fromEntries(missing.map((name) => [name, made.initRequest[name]]))
    expect(init.mock.calls).toMatchObject([[{ ...Object.fromEntries(known), ...asked }, {}]])
  })

  test('an empty field is named, has the focus, and nothing is sent (fault 112)', async () => {
    const made = t.watched(t.world())
    t.show({ api: made.api, initRequest: { orgId: made.initRequest.orgId } })
    await t.type(words.username, '   ')
    await t.click(en.start.action)
    await expect.poll(fieldError).toBe(please.username)
    expect(document.activeElement).toBe(input(words.username))
    await t.type(words.username, 'ada@example.com')
    await t.click(en.start.action)
    await expect.poll(fieldError).toBe(please.registrationCode)
    expect(document.activeElement).toBe(input(words.registrationCode))
    expect(made.inits).toEqual([])
  })

  test('a new code makes the old one void', async () => {
    const made = t.watched(t.world())
    const { initRequest } = made
    t.show({ api: made.api, initRequest: { orgId: initRequest.orgId } })
    await t.type(words.registrationCode, initRequest.registrationCode)
    // Whose code, it must be told first.
    await t.click(en.startForm.resend)
    await expect.poll(fieldError).toBe(please.username)
    expect(document.activeElement).toBe(input(words.username))
    expect(made.user()?.registrationCode).toBe(initRequest.registrationCode)
    await t.type(words.username, initRequest.username)
    await t.click(en.startForm.resend)
    const note = () => t.place.querySelector('[role="status"][data-part="field-note"]')?.textContent
    await expect.poll(note).toBe(resent({ username: 'ada@example.com' }))
    expect(input(words.registrationCode).value).toBe('')
    await expect.poll(() => document.activeElement).toBe(input(words.registrationCode))
    expect(made.user()?.registrationCode).not.toBe(initRequest.registrationCode)
    await t.type(words.registrationCode, initRequest.registrationCode)
    await t.click(en.start.action)
    await t.expectError('code_expired')
    expect(input(words.username).value).toBe(initRequest.username)
    await t.type(words.registrationCode, made.user()?.registrationCode ?? '')
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(done)
  })

  test('a link whose code is too old leads to a new one (fault 116)', async () => {
    const made = t.watched(t.world())
    Object.assign(made.user() ?? {}, { registrationCodeExpires: 0 })
    const onError = vi.fn()
    t.show({ api: made.api, initRequest: made.initRequest, onError })
    await t.click(en.start.action)
    await t.expectError('code_expired')
    expect(onError.mock.calls).toMatchObject([[{ code: 'code_expired', status: 400, outcome: 'none' }]])
    await t.click(en.startForm.resend)
    await expect.poll(labels).toEqual([words.registrationCode])
    await expect.poll(t.alertText).toBe('')
    await expect.poll(() => document.activeElement).toBe(t.heading())
    expect(t.place.textContent).toContain(resent({ username: 'ada@example.com' }))
    await t.type(words.registrationCode, made.user()?.registrationCode ?? '')
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(done)
    expect(kindsOf(made)).toEqual(['Fido2'])
  })

  test('an address in a sentence goes on in the next line only after a sign that is part of it', async () => {
    const address = 'wilhelmina.featherstonehaugh@accounts.quillstone.example'
    const made = t.world(address)
    Object.assign(made.user() ?? {}, { registrationCodeExpires: 0 })
    await page.viewport(320, 900)
    onTestFinished(() => page.viewport(414, 896))
    t.show({ api: made.api, initRequest: made.initRequest })
    await t.click(en.start.action)
    await t.click(en.startForm.resend)
    const body = () => t.place.querySelector('[data-part="body"]') as HTMLElement
    await expect.poll(() => body().textContent).toBe(resent({ username: address }))
    const lines = linesOf(body())
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.slice(0, -1).filter((line) => !/[\s@./-]$/.test(line))).toEqual([])
  })

  test('a new code that could not be sent is told of, and can be asked for again', async () => {
    const made = t.watched(t.world())
    Object.assign(made.user() ?? {}, { registrationCodeExpires: 0 })
    const resendCode = vi.fn(made.api.resendCode).mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const onError = vi.fn()
    t.show({ api: { ...made.api, resendCode }, initRequest: made.initRequest, onError })
    await t.click(en.start.action)
    await t.click(en.startForm.resend)
    await expect.poll(() => onError.mock.calls.length).toBe(2)
    expect(onError.mock.calls[1]).toMatchObject([{ code: 'init_failed', outcome: 'none' }])
    await t.expectError('init_failed')
    expect(labels()).toEqual([])
    await t.click(en.flow.retry)
    await t.expectError('code_expired')
    await t.click(en.startForm.resend)
    await expect.poll(labels).toEqual([words.registrationCode])
  })

  test('a user who is already registered is sent to sign in, and has no button that leads nowhere', async () => {
    const made = t.watched(t.world())
    const onError = vi.fn()
    t.show({ api: made.api, initRequest: made.initRequest })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(done)
    t.root.render(
      <RegistrationFlow
        key="another"
        api={made.api}
        initRequest={made.initRequest}
        relyingParty={t.relyingParty}
        onError={onError}
      />,
    )
    await t.click(en.start.action)
    await t.expectError('user_exists')
    expect(t.alertText()).toContain(bodyOf('user_exists'))
    expect(onError.mock.calls).toMatchObject([[{ code: 'user_exists', userAction: 'none', outcome: 'none' }]])
    expect(t.place.querySelector('button')).toBeNull()
  })

  test('too many tries: the button is held as long as the server asks, and then it works', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true })
    const made = t.world()
    let limited = true
    const api = dfnsApi({
      baseUrl: location.origin,
      fetch: async (path, init) =>
        limited
          ? Response.json(
              { error: { message: 'Slow down' } },
              { status: 429, headers: { 'retry-after': '42' } },
            )
          : made.handle(new Request(path, init)),
    })
    const onError = vi.fn()
    t.show({ api, initRequest: made.initRequest, onError })
    await t.click(en.start.action)
    await expect.poll(t.alertText).toContain(bodyOf('rate_limited', { retryAt: new Date(), retrySoon: true }))
    expect(onError.mock.calls).toMatchObject([[{ code: 'rate_limited', retryAfter: 42, outcome: 'none' }]])
    limited = false
    // Held until then: a t.tap does nothing.
    expect(t.button(en.flow.retry)?.getAttribute('aria-disabled')).toBe('true')
    t.button(en.flow.retry)?.click()
    await t.nextTask()
    expect(onError).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(42_000)
    await expect.poll(() => t.button(en.flow.retry)?.getAttribute('aria-disabled')).toBeNull()
    expect(t.place.textContent).toContain(en.retryAfter.now)
    await t.click(en.flow.retry)
    await t.expectTitle(en.firstFactor.title)
  })
})
