import { describe, expect, test } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from './challenge.js'
import { RegistrationError } from './errors.js'

const { initResponse } = vectors.bodies

/** The vector's answer with one field, named by its path, replaced; `undefined` removes it. */
function answerWith(path: string, value: unknown): unknown {
  const answer: Record<string, unknown> = structuredClone(initResponse)
  const names = path.split('.')
  const last = names.pop() ?? ''
  let at = answer
  for (const name of names) at = at[name] as Record<string, unknown>
  if (value === undefined) delete at[last]
  else at[last] = value
  return answer
}

function faultOf(answer: unknown, options?: { needsToken: boolean }): RegistrationError {
  try {
    parseChallenge(answer, options)
  } catch (error) {
    if (error instanceof RegistrationError) return error
    throw error
  }
  throw new Error('It was accepted.')
}

describe('parseChallenge', () => {
  test('takes what the vector holds, unchanged', () => {
    expect(parseChallenge(initResponse)).toEqual(initResponse)
  })

  test('leaves out what it does not know, and keeps kinds it does not know', () => {
    const answer = answerWith('supportedCredentialKinds.firstFactor', ['Fido2', 'Telepathy'])
    const parsed = parseChallenge({ ...(answer as object), extra: { deep: true } })
    expect(parsed).not.toHaveProperty('extra')
    expect(parsed.supportedCredentialKinds.firstFactor).toEqual(['Fido2', 'Telepathy'])
  })

  test('leaves out kinds that are no text', () => {
    const answer = answerWith('supportedCredentialKinds.firstFactor', [7, 'Fido2', null, ['Key']])
    expect(parseChallenge(answer).supportedCredentialKinds.firstFactor).toEqual(['Fido2'])
  })

  test('takes identifiers as long as they may be', () => {
    expect(parseChallenge(answerWith('user.id', 'u'.repeat(64))).user.id).toHaveLength(64)
    expect(faultOf(answerWith('user.id', 'u'.repeat(65)))).toMatchObject({ field: 'user.id' })
  })

  test.each([
    ['null', null],
    ['undefined', undefined],
    ['HTML', '<!doctype html><title>Log in</title>'],
    ['a number', 42],
    ['a list', []],
  ])('refuses %s as an answer (fault 14)', (_, answer) => {
    expect(faultOf(answer)).toMatchObject({ code: 'invalid_challenge', field: '(answer)' })
  })

  const required = [
    'user',
    'user.id',
    'user.name',
    'challenge',
    'supportedCredentialKinds',
    'supportedCredentialKinds.firstFactor',
  ]
  test.each(required)('names %s when it is missing, null or of another type (fault 14)', (field) => {
    for (const value of [undefined, null, 7]) {
      expect(faultOf(answerWith(field, value)), JSON.stringify(value)).toMatchObject({
        code: 'invalid_challenge',
        field,
      })
    }
  })

  /** The fields that a server may leave out, each with its default in WebAuthn Level 3 (§5.4, §5.4.4, §5.1.3 step 10). */
  const optional: [field: string, instead: unknown][] = [
    ['user.displayName', initResponse.user.name],
    ['supportedCredentialKinds.secondFactor', []],
    ['authenticatorSelection.residentKey', 'required'],
    ['authenticatorSelection.requireResidentKey', true],
    ['authenticatorSelection.userVerification', 'preferred'],
    ['authenticatorSelection.authenticatorAttachment', undefined],
    ['attestation', 'none'],
    [
      'pubKeyCredParams',
      [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
    ],
    ['excludeCredentials', []],
    ['rp', undefined],
    ['otpUrl', undefined],
  ]
  const at = (path: string, answer: unknown) =>
    path.split('.').reduce<unknown>((value, name) => Reflect.get(value as object, name), answer)

  test.each(optional)('takes the default for %s when it is absent or null (fault 128)', (field, instead) => {
    for (const value of [undefined, null]) {
      const parsed = parseChallenge(answerWith(field, value))
      expect(at(field, parsed), String(value)).toEqual(instead)
      expect({ ...parsed, [field.split('.')[0] ?? '']: 0 }).toEqual({
        ...parseChallenge(initResponse),
        [field.split('.')[0] ?? '']: 0,
      })
    }
  })

  test.each(optional)('names %s when it is of another type (fault 14)', (field) => {
    expect(faultOf(answerWith(field, 7))).toMatchObject({ code: 'invalid_challenge', field })
  })

  test('without authenticatorSelection no wish of the server is made up (fault 128)', () => {
    for (const value of [undefined, null, {}]) {
      expect(parseChallenge(answerWith('authenticatorSelection', value)).authenticatorSelection).toEqual({
        authenticatorAttachment: undefined,
        residentKey: 'discouraged',
        requireResidentKey: false,
        userVerification: 'preferred',
      })
    }
    expect(faultOf(answerWith('authenticatorSelection', []))).toMatchObject({
      field: 'authenticatorSelection',
    })
  })

  test.each([
    [{ residentKey: 'required' }, { residentKey: 'required', requireResidentKey: true }],
    [{ residentKey: 'preferred' }, { residentKey: 'preferred', requireResidentKey: false }],
    [{ requireResidentKey: true }, { residentKey: 'required', requireResidentKey: true }],
    [{ requireResidentKey: false }, { residentKey: 'discouraged', requireResidentKey: false }],
    [
      { residentKey: 'required', requireResidentKey: false },
      { residentKey: 'required', requireResidentKey: false },
    ],
  ])('of %j makes %j (fault 128)', (said, meant) => {
    expect(parseChallenge(answerWith('authenticatorSelection', said)).authenticatorSelection).toMatchObject(
      meant,
    )
  })

  test.each([
    ['authenticatorSelection.authenticatorAttachment', '', undefined],
    ['authenticatorSelection.residentKey', '', 'required'],
    ['authenticatorSelection.userVerification', '', 'preferred'],
    ['attestation', '', 'none'],
    ['user.displayName', '', ''],
    ['temporaryAuthenticationToken', '', undefined],
    ['rp', {}, { id: undefined, name: undefined }],
    ['rp', { id: '', name: '' }, { id: undefined, name: undefined }],
    ['rp', { id: '', name: 'Quillstone' }, { id: undefined, name: 'Quillstone' }],
    ['pubKeyCredParams', [], [-7, -257].map((alg) => ({ type: 'public-key', alg }))],
    ['supportedCredentialKinds.secondFactor', [], []],
    ['otpUrl', '', ''],
  ])('reads %s of %j as %j (fault 128)', (field, value, meant) => {
    expect(at(field, parseChallenge(answerWith(field, value)))).toEqual(meant)
  })

  test('the token is required by those who need it', () => {
    const answer = answerWith('temporaryAuthenticationToken', undefined)
    expect(parseChallenge(answer).temporaryAuthenticationToken).toBeUndefined()
    expect(faultOf(answer, { needsToken: true }).field).toBe('temporaryAuthenticationToken')
  })

  test.each([
    ['challenge', ''],
    ['challenge', 'fifteen-bytes-x'],
    ['challenge', 'x'.repeat(8193)],
    ['challenge', `sixteen bytes and a lone \uD800`],
    ['user.id', ''],
    ['user.id', 'x'.repeat(65)],
    ['user.id', 'é'.repeat(33)],
    ['user.id', 'us-\uDC00'],
    ['user.name', ''],
    ['attestation', 'sometimes'],
    ['authenticatorSelection.userVerification', 'maybe'],
    ['authenticatorSelection.authenticatorAttachment', 'nearby'],
    ['rp', 'example.com'],
    ['rp', { id: 7 }],
    ['otpUrl', 7],
    ['pubKeyCredParams', [{ type: 'secret-key', alg: -7 }, null, 'x', { alg: -7 }]],
    ['pubKeyCredParams', [{ type: 'public-key', alg: '-7' }]],
  ])('refuses %s of %j', (field, value) => {
    expect(faultOf(answerWith(field, value))).toMatchObject({ code: 'invalid_challenge' })
    expect(faultOf(answerWith(field, value)).field).toContain(field)
  })

  test('asks for every algorithm that is a COSE number, in the order of the server (faults 23, 129)', () => {
    const params = [
      -48,
      -7,
      2 ** 31,
      -257,
      5,
      -65535,
      1.5,
      Number.NaN,
      Infinity,
      '-7',
      null,
      -8,
      -(2 ** 31),
    ].map((alg) => ({ type: 'public-key', alg }))
    const algs = parseChallenge(answerWith('pubKeyCredParams', params)).pubKeyCredParams.map(({ alg }) => alg)
    expect(algs).toEqual([-48, -7, -257, 5, -65535, -8, -(2 ** 31)])
  })

  test('asks for 64 algorithms at most', () => {
    const params = Array.from({ length: 100 }, (_, index) => ({ type: 'public-key', alg: -index - 1 }))
    expect(parseChallenge(answerWith('pubKeyCredParams', params)).pubKeyCredParams).toEqual(
      params.slice(0, 64),
    )
  })

  test('keeps at most 64 excluded credentials, each with an id that decodes (faults 15, 21, 22)', () => {
    const usable = Array.from({ length: 70 }, (_, index) => ({
      type: 'public-key',
      id: Buffer.from(`credential ${index}`).toString('base64url'),
      transports: ['usb'],
    }))
    const unusable = ['', 'a', 'ab==', 'a+/b', 'ab cd', 'ĀĀĀĀ', 7, null, 'A'.repeat(1368)].map((id) => ({
      type: 'public-key',
      id,
    }))
    const parsed = parseChallenge(
      answerWith('excludeCredentials', [null, 'x', ...unusable, { type: 'other', id: 'AAAA' }, ...usable]),
    )
    expect(parsed.excludeCredentials).toEqual(usable.slice(0, 64).map(({ type, id }) => ({ type, id })))
  })

  test('takes an excluded credential by its id where that is canonical base64url of 1 to 1023 bytes', () => {
    const symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= \n'
    const ids = symbols
      .split('')
      .flatMap((last) => [last, `A${last}`, `AA${last}`, `AAA${last}`, `AAAA${last}`])
    ids.push(...[1363, 1364, 1365, 1366].map((length) => 'A'.repeat(length)))
    for (const id of ids) {
      const bytes = Buffer.from(id, 'base64url')
      const isCanonical = bytes.toString('base64url') === id && bytes.length > 0 && bytes.length <= 1023
      const { excludeCredentials } = parseChallenge(
        answerWith('excludeCredentials', [{ type: 'public-key', id }]),
      )
      expect(excludeCredentials, JSON.stringify(id.slice(0, 8))).toHaveLength(isCanonical ? 1 : 0)
    }
  })

  test('reads own properties only (faults 28, 104)', () => {
    const answer = Object.create(initResponse) as object
    expect(faultOf(answer).field).toBe('user')
    const polluted: unknown = JSON.parse(JSON.stringify(initResponse).replace('"user":', '"__proto__":'))
    expect(faultOf(polluted).field).toBe('user')
  })

  test('an answer that throws when it is read is an invalid one', () => {
    const hostile = new Proxy(
      {},
      { getOwnPropertyDescriptor: () => Reflect.apply(JSON.parse, JSON, ['{']) as never },
    )
    expect(faultOf(hostile)).toMatchObject({ code: 'invalid_challenge', field: '(answer)' })
  })
})
