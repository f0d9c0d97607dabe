import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ReferenceConfig } from '../config.js'
import { nodeKey } from '../testing/nodeKey.js'
import { reference, username } from '../testing/reference.js'
import { newOtp, otpStepOf } from './totp.js'

const STEP = 30_000

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (symbol) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(symbol).toString(2).padStart(5, '0'),
  ).join('')
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
}

/** RFC 6238 with node:crypto. */
function codeOf(secret: string, now: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(now / STEP)))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const number = mac.readUInt32BE(mac.readUInt8(19) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** A registration that may have a one-time code as its second factor. */
async function offered(config: Partial<ReferenceConfig> = {}) {
  const api = reference({ totp: true, ...config })
  const challenge = await api.begin()
  const url = challenge.otpUrl ? new URL(challenge.otpUrl) : undefined
  const secret = url?.searchParams.get('secret') ?? ''
  const key = nodeKey()
  const register = (otpCode: string) =>
    api.complete(
      {
        firstFactorCredential: key.attest(challenge.challenge),
        secondFactorCredential: { credentialKind: 'Totp', credentialInfo: { otpCode } },
      },
      challenge,
    )
  const signIn = async (otpCode: string) => {
    const to = await api.loginInit()
    return (await api.login(to, key.assert(to.challenge), { kind: 'Totp', otpCode })).status
  }
  return { ...api, challenge, url, secret, register, signIn }
}

test('the codes are those of RFC 6238, appendix B', () => {
  const otpSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  for (const [now, otpCode] of [
    [59_000, '287082'],
    [1_111_111_109_000, '081804'],
    [1_234_567_890_000, '005924'],
    [20_000_000_000_000, '353130'],
  ] as const) {
    expect(otpStepOf(otpCode, { otpSecret, now })).toBe(Math.floor(now / STEP))
    expect(codeOf(otpSecret, now)).toBe(otpCode)
  }
})

test('every secret is another, of 160 bits', () => {
  const secrets = Array.from({ length: 50 }, () => newOtp(username).otpSecret)
  expect(new Set(secrets).size).toBe(50)
  expect(new Set(secrets.map((secret) => fromBase32(secret).length))).toEqual(new Set([20]))
})

describe('otpUrl', () => {
  test('is an address for authenticator apps', async () => {
    const { url, secret } = await offered()
    expect(url?.protocol).toBe('otpauth:')
    expect(url?.host).toBe('totp')
    expect(decodeURIComponent(url?.pathname ?? '')).toBe(`/Dfns:${username}`)
    expect(Object.fromEntries(url?.searchParams ?? [])).toMatchObject({
      secret,
      issuer: 'Dfns',
      digits: '6',
      period: '30',
      algorithm: 'SHA1',
    })
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  })

  test.each<[string, Partial<ReferenceConfig>]>([
    ['by default', { totp: false }],
    [
      'where Totp is not offered',
      { supportedCredentialKinds: { firstFactor: ['Key'], secondFactor: ['Key'] } },
    ],
  ])('is empty %s, and then no code is accepted', async (_, config) => {
    const { challenge, register, user } = await offered(config)
    expect(challenge.otpUrl).toBe('')
    const { status, body } = await register('123456')
    expect(status).toBe(400)
    expect(body.error?.message).toMatch(/no otpUrl|Not a supported second factor/)
    expect(user.credentials).toEqual([])
  })
})

describe('a code', () => {
  test.each([-STEP, 0, STEP])('of %i ms from now is accepted', async (drift) => {
    const { clock, secret, register, user } = await offered()
    const { status } = await register(codeOf(secret, clock.now + drift))
    expect(status).toBe(200)
    expect(user.credentials).toMatchObject([
      { kind: 'Key', factor: 'first' },
      { kind: 'Totp', factor: 'second', otpSecret: secret },
    ])
  })

  test.each([
    ['of two steps ago', (code: (drift: number) => string) => code(-2 * STEP)],
    ['of two steps on', (code: (drift: number) => string) => code(2 * STEP)],
    [
      'one higher',
      (code: (drift: number) => string) => String((Number(code(0)) + 1) % 1_000_000).padStart(6, '0'),
    ],
    ['of five digits', (code: (drift: number) => string) => code(0).slice(1)],
    ['of seven digits', (code: (drift: number) => string) => `${code(0)}0`],
    ['with a space', (code: (drift: number) => string) => `${code(0).slice(0, 3)} ${code(0).slice(3)}`],
    ['of letters', () => 'abcdef'],
  ])('%s is refused, and with it the whole registration', async (_, of) => {
    const { clock, secret, register, user } = await offered()
    const { status, body } = await register(of((drift) => codeOf(secret, clock.now + drift)))
    expect(status).toBe(400)
    expect(body.error?.message).toBe('Invalid attestation: otpCode is not the code of this time')
    expect(user.credentials).toEqual([])
  })

  test('counts once: not the one that registered, not an earlier one, not one that signed in', async () => {
    const { clock, secret, register, signIn } = await offered()
    const start = clock.now
    const code = (steps: number) => codeOf(secret, start + steps * STEP)
    expect((await register(code(0))).status).toBe(200)
    expect(await signIn(code(0))).toBe(401)
    expect(await signIn(code(-1))).toBe(401)
    expect(await signIn(code(1))).toBe(200)
    expect(await signIn(code(1))).toBe(401)
    expect(await signIn(code(0))).toBe(401)
    clock.now += 2 * STEP
    expect(await signIn(code(1))).toBe(401)
    expect(await signIn(code(2))).toBe(200)
  })

  test('of a secret that another init handed out is refused', async () => {
    const { clock, secret, begin, complete } = await offered()
    const again = await begin()
    const otpCode = codeOf(secret, clock.now)
    const body = {
      firstFactorCredential: nodeKey().attest(again.challenge),
      secondFactorCredential: { credentialKind: 'Totp', credentialInfo: { otpCode } },
    }
    expect(again.otpUrl).not.toContain(secret)
    expect((await complete(body, again)).status).toBe(400)
  })
})
