import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject, isoCBOR } from '@simplewebauthn/server/helpers'
import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../challenge.js'
import { RegistrationError } from '../errors.js'
import type { Fido2Attestation } from '../protocol.js'
import { createFido2 } from './fido2.js'
import { ORIGIN, standInPlatform } from '../../testHelpers/platform.js'

/*
 * What `navigator.credentials.create()` may resolve to where an extension or a broken authenticator stands in for the
 * browser. Each result is built here, so its verdict is known before it is handed over; bytes that are spoiled anywhere
 * are judged by @simplewebauthn/server. `DEEP=1` makes many more.
 */

const numRuns = process.env['DEEP'] ? 33_334 : 700
const { create, signal } = standInPlatform()
afterAll(() => {
  vi.unstubAllGlobals()
})

const rpId = 'quillstone.example'
const relyingParty = { id: rpId, name: 'Quillstone' }
const CHALLENGE = 'a challenge of sixteen bytes or more'
const sha256 = (text: string) => createHash('sha256').update(text).digest()
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  format: 'jwk',
})
const coseKey = (alg: number) =>
  isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, alg],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]),
  )

/** What a result says. */
interface Said {
  type: string
  challenge: string
  origin: string
  rpId: string
  userPresent: boolean
  userVerified: boolean
  backupEligible: boolean
  backedUp: boolean
  id: Uint8Array
  alg: number
}

function bytesOf(said: Said) {
  const clientData = {
    type: said.type,
    challenge: base64url(Buffer.from(said.challenge)),
    origin: said.origin,
    crossOrigin: false,
  }
  const flags =
    0x40 |
    (said.userPresent ? 1 : 0) |
    (said.userVerified ? 4 : 0) |
    (said.backupEligible ? 8 : 0) |
    (said.backedUp ? 16 : 0)
  const { id } = said
  const authData = Buffer.concat([
    sha256(said.rpId),
    Uint8Array.of(flags, 0, 0, 0, 0),
    new Uint8Array(16),
    Uint8Array.of(id.length >> 8, id.length & 255),
    id,
    coseKey(said.alg),
  ])
  const attestationObject = isoCBOR.encode(
    new Map<string, string | Map<string, string> | Uint8Array>([
      ['fmt', 'none'],
      ['attStmt', new Map<string, string>()],
      ['authData', new Uint8Array(authData)],
    ]),
  )
  return {
    clientDataJSON: new Uint8Array(Buffer.from(JSON.stringify(clientData))),
    attestationObject: new Uint8Array(attestationObject),
  }
}

const mostlyRight = <T>(right: T, ...wrong: T[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: fc.constantFrom(...wrong) })
const ids = fc.oneof(
  { weight: 8, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 64 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, 1, 1022, 1023, 1024, 2000).map((length) => new Uint8Array(length).fill(7)),
  },
)
const said: fc.Arbitrary<Said> = fc.record({
  type: mostlyRight('webauthn.create', 'webauthn.get', '', 'payment.get'),
  challenge: mostlyRight(CHALLENGE, '', 'another challenge of the right length', `${CHALLENGE} `),
  origin: mostlyRight(
    ORIGIN,
    'https://quillstone.example',
    'null',
    `${ORIGIN}/`,
    ORIGIN.replace('https', 'http'),
  ),
  rpId: mostlyRight(rpId, 'example', 'app.quillstone.example', ''),
  userPresent: mostlyRight(true, false),
  userVerified: mostlyRight(true, false),
  backupEligible: fc.boolean(),
  backedUp: fc.boolean(),
  id: ids,
  alg: mostlyRight(-7, -8, -48, -257),
})

/** The checks of WebAuthn Level 3 §7.1 that this result fails. */
function faultsOf(of: Said, verification: string): string[] {
  const faults = {
    type: of.type !== 'webauthn.create',
    challenge: of.challenge !== CHALLENGE,
    origin: of.origin !== ORIGIN,
    rpIdHash: of.rpId !== rpId,
    userPresent: !of.userPresent,
    userVerified: verification === 'required' && !of.userVerified,
    backedUp: of.backedUp && !of.backupEligible,
    credentialId: of.id.length === 0 || of.id.length > 1023,
    'publicKey.alg': of.alg !== -7 && of.alg !== -257,
  }
  return Object.entries(faults).flatMap(([name, found]) => (found ? [name] : []))
}

type Wrap = (bytes: Uint8Array) => unknown
const elsewhere = runInNewContext('({ ArrayBuffer, Uint8Array, Array })') as typeof globalThis
/** Each kind of object in which bytes may be handed over and must be read. */
const WRAPS: Record<string, Wrap> = {
  buffer: (bytes) => bytes.slice().buffer,
  view: (bytes) => {
    const around = new Uint8Array(bytes.length + 9)
    around.set(bytes, 5)
    return around.subarray(5, 5 + bytes.length)
  },
  dataView: (bytes) => new DataView(bytes.slice().buffer),
  list: (bytes) => [...bytes],
  otherRealm: (bytes) => {
    const buffer = new elsewhere.ArrayBuffer(bytes.length)
    new elsewhere.Uint8Array(buffer).set(bytes)
    return buffer
  },
  otherRealmList: (bytes) => elsewhere.Array.from(bytes),
}
const wraps = fc.constantFrom(...Object.keys(WRAPS))
const wrapped = (bytes: Uint8Array, name: string) => WRAPS[name]?.(bytes)

const boom = () => {
  throw new TypeError('Illegal invocation')
}
/** Other members that a result and its response may have, and that must not change the verdict. */
const around = fc.record(
  {
    type: fc.anything(),
    toJSON: fc.constant(boom),
    getClientExtensionResults: fc.constant(boom),
    authenticatorAttachment: fc.anything(),
    getTransports: fc.constant(boom),
  },
  { requiredKeys: [] },
)
const SHAPES: Record<string, (members: Record<string, unknown>) => unknown> = {
  plain: (members) => members,
  bare: (members) => Object.assign(Object.create(null) as object, members),
  inherited: (members) => Object.create(members),
  frozen: (members) => Object.freeze(members),
  getters: (members) =>
    Object.defineProperties(
      {},
      Object.fromEntries(Object.keys(members).map((name) => [name, { get: () => members[name] }])),
    ),
  proxy: (members) => new Proxy({}, { get: (_, name) => members[String(name)], ownKeys: boom, has: boom }),
}
const shapes = fc.constantFrom(...Object.keys(SHAPES))
const shaped = (members: Record<string, unknown>, name: string) => SHAPES[name]?.(members)

const verification = fc.constantFrom('required', 'preferred', 'discouraged')
function challengeWith(userVerification: string, excluded: Uint8Array[] = []) {
  const { authenticatorSelection } = vectors.bodies.initResponse
  return parseChallenge({
    ...vectors.bodies.initResponse,
    challenge: CHALLENGE,
    authenticatorSelection: { ...authenticatorSelection, userVerification },
    excludeCredentials: excluded.map((id) => ({ type: 'public-key', id: base64url(id) })),
  })
}

interface End {
  made?: Fido2Attestation
  error?: RegistrationError
  signaled: string[]
}

async function ceremony(
  answer: () => unknown,
  userVerification = 'required',
  excluded: Uint8Array[] = [],
): Promise<End> {
  create.mockReset()
  signal.mockClear()
  create.mockImplementation(async () => answer())
  const end: End = { signaled: [] }
  try {
    end.made = await createFido2(challengeWith(userVerification, excluded), { relyingParty })
  } catch (error) {
    assert.ok(error instanceof RegistrationError, `not typed: ${String(error)}`)
    assert.ok(error.cause !== undefined)
    assert.equal(error.outcome, 'none')
    end.error = error
  }
  assert.equal(create.mock.calls.length, 1)
  end.signaled = signal.mock.calls.map(([of]) => {
    assert.equal(of.rpId, rpId)
    assert.notEqual(of.credentialId, '', 'signaled no id')
    return of.credentialId
  })
  assert.ok(end.signaled.length <= 1, 'signaled more than once')
  return end
}

describe('credential results', () => {
  test('one whose verdict is known gets it, in whatever wrapping, and a refused key is signaled once (faults 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 67, 129)', async () => {
    const rawIds = fc.constantFrom('same', 'same', 'same', 'absent', 'id alone', 'another', 'throws')
    const dress = fc.record({
      clientDataJSON: wraps,
      attestationObject: wraps,
      rawId: wraps,
      outer: shapes,
      inner: shapes,
      more: around,
    })
    await fc.assert(
      fc.asyncProperty(
        said,
        verification,
        rawIds,
        dress,
        fc.boolean(),
        async (of, required, rawId, as, known) => {
          const bytes = bytesOf(of)
          const response = shaped(
            {
              ...as.more,
              clientDataJSON: wrapped(bytes.clientDataJSON, as.clientDataJSON),
              attestationObject: wrapped(bytes.attestationObject, as.attestationObject),
            },
            as.inner,
          )
          const named: Record<string, unknown> = {
            same: { rawId: wrapped(of.id, as.rawId), id: base64url(of.id) },
            absent: {},
            'id alone': { id: base64url(of.id) },
            another: { rawId: wrapped(Uint8Array.of(1, 2, 3, ...of.id), as.rawId) },
            throws: {},
          }
          const members = { ...as.more, ...(named[rawId] as object), response }
          const result = shaped(members, as.outer)
          const throwing = () =>
            new Proxy(members, {
              get: (at, name) => (name === 'response' ? at.response : name === 'then' ? undefined : boom()),
            })
          const excluded = known && of.id.length > 0 && of.id.length <= 1023 ? [of.id] : []
          const { made, error, signaled } = await ceremony(
            rawId === 'throws' ? throwing : () => result,
            required,
            excluded,
          )
          const faults = [...faultsOf(of, required), ...(rawId === 'another' ? ['rawId'] : [])]
          if (faults.length === 0 && excluded.length > 0) {
            // The result is valid, but the server already has this credential: its ID is excluded.
            assert.equal(error?.code, 'already_registered')
            assert.deepEqual(signaled, [])
            return
          }
          if (faults.length === 0) {
            assert.deepEqual(made, {
              credentialKind: 'Fido2',
              credentialInfo: {
                credId: base64url(of.id),
                clientData: base64url(bytes.clientDataJSON),
                attestationData: base64url(bytes.attestationObject),
              },
            })
            assert.deepEqual(signaled, [])
            return
          }
          assert.equal(error?.code, 'credential_invalid')
          assert.ok(faults.includes(error?.field ?? ''), `${error?.field}, not one of ${faults.join()}`)
          // A credential that the server has already accepted must never be signaled as unknown.
          if (excluded.length > 0) assert.deepEqual(signaled, [])
          else if (of.id.length > 0) assert.deepEqual(signaled, [base64url(of.id)])
        },
      ),
      { numRuns },
    )
  }, 900_000)

  test('one with a part missing, unreadable or cut short is refused (faults 54, 55, 59, 66)', async () => {
    const right: Said = {
      type: 'webauthn.create',
      challenge: CHALLENGE,
      origin: ORIGIN,
      rpId,
      userPresent: true,
      userVerified: true,
      backupEligible: true,
      backedUp: true,
      id: new Uint8Array(32).fill(9),
      alg: -7,
    }
    const bytes = bytesOf(right)
    const detached = () => {
      const { buffer } = new Uint8Array(8)
      structuredClone(buffer, { transfer: [buffer] })
      return buffer
    }
    const cut = (whole: Uint8Array) =>
      fc.nat({ max: whole.length - 1 }).map((length) => whole.slice(0, length))
    const junk = fc.oneof(
      fc.anything({ withBigInt: true, withNullPrototype: true }).filter((value) => !Array.isArray(value)),
      fc.constantFrom<unknown>(
        [256],
        [-1],
        [1.5],
        ['1'],
        Array.from<unknown>({ length: 1 }),
        'AAAA',
        detached(),
        Proxy.revocable([], {}).proxy,
      ),
      fc.uint8Array({ maxLength: 20 }),
    )
    const part = fc.constantFrom('clientDataJSON', 'attestationObject')
    const spoiled = fc.oneof(
      fc.tuple(part, junk).map(([name, value]) => ({ response: { ...bytes, [name]: value } })),
      cut(bytes.attestationObject).map((attestationObject) => ({
        response: { ...bytes, attestationObject },
      })),
      fc
        .nat({ max: bytes.clientDataJSON.length - 1 })
        .map((length) => ({ response: { ...bytes, clientDataJSON: bytes.clientDataJSON.slice(0, length) } })),
      part.map((name) => ({ response: Object.defineProperty({ ...bytes }, name, { get: boom }) })),
      fc.constant(Object.defineProperty({}, 'response', { get: boom })),
      fc.anything().map((response) => ({ response })),
      fc.constantFrom<unknown>(
        null,
        undefined,
        {},
        [],
        '',
        0,
        Symbol('credential'),
        Proxy.revocable({}, {}).proxy,
      ),
      fc.anything(),
    )
    await fc.assert(
      fc.asyncProperty(
        spoiled,
        fc.option(fc.oneof(fc.anything(), fc.constant(right.id))),
        async (result, id) => {
          const named =
            typeof result === 'object' && result !== null
              ? (Object.create(result, { rawId: { value: id } }) as unknown)
              : result
          const { made, error, signaled } = await ceremony(() => named)
          assert.equal(made, undefined)
          assert.ok(
            error?.code === 'credential_invalid' || error?.code === 'authenticator_failed',
            error?.code,
          )
          const whole = Buffer.from(right.id).toString('base64url')
          for (const credentialId of signaled)
            assert.ok(credentialId === whole || id !== null, `signaled ${credentialId}`)
        },
      ),
      { numRuns },
    )
  }, 900_000)

  test('bytes spoiled anywhere: what the server would verify is kept, and nothing of another site, user or key (faults 61, 62, 63, 66)', async () => {
    const right: Said = {
      type: 'webauthn.create',
      challenge: CHALLENGE,
      origin: ORIGIN,
      rpId,
      userPresent: true,
      userVerified: true,
      backupEligible: true,
      backedUp: false,
      id: new Uint8Array(32).fill(9),
      alg: -7,
    }
    const edits = fc.array(
      fc.record({
        part: fc.constantFrom('clientDataJSON', 'attestationObject'),
        at: fc.nat(),
        bit: fc.nat({ max: 7 }),
        how: fc.constantFrom('flip', 'drop', 'double'),
      }),
      { minLength: 1, maxLength: 3 },
    )
    await fc.assert(
      fc.asyncProperty(edits, async (edited) => {
        const bytes: Record<string, Uint8Array> = bytesOf(right)
        for (const { part, at, bit, how } of edited) {
          const from = [...(bytes[part] ?? [])]
          const index = at % from.length
          const byte = from[index] ?? 0
          if (how === 'flip') from[index] = byte ^ (1 << bit)
          else from.splice(index, 1, ...(how === 'double' ? [byte, byte] : []))
          bytes[part] = Uint8Array.from(from)
        }
        const { clientDataJSON = new Uint8Array(), attestationObject = new Uint8Array() } = bytes
        const { made, error, signaled } = await ceremony(() => ({ response: bytes }))
        if (!(await verifies(clientDataJSON, attestationObject))) {
          if (!made) {
            assert.equal(error?.code, 'credential_invalid')
            return
          }
          // Attestation `none` signs nothing: only what is around the key can be checked in a page.
          const data = authDataOf(attestationObject)
          if (!data) return
          assert.deepEqual(data.subarray(0, 32), sha256(rpId))
          const flags = data.readUInt8(32)
          assert.equal(flags & 0x45, 0x45)
          assert.notEqual(flags & 0x18, 0x10)
          assert.equal(made.credentialInfo.credId, base64url(data.subarray(55, 55 + data.readUInt16BE(53))))
          return
        }
        assert.ok(made, `refused for its ${error?.field} what the server verifies`)
        assert.deepEqual(signaled, [])
      }),
      { numRuns },
    )
  }, 900_000)

  /** As the server reads it; undefined where only a decoder that is less strict can, and the server will say so. */
  function authDataOf(attestationObject: Uint8Array): Buffer | undefined {
    try {
      return Buffer.from(decodeAttestationObject(attestationObject.slice()).get('authData'))
    } catch {
      return undefined
    }
  }

  async function verifies(clientDataJSON: Uint8Array, attestationObject: Uint8Array): Promise<boolean> {
    try {
      const decoded = decodeAttestationObject(attestationObject.slice())
      // The server reads on where an object, or the key in it, is too short.
      const key = decoded.get('authData').slice(87)
      for (const [read, bytes] of [
        [decoded as unknown as Map<string, string>, attestationObject],
        [isoCBOR.decodeFirst<Map<number, number>>(key), key],
      ] as const) {
        if (!Buffer.from(isoCBOR.encode(read)).equals(bytes)) return false
      }
      const id = base64url(decoded.get('authData').slice(55, 87))
      const { verified } = await verifyRegistrationResponse({
        response: {
          id,
          rawId: id,
          type: 'public-key',
          response: {
            clientDataJSON: base64url(clientDataJSON),
            attestationObject: base64url(attestationObject),
          },
          clientExtensionResults: {},
        },
        expectedChallenge: base64url(Buffer.from(CHALLENGE)),
        expectedOrigin: ORIGIN,
        expectedRPID: rpId,
        requireUserVerification: true,
        supportedAlgorithmIDs: [-7, -257],
      })
      return verified
    } catch {
      return false
    }
  }

  test('whatever a ceremony rejects with has a type, by its name alone (faults 31, 36, 37, 39, 40, 41, 50)', async () => {
    const CODES: Record<string, string> = {
      NotAllowedError: 'ceremony_not_allowed',
      AbortError: 'cancelled',
      TimeoutError: 'ceremony_timed_out',
      InvalidStateError: 'already_registered',
      SecurityError: 'relying_party_invalid',
      NotSupportedError: 'authenticator_unsupported',
      ConstraintError: 'authenticator_unsupported',
    }
    const names = fc.oneof(
      fc.constantFrom(...Object.keys(CODES)),
      fc.constantFrom('NotReadableError', 'UnknownError', 'RegistrationError', '__proto__', 'toString', ''),
      fc.string(),
    )
    const rejections = fc.oneof(
      names.map((name) => ({ name, thrown: new DOMException('whatever it says', name) })),
      names.map((name) => ({ name, thrown: Object.freeze({ name, message: 'NotAllowedError' }) })),
      names.map((name) => ({ name, thrown: { name, code: 'nonsense', outcome: 'none' } })),
      names.map((name) => ({ name, thrown: { name: { toString: () => name } } })),
      fc.constant({ name: '', thrown: Object.defineProperty({}, 'name', { get: boom }) }),
      fc.constant({ name: '', thrown: { name: { toString: boom } } }),
      fc.constant({ name: '', thrown: Proxy.revocable({}, {}).proxy }),
      fc.anything().map((thrown) => ({
        name: '',
        thrown: thrown && typeof thrown === 'object' && 'name' in thrown ? {} : thrown,
      })),
    )
    await fc.assert(
      fc.asyncProperty(
        rejections,
        fc.boolean(),
        fc.boolean(),
        async ({ name, thrown }, excluding, atOnce) => {
          fc.pre(name !== 'OperationError')
          const excluded = excluding ? [Uint8Array.of(1, 2, 3)] : []
          const { made, error, signaled } = await ceremony(
            () => {
              if (atOnce) throw thrown
              return Promise.reject(thrown)
            },
            'required',
            excluded,
          )
          const code = Object.hasOwn(CODES, name) ? CODES[name] : undefined
          assert.equal(made, undefined)
          assert.equal(
            error?.code,
            code === 'already_registered' && !excluding
              ? 'authenticator_failed'
              : (code ?? 'authenticator_failed'),
          )
          assert.deepEqual(signaled, [])
        },
      ),
      { numRuns },
    )
  }, 900_000)
})
