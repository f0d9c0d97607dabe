import { setup } from '../../testHelpers/setup.js'
import { QueryClient } from '@tanstack/react-query'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, test, vi } from 'vitest'
import { type RegistrationFlowProps } from '../RegistrationFlow.js'
import { en } from '../../testHelpers/english.js'
import { readPicture } from '../../testHelpers/readPicture.js'
import '../styles.css'

const t = setup()

const done = en.done.title
const deprecatedKinds = ['Password', 'Totp'] as const
const label = en.password.label
const input = (name = label) => t.field(name) as HTMLInputElement
const fieldError = () => t.place.querySelector('[data-part="field-error"]:not(:empty)')?.textContent
const kindsOf = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ kind }) => kind)

/** All that a page shows or holds in its document. */
const htmlAndInputs = () =>
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

describe('a one-time code', () => {
  const six = en.totp.label

  /** At its form, and the secret that the API gave. */
  async function atCode(made: ReturnType<typeof t.watched>, options: Partial<RegistrationFlowProps> = {}) {
    const challenge = (await made.init()) as { otpUrl: string }
    const props = { api: made.api, challenge, secondFactor: 'required', deprecatedKinds, ...options }
    t.show(props as RegistrationFlowProps)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    await t.choose('Totp')
    await expect.poll(() => t.field(six)).toBeTruthy()
    return challenge.otpUrl
  }
  const secretOf = (otpUrl: string) => new URL(otpUrl).searchParams.get('secret') ?? ''
  const codeOf = (otpUrl: string) => new TOTP({ secret: Secret.fromBase32(secretOf(otpUrl)) }).generate()

  test('is asked with a picture that says exactly what the API said', async () => {
    const otpUrl = await atCode(t.watched(t.world(undefined, t.everyKind)))
    await expect.poll(() => document.activeElement).toBe(t.heading())
    expect(input(six).autocomplete).toBe('one-time-code')
    expect(input(six).inputMode).toBe('numeric')
    await expect.poll(() => t.place.querySelector('[data-part="picture"]')).toBeTruthy()
    const picture = t.place.querySelector<SVGElement>('[data-part="picture"]')
    expect(picture?.getAttribute('role')).toBe('img')
    expect(picture?.getAttribute('aria-label')).toBe(en.totp.picture)
    const path = picture?.querySelector('path')?.getAttribute('d') ?? ''
    const dark = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
    // Four modules of quiet on every side.
    const size = Math.max(...dark) + 5
    expect(Math.min(...dark)).toBe(4)
    expect(picture?.getAttribute('viewBox')).toBe(`0 0 ${size} ${size}`)
    expect(readPicture(picture)).toBe(otpUrl)
  })

  test('is asked with the secret as text, which can be copied or typed off', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const otpUrl = await atCode(t.watched(t.world(undefined, t.everyKind)))
    const text = t.place.querySelector('[data-part="secret-text"]')?.textContent
    expect(text).toMatch(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/)
    expect(text?.replaceAll(' ', '')).toBe(secretOf(otpUrl))
    const said = () => t.place.querySelector('[data-part="secret"] [role="status"]')?.textContent
    expect(said()).toBe('')
    await t.click(en.totp.copy)
    await expect.poll(said).toBe(en.totp.copied)
    expect(write.mock.calls).toEqual([[secretOf(otpUrl)]])
    write.mockRejectedValue(new DOMException('blocked', 'NotAllowedError'))
    await t.click(en.totp.copy)
    await expect.poll(said).toBe(en.totp.copyFailed)
  })

  test('of five digits is refused, with the focus on it; with spaces it is taken (fault 112)', async () => {
    const made = t.watched(t.world(undefined, t.everyKind))
    const otpUrl = await atCode(made)
    for (const wrong of ['', '12345', '1234567', '12345a']) {
      await t.type(six, wrong)
      await t.click(en.totp.action)
      await expect.poll(fieldError).toBe(en.totp.missing({ digits: 6 }))
      expect(input(six).getAttribute('aria-invalid')).toBe('true')
      await expect.poll(() => document.activeElement).toBe(input(six))
    }
    expect(made.tries).toEqual([])
    const code = codeOf(otpUrl)
    await t.type(six, ` ${code.slice(0, 3)} ${code.slice(3)}`)
    await t.click(en.totp.action)
    await t.expectTitle(done)
    expect(made.tries[0]?.request.secondFactorCredential).toEqual({
      credentialKind: 'Totp',
      credentialInfo: { otpCode: code },
    })
    expect(kindsOf(made)).toEqual(['Fido2', 'Totp'])
  })

  test('of another time is refused by the API, and the user is told', async () => {
    const made = t.watched(t.world(undefined, t.everyKind))
    const otpUrl = await atCode(made)
    const wrong = codeOf(otpUrl) === '000000' ? '111111' : '000000'
    await t.type(six, wrong)
    await t.click(en.totp.action)
    await t.expectError('registration_refused')
    expect(made.user()?.credentials).toEqual([])
  })

  test('and its secret are in the body of the final call and nowhere else (fault 80)', async () => {
    const made = t.watched(t.world(undefined, t.everyKind), 'request lost')
    const { queryClient, seen } = watchedClient()
    const otpUrl = await atCode(made, { queryClient })
    const code = codeOf(otpUrl)
    await t.type(six, code)
    await t.click(en.totp.action)
    await t.expectError('network_failed')
    for (const secret of [code, secretOf(otpUrl)]) expect(htmlAndInputs()).not.toContain(secret)
    await t.click(en.flow.retry)
    await t.expectTitle(done)
    expect(made.tries.map(({ body }) => body.includes(`"otpCode":"${code}"`))).toEqual([true, true])
    for (const secret of [code, secretOf(otpUrl)]) {
      expect(htmlAndInputs()).not.toContain(secret)
      expect(seen.join()).not.toContain(secret)
      expect(made.tries.map(({ challenge }) => JSON.stringify(challenge)).join()).not.toContain(secret)
    }
  })

  test('is in no state of the hook, which has the secret to hand (fault 80)', async () => {
    const made = t.watched(t.world(undefined, t.everyKind), 'request lost')
    const challenge = (await made.init()) as { otpUrl: string }
    const options = { secondFactor: 'required', deprecatedKinds } as const
    const registration = t.showHook({ api: made.api, challenge, ...options })
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

  test('a one-time code is not offered where the API sent no secret', async () => {
    const made = t.world(undefined, { ...t.everyKind, totp: false })
    t.show({ api: made.api, challenge: await made.init(), secondFactor: 'required', deprecatedKinds })
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.secondFactor.title)
    await t.click(en.ways.action)
    await t.expectTitle(en.ways.title)
    expect(t.ways()).toContain('PasswordProtectedKey')
    expect(t.ways()).not.toContain('Totp')
  })
})
