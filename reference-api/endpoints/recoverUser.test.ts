import { afterEach, describe, expect, test, vi } from 'vitest'
import type { UserRegistrationChallenge } from '../../src/core/protocol.js'
import type { ReferenceConfig } from '../config.js'
import type { LedgerUser } from '../ledger.js'
import { readRecovery } from '../schemas.js'
import { SoftwareAuthenticator } from '../softwareAuthenticator.js'
import { nodeKey } from '../testing/nodeKey.js'
import { passkey, passkeyAssertion } from '../testing/passkey.js'
import { challengeOf, recoverable, recoveryBody, recoveryCalls, recoveryOf } from '../testing/recovery.js'
import { origin, reference, username } from '../testing/reference.js'
import vectors from '../vectors.json' with { type: 'json' }

const { recoverUser, recoveryKey } = vectors
const shapes = ['officialShape', 'sortedShape'] as const
const notForRecovery = {
  status: 401,
  body: { error: { message: 'Credential cannot be used as a recovery factor.' } },
}
const noToken = { status: 401, body: { error: { message: 'user token is missing or invalid' } } }

/** The text with the lowest bit of one character changed. */
function bitFlipped(base64url: string, at: number): string {
  const bytes = Buffer.from(base64url, 'base64url')
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return bytes.toString('base64url')
}

/** The user of the vectors, with the challenges that the vectors sign. */
async function vectorUser() {
  const challenge = ({ credentials }: LedgerUser) => ({
    challenge: credentials.length > 0 ? recoverUser.challengeResponse.challenge : vectors.inputs.challenge,
  })
  const api = reference({ challenge })
  const registered = await api.begin()
  const body = {
    firstFactorCredential: vectors.fido2.credential,
    recoveryCredential: recoveryKey.recommended.credential,
  }
  expect((await api.complete(body, registered)).status).toBe(200)
  return { ...api, ...recoveryCalls(api, recoveryKey) }
}

/** Recovers once, with a body made for the occasion, and tells whether anything came of it. */
async function recovered(
  make: (api: Awaited<ReturnType<typeof recoverable>>, challenge: UserRegistrationChallenge) => unknown,
  config: Partial<ReferenceConfig> = {},
) {
  const api = await recoverable(config)
  const before = [...api.user.credentials]
  const challenge = await api.beginRecovery()
  const { status, body } = await api.recover(await make(api, challenge), challenge)
  const { credentials, voided } = api.user
  // All or nothing.
  expect(status === 200 ? voided : credentials).toEqual(before)
  expect(voided.length > 0).toBe(status === 200)
  return { ...api, status, message: body.error?.message, body }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the vectors', () => {
  test.each(shapes)('%s has the shape of the schema', (shape) => {
    const { body } = recoverUser[shape]
    expect(readRecovery(JSON.stringify(body))).toEqual(body)
    // What is signed is the text as it stands in the body, with its letters beyond ASCII.
    expect(JSON.stringify(body.newCredentials)).toBe(recoverUser.newCredentialsJSON)
  })

  test.each(shapes)('%s recovers', async (shape) => {
    const { beginRecovery, recover, user } = await vectorUser()
    const challenge = await beginRecovery()
    const { allowedRecoveryCredentials } = recoverUser.challengeResponse
    expect(challenge).toMatchObject({ allowedRecoveryCredentials })
    expect(await recover(recoverUser[shape].body, challenge)).toEqual({
      status: 200,
      body: {
        credential: { uuid: user.credentials[0]?.uuid, kind: 'Key', name: 'Téléphone 📱' },
        user: { id: user.id, username, orgId: user.orgId },
      },
    })
    expect(user.voided).toMatchObject([{ kind: 'Fido2' }, { kind: 'RecoveryKey' }])
    expect(user.credentials).toMatchObject([
      { kind: 'Key', factor: 'first' },
      { kind: 'RecoveryKey', factor: 'recovery' },
    ])
  })

  test.each(shapes)('%s is refused with one bit of any byte of its signature changed', async (shape) => {
    const { body } = recoverUser[shape]
    const { credentialAssertion } = body.recovery
    const size = Buffer.from(credentialAssertion.signature, 'base64url').length
    const { beginRecovery, recover, user } = await vectorUser()
    expect(size).toBeGreaterThan(67)
    for (let at = 0; at < size; at += 1) {
      const signature = bitFlipped(credentialAssertion.signature, at)
      const bad = {
        ...body,
        recovery: { ...body.recovery, credentialAssertion: { ...credentialAssertion, signature } },
      }
      expect((await recover(bad, await beginRecovery())).status, `byte ${at}`).toBe(401)
    }
    expect(user.voided).toEqual([])
  })

  test('a body is good for its challenge only', async () => {
    const { status, message } = await recovered(() => recoverUser.officialShape.body)
    expect({ status, message }).toEqual({
      status: 401,
      message: 'Credential cannot be used as a recovery factor.',
    })
  })
})

describe('a recovery', () => {
  test('gives a passkey and a kit, and those of before are dead', async () => {
    const api = reference()
    const challenge = await api.begin()
    const [old, fresh] = [new SoftwareAuthenticator(), new SoftwareAuthenticator()]
    const [kit, newKit] = [nodeKey(), nodeKey()]
    const { recoverInit, sendCode, beginRecovery, recover } = recoveryCalls(api, kit)
    const registration = await passkey(challenge, { authenticator: old })
    expect((await api.complete({ ...registration, ...recoveryOf(kit, challenge) }, challenge)).status).toBe(
      200,
    )
    const begunBefore = await api.loginInit()

    const anew = await beginRecovery()
    const made = await passkey(anew, { authenticator: fresh })
    const body = recoveryBody(kit, { ...made, ...recoveryOf(newKit, anew) })
    expect((await recover(body, anew)).status).toBe(200)

    // The new passkey signs in, and is the only one asked for.
    const to = await api.loginInit()
    const { credId } = made.firstFactorCredential.credentialInfo
    expect(to.allowCredentials.webauthn).toEqual([{ type: 'public-key', id: credId }])
    expect((await api.login(to, await passkeyAssertion(fresh, to))).status).toBe(200)

    // The old one signs well and is refused, on a new challenge and on one from before the recovery.
    for (const login of [await api.loginInit(), begunBefore]) {
      const { allowCredentials } = begunBefore
      const { status, body: answer } = await api.login(
        login,
        await passkeyAssertion(old, { ...login, allowCredentials }),
      )
      expect(status).toBe(401)
      expect(answer.error?.message).toBe('Invalid assertion: the user has no such credential')
    }

    // The old kit begins nothing; the new one does.
    await sendCode()
    expect(await recoverInit()).toMatchObject(notForRecovery)
    const second = await beginRecovery({ credentialId: newKit.credId })
    const newest = {
      firstFactorCredential: nodeKey().attest(second.challenge),
      ...recoveryOf(nodeKey(), second),
    }
    const oldKits = recoveryBody(kit, newest)
    expect((await recover(oldKits, second)).status).toBe(401)
    const third = await beginRecovery({ credentialId: newKit.credId })
    const last = { firstFactorCredential: nodeKey().attest(third.challenge), ...recoveryOf(nodeKey(), third) }
    expect((await recover(recoveryBody(newKit, last), third)).status).toBe(200)
    expect(api.user.credentials).toHaveLength(2)
    expect(api.user.voided).toHaveLength(4)
  })

  test('takes a second factor along', async () => {
    const { status, user } = await recovered(({ kit }, { challenge }) =>
      recoveryBody(kit, {
        firstFactorCredential: nodeKey().attest(challenge),
        secondFactorCredential: nodeKey().attest(challenge),
        ...recoveryOf(nodeKey(), { challenge }),
      }),
    )
    expect(status).toBe(200)
    expect(user.credentials.map(({ factor }) => factor)).toEqual(['first', 'second', 'recovery'])
  })

  test('needs a new recovery key, unless the config says otherwise', async () => {
    const without: Parameters<typeof recovered>[0] = ({ kit }, { challenge }) =>
      recoveryBody(kit, { firstFactorCredential: nodeKey().attest(challenge) })
    expect(await recovered(without)).toMatchObject({
      status: 400,
      message: 'A new recovery credential is required.',
    })
    const { status, user } = await recovered(without, { requireNewRecoveryKey: false })
    expect(status).toBe(200)
    expect(user.credentials).toMatchObject([{ kind: 'Key' }])
  })
})

describe('what is signed', () => {
  type NewCredentials = Record<string, object>

  /** A body as text, its new credentials written in a way of its own, and that very text signed. */
  const written =
    (write: (newCredentials: NewCredentials) => string, signed = write): Parameters<typeof recovered>[0] =>
    ({ kit, goodBody }, challenge) => {
      const { newCredentials } = goodBody(challenge)
      const { recovery } = recoveryBody(kit, {}, { challenge: challengeOf(signed(newCredentials)) })
      return `{ "recovery": ${JSON.stringify(recovery)}, "newCredentials": ${write(newCredentials)} }`
    }
  const plain = (value: NewCredentials) => JSON.stringify(value)
  const spaced = (value: NewCredentials) => JSON.stringify(value, null, 2)
  const reversed = ({ firstFactorCredential, ...rest }: NewCredentials) =>
    JSON.stringify({ ...rest, firstFactorCredential })

  test.each([
    ['as JSON.stringify writes it', written(plain)],
    ['with space, as other languages write it', written(spaced)],
    ['in another order', written(reversed)],
    ['as JSON.stringify writes it, in a body with space', written(spaced, plain)],
  ])('is the text of the new credentials: %s', async (_, make) => {
    expect(await recovered(make)).toMatchObject({ status: 200 })
  })

  test.each([
    ['in another order than they are sent', written(plain, reversed)],
    ['with space that is not sent', written(plain, spaced)],
    ['twice encoded', written(plain, (value) => challengeOf(value))],
    ['as a part of the whole body', written(plain, (newCredentials) => plain({ newCredentials }))],
  ])('is refused %s', async (_, make) => {
    expect(await recovered(make)).toMatchObject({
      status: 401,
      message: 'Invalid assertion: clientData answers another challenge',
    })
  })

  test('is refused when the new credentials were changed after', async () => {
    const changes: ((newCredentials: Record<string, object>, challenge: string) => object)[] = [
      (good, challenge) => ({ ...good, firstFactorCredential: nodeKey().attest(challenge) }),
      (good, challenge) => ({ ...good, ...recoveryOf(nodeKey(), { challenge }) }),
      (good, challenge) => ({ ...good, secondFactorCredential: nodeKey().attest(challenge) }),
      (good) => ({
        ...good,
        firstFactorCredential: { ...good['firstFactorCredential'], credentialName: 'X' },
      }),
      (good) => ({
        ...good,
        recoveryCredential: { ...good['recoveryCredential'], encryptedPrivateKey: 'X' },
      }),
    ]
    for (const change of changes) {
      const answer = await recovered(({ goodBody }, challenge) => {
        const { recovery, newCredentials } = goodBody(challenge)
        return { recovery, newCredentials: change(newCredentials, challenge.challenge) }
      })
      expect(answer).toMatchObject({
        status: 401,
        message: 'Invalid assertion: clientData answers another challenge',
      })
    }
  })
})

describe('the assertion', () => {
  const type = 'key.get'
  const saying =
    (clientData: (challenge: string) => object): Parameters<typeof recovered>[0] =>
    ({ kit, goodBody }, challenge) => {
      const { newCredentials } = goodBody(challenge)
      return recoveryBody(kit, newCredentials, { clientData: clientData(challengeOf(newCredentials)) })
    }

  test.each<[string, (challenge: string) => object]>([
    ['sorted', (challenge) => ({ challenge, type })],
    ['as the dashboard writes it', (challenge) => ({ type, challenge, origin, crossOrigin: false })],
  ])('is accepted with client data %s', async (_, clientData) => {
    expect(await recovered(saying(clientData))).toMatchObject({ status: 200 })
  })

  test.each<[string, (challenge: string) => object]>([
    ['of a registration', (challenge) => ({ challenge, type: 'key.create' })],
    ['of a passkey', (challenge) => ({ challenge, type: 'webauthn.get' })],
    ['of another origin', (challenge) => ({ challenge, type, origin: 'https://evil.example' })],
    ['of no origin', (challenge) => ({ challenge, type, origin: null })],
    ['from a frame', (challenge) => ({ challenge, type, origin, crossOrigin: true })],
    ['with more in it', (challenge) => ({ challenge, type, topOrigin: origin })],
    ['without a challenge', () => ({ type })],
    ['with the challenge of init', () => ({ type, challenge: 'Y2gt' })],
    ['with a list of challenges', (challenge) => ({ type, challenge: [challenge] })],
  ])('is refused with client data %s', async (_, clientData) => {
    const { status, message } = await recovered(saying(clientData))
    expect(status).toBe(401)
    expect(message).toMatch(/^Invalid assertion: clientData/)
  })

  test('is refused with the challenge that init handed out', async () => {
    const { status } = await recovered(({ kit, goodBody }, challenge) =>
      recoveryBody(kit, goodBody(challenge).newCredentials, challenge),
    )
    expect(status).toBe(401)
  })

  interface Assertion {
    credId: string
    clientData: string
    signature: string
  }
  const raw = Buffer.alloc(64, 1).toString('base64url')
  test.each<[string, (good: Assertion) => object]>([
    [
      'the signature of another key',
      ({ credId }) => ({ ...nodeKey().assert('x').credentialAssertion, credId }),
    ],
    ['a signature that is not DER', () => ({ signature: raw })],
    ['a padded signature', ({ signature }) => ({ signature: `${signature}=` })],
    ['padded client data', ({ clientData }) => ({ clientData: `${clientData}==` })],
    ['one bit of the client data', ({ clientData }) => ({ clientData: bitFlipped(clientData, 2) })],
    ['another algorithm', () => ({ algorithm: 'SHA512' })],
    ['an id of nobody', () => ({ credId: 'invented' })],
  ])('is refused with %s', async (_, change) => {
    const { status } = await recovered(({ goodBody }, challenge) => {
      const { recovery, newCredentials } = goodBody(challenge)
      const { credentialAssertion } = recovery
      const bad = { ...credentialAssertion, ...change(credentialAssertion) }
      return { recovery: { ...recovery, credentialAssertion: bad }, newCredentials }
    })
    expect(status).toBe(401)
  })

  test('is refused of another key under the id of the right one', async () => {
    const { status, message } = await recovered(({ kit, goodBody }, challenge) =>
      recoveryBody(nodeKey(undefined, kit.credId), goodBody(challenge).newCredentials),
    )
    expect({ status, message }).toEqual({
      status: 401,
      message: 'Invalid assertion: the signature does not verify',
    })
  })

  test('may name the one algorithm there is', async () => {
    const { status } = await recovered(({ goodBody }, challenge) => {
      const { recovery, newCredentials } = goodBody(challenge)
      const credentialAssertion = { ...recovery.credentialAssertion, algorithm: 'SHA256' }
      return { recovery: { ...recovery, credentialAssertion }, newCredentials }
    })
    expect(status).toBe(200)
  })

  test('is refused of the key that signs in, and of a recovery key that init did not hand out', async () => {
    const signIn = await recovered(({ key, goodBody }, challenge) =>
      recoveryBody(key, goodBody(challenge).newCredentials),
    )
    expect(signIn).toMatchObject({
      status: 401,
      message: 'Credential cannot be used as a recovery factor.',
    })
    const other = nodeKey()
    const api = await recoverable()
    const kept = api.user.credentials.find(({ factor }) => factor === 'recovery')
    if (!kept) throw new Error('There is no recovery key')
    const challenge = await api.beginRecovery()
    api.user.credentials.push({ ...kept, uuid: 'cr-other', credId: other.credId })
    const body = recoveryBody(other, api.goodBody(challenge).newCredentials)
    expect(await api.recover(body, challenge)).toMatchObject({
      status: 401,
      body: { error: { message: 'Invalid assertion: the challenge is for another recovery key' } },
    })
  })
})

describe('the new credentials', () => {
  test.each<[string, number, Parameters<typeof recovered>[0]]>([
    [
      'for the challenge of the registration',
      400,
      ({ goodBody, registered }) => goodBody({ challenge: registered.challenge }),
    ],
    [
      'with a recovery key for another challenge',
      400,
      ({ kit }, { challenge }) =>
        recoveryBody(kit, {
          firstFactorCredential: nodeKey().attest(challenge),
          ...recoveryOf(nodeKey(), { challenge: 'Y2gt' }),
        }),
    ],
    [
      'of which one is there twice',
      400,
      ({ goodBody }, challenge) => {
        const twice = nodeKey()
        return goodBody(challenge, twice, twice)
      },
    ],
    ['of which one is the old recovery key', 409, ({ goodBody, kit }, challenge) => goodBody(challenge, kit)],
    [
      'of which one is the old key',
      409,
      ({ goodBody, key }, challenge) => goodBody(challenge, nodeKey(), key),
    ],
    [
      'of a kind that was not offered',
      400,
      ({ kit }, { challenge }) =>
        recoveryBody(kit, {
          firstFactorCredential: {
            credentialKind: 'Password',
            credentialInfo: { password: 'correct horse' },
          },
          ...recoveryOf(nodeKey(), { challenge }),
        }),
    ],
  ])('are refused %s (%i)', async (_, expected, make) => {
    expect((await recovered(make)).status).toBe(expected)
  })

  test('are not those of before a recovery', async () => {
    const api = await recoverable()
    const first = await api.beginRecovery()
    const newKit = nodeKey()
    expect((await api.recover(api.goodBody(first, newKit), first)).status).toBe(200)
    const second = await api.beginRecovery({ credentialId: newKit.credId })
    const body = recoveryBody(newKit, api.goodBody(second, nodeKey(), api.key).newCredentials)
    expect((await api.recover(body, second)).status).toBe(409)
  })
})

describe('the token', () => {
  test.each([undefined, '', 'invented'])('%j is none', async (token) => {
    const { beginRecovery, goodBody, call, user } = await recoverable()
    const body = goodBody(await beginRecovery())
    expect(await call('/auth/recover/user', body, token)).toMatchObject(noToken)
    expect(user.voided).toEqual([])
  })

  test('of a recovery registers nobody, and that of a registration recovers nobody', async () => {
    const api = await recoverable()
    const challenge = await api.beginRecovery()
    const body = api.goodBody(challenge)
    for (const path of ['/auth/registration', '/auth/registration/enduser']) {
      const wallets = path.endsWith('enduser') ? { wallets: [{ network: 'EthereumSepolia' }] } : {}
      expect(await api.complete({ ...body.newCredentials, ...wallets }, challenge, path)).toMatchObject(
        noToken,
      )
    }
    expect(await api.recover(body, api.registered)).toMatchObject(noToken)
    // A refused request does not use the challenge up.
    expect((await api.recover(body, challenge)).status).toBe(200)
  })

  test('ends with its time', async () => {
    const api = await recoverable()
    const [late, early] = [await api.beginRecovery(), api.config.tokenTtl]
    api.clock.now += early
    expect(await api.recover(api.goodBody(late), late)).toMatchObject(noToken)
    const again = await api.beginRecovery()
    api.clock.now += early - 1
    expect((await api.recover(api.goodBody(again), again)).status).toBe(200)
  })

  test('ends with the next init of the same user', async () => {
    const { beginRecovery, recover, goodBody } = await recoverable()
    const [old, fresh] = [await beginRecovery(), await beginRecovery()]
    expect(await recover(goodBody(old), old)).toMatchObject(noToken)
    expect((await recover(goodBody(fresh), fresh)).status).toBe(200)
  })

  test('is good for one call, whatever comes of it; a body that does not fit is none', async () => {
    const { beginRecovery, recover, goodBody } = await recoverable()
    const challenge = await beginRecovery()
    const good = goodBody(challenge)
    expect((await recover({ ...good, more: 1 }, challenge)).status).toBe(400)
    expect(
      (await recover({ ...good, newCredentials: goodBody(challenge).newCredentials }, challenge)).status,
    ).toBe(401)
    expect(await recover(good, challenge)).toMatchObject(noToken)
  })

  test('used again is refused, or gets the same answer when the config says so', async () => {
    for (const replay of ['refuse', 'same'] as const) {
      const { beginRecovery, recover, goodBody, user } = await recoverable({ replay })
      const challenge = await beginRecovery()
      const body = goodBody(challenge)
      const first = await recover(body, challenge)
      expect(first.status).toBe(200)
      expect(await recover(body, challenge)).toMatchObject(replay === 'same' ? first : noToken)
      expect(await recover(goodBody(challenge), challenge)).toMatchObject(noToken)
      expect([user.credentials.length, user.voided.length]).toEqual([2, 2])
    }
  })

  test.each(['refuse', 'same'] as const)('of calls at once exactly one gets on (%s)', async (replay) => {
    const { beginRecovery, recover, goodBody, user } = await recoverable({ replay })
    const challenge = await beginRecovery()
    const [one, other] = [goodBody(challenge), goodBody(challenge)]
    const answers = await Promise.all([one, one, other].map((body) => recover(body, challenge)))
    const times = (wanted: number) => answers.filter(({ status }) => status === wanted).length
    expect([times(200), times(401)]).toEqual([1, 2])
    expect([user.credentials.length, user.voided.length]).toEqual([2, 2])
  })
})

describe('what comes too late', () => {
  /** Holds back the next signature to be verified until told to go on. */
  function holdNext() {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { verify } = crypto.subtle
    const spy = vi.spyOn(crypto.subtle, 'verify').mockImplementationOnce(async (...input) => {
      await held
      return verify.apply(crypto.subtle, input)
    })
    return { release, reached: () => vi.waitFor(() => expect(spy).toHaveBeenCalledOnce()) }
  }

  test('a recovery that is still being verified when another was accepted', async () => {
    const { beginRecovery, recover, goodBody, user } = await recoverable()
    const first = await beginRecovery()
    const { release, reached } = holdNext()
    const late = recover(goodBody(first), first)
    await reached()
    const second = await beginRecovery()
    expect((await recover(goodBody(second), second)).status).toBe(200)
    const accepted = [...user.credentials]
    release()
    expect(await late).toMatchObject(notForRecovery)
    expect(user.credentials).toEqual(accepted)
    expect(user.voided).toHaveLength(2)
  })

  test('a sign-in that is still being verified when its credential was voided', async () => {
    const { beginRecovery, recover, goodBody, key, ledger, login, loginInit } = await recoverable()
    const challenge = await beginRecovery()
    const to = await loginInit()
    const { release, reached } = holdNext()
    const late = login(to, key.assert(to.challenge))
    await reached()
    expect((await recover(goodBody(challenge), challenge)).status).toBe(200)
    release()
    expect(await late).toMatchObject({
      status: 401,
      body: { error: { message: 'Invalid assertion: the user has no such credential' } },
    })
    expect(ledger.signedIn.size).toBe(0)
  })
})

describe('the schema', () => {
  const good = recoverUser.officialShape.body

  const replaced = (value: object, name: string, inner: unknown) => ({ ...value, [name]: inner })

  /** The body once for every object in it, with a field that does not belong there. */
  function withMore(value: unknown): unknown[] {
    if (typeof value !== 'object' || value === null) return []
    const deeper = Object.entries(value).flatMap(([name, inner]) =>
      withMore(inner).map((changed) => replaced(value, name, changed)),
    )
    return [{ ...value, more: 'x' }, ...deeper]
  }

  /** The body once for every field in it, without that field, by the name of the field. */
  function withLess(value: unknown): [string, unknown][] {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, inner]) => {
      const deeper = withLess(inner).map(([lost, changed]): [string, unknown] => [
        lost,
        replaced(value, name, changed),
      ])
      const without: [string, unknown] = [name, replaced(value, name, undefined)]
      return [without].concat(deeper)
    })
  }

  test('knows every field there is, at every depth', () => {
    const bodies = withMore(good)
    expect(bodies).toHaveLength(8)
    for (const body of bodies)
      expect(() => readRecovery(JSON.stringify(body))).toThrow('additional properties')
  })

  test('can spare the three fields that are optional, and no other', () => {
    const bodies = withLess(good)
    const spared = bodies.filter(([, body]) => {
      try {
        return Boolean(readRecovery(JSON.stringify(body)))
      } catch {
        return false
      }
    })
    expect(bodies).toHaveLength(21)
    expect(spared.map(([name]) => name)).toEqual([
      'credentialName',
      'recoveryCredential',
      'encryptedPrivateKey',
    ])
  })

  test.each([
    ['another kind of proof', { ...good, recovery: { ...good.recovery, kind: 'Key' } }],
    ['the proof of a passkey', { ...good, recovery: { ...good.recovery, authenticatorData: 'x' } }],
    ['no first factor', { ...good, newCredentials: {} }],
    ['wallets', { ...good, newCredentials: { ...good.newCredentials, wallets: [] } }],
    ['what a registration sends', good.newCredentials],
    ['a list', []],
    ['null', null],
    ['no JSON', '{"recovery":'],
    ['nothing', ''],
  ])('refuses %s, which leaves the token good', async (_, body) => {
    const { beginRecovery, recover, goodBody } = await recoverable()
    const challenge = await beginRecovery()
    const { status, body: answer } = await recover(body, challenge)
    expect(status).toBe(400)
    expect(answer.error?.message).toMatch(/^(Validation error|The body is not JSON)/)
    expect((await recover(goodBody(challenge), challenge)).status).toBe(200)
  })
})
