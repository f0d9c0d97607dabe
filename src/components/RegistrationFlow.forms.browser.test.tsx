import { QueryClient } from '@tanstack/react-query'
import { generate } from 'lean-qr'
import { Secret, TOTP } from 'otpauth'
import { Component, type ReactNode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openPasswordProtectedKey } from '../core/credentials/openPasswordProtectedKey.js'
import { privateKeyCodec } from '../core/credentials/privateKeyCodec.js'
import { dfnsApi } from '../core/dfnsApi.js'
import type { EndUserRegistrationResponse, RegistrationApi } from '../core/protocol.js'
import { RegistrationFlow, type RegistrationFlowProps } from './RegistrationFlow.js'
import { bodyOf, en } from './messages/english.test.helper.js'
import { tap } from './hand.test.helper.js'
import {
  alert,
  button,
  choose,
  click,
  deferred,
  everyKind,
  field,
  heading,
  nextTask,
  place,
  quickCodec,
  relyingParty,
  root,
  setUpWorld,
  show,
  showHook,
  shows,
  signIn,
  tells,
  type,
  watched,
  ways,
  world,
} from './world.test.helper.js'
import './styles.css'

setUpWorld()

const done = en.done.title
const doneOtherwise = en.doneOtherwise.title
const good = 'tulip gravel saxophone orbit 41'
const deprecatedKinds = ['Password', 'Totp'] as const
const label = en.password.label

const input = (name = label) => field(name) as HTMLInputElement
const fieldError = () => place.querySelector('[data-part="field-error"]:not(:empty)')?.textContent
const kindsOf = (made: ReturnType<typeof world>) => made.user()?.credentials.map(({ kind }) => kind)

/** The first credential, as a login challenge has it. */
const allowedOf = (made: ReturnType<typeof world>) => {
  const { credId: id = '', encryptedPrivateKey = '' } = made.user()?.credentials[0] ?? {}
  return { id, encryptedPrivateKey }
}

/** All that a page shows or holds in its document. */
const page = () =>
  [
    document.documentElement.outerHTML,
    ...[...document.querySelectorAll('input')].map(({ value }) => value),
  ].join()

/** A client that remembers whatever any mutation ever held. */
function watchedClient() {
  const queryClient = new QueryClient()
  const seen: string[] = []
  queryClient.getMutationCache().subscribe(({ mutation }) => {
    seen.push(JSON.stringify([mutation?.state, mutation?.options.mutationKey]))
  })
  return { queryClient, seen }
}

describe('the password of a key', () => {
  /** At its form; a codec that takes no time, unless told otherwise. */
  async function atPassword(
    made: Pick<ReturnType<typeof world>, 'api' | 'init'>,
    options: Partial<RegistrationFlowProps> = {},
  ) {
    const props = { api: made.api, challenge: await made.init(), codec: quickCodec, ...options }
    show(props as RegistrationFlowProps)
    await choose('PasswordProtectedKey')
    await expect.poll(() => field(label)).toBeTruthy()
  }

  test('has a view of its own, whose heading has the focus', async () => {
    await atPassword(world())
    expect(heading()?.textContent).toBe(en.password.title)
    await expect.poll(() => document.activeElement).toBe(heading())
    expect(place.textContent).toContain(en.password.body)
  })

  test.each([
    ['none', '', en.password.missing],
    ['one that many have', 'password123', en.password.guessable],
    ['one that is only long', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa', en.password.guessable],
    ['the username', 'quillfeather.marmalade@example.com', en.password.guessable],
    ['a part of it', 'quillfeather.marmalade', en.password.guessable],
    ['the name of the app', 'Quillstone-Quillstone', en.password.guessable],
  ])('is refused, with the reason and the focus on it: %s (fault 112)', async (_, password, reason) => {
    const made = watched(world('quillfeather.marmalade@example.com'))
    const seal = vi.spyOn(quickCodec, 'seal')
    await atPassword(made)
    await type(label, password)
    await click(en.password.action)
    await expect.poll(fieldError, { timeout: 10_000 }).toContain(reason)
    expect(input().getAttribute('aria-invalid')).toBe('true')
    const described = document.getElementById(input().getAttribute('aria-describedby') ?? '')
    expect(described?.textContent).toContain(reason)
    expect(document.activeElement).toBe(input())
    expect(seal).not.toHaveBeenCalled()
    expect(made.tries).toEqual([])
  })

  test("is not refused for somebody else's name", async () => {
    const made = watched(world())
    await atPassword(made)
    await type(label, 'quillfeather.marmalade')
    await click(en.password.action)
    await shows(doneOtherwise)
  })

  test('can be one that is made, shown whole, and opens the key', async () => {
    const made = watched(world())
    await atPassword(made)
    await type(label, 'short')
    await click(en.password.action)
    await expect.poll(fieldError, { timeout: 10_000 }).toContain(en.password.guessable)
    await click(en.password.generate)
    await expect.poll(() => input().value).toMatch(/^[a-z]+(-[a-z]+){5}$/)
    const passphrase = input().value
    await expect.poll(fieldError).toBeUndefined()
    expect(place.querySelector('[data-part="passphrase"]')?.textContent).toBe(passphrase)
    expect(input().type).toBe('text')
    await click(en.password.action)
    await shows(doneOtherwise)
    const opening = openPasswordProtectedKey(allowedOf(made), {
      secret: passphrase,
      username: made.initRequest.username,
      codec: quickCodec,
    })
    expect(await signIn(made, async (login) => (await opening).assert(login))).toBe(200)
  })

  test('that was made is not spoken of any more once another is typed, or it is hidden', async () => {
    await atPassword(world())
    await click(en.password.generate)
    const shown = () => place.querySelector('[data-part="passphrase"]')
    await expect.poll(shown, { timeout: 10_000 }).toBeTruthy()
    await click(en.password.hide)
    await expect.poll(shown).toBeNull()
    await click(en.password.show)
    await expect.poll(shown).toBeTruthy()
    await type(label, 'another one')
    await expect.poll(shown).toBeNull()
  })

  test('is seen while it is typed, can be hidden, and is one for a password manager (fault 117)', async () => {
    await atPassword(world())
    expect(input().autocomplete).toBe('new-password')
    expect(place.querySelector<HTMLInputElement>('[autocomplete="username"]')?.value).toBe('ada@example.com')
    await type(label, good)
    for (const [name, kind, pressed] of [
      [en.password.hide, 'text', 'true'],
      [en.password.show, 'password', 'false'],
      [en.password.hide, 'text', 'true'],
    ] as const) {
      await expect.poll(() => button(name)?.getAttribute('aria-pressed')).toBe(pressed)
      expect(input().type).toBe(kind)
      expect(input().value).toBe(good)
      await click(name)
    }
  })

  test('can be pasted (fault 117)', async () => {
    const made = watched(world())
    await atPassword(made)
    const source = place.appendChild(document.createElement('textarea'))
    source.value = good
    source.select()
    await userEvent.copy()
    source.remove()
    await tap(input)
    await userEvent.paste()
    expect(input().value).toBe(good)
    await click(en.password.action)
    await shows(doneOtherwise)
    await openPasswordProtectedKey(allowedOf(made), {
      secret: good,
      username: made.initRequest.username,
      codec: quickCodec,
    })
  })

  test('is not lost with a step that failed, and the focus is on the way on (faults 106, 109, 116)', async () => {
    const made = watched(world())
    const seal = vi.fn(quickCodec.seal).mockRejectedValueOnce(new Error('once'))
    const onError = vi.fn()
    await atPassword(made, { codec: { ...quickCodec, seal }, onError })
    await type(label, good)
    await click(en.password.action)
    await tells('key_store_failed')
    expect(onError.mock.calls).toMatchObject([[{ code: 'key_store_failed', outcome: 'none' }]])
    expect(input().value).toBe(good)
    expect(made.tries).toEqual([])
    await expect.poll(() => document.activeElement).toBe(heading())
    await click(en.password.action)
    await shows(doneOtherwise)
    expect(seal).toHaveBeenCalledTimes(2)
    expect(kindsOf(made)).toEqual(['PasswordProtectedKey'])
  })

  test('Cancel frees the page while a codec hangs, and the password is still there (faults 76, 106, 116)', async () => {
    const made = watched(world())
    const hangs = deferred<string>()
    const seal = vi.fn(quickCodec.seal).mockReturnValueOnce(hangs.promise)
    await atPassword(made, { codec: { ...quickCodec, seal } })
    await type(label, good)
    await click(en.password.action)
    await expect.poll(() => seal.mock.calls.length, { timeout: 10_000 }).toBe(1)
    // What is under way is about this password.
    expect(input().readOnly).toBe(true)
    await click(en.firstFactor.cancel)
    await tells('cancelled')
    expect(input().value).toBe(good)
    hangs.resolve('too late')
    await click(en.password.action)
    await shows(doneOtherwise)
    expect(kindsOf(made)).toEqual(['PasswordProtectedKey'])
  })

  test('opens the sealed key, and no other does; nothing of it is left anywhere (fault 80)', async () => {
    const made = watched(world(), 'request lost')
    const { queryClient, seen } = watchedClient()
    // The true codec, with all its rounds.
    await atPassword(made, { codec: undefined, queryClient })
    await type(label, good)
    expect(page()).toContain(good)
    await click(en.password.action)
    await tells('network_failed')
    expect(page()).not.toContain(good)
    await click(en.flow.retry)
    await shows(doneOtherwise)
    expect(page()).not.toContain(good)
    expect(made.tries).toHaveLength(2)
    expect(made.tries.map(({ body }) => body).join()).not.toContain(good)
    expect(seen.length).toBeGreaterThan(4)
    expect(seen.join()).not.toContain(good)
    const allowed = allowedOf(made)
    await expect(privateKeyCodec.open(allowed.encryptedPrivateKey, `${good} `)).rejects.toMatchObject({
      code: 'password_wrong',
    })
    const signer = await openPasswordProtectedKey(allowed, {
      secret: good,
      username: made.initRequest.username,
    })
    expect(await signIn(made, (login) => signer.assert(login))).toBe(200)
    root.unmount()
    await expect.poll(() => queryClient.getMutationCache().getAll()).toEqual([])
  })

  test('is in no state of the hook (fault 80)', async () => {
    const made = watched(world(), 'request lost')
    const options = { secondFactor: 'optional', codec: quickCodec } as const
    const registration = showHook({ api: made.api, challenge: await made.init(), ...options })
    registration().create({ kind: 'PasswordProtectedKey', password: good })
    await expect.poll(() => registration().state.step).toBe('secondFactor')
    expect(JSON.stringify(registration())).not.toContain(good)
    expect(registration().state).toMatchObject({
      request: { firstFactorCredential: { credentialKind: 'PasswordProtectedKey' } },
    })
    registration().skip()
    await expect.poll(() => registration().error?.code).toBe('network_failed')
    expect(JSON.stringify(registration())).not.toContain(good)
    registration().submit()
    await expect.poll(() => registration().state.step).toBe('done')
    expect(JSON.stringify(registration())).not.toContain(good)
  })
})

describe('a password that is the credential itself', () => {
  test('is taken where it can stand against guessing online, but not if it is the username', async () => {
    const made = watched(world('quillfeather.marmalade@example.com', everyKind))
    show({ api: made.api, challenge: await made.init(), deprecatedKinds })
    await choose('Password')
    await type(label, 'quillfeather.marmalade')
    await click(en.password.action)
    await expect.poll(fieldError, { timeout: 10_000 }).toContain(en.password.guessable)
    // Too weak to seal a key with.
    await type(label, 'maple7Kite')
    await click(en.password.action)
    await shows(doneOtherwise)
    const prove = async (password: string) => signIn(made, async () => ({ kind: 'Password', password }))
    expect(await prove('maple7Kite')).toBe(200)
    expect(await prove('maple7kite')).toBe(401)
  })

  test('is in the body of the final call and nowhere else (fault 80)', async () => {
    const made = watched(world(undefined, everyKind), 'request lost')
    const { queryClient, seen } = watchedClient()
    const options = { deprecatedKinds, queryClient } as const
    const registration = showHook({ api: made.api, challenge: await made.init(), ...options })
    registration().create({ kind: 'Password', password: good })
    await expect.poll(() => registration().error?.code).toBe('network_failed')
    const request = { firstFactorCredential: { credentialKind: 'Password' } }
    expect(registration().state).toMatchObject({ step: 'complete' })
    expect('request' in registration().state && registration().state).toEqual(
      expect.objectContaining({ request }),
    )
    expect(JSON.stringify(registration())).not.toContain(good)
    registration().submit()
    // The API stretches a password before it keeps it.
    await expect.poll(() => registration().state.step, { timeout: 10_000 }).toBe('done')
    const body = { firstFactorCredential: { credentialKind: 'Password', credentialInfo: { password: good } } }
    expect(made.tries.map((tried) => tried.request)).toEqual([body, body])
    expect(JSON.stringify(registration())).not.toContain(good)
    expect(seen.length).toBeGreaterThan(4)
    expect(seen.join()).not.toContain(good)
    expect(await signIn(made, async () => ({ kind: 'Password', password: good }))).toBe(200)
  })
})

describe('a one-time code', () => {
  const six = en.totp.label

  /** At its form, and the secret that the API gave. */
  async function atCode(made: ReturnType<typeof watched>, options: Partial<RegistrationFlowProps> = {}) {
    const challenge = (await made.init()) as { otpUrl: string }
    const props = { api: made.api, challenge, secondFactor: 'required', deprecatedKinds, ...options }
    show(props as RegistrationFlowProps)
    await click(en.firstFactor.action)
    await shows(en.secondFactor.title)
    await choose('Totp')
    await expect.poll(() => field(six)).toBeTruthy()
    return challenge.otpUrl
  }
  const secretOf = (otpUrl: string) => new URL(otpUrl).searchParams.get('secret') ?? ''
  const codeOf = (otpUrl: string) => new TOTP({ secret: Secret.fromBase32(secretOf(otpUrl)) }).generate()

  test('is asked with a picture that says exactly what the API said', async () => {
    const otpUrl = await atCode(watched(world(undefined, everyKind)))
    await expect.poll(() => document.activeElement).toBe(heading())
    expect(input(six).autocomplete).toBe('one-time-code')
    expect(input(six).inputMode).toBe('numeric')
    await expect.poll(() => place.querySelector('[data-part="picture"]')).toBeTruthy()
    const picture = place.querySelector('[data-part="picture"]')
    expect(picture?.getAttribute('role')).toBe('img')
    expect(picture?.getAttribute('aria-label')).toBe(en.totp.picture)
    const expected = generate(otpUrl)
    const dark: string[] = []
    for (let y = 0; y < expected.size; y++)
      for (let x = 0; x < expected.size; x++) if (expected.get(x, y)) dark.push(`${x + 4},${y + 4}`)
    const drawn = [
      ...(picture?.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h1v1h-1z/g),
    ]
    expect(drawn.map(([, x, y]) => `${x},${y}`)).toEqual(dark)
    // Four modules of quiet on every side.
    expect(picture?.getAttribute('viewBox')).toBe(`0 0 ${expected.size + 8} ${expected.size + 8}`)
  })

  test('is asked with the secret as text, which can be copied or typed off', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const otpUrl = await atCode(watched(world(undefined, everyKind)))
    const text = place.querySelector('[data-part="secret-text"]')?.textContent
    expect(text).toMatch(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/)
    expect(text?.replaceAll(' ', '')).toBe(secretOf(otpUrl))
    const said = () => place.querySelector('[data-part="secret"] [role="status"]')?.textContent
    expect(said()).toBe('')
    await click(en.totp.copy)
    await expect.poll(said).toBe(en.totp.copied)
    expect(write.mock.calls).toEqual([[secretOf(otpUrl)]])
    write.mockRejectedValue(new DOMException('blocked', 'NotAllowedError'))
    await click(en.totp.copy)
    await expect.poll(said).toBe(en.totp.uncopied)
  })

  test('of five digits is refused, with the focus on it; with spaces it is taken (fault 112)', async () => {
    const made = watched(world(undefined, everyKind))
    const otpUrl = await atCode(made)
    for (const wrong of ['', '12345', '1234567', '12345a']) {
      await type(six, wrong)
      await click(en.totp.action)
      await expect.poll(fieldError).toBe(en.totp.missing({ digits: 6 }))
      expect(input(six).getAttribute('aria-invalid')).toBe('true')
      await expect.poll(() => document.activeElement).toBe(input(six))
    }
    expect(made.tries).toEqual([])
    const code = codeOf(otpUrl)
    await type(six, ` ${code.slice(0, 3)} ${code.slice(3)}`)
    await click(en.totp.action)
    await shows(done)
    expect(made.tries[0]?.request.secondFactorCredential).toEqual({
      credentialKind: 'Totp',
      credentialInfo: { otpCode: code },
    })
    expect(kindsOf(made)).toEqual(['Fido2', 'Totp'])
  })

  test('of another time is refused by the API, and the user is told', async () => {
    const made = watched(world(undefined, everyKind))
    const otpUrl = await atCode(made)
    const wrong = codeOf(otpUrl) === '000000' ? '111111' : '000000'
    await type(six, wrong)
    await click(en.totp.action)
    await tells('registration_refused')
    expect(made.user()?.credentials).toEqual([])
  })

  test('and its secret are in the body of the final call and nowhere else (fault 80)', async () => {
    const made = watched(world(undefined, everyKind), 'request lost')
    const { queryClient, seen } = watchedClient()
    const otpUrl = await atCode(made, { queryClient })
    const code = codeOf(otpUrl)
    await type(six, code)
    await click(en.totp.action)
    await tells('network_failed')
    for (const secret of [code, secretOf(otpUrl)]) expect(page()).not.toContain(secret)
    await click(en.flow.retry)
    await shows(done)
    expect(made.tries.map(({ body }) => body.includes(`"otpCode":"${code}"`))).toEqual([true, true])
    for (const secret of [code, secretOf(otpUrl)]) {
      expect(page()).not.toContain(secret)
      expect(seen.join()).not.toContain(secret)
      expect(made.tries.map(({ challenge }) => JSON.stringify(challenge)).join()).not.toContain(secret)
    }
  })

  test('is in no state of the hook, which has the secret to hand (fault 80)', async () => {
    const made = watched(world(undefined, everyKind), 'request lost')
    const challenge = (await made.init()) as { otpUrl: string }
    const options = { secondFactor: 'required', deprecatedKinds } as const
    const registration = showHook({ api: made.api, challenge, ...options })
    const code = codeOf(challenge.otpUrl)
    const clean = () => {
      for (const secret of [code, secretOf(challenge.otpUrl)])
        expect(JSON.stringify(registration())).not.toContain(secret)
    }
    expect(registration().otpUrl()).toBe(challenge.otpUrl)
    clean()
    registration().create()
    await expect.poll(() => registration().state.step).toBe('secondFactor')
    registration().create({ kind: 'Totp', otpCode: code })
    await expect.poll(() => registration().error?.code).toBe('network_failed')
    clean()
    expect(registration().state).toMatchObject({
      request: { secondFactorCredential: { credentialKind: 'Totp' } },
    })
    registration().submit()
    await expect.poll(() => registration().state.step).toBe('done')
    clean()
  })

  test('is not offered where the API gave no secret', async () => {
    const made = world(undefined, { ...everyKind, totp: false })
    show({ api: made.api, challenge: await made.init(), secondFactor: 'required', deprecatedKinds })
    await click(en.firstFactor.action)
    await shows(en.secondFactor.title)
    await click(en.ways.action)
    await shows(en.ways.title)
    expect(ways()).toContain('PasswordProtectedKey')
    expect(ways()).not.toContain('Totp')
  })
})

describe('what init needs to know', () => {
  const { missing: please, resent } = en.startForm
  const { orgId, username, registrationCode } = en.startForm.label
  const words = { orgId, username, registrationCode }
  const labels = () => [...place.querySelectorAll('label')].map(({ textContent }) => textContent)

  test.each<[string, (keyof typeof words)[], (keyof typeof words)[] | undefined]>([
    ['nothing known', ['orgId', 'username', 'registrationCode'], undefined],
    ['the organisation known', ['username', 'registrationCode'], undefined],
    ['the code unknown', ['registrationCode'], undefined],
    ['all known', [], undefined],
    ['a server of the host that needs nothing', [], []],
    ['a server of the host that needs a name', ['username'], ['username']],
  ])('is asked only as far as nobody else knows: %s', async (_, missing, initFields) => {
    const made = watched(world())
    const known = Object.entries(made.initRequest).filter(
      ([name]) => !missing.includes(name as 'orgId') && !initFields,
    )
    const init = vi.fn(async () => made.init())
    const api = { ...made.api, init, ...(initFields && { initFields }) }
    show({ api, initRequest: Object.fromEntries(known) })
    await expect.poll(labels).toEqual(missing.map((name) => words[name]))
    for (const name of missing) await type(words[name], ` ${made.initRequest[name]}\t`)
    await click(en.start.action)
    await shows(en.firstFactor.title)
    const asked = Object.fromEntries(missing.map((name) => [name, made.initRequest[name]]))
    expect(init.mock.calls).toMatchObject([[{ ...Object.fromEntries(known), ...asked }, {}]])
  })

  test('an empty field is named, has the focus, and nothing is sent (fault 112)', async () => {
    const made = watched(world())
    show({ api: made.api, initRequest: { orgId: made.initRequest.orgId } })
    await type(words.username, '   ')
    await click(en.start.action)
    await expect.poll(fieldError).toBe(please.username)
    expect(document.activeElement).toBe(input(words.username))
    await type(words.username, 'ada@example.com')
    await click(en.start.action)
    await expect.poll(fieldError).toBe(please.registrationCode)
    expect(document.activeElement).toBe(input(words.registrationCode))
    expect(made.inits).toEqual([])
  })

  test('a new code makes the old one void', async () => {
    const made = watched(world())
    const { initRequest } = made
    show({ api: made.api, initRequest: { orgId: initRequest.orgId } })
    await type(words.registrationCode, initRequest.registrationCode)
    // Whose code, it must be told first.
    await click(en.startForm.resend)
    await expect.poll(fieldError).toBe(please.username)
    expect(document.activeElement).toBe(input(words.username))
    expect(made.user()?.registrationCode).toBe(initRequest.registrationCode)
    await type(words.username, initRequest.username)
    await click(en.startForm.resend)
    const note = () => place.querySelector('[role="status"][data-part="field-note"]')?.textContent
    await expect.poll(note).toBe(resent({ username: 'ada@example.com' }))
    expect(input(words.registrationCode).value).toBe('')
    await expect.poll(() => document.activeElement).toBe(input(words.registrationCode))
    expect(made.user()?.registrationCode).not.toBe(initRequest.registrationCode)
    await type(words.registrationCode, initRequest.registrationCode)
    await click(en.start.action)
    await tells('code_expired')
    expect(input(words.username).value).toBe(initRequest.username)
    await type(words.registrationCode, made.user()?.registrationCode ?? '')
    await click(en.start.action)
    await click(en.firstFactor.action)
    await shows(done)
  })

  test('a link whose code is too old leads to a new one (fault 116)', async () => {
    const made = watched(world())
    Object.assign(made.user() ?? {}, { codeExpires: 0 })
    const onError = vi.fn()
    show({ api: made.api, initRequest: made.initRequest, onError })
    await click(en.start.action)
    await tells('code_expired')
    expect(onError.mock.calls).toMatchObject([[{ code: 'code_expired', status: 400, outcome: 'none' }]])
    await click(en.startForm.resend)
    await expect.poll(labels).toEqual([words.registrationCode])
    await expect.poll(alert).toBe('')
    await expect.poll(() => document.activeElement).toBe(heading())
    expect(place.textContent).toContain(resent({ username: 'ada@example.com' }))
    await type(words.registrationCode, made.user()?.registrationCode ?? '')
    await click(en.start.action)
    await click(en.firstFactor.action)
    await shows(done)
    expect(kindsOf(made)).toEqual(['Fido2'])
  })

  test('a new code that could not be sent is told of, and can be asked for again', async () => {
    const made = watched(world())
    Object.assign(made.user() ?? {}, { codeExpires: 0 })
    const resendCode = vi.fn(made.api.resendCode).mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const onError = vi.fn()
    show({ api: { ...made.api, resendCode }, initRequest: made.initRequest, onError })
    await click(en.start.action)
    await click(en.startForm.resend)
    await expect.poll(() => onError.mock.calls.length).toBe(2)
    expect(onError.mock.calls[1]).toMatchObject([{ code: 'init_failed', outcome: 'none' }])
    await tells('init_failed')
    expect(labels()).toEqual([])
    await click(en.flow.retry)
    await tells('code_expired')
    await click(en.startForm.resend)
    await expect.poll(labels).toEqual([words.registrationCode])
  })

  test('who is registered already is sent to sign in, and has no button that leads nowhere', async () => {
    const made = watched(world())
    const onError = vi.fn()
    show({ api: made.api, initRequest: made.initRequest })
    await click(en.start.action)
    await click(en.firstFactor.action)
    await shows(done)
    root.render(
      <RegistrationFlow
        key="another"
        api={made.api}
        initRequest={made.initRequest}
        relyingParty={relyingParty}
        onError={onError}
      />,
    )
    await click(en.start.action)
    await tells('user_exists')
    expect(alert()).toContain(bodyOf('user_exists'))
    expect(onError.mock.calls).toMatchObject([[{ code: 'user_exists', remedy: 'none', outcome: 'none' }]])
    expect(place.querySelector('button')).toBeNull()
  })

  test('too many tries: the button is held as long as the server asks, and then it works', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true })
    const made = world()
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
    show({ api, initRequest: made.initRequest, onError })
    await click(en.start.action)
    await expect.poll(alert).toContain(bodyOf('rate_limited', { retryAt: new Date(), retrySoon: true }))
    expect(onError.mock.calls).toMatchObject([[{ code: 'rate_limited', retryAfter: 42, outcome: 'none' }]])
    limited = false
    // Held until then: a tap does nothing.
    expect(button(en.flow.retry)?.getAttribute('aria-disabled')).toBe('true')
    button(en.flow.retry)?.click()
    await nextTask()
    expect(onError).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(42_000)
    await expect.poll(() => button(en.flow.retry)?.getAttribute('aria-disabled')).toBeNull()
    expect(place.textContent).toContain(en.again.now)
    await click(en.flow.retry)
    await shows(en.firstFactor.title)
  })
})

describe('wallets', () => {
  const wallets = [{ network: 'EthereumSepolia', name: 'Savings' }, { network: 'Solana' }]

  test('are made with the user; the token is for the host alone', async () => {
    const made = watched(world())
    const answers: EndUserRegistrationResponse[] = []
    const { queryClient, seen } = watchedClient()
    const onComplete = (answer: EndUserRegistrationResponse) => void answers.push(answer)
    show({ api: made.api, challenge: await made.init(), wallets, onComplete, queryClient })
    await click(en.firstFactor.action)
    await shows(done)
    expect(made.tries[0]?.request).toEqual({ wallets, firstFactorCredential: expect.anything() })
    expect(answers).toMatchObject([{ user: { username: 'ada@example.com' }, wallets }])
    const token = answers[0]?.authentication.token ?? ''
    expect(made.ledger.signedIn.get(token)).toBe(made.user())
    expect(page()).not.toContain(token)
    expect(seen.join()).not.toContain(token)
    await expect.poll(() => place.querySelectorAll('[data-part="wallet"]').length).toBe(2)
    const shown = [...place.querySelectorAll('[data-part="wallet"]')].map(({ textContent }) => textContent)
    expect(shown).toEqual([`Savings${en.wallets.pending}`, `Solana${en.wallets.pending}`])
  })

  test('are sent as what they hold, also where they are proxies, as of a state library', async () => {
    const made = watched(world())
    const proxies = wallets.map((wallet) => new Proxy(wallet, {}))
    show({ api: made.api, challenge: await made.init(), wallets: proxies })
    await click(en.firstFactor.action)
    await shows(done)
    expect(made.tries.map(({ request }) => request)).toMatchObject([{ wallets }])
  })

  test('are called by their network where they have no name, in words', async () => {
    const made = world()
    const networks = ['EthereumSepolia', 'AvalancheCFuji', 'BitcoinTestnet3', 'XLayer']
    show({ api: made.api, challenge: await made.init(), wallets: networks.map((network) => ({ network })) })
    await click(en.firstFactor.action)
    const names = () => [...place.querySelectorAll('[data-part="wallet-name"]')].map((it) => it.textContent)
    await expect
      .poll(names)
      .toEqual([
        'Ethereum Sepolia (test network)',
        'Avalanche C Fuji (test network)',
        'Bitcoin Testnet 3 (test network)',
        'X Layer',
      ])
  })

  test('show their address where there is one', async () => {
    const made = watched(world(undefined, { walletAddresses: 'at once' }))
    const answers: EndUserRegistrationResponse[] = []
    const onComplete = (answer: EndUserRegistrationResponse) => void answers.push(answer)
    show({ api: made.api, challenge: await made.init(), wallets, onComplete })
    await click(en.firstFactor.action)
    await expect.poll(() => place.querySelectorAll('[data-part="wallet-address"]').length).toBe(2)
    const shown = [...place.querySelectorAll('[data-part="wallet-address"]')]
    expect(shown.map(({ textContent }) => textContent)).toEqual(
      answers[0]?.wallets.map(({ address }) => address),
    )
    expect(place.textContent).not.toContain(en.wallets.pending)
    expect(shown[0]?.getAttribute('translate')).toBe('no')
  })

  test('and no token of theirs is in the state', async () => {
    const made = watched(world())
    const answers: EndUserRegistrationResponse[] = []
    const onComplete = (answer: EndUserRegistrationResponse) => void answers.push(answer)
    const registration = showHook({ api: made.api, challenge: await made.init(), wallets, onComplete })
    registration().create()
    await expect.poll(() => registration().state.step).toBe('done')
    const { token } = answers[0]?.authentication ?? {}
    expect(token).toMatch(/^\S{40,}$/)
    expect(JSON.stringify(registration())).not.toContain(token)
    expect(registration().state).toMatchObject({ response: { wallets } })
  })

  test('the request without them has no field for them', async () => {
    const made = watched(world())
    show({ api: made.api, challenge: await made.init() })
    await click(en.firstFactor.action)
    await shows(done)
    expect(Object.keys(made.tries[0]?.request ?? {})).toEqual(['firstFactorCredential'])
  })

  test('none at all is a mistake of the developer, told as a plain Error', async () => {
    const caught = vi.fn()
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const complete: RegistrationApi['complete'] = () => Promise.reject(new Error('Nothing is sent.'))
    root.render(
      <Boundary onCaught={caught}>
        <RegistrationFlow api={{ complete }} wallets={[]} />
      </Boundary>,
    )
    await expect.poll(() => place.textContent).toBe('caught')
    expect(caught.mock.calls[0]).toMatchObject([
      { name: 'Error', message: expect.stringContaining('`wallets` is empty') },
    ])
  })
})

/** Catches what a render throws. */
class Boundary extends Component<{ children: ReactNode; onCaught: (error: unknown) => void }> {
  override state = { caught: false }
  static getDerivedStateFromError = () => ({ caught: true })
  override componentDidCatch(error: unknown) {
    this.props.onCaught(error)
  }
  override render() {
    return this.state.caught ? 'caught' : this.props.children
  }
}
