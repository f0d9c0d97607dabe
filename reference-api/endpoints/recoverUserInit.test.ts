import { describe, expect, test, vi } from 'vitest'
import { invite, type LedgerUser } from '../ledger.js'
import { nodeKey } from '../testing/nodeKey.js'
import { recoverable, recoveryCalls, recoveryOf } from '../testing/recovery.js'
import { reference } from '../testing/reference.js'
import vectors from '../vectors.json' with { type: 'json' }

const invalid = { status: 401, body: { error: { status: 401, message: 'Invalid code' } } }
const notForRecovery = {
  status: 401,
  body: { error: { message: 'Credential cannot be used as a recovery factor.' } },
}

describe('the code', () => {
  test('is sent to who has registered', async () => {
    const sendRecoveryCode = vi.fn<(user: LedgerUser) => void>()
    const { sendCode, user } = await recoverable({ sendRecoveryCode })
    expect(user).not.toHaveProperty('verificationCode')
    expect(await sendCode()).toEqual({ status: 200, body: { message: 'success' } })
    expect(user.verificationCode).toMatch(/^[A-Z\d]{4}(-[A-Z\d]{4}){3}$/)
    expect(sendRecoveryCode.mock.calls).toEqual([[user]])
  })

  test.each([
    ['a stranger', { username: 'nobody@example.co' }],
    ['another organization', { orgId: 'or-other' }],
    ['a name of every object', { username: '__proto__' }],
    ['who has not registered', { username: 'ada@example.com' }],
  ])('is not sent to %s, who is told the same', async (_, changes) => {
    const sendRecoveryCode = vi.fn<(user: LedgerUser) => void>()
    const { sendCode, ledger, config } = await recoverable({ sendRecoveryCode })
    const invited = invite(ledger, config.orgId, 'ada@example.com')
    expect(await sendCode(changes)).toEqual({ status: 200, body: { message: 'success' } })
    expect(sendRecoveryCode).not.toHaveBeenCalled()
    expect(invited).not.toHaveProperty('verificationCode')
    expect([...ledger.users.keys()]).not.toContain('nobody@example.co')
  })

  test('voids the one before', async () => {
    const { sendCode, recoverInit, user } = await recoverable()
    await sendCode()
    const old = user.verificationCode
    await sendCode()
    expect(user.verificationCode).not.toBe(old)
    expect(await recoverInit({ verificationCode: old })).toMatchObject(invalid)
    expect((await recoverInit()).status).toBe(200)
  })

  test.each([
    ['no name', { username: undefined }],
    ['an empty name', { username: '' }],
    ['no organization', { orgId: undefined }],
    ['a field too many', { credentialId: 'x' }],
  ])('is not sent for %s', async (_, changes) => {
    const { sendCode, user } = await recoverable()
    expect((await sendCode(changes)).status).toBe(400)
    expect(user).not.toHaveProperty('verificationCode')
  })

  test('is asked for with POST, as the SDK does', async () => {
    const { call, user } = await recoverable()
    const { username, orgId } = user
    expect((await call('/auth/recover/user/code', { username, orgId }, undefined, 'PUT')).status).toBe(404)
  })
})

describe('init', () => {
  test('answers as that of a registration does, with the sealed key', async () => {
    const { sendCode, recoverInit, registered, user, kit } = await recoverable()
    await sendCode()
    const { status, body } = await recoverInit()
    expect(status).toBe(200)
    expect(new Set(Object.keys(body))).toEqual(new Set(Object.keys(vectors.recoverUser.challengeResponse)))
    expect(body).toEqual({
      ...registered,
      user: { id: user.id, name: user.username, displayName: user.username },
      challenge: expect.stringMatching(/^[\w-]{32,}$/) as string,
      temporaryAuthenticationToken: expect.stringMatching(/^ey[\w-]+\.ey[\w-]+\.\w{32}$/) as string,
      allowedRecoveryCredentials: [{ id: kit.credId, encryptedRecoveryKey: 'sealed' }],
    })
    expect(body['challenge']).not.toBe(registered.challenge)
  })

  test('has nothing to hand out of a key that was registered without its envelope', async () => {
    const api = reference()
    const challenge = await api.begin()
    const kit = nodeKey()
    const body = {
      firstFactorCredential: nodeKey().attest(challenge.challenge),
      ...recoveryOf(kit, challenge),
    }
    expect((await api.complete(body, challenge)).status).toBe(200)
    expect(await recoveryCalls(api, kit).beginRecovery()).toMatchObject({
      allowedRecoveryCredentials: [{ id: kit.credId, encryptedRecoveryKey: '' }],
    })
  })

  test('asks under the policy of the user', async () => {
    const { user, beginRecovery } = await recoverable()
    user.policy = { supportedCredentialKinds: { firstFactor: ['Fido2'], secondFactor: [] } }
    expect(await beginRecovery()).toMatchObject(user.policy)
  })

  test.each([
    ['another code', { verificationCode: 'AAAA-AAAA-AAAA-AAAA' }],
    ['another organization', { orgId: 'or-other' }],
    ['an unknown user', { username: 'nobody@example.co' }],
    ['a name of every object', { username: '__proto__' }],
  ])('refuses %s, and does not tell them apart', async (_, changes) => {
    const { sendCode, recoverInit, ledger } = await recoverable()
    await sendCode()
    expect(await recoverInit(changes)).toMatchObject(invalid)
    expect(ledger.recoveries.size).toBe(0)
  })

  test('refuses who never asked for a code, whatever they send', async () => {
    const { recoverInit } = await recoverable()
    for (const verificationCode of ['undefined', 'null', 'none']) {
      expect(await recoverInit({ verificationCode })).toMatchObject(invalid)
    }
  })

  test('refuses a code when its time is up, and not before', async () => {
    const { sendCode, recoverInit, clock, user } = await recoverable()
    await sendCode()
    const { verificationCode, verificationCodeExpires = 0 } = user
    clock.now = verificationCodeExpires
    expect(await recoverInit()).toMatchObject(invalid)
    clock.now = verificationCodeExpires - 1
    expect((await recoverInit()).status).toBe(200)
    expect(await recoverInit({ verificationCode })).toMatchObject(invalid)
  })

  test('refuses a code that was used, and takes a new one', async () => {
    const { sendCode, recoverInit, user } = await recoverable()
    await sendCode()
    const used = user.verificationCode
    expect((await recoverInit()).status).toBe(200)
    expect(user).not.toHaveProperty('verificationCode')
    expect(await recoverInit({ verificationCode: used })).toMatchObject(invalid)
    await sendCode()
    expect((await recoverInit()).status).toBe(200)
  })

  test('refuses what is no recovery key of the user, and leaves the code good', async () => {
    const { sendCode, recoverInit, ledger, config, begin, complete, key, clock } = await recoverable()
    const ada = invite(ledger, config.orgId, 'ada@example.com', { now: clock.now })
    const challenge = await begin(ada)
    const adasKit = nodeKey()
    const adas = { firstFactorCredential: nodeKey().attest(challenge.challenge) }
    await complete({ ...adas, ...recoveryOf(adasKit, challenge) }, challenge)
    await sendCode()
    for (const credentialId of [key.credId, adasKit.credId, 'invented']) {
      expect(await recoverInit({ credentialId }), credentialId).toMatchObject(notForRecovery)
    }
    expect((await recoverInit()).status).toBe(200)
  })

  test.each([
    ['no code', { verificationCode: undefined }],
    ['an empty code', { verificationCode: '' }],
    ['no credential', { credentialId: undefined }],
    ['a field too many', { recoveryCode: 'x' }],
  ])('does not take %s', async (_, changes) => {
    const { sendCode, recoverInit, user } = await recoverable()
    await sendCode()
    const { status, body } = await recoverInit(changes)
    expect(status).toBe(400)
    expect(body.error?.message).toMatch(/^Validation error/)
    expect(user).toHaveProperty('verificationCode')
  })
})
