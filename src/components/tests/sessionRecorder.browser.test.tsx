import { setup } from '../../testHelpers/setup.js'
import { Secret, TOTP } from 'otpauth'
import { record } from 'rrweb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { en } from '../../testHelpers/english.js'
import '../styles.css'

const t = setup()

/** How each recorder of `docs/session-recorders.md` finds what it must not keep. */
const MARKS = {
  rrweb: '.rr-block',
  PostHog: '.ph-no-capture',
  Sentry: '.sentry-block',
  Datadog: '[data-dd-privacy="hidden"]',
  FullStory: '.fs-exclude',
  Hotjar: '[data-hj-suppress]',
  Clarity: '[data-clarity-mask="true"]',
  LogRocket: '[data-private]',
  Mouseflow: '.mf-masked.no-mouseflow',
  Smartlook: '[data-sl="exclude"][data-recording-disable]',
}

/** What is secret of a whole registration, by name: as it may stand in a text, in any of its forms. */
type Secrets = Record<string, string[]>

/** Where on the page a secret stands outside of an element with the mark of a recorder. */
function unmarked(secrets: Secrets): string[] {
  const forms = Object.values(secrets).flat()
  const tells = (text: string) => forms.some((form) => text.includes(form))
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const own = [...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data)
    const attributes = [...element.attributes].map(({ value }) => value)
    const typed = element instanceof HTMLInputElement ? [element.value] : []
    const inside = element instanceof HTMLIFrameElement ? [element.contentDocument?.body.innerHTML ?? ''] : []
    if (![...own, ...attributes, ...typed, ...inside].some(tells)) return []
    return Object.entries(MARKS).flatMap(([recorder, mark]) =>
      element.closest(mark) ? [] : [`${element.outerHTML.slice(0, 80)} for ${recorder}`],
    )
  })
}

/** A whole registration, recorded: what the recorder kept, what was secret, and where a mark is missing. */
async function recorded(options: Parameters<typeof record>[0]) {
  const events: unknown[] = []
  const stop = record({ ...options, emit: (event) => void events.push(event) })
  onTestFinished(() => stop?.())
  const secrets: Secrets = {}
  const missing: string[] = []
  const look = () => missing.push(...unmarked(secrets))

  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  const made = t.world(undefined, t.everyKind)
  const { registrationCode, ...initRequest } = made.initRequest
  secrets['registration code'] = [registrationCode]
  const opened = { secondFactor: 'required', recovery: t.required, deprecatedKinds: ['Totp'] } as const
  t.show({ api: made.api, initRequest, codec: t.quickCodec, ...opened })
  await t.type(en.startForm.label.registrationCode, registrationCode)
  look()
  await t.click(en.start.action)
  await t.expectTitle(en.firstFactor.title)

  // A password typed, hidden, shown, and another one generated in its place.
  await t.choose('PasswordProtectedKey')
  const typed = 'xylem quoins forgave 41 larches'
  secrets['typed password'] = [typed]
  await t.type(en.password.label, typed)
  for (const turned of [en.password.hide, en.password.show]) {
    await t.click(turned)
    look()
  }
  await t.click(en.password.generate)
  const passphrase = () => t.place.querySelector('[data-part="passphrase"]')?.textContent ?? ''
  await expect.poll(passphrase).not.toBe('')
  secrets['generated password'] = [passphrase()]
  look()
  await t.click(en.password.action)

  await t.expectTitle(en.secondFactor.title)
  await t.choose('Totp')
  await expect.poll(() => t.place.querySelector('[data-part="secret-text"]')).toBeTruthy()
  const grouped = t.place.querySelector('[data-part="secret-text"]')?.textContent ?? ''
  const secret = grouped.replaceAll(' ', '')
  secrets['key of the app'] = [secret, grouped]
  secrets['picture of the app'] = [
    t.place.querySelector('[data-part="picture"] path')?.getAttribute('d') ?? '',
  ]
  const otp = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
  secrets['one-time code'] = [otp]
  await t.click(en.totp.copy)
  await t.type(en.totp.label, otp)
  look()
  await t.click(en.totp.action)

  await t.expectTitle(en.recovery.title)
  const kit = await t.makeKit()
  const groups = kit.code.split('-').slice(1)
  secrets['recovery code'] = [kit.code, groups.join(''), groups.join(' ')]
  secrets['groups of it'] = groups
  secrets['groups spelled'] = groups.map((group) => group.split('').join(' '))
  secrets['key number'] = [kit.credId]
  look()
  for (const way of ['download', 'print', 'copy', 'write'] as const) {
    await t.click(en.kit.ways[way].title)
    // Whether it printed, no browser says.
    const done = way === 'print' ? 'maybe' : 'true'
    await expect.poll(() => t.button(en.kit.ways[way].title)?.dataset['done']).toBe(done)
    if (way === 'print') {
      const path = t.printFrame()?.contentDocument?.querySelector('path')
      secrets['picture of the kit'] = [path?.getAttribute('d') ?? '']
      look()
    }
  }
  // Covered, and shown again.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  t.setVisibility('hidden')
  vi.advanceTimersByTime(60_000)
  t.setVisibility('visible')
  vi.useRealTimers()
  await t.click(en.kit.uncover)
  await expect.poll(() => t.kitOnScreen().code).toBe(kit.code)
  look()
  // The check of the kit, first with each part in the field of the part before it, which it refuses.
  await t.toCheck()
  await t.typeKit(kit, (_, part) => groups[part % groups.length] ?? '')
  look()
  await t.click(en.kitCheck.action)
  await expect.poll(() => t.fields()[0]?.[1].getAttribute('aria-invalid')).toBe('true')
  look()
  await t.click(en.kitCheck.back)
  await expect.poll(() => t.kitOnScreen().code).toBe(kit.code)
  await t.toCheck()
  await t.typeKit(kit)
  look()
  await t.click(en.kitCheck.action)
  await t.expectTitle('Your account is ready')
  look()
  stop?.()
  const recording = JSON.stringify(events)
  // Six digits alone are in many a time or size.
  const has = (form: string) => recording.includes(/^\d+$/.test(form) ? `"${form}"` : form)
  const kept = Object.keys(secrets).filter((name) => secrets[name]?.some((form) => form !== '' && has(form)))
  return { recording, kit, kept, missing, names: Object.keys(secrets) }
}

describe('a whole registration, recorded by rrweb (fault 121)', () => {
  test.each([true, false])(
    'with maskAllInputs: %s, no secret, no part and no picture of one is kept',
    async (maskAllInputs) => {
      const { recording, kit, kept, missing } = await recorded({ maskAllInputs })
      expect(missing).toEqual([])
      expect(kept).toEqual([])
      expect(t.leaksIn(recording, kit)).toEqual([])
      expect(recording).not.toMatch(/h1v1h-1z|blob:|data:|otpauth:/)
      // What is not secret is there, or the recording would say nothing.
      for (const seen of [en.kit.title, en.kitCheck.title, 'Your account is ready'])
        expect(recording).toContain(seen)
    },
  )

  test('by a recorder that obeys no mark, every one of them would be', async () => {
    const { kept, names, recording } = await recorded({ maskAllInputs: false, blockClass: 'no-such-mark' })
    // The code stands nowhere in one piece.
    expect(kept).toEqual(names.filter((name) => name !== 'recovery code'))
    expect(recording).toMatch(/h1v1h-1z/)
  })
})
