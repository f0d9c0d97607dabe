import { verify } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { failureOf } from '../../testHelpers/failureOf.js'
import type { AllowedRecoveryCredential } from '../protocol.js'
import { openRecoveryKey } from './openRecoveryKey.js'
import { fewRounds } from '../../testHelpers/recoveryKey.js'
import { recoveryKeyCodec } from './recoveryKeyCodec.js'

const vector = vectors.recoveryKey
const { code, username, negative } = vector
const [allowed] = vectors.recoverUser.challengeResponse.allowedRecoveryCredentials as [
  AllowedRecoveryCredential,
]
const holding = (encryptedRecoveryKey: string) => ({ ...allowed, encryptedRecoveryKey })
const pkcs8 = Buffer.from(vector.pkcs8Hex, 'hex')

/** The key of the vector, sealed for another username. */
const sealedFor = (name: string) => recoveryKeyCodec(name).seal(pkcs8, code)

// A hundred thousand rounds take their time where other work is done as well.
vi.setConfig({ testTimeout: 30_000 })

afterEach(() => vi.restoreAllMocks())

test('signs with the key of the vector, as r||s', async () => {
  const signer = await openRecoveryKey(allowed, { secret: code, username })
  expect(signer.credId).toBe(vector.credId)
  expect(Object.keys(signer)).toEqual(['credId', 'sign'])
  const data = Buffer.from('anything')
  const signature = await signer.sign(data)
  expect(signature).toHaveLength(64)
  expect(verify('sha256', data, { key: vector.pem, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true)
})

test('answers under the id that the server names (fault 125)', async () => {
  const signer = await openRecoveryKey({ ...allowed, id: 'mine' }, { secret: code, username })
  expect(signer.credId).toBe('mine')
})

test('holds a key that cannot be exported, and overwrites the private key', async () => {
  const imported = vi.spyOn(globalThis.crypto.subtle, 'importKey')
  await openRecoveryKey(allowed, { secret: code, username })
  const [, bytes, , extractable] =
    imported.mock.calls.find(([format]) => (format as string) === 'pkcs8') ?? []
  expect(bytes).toEqual(new Uint8Array(pkcs8.length))
  expect(extractable).toBe(false)
})

test.each([
  negative.lowerCaseCode,
  negative.noPrefix,
  negative.noDashes,
  ` ${code.replaceAll('-', ' – ')}\n`,
  `Recovery code\n${code}\n`,
])('opens for %j', async (typed) => {
  expect((await openRecoveryKey(allowed, { secret: typed, username })).credId).toBe(vector.credId)
})

describe('the username', () => {
  test.each(vector.equivalentUsernames)('may be written %j', async (name) => {
    expect((await openRecoveryKey(allowed, { secret: code, username: name })).credId).toBe(vector.credId)
  })

  test.each([
    ['composed where it was decomposed', 'Zażółć'.normalize('NFD'), 'Zażółć'],
    ['decomposed where it was composed', 'Zażółć', 'Zażółć'.normalize('NFD')],
    ['in marks of direction, as a PDF has it', 'مستخدم', '\u202B\u200Fمستخدم\u202C'],
    ['in isolates, as a web page copies it', 'مستخدم', '\u2068مستخدم\u2069'],
    ['in presentation forms, as a PDF has it', 'مستخدم', 'ﻣﺴﺘﺨﺪﻡ'],
    ['in half-width letters', 'ユーザー', 'ﾕｰｻﾞｰ'],
    ['decomposed, with a ligature that stays', 'ﬁancé', 'ﬁancé'.normalize('NFD')],
    ['in marks of direction, half composed', 'ée\u0301', '\u200Eée\u0301'],
    ['exactly, with marks of its own', '\u200Fمستخدم', '\u200Fمستخدم'],
    ['exactly, in letters that are rarely kept', 'ﬁrst Ⅷ', 'ﬁrst Ⅷ'],
    ['exactly, with a joiner in it', '👩‍🚀', '\u200E👩‍🚀'],
  ])('may be read off %s', async (_, name, typed) => {
    fewRounds()
    const signer = await openRecoveryKey(holding(await sealedFor(name)), { secret: code, username: typed })
    expect(await signer.sign(new Uint8Array(3))).toHaveLength(64)
  })

  test('is tried once when there is one way to write it', async () => {
    const derived = vi.spyOn(globalThis.crypto.subtle, 'deriveKey')
    await failureOf(openRecoveryKey(allowed, { secret: negative.wrongCode, username }))
    expect(derived).toHaveBeenCalledOnce()
  })
})

test.each([
  [{ secret: negative.wrongCode, username }],
  [{ secret: code, username: negative.wrongUsername }],
  [{ secret: code, username: '' }],
  [{ secret: code, username: 'Zażółć' }],
])('says that code and username are not of this key: %j', async (options) => {
  expect(await failureOf(openRecoveryKey(allowed, options))).toMatchObject({
    code: 'password_wrong',
    userAction: 'retry',
    outcome: 'none',
  })
})

test.each([
  ['', { reason: 'too_short', missing: 32 }, 'The recovery code is 32 symbols too short.'],
  [`${code}A`, { reason: 'too_long', extra: 1 }, 'The recovery code is 1 symbols too long.'],
  [
    code.replace('AB', '0Ä'),
    { reason: 'unknown_symbols', symbols: ['0', 'Ä'], lookAlikes: ['0'] },
    'These symbols are in no recovery code: 0 Ä',
  ],
])('says what is wrong with the code %j', async (typed, cause, message) => {
  const error = await failureOf(openRecoveryKey(holding('not even an envelope'), { secret: typed, username }))
  expect(error).toMatchObject({
    code: 'input_invalid',
    field: 'secret',
    userAction: 'retry',
    outcome: 'none',
  })
  expect([error.cause, error.message]).toEqual([cause, message])
})

test('says that the envelope cannot be read', async () => {
  expect(await failureOf(openRecoveryKey(holding('nothing'), { secret: code, username }))).toMatchObject({
    code: 'envelope_invalid',
    field: '(answer)',
  })
})

test('refuses what is no private key', async () => {
  fewRounds()
  const sealed = await recoveryKeyCodec(username).seal(new Uint8Array(9), code)
  expect(await failureOf(openRecoveryKey(holding(sealed), { secret: code, username }))).toMatchObject({
    code: 'envelope_invalid',
    field: 'key',
  })
})
