import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import {
  addVirtualAuthenticator,
  type CdpLike,
  type VirtualAuthenticator,
} from '../../../e2e/virtualAuthenticator.js'
import { SoftwareAuthenticator } from '../../../reference-api/softwareAuthenticator.js'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../challenge.js'
import { RegistrationError } from '../errors.js'
import { toCreationOptions } from './creationOptions.js'
import { createFido2 } from './fido2.js'
import { failureOf } from '../../testHelpers/failureOf.js'

const relyingParty = { id: 'localhost', name: 'Quillstone' }
const session = cdp() as CdpLike
let authenticator: VirtualAuthenticator | undefined

async function provide(options: Record<string, unknown> = {}): Promise<VirtualAuthenticator> {
  authenticator = await addVirtualAuthenticator(session, options)
  return authenticator
}

afterEach(async () => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  await authenticator?.remove()
  authenticator = undefined
})

function challengeWith(fields: Record<string, unknown> = {}) {
  return parseChallenge({ ...vectors.bodies.initResponse, ...fields })
}

/** Replaces the platform's `create()`: a fake, for what no authenticator here can be made to do. */
function fakeCreate(create: (options: CredentialCreationOptions) => unknown) {
  return vi
    .spyOn(navigator.credentials, 'create')
    .mockImplementation((options) => create(options ?? {}) as Promise<Credential | null>)
}

/** TypeScript's DOM library does not know the method yet. */
function spyOnSignal() {
  const known = PublicKeyCredential as unknown as { signalUnknownCredential: (of: unknown) => Promise<void> }
  return vi.spyOn(known, 'signalUnknownCredential')
}

describe('toCreationOptions', () => {
  test('gives the bytes of the vector: challenge and user id as UTF-8', () => {
    const options = toCreationOptions(challengeWith(), { relyingParty })
    const hex = (source: BufferSource) =>
      [...new Uint8Array(source as ArrayBuffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    expect(hex(options.challenge)).toBe(vectors.fido2.challengeBytesPassedToCreateHex)
    expect(hex(options.user.id)).toBe(vectors.fido2.userIdBytesHex)
    expect(options).not.toHaveProperty('mediation')
    expect(options).toMatchObject({ rp: relyingParty, attestation: 'none', timeout: 300_000 })
  })

  test('decodes the challenge when asked to (fault 15)', () => {
    const { challenge } = toCreationOptions(challengeWith(), { relyingParty, challengeEncoding: 'base64url' })
    expect(new TextDecoder().decode(challenge)).toBe(vectors.inputs.challengeDecodedUtf8)
    expect(() =>
      toCreationOptions(challengeWith({ challenge: 'not base64url, but long enough' }), {
        relyingParty,
        challengeEncoding: 'base64url',
      }),
    ).toThrow(expect.objectContaining({ code: 'invalid_challenge', field: 'challenge' }))
  })

  test.each([
    [undefined, 300_000],
    [0, 300_000],
    [-1, 300_000],
    [Number.NaN, 300_000],
    [450_000, 450_000],
    [2 ** 32, 600_000],
    [Infinity, 600_000],
  ])('keeps a timeout of %s within the recommended range (fault 25)', (timeout, expected) => {
    expect(toCreationOptions(challengeWith(), { relyingParty, timeout }).timeout).toBe(expected)
  })

  test('makes names that can do nothing but be read (faults 19, 20)', () => {
    const user = { id: 'us-1', name: 'a\u202Egnp\u0000\uD800', displayName: 'é'.repeat(40) }
    const made = toCreationOptions(challengeWith({ user }), { relyingParty }).user
    expect(made.name).toBe('agnp\uFFFD')
    expect(made.displayName).toBe('é'.repeat(32))
  })

  test('excluded credentials carry an id and no transports', () => {
    const excludeCredentials = [{ type: 'public-key', id: 'AAECAw', transports: ['usb'] }]
    const options = toCreationOptions(challengeWith({ excludeCredentials }), { relyingParty })
    expect(options.excludeCredentials).toEqual([{ type: 'public-key', id: Uint8Array.of(0, 1, 2, 3) }])
  })

  test('the relying party: the host, else the init answer, else localhost; never of another site (fault 26)', () => {
    const rp = { id: 'localhost', name: 'From init' }
    expect(toCreationOptions(challengeWith()).rp).toEqual({ id: 'localhost', name: 'localhost' })
    expect(toCreationOptions(challengeWith({ rp })).rp).toEqual(rp)
    expect(toCreationOptions(challengeWith({ rp }), { relyingParty }).rp).toEqual(relyingParty)
    const foreign = { relyingParty: { id: 'example.com', name: 'Elsewhere' } }
    expect(() => toCreationOptions(challengeWith(), foreign)).toThrow(
      expect.objectContaining({ code: 'relying_party_invalid', field: 'relyingParty.id' }),
    )
    const declared = { ...foreign, expectedOrigins: [location.origin] }
    expect(toCreationOptions(challengeWith(), declared).rp.id).toBe('example.com')
  })
})

describe('createFido2, in the browser with its virtual authenticator', () => {
  test.each(['utf8', 'base64url'] as const)(
    'makes what @simplewebauthn/server verifies (%s)',
    async (encoding) => {
      const held = await provide()
      const made = await createFido2(challengeWith(), { relyingParty, challengeEncoding: encoding })
      const { credId, clientData, attestationData } = made.credentialInfo
      const signed =
        encoding === 'utf8' ? btoa(vectors.inputs.challenge).replace(/=+$/, '') : vectors.inputs.challenge
      const { verified } = await verifyRegistrationResponse({
        response: {
          id: credId,
          rawId: credId,
          type: 'public-key',
          response: { clientDataJSON: clientData, attestationObject: attestationData },
          clientExtensionResults: {},
        },
        expectedChallenge: signed,
        expectedOrigin: location.origin,
        expectedRPID: 'localhost',
        requireUserVerification: true,
      })
      expect(verified).toBe(true)
      const credentials = await held.credentials()
      expect(
        credentials.map(({ credentialId }) =>
          credentialId.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
        ),
      ).toEqual([credId])
    },
  )

  test('reaches create() in the same task', () => {
    const create = fakeCreate(() => new Promise(() => {}))
    const end = new AbortController()
    const attempt = createFido2(challengeWith(), { relyingParty, signal: end.signal })
    expect(create).toHaveBeenCalledOnce()
    end.abort()
    // A browser that ignores the abort is waited for a little, then given up on.
    return expect(failureOf(attempt)).resolves.toMatchObject({ code: 'cancelled' })
  })

  test('an excluded credential is already_registered (fault 37)', async () => {
    await provide()
    const { credentialInfo } = await createFido2(challengeWith(), { relyingParty })
    const excludeCredentials = [{ type: 'public-key', id: credentialInfo.credId }]
    const again = createFido2(challengeWith({ excludeCredentials }), { relyingParty })
    expect(await failureOf(again)).toMatchObject({ code: 'already_registered', userAction: 'retry' })
  })

  test('a user who cannot be verified is not allowed, and nothing more is claimed (fault 32)', async () => {
    await provide({ isUserVerified: false })
    expect(await failureOf(createFido2(challengeWith(), { relyingParty }))).toMatchObject({
      code: 'ceremony_not_allowed',
      cause: { name: 'NotAllowedError' },
    })
  })

  test('an authenticator that is full is not allowed (fault 35)', async () => {
    await provide()
    for (const id of ['us-1', 'us-2', 'us-3']) {
      await createFido2(challengeWith({ user: { id, name: id, displayName: id } }), { relyingParty })
    }
    expect(await failureOf(createFido2(challengeWith(), { relyingParty }))).toMatchObject({
      code: 'ceremony_not_allowed',
    })
  })

  test.each([
    ['isBadUV', 'userVerified'],
    ['isBadUP', 'userPresent'],
  ])('a result with %s is refused, and its key is signaled away (fault 62)', async (bit, field) => {
    const held = await provide()
    await held.override({ [bit]: true })
    expect(await failureOf(createFido2(challengeWith(), { relyingParty }))).toMatchObject({
      code: 'credential_invalid',
      field,
    })
    await expect.poll(() => held.credentials()).toEqual([])
  })

  test('a second call while one is under way is refused; the first goes on (faults 38, 46)', async () => {
    await provide({ automaticPresenceSimulation: false })
    const end = new AbortController()
    const create = vi.spyOn(navigator.credentials, 'create')
    const first = createFido2(challengeWith(), { relyingParty, signal: end.signal })
    expect(await failureOf(createFido2(challengeWith(), { relyingParty }))).toMatchObject({
      code: 'ceremony_pending',
    })
    // Firefox would let a second one kill the first, so it must not even be asked.
    expect(create).toHaveBeenCalledOnce()
    end.abort('no longer wanted')
    expect(await failureOf(first)).toMatchObject({ code: 'cancelled', cause: 'no longer wanted' })
    await authenticator?.remove()
    await provide()
    await expect(createFido2(challengeWith(), { relyingParty })).resolves.toHaveProperty(
      'credentialKind',
      'Fido2',
    )
  })

  test('a relying party of another site is refused by the browser itself, when declared related and it is not', async () => {
    await provide()
    const expectedOrigins = [location.origin]
    const foreign = { id: 'example.com', name: 'Elsewhere' }
    const attempt = createFido2(challengeWith(), { relyingParty: foreign, expectedOrigins })
    expect(await failureOf(attempt)).toMatchObject({
      code: 'relying_party_invalid',
      cause: { name: 'SecurityError' },
    })
  })

  test('a signal that is aborted already never reaches the browser', async () => {
    const create = fakeCreate(() => Promise.resolve(null))
    const attempt = createFido2(challengeWith(), { relyingParty, signal: AbortSignal.abort() })
    expect(await failureOf(attempt)).toMatchObject({ code: 'cancelled' })
    expect(create).not.toHaveBeenCalled()
  })

  test('an abort that races the result: 40 times the key is either returned or gone (faults 44, 45)', async () => {
    const held = await provide()
    for (let run = 0; run < 40; run++) {
      const end = new AbortController()
      const attempt = createFido2(challengeWith(), { relyingParty, signal: end.signal })
      if (run % 2) end.abort()
      else queueMicrotask(() => end.abort())
      const ended = await attempt.then(
        () => 'resolved',
        (error: unknown) => (error as RegistrationError).code,
      )
      expect(ended).toBe('cancelled')
    }
    // Chromium keeps a key of its own accord in a few of a hundred such aborts (reliability §5 b); the same user's
    // next key replaces it, so that never more than one is left.
    expect((await held.credentials()).length).toBeLessThanOrEqual(1)
  })
})

describe('createFido2, with a platform that misbehaves', () => {
  test('gives up on a browser that never answers, and cleans up when it answers after all (faults 43, 44)', async () => {
    vi.useFakeTimers()
    const signal = spyOnSignal()
    let answerLate: (credential: unknown) => void = () => {}
    let options: CredentialCreationOptions = {}
    fakeCreate((given) => {
      options = given
      return new Promise((resolve) => {
        answerLate = resolve
      })
    })
    const attempt = failureOf(createFido2(challengeWith(), { relyingParty }))
    await vi.advanceTimersByTimeAsync(304_999)
    expect(options.signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(600)
    expect(options.signal?.aborted).toBe(true)
    expect(await attempt).toMatchObject({ code: 'ceremony_timed_out' })
    vi.useRealTimers()
    const late = await new SoftwareAuthenticator().create(
      { publicKey: options.publicKey },
      { origin: location.origin },
    )
    answerLate(late)
    await expect.poll(() => signal.mock.calls).toEqual([[{ rpId: 'localhost', credentialId: late.id }]])
  })

  const provoke = (name: string) => () => Promise.reject(new DOMException('Whatever it says.', name))
  test.each([
    ['NotAllowedError', provoke('NotAllowedError'), 'ceremony_not_allowed'],
    ['AbortError', provoke('AbortError'), 'cancelled'],
    ['TimeoutError', provoke('TimeoutError'), 'ceremony_timed_out'],
    ['InvalidStateError', provoke('InvalidStateError'), 'already_registered'],
    ['SecurityError', provoke('SecurityError'), 'relying_party_invalid'],
    ['NotSupportedError', provoke('NotSupportedError'), 'authenticator_unsupported'],
    ['ConstraintError', provoke('ConstraintError'), 'authenticator_unsupported'],
    ['OperationError', provoke('OperationError'), 'ceremony_pending'],
    ['NotReadableError', provoke('NotReadableError'), 'authenticator_failed'],
    ['a name nobody knows', provoke('SurpriseError'), 'authenticator_failed'],
    ['a name of Object.prototype', provoke('constructor'), 'authenticator_failed'],
    ['undefined', () => Promise.reject(undefined), 'authenticator_failed'],
    ['a string', () => Promise.reject('no'), 'authenticator_failed'],
    [
      'a synchronous throw',
      () => {
        throw new Error('not even a promise')
      },
      'authenticator_failed',
    ],
    ['null', () => Promise.resolve(null), 'credential_invalid'],
    ['an empty object', () => Promise.resolve({}), 'credential_invalid'],
  ] as const)('%s becomes a typed error', async (_, create, code) => {
    fakeCreate(create)
    const excludeCredentials = [{ type: 'public-key', id: 'AAECAw' }]
    expect(
      await failureOf(createFido2(challengeWith({ excludeCredentials }), { relyingParty })),
    ).toMatchObject({ code })
  })

  test('OperationError is tried once more after a moment, and only once (faults 38, 47)', async () => {
    vi.useFakeTimers()
    const create = fakeCreate(provoke('OperationError'))
    const attempt = failureOf(createFido2(challengeWith(), { relyingParty }))
    await vi.advanceTimersByTimeAsync(0)
    expect(create).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await attempt).toMatchObject({ code: 'ceremony_pending' })
    expect(create).toHaveBeenCalledTimes(2)
  })

  test('when the other request ends in that moment, nobody hears of it (faults 38, 47)', async () => {
    await provide()
    const create = vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(provoke('OperationError'))
    const credential = await createFido2(challengeWith(), { relyingParty })
    expect(credential.credentialKind).toBe('Fido2')
    expect(create).toHaveBeenCalledTimes(2)
  })

  test('a cancel in that moment is a cancel, and no second request is shown', async () => {
    const held = await provide()
    vi.spyOn(navigator.credentials, 'create').mockImplementationOnce(provoke('OperationError'))
    const end = new AbortController()
    const attempt = failureOf(createFido2(challengeWith(), { relyingParty, signal: end.signal }))
    end.abort()
    expect(await attempt).toMatchObject({ code: 'cancelled' })
    expect(await held.credentials()).toEqual([])
  })

  test('a page out of sight is not asked at all (fault 8)', async () => {
    const create = fakeCreate(provoke('NotAllowedError'))
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    expect(await failureOf(createFido2(challengeWith(), { relyingParty }))).toMatchObject({
      code: 'page_hidden',
      userAction: 'retry',
      outcome: 'none',
    })
    expect(create).not.toHaveBeenCalled()
  })

  test('how long the browser took is told, for words alone (fault 41)', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
    let refuse: (error: unknown) => void = () => {}
    fakeCreate(() => new Promise((_, reject) => (refuse = reject)))
    const attempt = failureOf(createFido2(challengeWith(), { relyingParty }))
    await vi.advanceTimersByTimeAsync(31_000)
    refuse(new DOMException('', 'NotAllowedError'))
    expect(await attempt).toMatchObject({ code: 'ceremony_not_allowed', elapsed: 31_000 })
  })

  test('without a Signal API, what has to go is named to the caller, whose own faults change nothing (fault 97)', async () => {
    await provide()
    vi.stubGlobal('PublicKeyCredential', () => undefined)
    vi.stubGlobal('reportError', vi.fn())
    const onUndeletablePasskey = vi.fn(() => {
      throw new Error('The host stumbles.')
    })
    const expectedOrigins = ['https://elsewhere.example']
    const attempt = createFido2(challengeWith(), {
      relyingParty,
      expectedOrigins,
      onUndeletablePasskey,
    })
    expect(await failureOf(attempt)).toMatchObject({ code: 'credential_invalid', field: 'origin' })
    const credId = expect.stringMatching(/^[\w-]+$/) as string
    expect(onUndeletablePasskey.mock.calls).toEqual([[{ rpId: 'localhost', credId }]])
    expect(reportError).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })

  test('InvalidStateError of a detached frame is not "already registered": nothing was excluded (fault 50)', async () => {
    fakeCreate(provoke('InvalidStateError'))
    expect(await failureOf(createFido2(challengeWith(), { relyingParty }))).toMatchObject({
      code: 'authenticator_failed',
    })
  })

  test('a credential the server already accepted is refused, but never signaled away (fault 98)', async () => {
    const signal = spyOnSignal()
    const old = await new SoftwareAuthenticator().create(
      {
        publicKey: toCreationOptions(challengeWith({ challenge: 'an earlier challenge' }), { relyingParty }),
      },
      { origin: location.origin },
    )
    fakeCreate(() => Promise.resolve(old))
    const excludeCredentials = [{ type: 'public-key', id: old.id }]
    const attempt = createFido2(challengeWith({ excludeCredentials }), { relyingParty })
    expect(await failureOf(attempt)).toMatchObject({ code: 'credential_invalid', field: 'challenge' })
    expect(signal).not.toHaveBeenCalled()
  })

  describe('and results that do not fit', () => {
    const origin = location.origin
    type Made = { id: string; rawId: ArrayBuffer; response: Record<string, unknown> }
    const made = async ({ publicKey }: CredentialCreationOptions, at = origin) =>
      (await new SoftwareAuthenticator().create({ publicKey }, { origin: at })) as unknown as Made
    const edited = (json: unknown, edit: Record<string, unknown>) =>
      new TextEncoder().encode(
        JSON.stringify({ ...(JSON.parse(new TextDecoder().decode(json as ArrayBuffer)) as object), ...edit }),
      ).buffer
    const withClientData = (edit: Record<string, unknown>) => async (options: CredentialCreationOptions) => {
      const credential = await made(options)
      credential.response['clientDataJSON'] = edited(credential.response['clientDataJSON'], edit)
      return credential
    }
    const withRp = (id: string) => (options: CredentialCreationOptions) =>
      made({
        publicKey: { ...options.publicKey, rp: { id, name: id } } as PublicKeyCredentialCreationOptions,
      })
    test.each([
      ['another challenge', withClientData({ challenge: 'AAAA' }), 'challenge'],
      ['another origin', withClientData({ origin: 'https://example.com' }), 'origin'],
      ['another type', withClientData({ type: 'webauthn.get' }), 'type'],
      ['another relying party', withRp('example.com'), 'rpIdHash'],
      [
        'client data that is no JSON',
        async (options: CredentialCreationOptions) => {
          const credential = await made(options)
          credential.response['clientDataJSON'] = new ArrayBuffer(3)
          return credential
        },
        'clientDataJSON',
      ],
      [
        'a truncated attestation object',
        async (options: CredentialCreationOptions) => {
          const credential = await made(options)
          credential.response['attestationObject'] = (
            credential.response['attestationObject'] as ArrayBuffer
          ).slice(0, 80)
          return credential
        },
        'attestationObject',
      ],
      [
        'the id of another key',
        async (options: CredentialCreationOptions) => {
          const credential = await made(options)
          return { ...credential, rawId: new ArrayBuffer(16) }
        },
        'rawId',
      ],
    ])('%s is refused and signaled (faults 60, 61, 66)', async (_, create, field) => {
      const signal = spyOnSignal()
      fakeCreate(create)
      expect(await failureOf(createFido2(challengeWith(), { relyingParty }))).toMatchObject({
        code: 'credential_invalid',
        field,
      })
      expect(signal).toHaveBeenCalledOnce()
    })

    test('one without any bytes is signaled by the text of its id', async () => {
      const signal = spyOnSignal()
      fakeCreate(() => Promise.resolve({ id: 'AAECAw' }))
      expect(await failureOf(createFido2(challengeWith(), { relyingParty }))).toMatchObject({
        code: 'credential_invalid',
        field: 'clientDataJSON',
      })
      expect(signal.mock.calls).toEqual([[{ rpId: 'localhost', credentialId: 'AAECAw' }]])
    })

    test.each([
      [
        'a plain object whose getters are gone',
        (credential: Made) => ({
          id: credential.id,
          rawId: credential.rawId,
          response: {
            clientDataJSON: credential.response['clientDataJSON'],
            attestationObject: credential.response['attestationObject'],
          },
        }),
      ],
      [
        'bytes as views and plain arrays, no rawId',
        (credential: Made) => ({
          response: {
            clientDataJSON: new Uint8Array(credential.response['clientDataJSON'] as ArrayBuffer),
            attestationObject: [...new Uint8Array(credential.response['attestationObject'] as ArrayBuffer)],
          },
        }),
      ],
      [
        'getters that throw',
        (credential: Made) => ({
          get id(): string {
            throw new TypeError('Illegal invocation')
          },
          get rawId(): ArrayBuffer {
            throw new TypeError('Permission denied')
          },
          response: credential.response,
          getClientExtensionResults: undefined,
        }),
      ],
    ])('%s: the credential is not lost (faults 54, 55, 58, 59)', async (_, mangle) => {
      let id = ''
      fakeCreate(async (options) => {
        const credential = await made(options)
        id = credential.id
        return mangle(credential)
      })
      const { credentialInfo } = await createFido2(challengeWith(), { relyingParty })
      expect(credentialInfo.credId).toBe(id)
    })

    test('an end that comes while the result is checked counts, and the key is signaled (fault 44)', async () => {
      const signal = spyOnSignal()
      const end = new AbortController()
      const digest = crypto.subtle.digest.bind(crypto.subtle)
      const checking = async (...given: Parameters<typeof digest>) => {
        end.abort()
        return digest(...given)
      }
      fakeCreate(async (options) => {
        const credential = await made(options)
        vi.spyOn(crypto.subtle, 'digest').mockImplementation(checking)
        return credential
      })
      const attempt = createFido2(challengeWith(), { relyingParty, signal: end.signal })
      expect(await failureOf(attempt)).toMatchObject({ code: 'cancelled' })
      expect(signal).toHaveBeenCalledOnce()
    })

    test('one of expectedOrigins is accepted, and only one of them', async () => {
      const elsewhere = 'https://app.example.com'
      fakeCreate((options) => made(options, elsewhere))
      const expectedOrigins = [origin, elsewhere]
      await expect(createFido2(challengeWith(), { relyingParty, expectedOrigins })).resolves.toBeTruthy()
      expect(await failureOf(createFido2(challengeWith(), { relyingParty }))).toMatchObject({
        field: 'origin',
      })
    })
  })

  test('without WebAuthn nothing is asked of the browser (fault 1)', async () => {
    vi.stubGlobal('PublicKeyCredential', undefined)
    const create = fakeCreate(() => Promise.resolve(null))
    expect(await failureOf(createFido2(challengeWith(), { relyingParty }))).toMatchObject({
      code: 'webauthn_unsupported',
    })
    expect(create).not.toHaveBeenCalled()
    vi.unstubAllGlobals()
  })

  test('in an insecure context the error says so (fault 2)', async () => {
    vi.stubGlobal('isSecureContext', false)
    expect(await failureOf(createFido2(challengeWith(), { relyingParty }))).toMatchObject({
      code: 'insecure_context',
    })
    vi.unstubAllGlobals()
  })

  test('a Signal API that is absent, throws or rejects changes nothing (fault 97)', async () => {
    const name = 'signalUnknownCredential'
    const sound = Object.getOwnPropertyDescriptor(PublicKeyCredential, name) ?? {}
    const rejects = () => Promise.reject(new DOMException('no', 'SecurityError'))
    const throws = () => JSON.parse('{') as unknown
    for (const value of [undefined, rejects, throws]) {
      Object.defineProperty(PublicKeyCredential, name, { value, configurable: true })
      fakeCreate(() => Promise.resolve({ id: 'AAAA', response: {} }))
      expect(await failureOf(createFido2(challengeWith(), { relyingParty }))).toMatchObject({
        code: 'credential_invalid',
      })
    }
    Object.defineProperty(PublicKeyCredential, name, sound)
  })
})
