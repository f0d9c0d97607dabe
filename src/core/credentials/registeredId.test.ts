import { createCipheriv, createHash, pbkdf2Sync, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { nodeKey } from '../../../reference-api/testing/nodeKey.js'
import { recoveryCalls, recoveryOf } from '../../../reference-api/testing/recovery.js'
import { origin, reference, username } from '../../../reference-api/testing/reference.js'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { failureOf } from '../../testHelpers/failureOf.js'
import type { AllowedPasswordProtectedKey } from '../protocol.js'
import { parseRecoveryChallenge } from '../recoveryChallenge.js'
import { recoveryRequest } from '../recoverUser.js'
import { openPasswordProtectedKey } from './openPasswordProtectedKey.js'
import { openRecoveryKey } from './openRecoveryKey.js'
import { privateKeyCodec } from './privateKeyCodec.js'

const password = 'correct horse battery staple é'
const { code } = vectors.recoveryKey

/** As `signers/ppk.ts` and `signers/recovery.ts` of the API's browser SDK seal, with node:crypto alone. */
function sealedByVendor(pkcs8: Buffer, secret: string): string {
  const salt = createHash('sha256').update(username.toLowerCase().trim()).digest()
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-gcm', pbkdf2Sync(secret, salt, 100_000, 32, 'sha256'), iv)
  const key = Buffer.concat([cipher.update(pkcs8), cipher.final(), cipher.getAuthTag()])
  return Buffer.from(JSON.stringify({ iv: iv.toString('base64'), key: key.toString('base64') })).toString(
    'base64',
  )
}
const sealedHere = (pkcs8: Buffer) => privateKeyCodec.seal(pkcs8, password)

const ofPublicKey = (spki: Buffer) => createHash('sha256').update(spki).digest('base64url')

/** A user with a sealed key and a recovery key. */
async function registered(
  id: string | ((spki: Buffer) => string),
  sealed: (pkcs8: Buffer) => string | Promise<string> = (pkcs8) => sealedByVendor(pkcs8, password),
) {
  const api = reference({
    supportedCredentialKinds: { firstFactor: ['PasswordProtectedKey'], secondFactor: [] },
  })
  const [key, kit] = [nodeKey('prime256v1', id), nodeKey('prime256v1', id === 'mine' ? 'my kit' : id)]
  const challenge = await api.begin()
  const firstFactorCredential = {
    ...key.attest(challenge.challenge),
    credentialKind: 'PasswordProtectedKey',
    encryptedPrivateKey: await sealed(key.pkcs8),
  }
  const recovery = recoveryOf(kit, challenge, sealedByVendor(kit.pkcs8, code))
  const { status } = await api.complete({ firstFactorCredential, ...recovery }, challenge)
  expect(status).toBe(200)
  const login = await api.loginInit()
  const [allowed] = login.allowCredentials.passwordProtectedKey as unknown as [AllowedPasswordProtectedKey]
  return { ...api, ...recoveryCalls(api, kit), key, kit, loginChallenge: login, allowed }
}

test.each([
  ['the hash of its public key, sealed by the API’s own tools', ofPublicKey, undefined],
  ['the hash of its public key, sealed here', ofPublicKey, sealedHere],
  ['a word of its own, sealed here', 'mine', sealedHere],
  ['a word of its own, sealed by the API’s own tools', 'mine', undefined],
])('a key registered under %s signs in (fault 125)', async (_, id, sealed) => {
  const { login, loginChallenge, key, allowed } = await registered(id, sealed)
  const signer = await openPasswordProtectedKey(allowed, { secret: password, username })
  expect(signer.credId).toBe(key.credId)
  expect((await login(loginChallenge, await signer.assert(loginChallenge))).status).toBe(200)
})

test.each([
  ['the hash of its public key', ofPublicKey],
  ['a word of its own', 'mine'],
])('a recovery key registered under %s recovers (fault 125)', async (_, id) => {
  const { beginRecovery, recover, kit } = await registered(id)
  const answer = await beginRecovery()
  const challenge = parseRecoveryChallenge(answer)
  const [allowed] = challenge.allowedRecoveryCredentials
  if (!allowed) throw new Error('There is none.')
  const signer = await openRecoveryKey(allowed, { secret: code, username: ` ${username.toUpperCase()}` })
  expect(signer.credId).toBe(kit.credId)
  const [newKey, newKit] = [nodeKey(), nodeKey()]
  const newCredentials = {
    firstFactorCredential: {
      ...newKey.attest(challenge.challenge),
      credentialKind: 'PasswordProtectedKey' as const,
      encryptedPrivateKey: 'sealed anew',
    },
    ...recoveryOf(newKit, challenge, 'sealed anew'),
  }
  const { json } = await recoveryRequest({ signer, newCredentials, origin })
  expect(await recover(json, answer)).toMatchObject({ status: 200 })
})

test.each([
  ['the API’s own tools', undefined],
  ['this package', sealedHere],
])('a wrong password is told as such of an envelope of %s (fault 125)', async (_, sealed) => {
  const { allowed } = await registered(ofPublicKey, sealed)
  const opening = openPasswordProtectedKey(allowed, { secret: `${password}.`, username })
  expect(await failureOf(opening)).toMatchObject({ code: 'password_wrong', userAction: 'retry' })
})

test('a wrong username does not open an envelope of the API’s own tools', async () => {
  const { allowed } = await registered(ofPublicKey)
  const opening = openPasswordProtectedKey(allowed, { secret: password, username: 'jdoe' })
  expect(await failureOf(opening)).toMatchObject({ code: 'password_wrong' })
})

const written = (members: unknown) => Buffer.from(JSON.stringify(members)).toString('base64')
const [iv, key] = [16, 40].map((length) => Buffer.alloc(length).toString('base64'))

test.each([
  ['no JSON', 'sealed', '(answer)'],
  ['a list', written([]), '(answer)'],
  ['nothing in it', written({}), 'key'],
  ['an IV alone', written({ iv }), 'key'],
  ['a key alone', written({ key }), 'iv'],
  ['an IV of 12 bytes', written({ key, iv: Buffer.alloc(12).toString('base64') }), 'iv'],
  ['a newer version', written({ v: 2, key, iv }), 'v'],
  ['a version and nothing else', written({ v: 1 }), 'kdf'],
])('an envelope of neither form is told apart: %s (fault 125)', async (_, encryptedPrivateKey, field) => {
  const opening = openPasswordProtectedKey(
    { id: 'mine', encryptedPrivateKey },
    { secret: password, username },
  )
  expect(await failureOf(opening)).toMatchObject({ code: 'envelope_invalid', field, userAction: 'none' })
})
