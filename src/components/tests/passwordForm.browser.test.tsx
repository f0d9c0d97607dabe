import { setup } from '../../testHelpers/setup.js'
import { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openPasswordProtectedKey } from '../../core/credentials/openPasswordProtectedKey.js'
import { privateKeyCodec } from '../../core/credentials/privateKeyCodec.js'
import { formsLoader } from '../forms/formsLoader.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../RegistrationFlow.js'
import { en } from '../../testHelpers/english.js'
import '../styles.css'

const t = setup()

const doneWithoutPasskey = en.doneWithoutPasskey.title
const good = 'tulip gravel saxophone orbit 41'
const deprecatedKinds = ['Password', 'Totp'] as const
const label = en.password.label
const input = (name = label) => t.field(name) as HTMLInputElement
const fieldError = () => t.place.querySelector('[data-part="field-error"]:not(:empty)')?.textContent
const kindsOf = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ kind }) => kind)

/** The first credential, as a login challenge has it. */
const allowedOf = (made: ReturnType<typeof t.world>) => {
  const { credId: id = '', encryptedPrivateKey = '' } = made.user()?.credentials[0] ?? {}
  return { id, encryptedPrivateKey }
}

/** The HTML of the document, and the values of its inputs. */
const htmlAndInputs = () =>
  [
    document.documentElement.outerHTML,
    ...[...document.querySelectorAll('input')].map(({ value }) => value),
  ].join()

/** A query client, and as `seen` the JSON of every state and key that a mutation had. */
function watchedClient() {
  const queryClient = new QueryClient()
  const seen: string[] = []
  queryClient.getMutationCache().subscribe(({ mutation }) => {
    seen.push(JSON.stringify([mutation?.state, mutation?.options.mutationKey]))
  })
  return { queryClient, seen }
}

describe('the password of a key', () => {
  /** Shows a flow and opens its password form. The codec takes no time, unless `options` has another one. */
  async function atPassword(
    made: Pick<ReturnType<typeof t.world>, 'api' | 'init'>,
    options: Partial<RegistrationFlowProps> = {},
  ) {
    const props = { api: made.api, challenge: await made.init(), codec: t.quickCodec, ...options }
    t.show(props as RegistrationFlowProps)
    await t.choose('PasswordProtectedKey')
    await expect.poll(() => t.field(label)).toBeTruthy()
  }

  test('has a view of its own, whose heading has the focus', async () => {
    await atPassword(t.world())
    expect(t.heading()?.textContent).toBe(en.password.title)
    await expect.poll(() => document.activeElement).toBe(t.heading())
    expect(t.place.textContent).toContain(en.password.body)
  })

  test.each([
    ['none', '', en.password.missing],
    ['one that many have', 'password123', en.password.tooWeak],
    ['one that is only long', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa', en.password.tooWeak],
    ['the username', 'quillfeather.marmalade@example.com', en.password.tooWeak],
    ['a part of it', 'quillfeather.marmalade', en.password.tooWeak],
    ['the name of the app', 'Quillstone-Quillstone', en.password.tooWeak],
  ])('is refused, with the reason and the focus on it: %s (fault 112)', async (_, password, reason) => {
    const made = t.watched(t.world('quillfeather.marmalade@example.com'))
    const seal = vi.spyOn(t.quickCodec, 'seal')
    await atPassword(made)
    await t.type(label, password)
    await t.click(en.password.action)
    await expect.poll(fieldError, { timeout: 10_000 }).toContain(reason)
    expect(input().getAttribute('aria-invalid')).toBe('true')
    const described = document.getElementById(input().getAttribute('aria-describedby') ?? '')
    expect(described?.textContent).toContain(reason)
    await expect.poll(() => document.activeElement).toBe(input())
    expect(seal).not.toHaveBeenCalled()
    expect(made.tries).toEqual([])
  })

  test("is not refused for somebody else's name", async () => {
    const made = t.watched(t.world())
    await atPassword(made)
    await t.type(label, 'quillfeather.marmalade')
    await t.click(en.password.action)
    await t.expectTitle(doneWithoutPasskey)
  })

  test('whose form does not load: said on the screen, and why to the host, and the next tap loads it', async () => {
    const cause = new TypeError('Failed to resolve module specifier "react-hook-form"')
    vi.spyOn(formsLoader, 'loaded').mockReturnValueOnce(undefined)
    vi.spyOn(formsLoader, 'load').mockRejectedValueOnce(cause)
    const onError = vi.fn()
    const { api, init } = t.world()
    t.show({ api, challenge: await init(), onError })
    await t.choose('PasswordProtectedKey')
    await expect.poll(() => t.button(en.formNotLoaded.action)).toBeTruthy()
    expect(onError.mock.calls).toEqual([
      [expect.objectContaining({ code: 'network_failed', field: 'form', outcome: 'none', cause })],
    ])
    await t.click(en.formNotLoaded.action)
    await expect.poll(input).toBeTruthy()
    expect(onError).toHaveBeenCalledOnce()
  })

  test('whose form is not there after a minute: said so, and it is shown once it is there', async () => {
    const minute = new AbortController()
    vi.spyOn(formsLoader, 'loaded').mockReturnValueOnce(undefined)
    vi.spyOn(formsLoader, 'load').mockReturnValueOnce(new Promise(() => {}))
    const { api, init } = t.world()
    t.show({ api, challenge: await init() })
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(minute.signal)
    await t.choose('PasswordProtectedKey')
    await expect.poll(() => timeout.mock.calls).toEqual([[60_000]])
    minute.abort(new DOMException('signal timed out', 'TimeoutError'))
    await expect.poll(() => t.button(en.formNotLoaded.action)).toBeTruthy()
    timeout.mockRestore()
    await t.click(en.formNotLoaded.action)
    await expect.poll(input).toBeTruthy()
  })

  test('whose form never loads: from the second time on, the page can be loaded again', async () => {
    vi.spyOn(formsLoader, 'loaded').mockReturnValue(undefined)
    vi.spyOn(formsLoader, 'load').mockRejectedValue(new TypeError('no such file'))
    const { api, init } = t.world()
    t.show({ api, challenge: await init() })
    await t.choose('PasswordProtectedKey')
    await expect.poll(() => t.button(en.formNotLoaded.action)).toBeTruthy()
    expect(t.buttons()).not.toContain(en.flow.reload)
    await t.click(en.formNotLoaded.action)
    await expect.poll(t.buttons).toContain(en.flow.reload)
    expect(t.buttons()).toContain(en.formNotLoaded.action)
  })

  test('whose form does not load: the host hears of it once, also in strict mode', async () => {
    vi.spyOn(formsLoader, 'loaded').mockReturnValue(undefined)
    vi.spyOn(formsLoader, 'load').mockRejectedValue(new TypeError('no such file'))
    const onError = vi.fn()
    const { api, init } = t.world()
    const challenge = await init()
    t.root.render(
      <StrictMode>
        <RegistrationFlow relyingParty={t.relyingParty} api={api} challenge={challenge} onError={onError} />
      </StrictMode>,
    )
    await t.choose('PasswordProtectedKey')
    await expect.poll(() => t.button(en.formNotLoaded.action)).toBeTruthy()
    expect(formsLoader.load).toHaveBeenCalledTimes(2)
    expect(onError).toHaveBeenCalledOnce()
  })

  test('can be one that is made, shown whole, and opens the key', async () => {
    const made = t.watched(t.world())
    await atPassword(made)
    await t.type(label, 'short')
    await t.click(en.password.action)
    await expect.poll(fieldError, { timeout: 10_000 }).toContain(en.password.tooWeak)
    await t.click(en.password.generate)
    await expect.poll(() => input().value).toMatch(/^[a-z]+(-[a-z]+){5}$/)
    const passphrase = input().value
    await expect.poll(fieldError).toBeUndefined()
    expect(t.place.querySelector('[data-part="passphrase"]')?.textContent).toBe(passphrase)
    expect(input().type).toBe('text')
    await t.click(en.password.action)
    await t.expectTitle(doneWithoutPasskey)
    const opening = openPasswordProtectedKey(allowedOf(made), {
      secret: passphrase,
      username: made.initRequest.username,
      codec: t.quickCodec,
    })
    expect(await t.signIn(made, async (login) => (await opening).assert(login))).toBe(200)
  })

  test('that was made is not spoken of any more once another is typed, or it is hidden', async () => {
    await atPassword(t.world())
    await t.click(en.password.generate)
    const shown = () => t.place.querySelector('[data-part="passphrase"]')
    await expect.poll(shown, { timeout: 10_000 }).toBeTruthy()
    await t.click(en.password.hide)
    await expect.poll(shown).toBeNull()
    await t.click(en.password.show)
    await expect.poll(shown).toBeTruthy()
    await t.type(label, 'another one')
    await expect.poll(shown).toBeNull()
  })

  test('is seen while it is typed, can be hidden, and is one for a password manager (fault 117)', async () => {
    await atPassword(t.world())
    expect(input().autocomplete).toBe('new-password')
    expect(t.place.querySelector<HTMLInputElement>('[autocomplete="username"]')?.value).toBe(
      'ada@example.com',
    )
    await t.type(label, good)
    for (const [name, kind] of [
      [en.password.hide, 'text'],
      [en.password.show, 'password'],
      [en.password.hide, 'text'],
    ] as const) {
      await expect.poll(() => t.button(name)).toBeTruthy()
      // What it does is its name; a state beside it would be heard as the opposite.
      expect(t.button(name)?.hasAttribute('aria-pressed')).toBe(false)
      expect(input().type).toBe(kind)
      expect(input().value).toBe(good)
      await t.click(name)
    }
  })

  test('can be pasted (fault 117)', async () => {
    const made = t.watched(t.world())
    await atPassword(made)
    const source = t.place.appendChild(document.createElement('textarea'))
    source.value = good
    source.select()
    await userEvent.copy()
    source.remove()
    await t.tap(input)
    await userEvent.paste()
    expect(input().value).toBe(good)
    await t.click(en.password.action)
    await t.expectTitle(doneWithoutPasskey)
    await openPasswordProtectedKey(allowedOf(made), {
      secret: good,
      username: made.initRequest.username,
      codec: t.quickCodec,
    })
  })

  test('is not lost with a step that failed, and the focus is on the way on (faults 106, 109, 116)', async () => {
    const made = t.watched(t.world())
    const seal = vi.fn(t.quickCodec.seal).mockRejectedValueOnce(new Error('once'))
    const onError = vi.fn()
    await atPassword(made, { codec: { ...t.quickCodec, seal }, onError })
    await t.type(label, good)
    await t.click(en.password.action)
    await t.expectError('key_store_failed')
    expect(onError.mock.calls).toMatchObject([[{ code: 'key_store_failed', outcome: 'none' }]])
    expect(input().value).toBe(good)
    expect(made.tries).toEqual([])
    await expect.poll(() => document.activeElement).toBe(t.heading())
    await t.click(en.password.action)
    await t.expectTitle(doneWithoutPasskey)
    expect(seal).toHaveBeenCalledTimes(2)
    expect(kindsOf(made)).toEqual(['PasswordProtectedKey'])
  })

  test('Cancel frees the page while a codec hangs, and the password is still there (faults 76, 106, 116)', async () => {
    const made = t.watched(t.world())
    const hangs = t.deferred<string>()
    const seal = vi.fn(t.quickCodec.seal).mockReturnValueOnce(hangs.promise)
    await atPassword(made, { codec: { ...t.quickCodec, seal } })
    await t.type(label, good)
    await t.click(en.password.action)
    await expect.poll(() => seal.mock.calls.length, { timeout: 10_000 }).toBe(1)
    // What is under way is about this password.
    expect(input().readOnly).toBe(true)
    await t.click(en.firstFactor.cancel)
    await t.expectError('cancelled')
    expect(input().value).toBe(good)
    hangs.resolve('too late')
    await t.click(en.password.action)
    await t.expectTitle(doneWithoutPasskey)
    expect(kindsOf(made)).toEqual(['PasswordProtectedKey'])
  })

  test('opens the sealed key, and no other does; nothing of it is left anywhere (fault 80)', async () => {
    const made = t.watched(t.world(), 'request lost')
    const { queryClient, seen } = watchedClient()
    // The real codec, with all its rounds.
    await atPassword(made, { codec: undefined, queryClient })
    await t.type(label, good)
    expect(htmlAndInputs()).toContain(good)
    await t.click(en.password.action)
    await t.expectError('network_failed')
    expect(htmlAndInputs()).not.toContain(good)
    await t.click(en.flow.retry)
    await t.expectTitle(doneWithoutPasskey)
    expect(htmlAndInputs()).not.toContain(good)
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
    expect(await t.signIn(made, (login) => signer.assert(login))).toBe(200)
    t.root.unmount()
    await expect.poll(() => queryClient.getMutationCache().getAll()).toEqual([])
  })

  test('is in no state of the hook (fault 80)', async () => {
    const made = t.watched(t.world(), 'request lost')
    const options = { secondFactor: 'optional', codec: t.quickCodec } as const
    const registration = t.showHook({ api: made.api, challenge: await made.init(), ...options })
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
    const made = t.watched(t.world('quillfeather.marmalade@example.com', t.everyKind))
    t.show({ api: made.api, challenge: await made.init(), deprecatedKinds })
    await t.choose('Password')
    await t.type(label, 'quillfeather.marmalade')
    await t.click(en.password.action)
    await expect.poll(fieldError, { timeout: 10_000 }).toContain(en.password.tooWeak)
    // Too weak to seal a key with.
    await t.type(label, 'maple7Kite')
    await t.click(en.password.action)
    await t.expectTitle(doneWithoutPasskey)
    const prove = async (password: string) => t.signIn(made, async () => ({ kind: 'Password', password }))
    expect(await prove('maple7Kite')).toBe(200)
    expect(await prove('maple7kite')).toBe(401)
  })

  test('is in the body of the final call and nowhere else (fault 80)', async () => {
    const made = t.watched(t.world(undefined, t.everyKind), 'request lost')
    const { queryClient, seen } = watchedClient()
    const options = { deprecatedKinds, queryClient } as const
    const registration = t.showHook({ api: made.api, challenge: await made.init(), ...options })
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
    expect(await t.signIn(made, async () => ({ kind: 'Password', password: good }))).toBe(200)
  })
})
