import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, test, vi } from 'vitest'
import { parseChallenge } from './challenge.js'
import { createFido2 } from './credentials/fido2.js'
import { standInPlatform } from '../testHelpers/platform.js'
import { dfnsApi } from './dfnsApi.js'
import { RegistrationError } from './errors.js'
import { parseResponse, registrationAnswer } from './registrationAnswer.js'

/*
 * Answers that nobody thought of. Whether one may be used is judged apart from the code: it is made right and then
 * spoiled in one known place, or judged by Node's own Buffer. `DEEP=1` makes many more.
 */

/** Four sorts of init answers and three of other answers share them. */
const numRuns = process.env['DEEP'] ? 25_000 : 400
const { create } = standInPlatform()

beforeAll(() => {
  create.mockImplementation(() => Promise.reject(new DOMException('', 'NotAllowedError')))
})
afterAll(() => {
  vi.unstubAllGlobals()
})

type Json = Record<string, unknown>

const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text)
const bytesIn = (text: string) => Buffer.byteLength(text, 'utf8')
const isBase64url = (text: string) => Buffer.from(text, 'base64url').toString('base64url') === text
const list = <T>(item: fc.Arbitrary<T>, most = 5) => fc.array(item, { maxLength: most })

/** Any text that a JSON string can hold, lone surrogates and control characters with it. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\u0000', '\u202E', '\u2066', '\uFEFF', '\uD800', '\uDC00', '<b>', '𝒜'),
  ),
  maxLength: 100,
})
const notEmpty = anyText.filter((text) => text !== '')
const wellFormed = fc.string({ unit: 'binary', maxLength: 120 })
const credentialId = fc.uint8Array({ minLength: 1, maxLength: 1023 }).map((bytes) => base64url(bytes))
const requirement = fc.constantFrom('required', 'preferred', 'discouraged')
const algorithm = fc.oneof(fc.constantFrom(-7, -8, -257, -48), fc.integer())
const kind = fc.oneof(
  fc.constantFrom('Fido2', 'Key', 'Password', 'Totp', 'RecoveryKey', 'Telepathy'),
  anyText,
)

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

const MANY = Array.from({ length: 70 }, (_, index) => ({
  type: 'public-key',
  id: base64url(Uint8Array.of(index, 0, 0, 0)),
}))

/** What a server that keeps the contract may say. */
const right = fc.record<Json>(
  {
    user: fc.record({
      id: wellFormed.filter((id) => bytesIn(id) >= 1 && bytesIn(id) <= 64),
      name: notEmpty,
      displayName: anyText,
    }),
    temporaryAuthenticationToken: fc.option(notEmpty),
    challenge: fc.oneof(
      wellFormed.filter((text) => bytesIn(text) >= 16),
      fc.uint8Array({ minLength: 16, maxLength: 64 }).map(base64url),
    ),
    rp: fc.option(fc.record({ id: notEmpty, name: notEmpty })),
    supportedCredentialKinds: fc.record({ firstFactor: list(kind), secondFactor: list(kind) }),
    authenticatorSelection: fc.record(
      {
        authenticatorAttachment: fc.option(fc.constantFrom('platform', 'cross-platform')),
        residentKey: requirement,
        requireResidentKey: fc.boolean(),
        userVerification: requirement,
      },
      { requiredKeys: ['residentKey', 'requireResidentKey', 'userVerification'] },
    ),
    attestation: fc.constantFrom('none', 'indirect', 'direct', 'enterprise'),
    pubKeyCredParams: fc
      .tuple(list(algorithm), algorithm, list(fc.jsonValue()))
      .map(([some, one, junk]) =>
        (junk as unknown[]).concat([...some, one].map((alg) => ({ type: 'public-key', alg }))),
      ),
    excludeCredentials: fc.oneof(
      fc.constant(MANY),
      fc.array(
        fc.oneof(
          credentialId.map((id) => ({ type: 'public-key', id, transports: ['usb'] })),
          fc.record({ type: anyText, id: credentialId }),
          fc.record({ type: fc.constant('public-key'), id: fc.oneof(fc.jsonValue(), anyText) }),
          fc.constant({ type: 'public-key', id: base64url(new Uint8Array(1024)) }),
          fc.jsonValue(),
        ),
        { maxLength: 40 },
      ),
    ),
    otpUrl: fc.option(anyText),
  },
  {
    requiredKeys: [
      'user',
      'challenge',
      'supportedCredentialKinds',
      'authenticatorSelection',
      'attestation',
      'pubKeyCredParams',
      'excludeCredentials',
    ],
  },
)

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isRequirement = (value: unknown) =>
  ['', 'required', 'preferred', 'discouraged'].includes(value as string)
const isKinds = Array.isArray

/** For each field: whether a value of any kind may stand there, as the contract has it. */
const REQUIRED: Record<string, (value: unknown) => boolean> = {
  user: isObject,
  'user.id': (value) => isText(value) && bytesIn(value as string) <= 64 && isWellFormed(value as string),
  'user.name': isText,
  challenge: (value) =>
    typeof value === 'string' && bytesIn(value) >= 16 && bytesIn(value) <= 8192 && isWellFormed(value),
  supportedCredentialKinds: isObject,
  'supportedCredentialKinds.firstFactor': isKinds,
}
const OPTIONAL: Record<string, (value: unknown) => boolean> = {
  temporaryAuthenticationToken: (value) => typeof value === 'string',
  rp: isObject,
  'rp.id': (value) => typeof value === 'string',
  'rp.name': (value) => typeof value === 'string',
  'user.displayName': (value) => typeof value === 'string',
  'supportedCredentialKinds.secondFactor': isKinds,
  authenticatorSelection: isObject,
  'authenticatorSelection.residentKey': isRequirement,
  'authenticatorSelection.requireResidentKey': (value) => value === '' || typeof value === 'boolean',
  'authenticatorSelection.userVerification': isRequirement,
  attestation: (value) => ['', 'none', 'indirect', 'direct', 'enterprise'].includes(value as string),
  pubKeyCredParams: (value) =>
    Array.isArray(value) &&
    (value.length === 0 ||
      value.some((item: unknown) => isObject(item) && isPublicKey(item) && isAlgorithm(item))),
  excludeCredentials: Array.isArray,
  'authenticatorSelection.authenticatorAttachment': (value) =>
    ['', 'platform', 'cross-platform'].includes(value as string),
  otpUrl: (value) => typeof value === 'string',
}
function isPublicKey(item: unknown): boolean {
  return (item as Json)['type'] === 'public-key'
}
function isAlgorithm(item: unknown): boolean {
  const { alg } = item as Json
  return Number.isInteger(alg) && Math.abs((alg as number) + 0.5) < 2 ** 31
}

const badValue = fc.oneof(
  fc.jsonValue(),
  anyText,
  fc.constantFrom<unknown>(undefined, null, '', 0, -0, Number.NaN, [], {}, [[]], true, 'required', 'none'),
  fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }),
)
/** Right but for one byte, or the nearest thing to it. */
const EDGES: [string, unknown][] = [
  ['user.id', ''],
  ['user.id', 'x'.repeat(65)],
  ['user.id', 'é'.repeat(33)],
  ['user.id', 'us-\uDC00'],
  ['user.name', ''],
  ['challenge', 'fifteen bytes..'],
  ['challenge', 'x'.repeat(8193)],
  ['challenge', `${'x'.repeat(20)}\uD800`],
  ['pubKeyCredParams', [{ type: 'public-key', alg: '-7' }, { alg: -7 }, null]],
  ['pubKeyCredParams', [{ type: 'secret-key', alg: -7 }]],
  ['pubKeyCredParams', [{ type: 'public-key', alg: -7.5 }]],
  ['pubKeyCredParams', [{ type: 'public-key', alg: 2 ** 31 }]],
]

function put(answer: Json, path: string, change: (at: Json, name: string) => void): void {
  const names = path.split('.')
  const last = names.pop() ?? ''
  let at = answer
  for (const name of names) at = (at[name] ??= { id: 'x', name: 'x' }) as Json
  change(at, last)
}

/** What of an answer that may be used reaches the platform. */
const circumstances = fc.record({
  rpId: fc.constantFrom(
    'app.quillstone.example',
    'quillstone.example',
    'example.com',
    '',
    'APP.quillstone.example',
  ),
  challengeEncoding: fc.constantFrom<('utf8' | 'base64url' | undefined)[]>('utf8', 'base64url', undefined),
  timeout: fc.oneof(fc.double(), fc.constantFrom(undefined, 0, -1, Number.NaN, 2 ** 32, 400_000)),
})

const CODES_BEFORE = new Set(['relying_party_invalid', 'invalid_challenge'])

/** As a page does: read, and when that succeeds, the ceremony. Returns what went wrong, or the options it ran with. */
async function used(
  answer: unknown,
  { rpId, ...options }: { rpId: string; challengeEncoding?: 'utf8' | 'base64url'; timeout?: number },
): Promise<{ error: RegistrationError; ran?: PublicKeyCredentialCreationOptions | undefined }> {
  create.mockClear()
  try {
    const challenge = parseChallenge(answer)
    await createFido2(challenge, { relyingParty: { id: rpId, name: 'Quillstone' }, ...options })
    throw new Error('A ceremony that is refused has no result.')
  } catch (error) {
    assert.ok(error instanceof RegistrationError, `not typed: ${String(error)}`)
    assert.ok(error.cause !== undefined)
    assert.ok(create.mock.calls.length <= 1)
    return { error, ran: create.mock.calls[0]?.[0].publicKey }
  }
}

describe('init answers', () => {
  const plain = { rpId: 'quillstone.example' }

  test('a right one leads to one ceremony with what it says and nothing else (faults 16, 19, 20, 21, 22, 23, 24, 25, 26, 27)', async () => {
    await fc.assert(
      fc.asyncProperty(
        right,
        circumstances,
        fc.dictionary(anyText, fc.jsonValue()),
        async (answer, how, more) => {
          const { error, ran } = await used({ ...more, ...answer, extensions: more }, how)
          const { user, challenge, pubKeyCredParams, excludeCredentials } = answer as {
            user: { id: string }
            challenge: string
            pubKeyCredParams: unknown[]
            excludeCredentials: unknown[]
          }
          const ours = ['app.quillstone.example', 'quillstone.example'].includes(how.rpId)
          const decoded =
            how.challengeEncoding === 'base64url'
              ? Buffer.from(challenge, 'base64url')
              : Buffer.from(challenge)
          const legible =
            how.challengeEncoding !== 'base64url' || (isBase64url(challenge) && decoded.length >= 16)
          if (!ours || !legible) {
            assert.ok(CODES_BEFORE.has(error.code), error.code)
            assert.equal(error.field, ours ? 'challenge' : 'relyingParty.id')
            assert.equal(ran, undefined)
            return
          }
          assert.equal(error.code, 'ceremony_not_allowed')
          assert.ok(ran)
          assert.deepEqual(Buffer.from(ran.challenge as Uint8Array), decoded)
          assert.deepEqual(Buffer.from(ran.user.id as Uint8Array), Buffer.from(user.id))
          assert.deepEqual(
            ran.pubKeyCredParams.map(({ alg }) => alg),
            pubKeyCredParams
              .filter((item) => isObject(item) && isPublicKey(item) && isAlgorithm(item))
              .map((item) => (item as Json)['alg']),
          )
          const excluded = excludeCredentials
            .filter((item) => isObject(item) && isPublicKey(item))
            .map((item) => (item as Json)['id'])
            .filter((id) => isText(id) && isBase64url(id as string) && (id as string).length <= 1364)
          assert.deepEqual(
            ran.excludeCredentials?.map(({ id }) => base64url(id as Uint8Array)),
            excluded.slice(0, 64),
          )
          for (const name of [ran.user.name, ran.user.displayName, ran.rp.name]) {
            assert.ok(isWellFormed(name) && bytesIn(name) <= 64)
            assert.doesNotMatch(name, /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/u)
          }
          const { timeout = 0 } = ran
          assert.ok(timeout >= 300_000 && timeout <= 600_000, `${timeout}`)
          assert.equal(ran.rp.id, how.rpId)
          assert.ok(!('extensions' in ran))
        },
      ),
      { numRuns },
    )
  }, 900_000)

  test('one that is spoiled in one place is refused by the name of that place, before any ceremony (faults 14, 15, 16, 18, 19, 23, 24)', async () => {
    const places = { ...REQUIRED, ...OPTIONAL }
    const place = fc.constantFrom(...Object.keys(places))
    const spoiling = fc.oneof(fc.tuple(place, badValue), fc.constantFrom(...EDGES))
    await fc.assert(
      fc.asyncProperty(right, spoiling, async (answer, [path, value]) => {
        const nothing = value === undefined || value === null
        const fits = places[path]?.(value) ?? false
        // What may stand there is for the test above; of a whole object only what it holds can be judged.
        fc.pre(!(fits || (nothing && path in OPTIONAL)))
        const spoiled = structuredClone(answer)
        put(spoiled, path, (at, name) => {
          at[name] = value
        })
        const { error, ran } = await used(spoiled, plain)
        assert.equal(error.code, 'invalid_challenge')
        assert.equal(error.field, path)
        assert.equal(ran, undefined)
      }),
      { numRuns },
    )
  }, 900_000)

  test('one that lacks a field, inherits it, or throws when it is read is refused (faults 14, 28)', async () => {
    const place = fc.constantFrom(...Object.keys(REQUIRED))
    const thrown = fc.anything()
    const ways = ['absent', 'inherited', 'throws', 'polluted'] as const
    await fc.assert(
      fc.asyncProperty(right, place, fc.constantFrom(...ways), thrown, async (answer, path, way, what) => {
        const spoiled = structuredClone(answer)
        put(spoiled, path, (at, name) => {
          const value = at[name]
          delete at[name]
          if (way === 'inherited') Object.setPrototypeOf(at, { [name]: value })
          if (way === 'polluted')
            Object.defineProperty(at, '__proto__', { value: { [name]: value }, enumerable: true })
          if (way === 'throws')
            Object.defineProperty(at, name, {
              enumerable: true,
              get: () => {
                throw what
              },
            })
        })
        const { error, ran } = await used(spoiled, plain)
        assert.equal(error.code, 'invalid_challenge')
        assert.ok(
          path === error.field ||
            (way === 'throws' && `${path}.`.startsWith(error.field === '(answer)' ? '' : `${error.field}`)),
          `${path}: ${error.field}`,
        )
        assert.equal(ran, undefined)
      }),
      { numRuns },
    )
  }, 900_000)

  test('anything at all is refused with a type (faults 13, 14, 28)', async () => {
    const anything = fc.oneof(
      fc.anything({
        withNullPrototype: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withBigInt: true,
        withTypedArray: true,
        withSparseArray: true,
        withObjectString: true,
      }),
      fc.jsonValue({ maxDepth: 8 }),
      fc.constantFrom<unknown>(
        new Proxy({}, { getOwnPropertyDescriptor: () => JSON.parse('{') as never }),
        Proxy.revocable({}, {}).proxy,
      ),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (answer) => {
        const { error, ran } = await used(answer, plain)
        assert.equal(error.code, 'invalid_challenge')
        assert.ok(error.field)
        assert.equal(ran, undefined)
      }),
      { numRuns },
    )
  }, 900_000)
})

const status = fc.oneof(
  fc.constantFrom(
    200,
    200,
    200,
    201,
    202,
    204,
    302,
    400,
    401,
    402,
    403,
    404,
    409,
    410,
    412,
    422,
    429,
    500,
    503,
  ),
  fc.integer({ min: 200, max: 599 }),
)
const said = fc.oneof(
  fc.constantFrom('Registration code expired.', 'User already exists', 'no'),
  anyText,
  fc.jsonValue(),
)
const json = fc.oneof(
  right,
  fc.jsonValue(),
  fc.record({ error: fc.record({ message: said }) }),
  fc.record({ message: said }),
  fc.record({ error: said }),
)
const body = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  // Cut short: a connection that died politely.
  fc.tuple(json, fc.nat({ max: 400 })).map(([value, length]) => JSON.stringify(value).slice(0, length)),
  fc.constantFrom(
    '',
    '<!doctype html><title>Log in</title>',
    'null',
    '\uFEFF{}',
    '{}{}',
    'undefined',
    '{"ok":false}',
  ),
  fc.uint8Array({ maxLength: 200 }),
)
const answers = fc.record({
  status,
  body,
  retryAfter: fc.option(
    fc.oneof(
      fc.string({ unit: 'binary-ascii' }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '')),
      fc.integer().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    ),
  ),
})

const NO_BODY = new Set([204, 205, 304])
function responseOf({
  status: code,
  body: content,
  retryAfter,
}: {
  status: number
  body: string | Uint8Array<ArrayBuffer>
  retryAfter: string | null
}) {
  const headers = new Headers(retryAfter === null ? [] : [['retry-after', retryAfter]])
  return new Response(NO_BODY.has(code) ? null : content, { status: code, headers })
}

function parsed(content: string | Uint8Array<ArrayBuffer>): { value: unknown } | undefined {
  try {
    return {
      value: JSON.parse(
        new TextDecoder().decode(typeof content === 'string' ? Buffer.from(content) : content),
      ),
    }
  } catch {
    return undefined
  }
}

/** What the documents of the API say, some of it only with JSON; everything they do not say is open. */
function expected(code: number, isJson: boolean): string[] {
  if (isJson && code === 202) return ['approval_pending']
  if (isJson && code === 409) return ['user_exists']
  if (isJson && (code === 402 || code === 404 || code === 412)) return ['request_declined']
  if (code === 400) return ['registration_refused', 'code_expired']
  if (code === 422) return ['registration_refused']
  if (code === 401) return ['challenge_expired', 'user_exists']
  if (code === 403 || code === 410) return ['challenge_expired']
  if (code === 429) return ['rate_limited']
  return [code >= 500 ? 'server_failed' : 'answer_invalid']
}

describe('answers of a server', () => {
  test('only a 200 with JSON is one; any other is an error that says how much is known (faults 13, 83, 84, 86, 87, 90, 130)', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const found = NO_BODY.has(answer.status) ? undefined : parsed(answer.body)
        try {
          const value = await registrationAnswer(responseOf(answer))
          assert.equal(answer.status, 200)
          assert.deepEqual(value, found?.value)
        } catch (error) {
          assert.ok(error instanceof RegistrationError, `not typed: ${String(error)}`)
          assert.ok(!(answer.status === 200 && found), 'an answer was lost')
          assert.ok(
            expected(answer.status, Boolean(found)).includes(error.code),
            `${answer.status}: ${error.code}`,
          )
          const definitive = answer.status === 400 || answer.status === 422
          assert.equal(error.outcome, definitive ? 'refused' : 'open')
          assert.ok(error.retryAfter === undefined || error.retryAfter >= 0)
        }
      }),
      { numRuns },
    )
  }, 900_000)

  test('one that breaks off, or is none, leaves the outcome open (faults 81, 82)', async () => {
    const broken = fc.tuple(fc.uint8Array({ maxLength: 50 }), fc.anything()).map(([bytes, reason]) => () => {
      let sent = false
      const stream = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent) controller.error(reason)
          else controller.enqueue(bytes)
          sent = true
        },
      })
      return Promise.resolve(new Response(stream))
    })
    const none = fc.oneof(
      fc.anything().map((value) => () => Promise.resolve(value as Response)),
      fc.anything().map((value) => () => Promise.reject(value)),
      fc.anything().map((value) => () => {
        throw value
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(broken, none), async (fetch) => {
        const api = dfnsApi({ baseUrl: 'https://api.example', fetch })
        const { signal } = new AbortController()
        await assert.rejects(Promise.resolve(api.init({}, { signal })), (error: RegistrationError) => {
          assert.ok(error instanceof RegistrationError, `not typed: ${String(error)}`)
          assert.equal(error.code, 'network_failed')
          assert.equal(error.outcome, 'open')
          return true
        })
      }),
      { numRuns },
    )
  }, 900_000)

  test('what the completing call answers is read or refused, and a refusal repeats nothing of it (fault 83)', () => {
    const secret = 'eyJ-a-token'
    const answer = fc.oneof(
      fc.record(
        {
          credential: fc.record({
            uuid: fc.oneof(anyText, fc.jsonValue()),
            kind: fc.oneof(kind, fc.jsonValue()),
            name: fc.jsonValue(),
          }),
          user: fc.oneof(
            fc.jsonValue(),
            fc.record({ id: notEmpty, username: notEmpty, orgId: fc.oneof(notEmpty, fc.jsonValue()) }),
          ),
          authentication: fc.constant({ token: secret }),
        },
        { requiredKeys: [] },
      ),
      fc.anything(),
    )
    fc.assert(
      fc.property(answer, (value) => {
        try {
          const { credential, user } = parseResponse(value)
          for (const text of [credential.uuid, credential.kind, user.id, user.username, user.orgId])
            assert.ok(isText(text))
        } catch (error) {
          assert.ok(error instanceof RegistrationError, `not typed: ${String(error)}`)
          assert.equal(error.code, 'answer_invalid')
          assert.ok(error.field)
          assert.ok(!`${error.message} ${String(error.cause)}`.includes(secret))
        }
      }),
      { numRuns },
    )
  }, 900_000)
})
