import { describe, expect, test } from 'vitest'
import { type KeyDeviation, nodeKey } from '../testing/nodeKey.js'
import { origin, reference, vectorChallenge } from '../testing/reference.js'
import vectors from '../vectors.json' with { type: 'json' }

const { fido2, keyEd25519, keyP256, keyRsa3072, passwordProtectedKey, recoveryKey } = vectors
const base64url = (text: string) => Buffer.from(text).toString('base64url')

interface KeyCredential {
  credentialKind: string
  credentialInfo: { credId: string; clientData: string; attestationData: string }
}

/** Completes a registration with this request body, on the challenge of vectors.json. */
async function registered(body: object, path?: string) {
  const { begin, complete, user } = reference({ challenge: vectorChallenge })
  const { status, body: answer } = await complete(body, await begin(), path)
  return { status, message: answer.error?.message, credentials: user.credentials }
}

/** Completes a registration with one key that deviates as told, on a new challenge. */
async function attested(departure: KeyDeviation | ((challenge: string) => KeyDeviation), curve?: string) {
  const { begin, complete, user } = reference()
  const challenge = await begin()
  const made = typeof departure === 'function' ? departure(challenge.challenge) : departure
  const key = nodeKey(curve).attest(challenge.challenge, made)
  const { status, body } = await complete({ firstFactorCredential: key }, challenge)
  return { status, message: body.error?.message, credentials: user.credentials }
}

/** A key credential of vectors.json with its attestation data changed. */
function changed(
  credential: KeyCredential,
  change: (data: { publicKey: string; signature: string }) => object,
) {
  const { credentialInfo } = credential
  const data = JSON.parse(Buffer.from(credentialInfo.attestationData, 'base64url').toString()) as {
    publicKey: string
    signature: string
  }
  const attestationData = base64url(JSON.stringify({ ...data, ...change(data) }))
  return { ...credential, credentialInfo: { ...credentialInfo, attestationData } }
}

describe('the vectors', () => {
  test.each([
    ['Key, recommended', keyP256.recommended.credential],
    ['Key, as the browser SDK makes it', keyP256.sdkBrowserShape.credential],
    ['PasswordProtectedKey', passwordProtectedKey.credential],
  ])('%s is accepted as first factor', async (_, credential) => {
    const { status, credentials } = await registered({ firstFactorCredential: credential })
    expect(status).toBe(200)
    expect(credentials).toMatchObject([
      { kind: credential.credentialKind, factor: 'first', credId: credential.credentialInfo.credId },
    ])
  })

  test('the key that is kept is the one that was attested, with its envelope', async () => {
    const key = await registered({ firstFactorCredential: keyP256.recommended.credential })
    const spki = Buffer.from(keyP256.spkiDerHex, 'hex').toString('base64url')
    expect(key.credentials[0]?.publicKey).toBe(spki)
    const sealed = await registered({ firstFactorCredential: passwordProtectedKey.credential })
    expect(sealed.credentials[0]?.encryptedPrivateKey).toBe(passwordProtectedKey.encryptedPrivateKey)
  })

  test.each(['recommended', 'dashboard', 'example'] as const)(
    'RecoveryKey, %s, is accepted',
    async (form) => {
      const { status, credentials } = await registered({
        firstFactorCredential: fido2.credential,
        recoveryCredential: recoveryKey[form].credential,
      })
      expect(status).toBe(200)
      expect(credentials).toMatchObject([
        { kind: 'Fido2', factor: 'first' },
        { kind: 'RecoveryKey', factor: 'recovery', encryptedPrivateKey: recoveryKey.encryptedPrivateKey },
      ])
    },
  )

  test('the whole body with all three is accepted', async () => {
    const { status, credentials } = await registered(vectors.bodies.registration)
    expect(status).toBe(200)
    expect(credentials.map(({ kind, factor }) => [kind, factor])).toEqual([
      ['Fido2', 'first'],
      ['PasswordProtectedKey', 'second'],
      ['RecoveryKey', 'recovery'],
    ])
  })

  test.each([
    ['Ed25519', keyEd25519.credential],
    ['RSA', keyRsa3072.credential],
  ])('%s is refused: keys are P-256', async (_, credential) => {
    const { status, message, credentials } = await registered({ firstFactorCredential: credential })
    expect(status).toBe(400)
    expect(message).toMatch(/P-256|algorithm/)
    expect(credentials).toEqual([])
  })

  const { credential, signatureHex } = keyP256.recommended
  const flipped = (hex: string, byte: number, bit = 1) => {
    const bytes = Buffer.from(hex, 'hex')
    bytes.writeUInt8(bytes.readUInt8(byte) ^ bit, byte)
    return bytes.toString('hex')
  }

  test('refused: one bit of any byte of the signature', async () => {
    const statuses = Array.from({ length: signatureHex.length / 2 }, async (_, byte) => {
      const bad = changed(credential, ({ signature }) => ({ signature: flipped(signature, byte) }))
      return (await registered({ firstFactorCredential: bad })).status
    })
    expect(statuses.length).toBeGreaterThan(68)
    expect(new Set(await Promise.all(statuses))).toEqual(new Set([400]))
  })

  test('refused: one bit of any character of the PEM', async () => {
    const statuses = Array.from(keyP256.pemSingleLine, async (_, at) => {
      const bad = changed(credential, ({ publicKey }) => {
        const bytes = Buffer.from(publicKey)
        bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
        return { publicKey: bytes.toString() }
      })
      return (await registered({ firstFactorCredential: bad })).status
    })
    expect(statuses.length).toBeGreaterThan(170)
    expect(new Set(await Promise.all(statuses))).toEqual(new Set([400]))
  })

  test('refused: one bit of any character of the client data', async () => {
    const { clientDataJSON } = keyP256.recommended
    const statuses = Array.from(clientDataJSON, async (_, at) => {
      const bytes = Buffer.from(clientDataJSON)
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
      const credentialInfo = { ...credential.credentialInfo, clientData: bytes.toString('base64url') }
      return (await registered({ firstFactorCredential: { ...credential, credentialInfo } })).status
    })
    expect(new Set(await Promise.all(statuses))).toEqual(new Set([400]))
  })

  test('refused: another key, or the signature of another attestation', async () => {
    const others = [
      changed(credential, () => ({ publicKey: passwordProtectedKey.pem })),
      changed(credential, () => ({ signature: keyP256.sdkBrowserShape.signatureHex })),
    ]
    for (const other of others) {
      expect(await registered({ firstFactorCredential: other })).toMatchObject({
        status: 400,
        message: 'Invalid attestation: the signature does not verify',
      })
    }
  })

  test('a PasswordProtectedKey without its envelope does not fit', async () => {
    const { encryptedPrivateKey: _, ...bare } = passwordProtectedKey.credential
    for (const body of [bare, { ...bare, encryptedPrivateKey: '' }]) {
      const { status, message } = await registered({ firstFactorCredential: body })
      expect(status).toBe(400)
      expect(message).toMatch(/schema/)
    }
  })
})

describe('a key of node:crypto', () => {
  const b64 = (challenge: string) => Buffer.from(challenge).toString('base64url')

  test.each<[string, KeyDeviation | ((challenge: string) => KeyDeviation)]>([
    ['as it is', {}],
    ['with the final newline of OpenSSL', { pem: (pem) => pem }],
    ['in a PEM of one line', { pem: oneLine }],
    ['with its algorithm named', { attestation: { algorithm: 'SHA256' } }],
    ['in the order of the SDK', (challenge) => ({ clientData: { type: 'key.create', challenge } })],
    [
      'in the form of the dashboard',
      (challenge) => ({ clientData: { type: 'key.create', challenge, origin, crossOrigin: false } }),
    ],
    [
      'in the form of the recovery example',
      (challenge) => ({
        clientData: { type: 'key.create', challenge: b64(challenge), origin, crossOrigin: false },
      }),
    ],
    [
      'with spaces in its client data',
      (challenge) => ({ clientData: `{ "challenge": "${challenge}", "type": "key.create" }` }),
    ],
  ])('is accepted %s', async (_, departure) => {
    const { status, credentials } = await attested(departure)
    expect(status).toBe(200)
    expect(credentials).toHaveLength(1)
  })

  test.each<[string, KeyDeviation | ((challenge: string) => KeyDeviation), RegExp]>([
    ['the type of a sign-in', (challenge) => ({ clientData: { challenge, type: 'key.get' } }), /type/],
    [
      'the type of a passkey',
      (challenge) => ({ clientData: { challenge, type: 'webauthn.create' } }),
      /type/,
    ],
    ['no type', (challenge) => ({ clientData: { challenge } }), /type/],
    ['another challenge', { clientData: { challenge: 'Y2gtb3RoZXI', type: 'key.create' } }, /challenge/],
    ['no challenge', { clientData: { type: 'key.create' } }, /challenge/],
    [
      'the decoded challenge',
      (challenge) => ({
        clientData: { challenge: Buffer.from(challenge, 'base64url').toString(), type: 'key.create' },
      }),
      /challenge/,
    ],
    [
      'another origin',
      (challenge) => ({ clientData: { challenge, type: 'key.create', origin: 'https://evil.example' } }),
      /origin/,
    ],
    [
      'a frame of another origin',
      (challenge) => ({ clientData: { challenge, type: 'key.create', crossOrigin: true } }),
      /cross-origin/,
    ],
    [
      'a member nobody knows',
      (challenge) => ({ clientData: { challenge, type: 'key.create', topOrigin: origin } }),
      /topOrigin/,
    ],
    ['client data that is no JSON', { clientData: 'key.create' }, /JSON/],
    ['client data that is a list', { clientData: '[]' }, /object/],
    [
      'one bit of the hash',
      { clientDataHash: (hash) => hash.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
      /verify/,
    ],
    ['the hash in upper case', { clientDataHash: (hash) => hash.toUpperCase() }, /verify/],
    ['a PEM other than the signed one', { pem: oneLine, sentPem: (pem) => `${pem}\n` }, /verify/],
    ['a fingerprint with spaces', { fingerprint: (good) => good.replaceAll(':', ': ') }, /verify/],
    [
      'a fingerprint in another order',
      { fingerprint: (good) => good.replace(/^\{(".*?":".*?"),(.*)\}$/s, '{$2,$1}') },
      /verify/,
    ],
    ['no PEM', { pem: () => 'MFkwEwYHKoZIzj0CAQYI' }, /PEM/],
    ['a PEM of something else', { pem: (pem) => pem.replaceAll('PUBLIC', 'PRIVATE') }, /PEM/],
    ['a PEM with Windows newlines', { pem: (pem) => pem.replaceAll('\n', '\r\n') }, /PEM/],
    ['two PEMs', { pem: (pem) => pem + pem }, /PEM/],
    ['the signature in base64url', { signature: (good) => good.toString('base64url') }, /hex/],
    ['the signature in upper case', { signature: (good) => `AB${good.toString('hex')}` }, /hex/],
    ['an empty signature', { signature: () => '' }, /hex/],
    ['a signature with a byte more', { signature: (good) => `${good.toString('hex')}00` }, /DER/],
    ['r‖s', { signature: () => '11'.repeat(64) }, /DER/],
    ['another algorithm', { attestation: { algorithm: 'SHA512' } }, /algorithm/],
    ['a member too many', { attestation: { credId: 'x' } }, /attestationData/],
    ['a public key that is no text', { attestation: { publicKey: {} } }, /attestationData/],
  ])('is refused with %s', async (_, departure, words) => {
    const { status, message, credentials } = await attested(departure)
    expect(status).toBe(400)
    expect(message).toMatch(/^Invalid attestation: /)
    expect(message).toMatch(words)
    expect(credentials).toEqual([])
  })

  test.each(['secp384r1', 'secp256k1'])('is refused on %s', async (curve) => {
    expect(await attested({}, curve)).toMatchObject({ status: 400, credentials: [] })
  })

  test.each<[string, RegExp, (spki: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>]>([
    ['a point that is not on the curve', /point/, (spki) => xored(spki, 90)],
    ['a compressed point', /P-256/, (spki) => Buffer.concat([spki.subarray(0, 26), spki.subarray(27, 59)])],
    ['another curve named', /P-256/, (spki) => xored(spki, 22)],
    ['more than one point', /P-256/, (spki) => Buffer.concat([spki, spki.subarray(26)])],
    ['nothing but its point', /P-256/, (spki) => Buffer.from(spki.subarray(26))],
  ])('is refused with %s, though the signature is its own', async (_, words, change) => {
    const pem = (good: string) => {
      const spki = change(Buffer.from(good.trimEnd().split('\n').slice(1, -1).join(''), 'base64'))
      return `-----BEGIN PUBLIC KEY-----\n${spki.toString('base64')}\n-----END PUBLIC KEY-----`
    }
    const { status, message, credentials } = await attested({ pem })
    expect(status).toBe(400)
    expect(message).toMatch(words)
    expect(credentials).toEqual([])
  })

  test.each(['clientData', 'attestationData'] as const)(
    'is refused when %s is not plain base64url',
    async (name) => {
      const { credential } = keyP256.recommended
      const good = credential.credentialInfo[name]
      for (const text of [`${good}=`, `${good}==`, ` ${good}`, `${good}A`, good.replace(/^../, '+/')]) {
        const credentialInfo = { ...credential.credentialInfo, [name]: text }
        const { status } = await registered({ firstFactorCredential: { ...credential, credentialInfo } })
        expect(status, text).toBe(400)
      }
    },
  )
})

describe('several credentials', () => {
  const second = passwordProtectedKey.credential
  const key = keyP256.recommended.credential

  test.each([
    ['id', { ...second, credentialInfo: { ...second.credentialInfo, credId: key.credentialInfo.credId } }],
    ['public key', { ...key, credentialInfo: { ...key.credentialInfo, credId: 'another' } }],
    [
      'public key',
      {
        ...keyP256.sdkBrowserShape.credential,
        credentialInfo: { ...keyP256.sdkBrowserShape.credential.credentialInfo, credId: 'another' },
      },
    ],
  ])('with the same %s are refused', async (name, secondFactorCredential) => {
    const { status, message, credentials } = await registered({
      firstFactorCredential: key,
      secondFactorCredential,
    })
    expect({ status, message }).toEqual({ status: 400, message: `Two credentials have the same ${name}.` })
    expect(credentials).toEqual([])
  })

  test('are accepted all or none', async () => {
    const bad = changed(second, () => ({ signature: keyP256.recommended.signatureHex }))
    for (const body of [
      { firstFactorCredential: bad, secondFactorCredential: key },
      { firstFactorCredential: key, secondFactorCredential: bad },
      {
        firstFactorCredential: key,
        secondFactorCredential: second,
        recoveryCredential: changed(recoveryKey.recommended.credential, () => ({
          publicKey: recoveryKey.pem + '\n',
        })),
      },
    ]) {
      const { status, credentials } = await registered(body)
      expect(status).toBe(400)
      expect(credentials).toEqual([])
    }
    const { status, credentials } = await registered({
      firstFactorCredential: key,
      secondFactorCredential: second,
    })
    expect(status).toBe(200)
    expect(credentials.map(({ factor }) => factor)).toEqual(['first', 'second'])
  })

  test.each([
    ['first', { firstFactor: ['Fido2'], secondFactor: [] }, { firstFactorCredential: key }],
    [
      'second',
      { firstFactor: ['Key'], secondFactor: ['Fido2', 'Totp'] },
      { firstFactorCredential: key, secondFactorCredential: second },
    ],
  ])('a %s factor that was not offered is refused', async (factor, supportedCredentialKinds, body) => {
    const { begin, complete, user } = reference({ challenge: vectorChallenge, supportedCredentialKinds })
    const { status, body: answer } = await complete(body, await begin())
    expect(status).toBe(400)
    expect(answer.error?.message).toMatch(`Not a supported ${factor} factor`)
    expect(user.credentials).toEqual([])
  })
})

function oneLine(pem: string): string {
  const [head = '', ...lines] = pem.trimEnd().split('\n')
  return [head, lines.slice(0, -1).join(''), lines.at(-1)].join('\n')
}

function xored(bytes: Buffer<ArrayBuffer>, at: number): Buffer<ArrayBuffer> {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return bytes
}
