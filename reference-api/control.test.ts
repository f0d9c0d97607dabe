import { describe, expect, test } from 'vitest'
import type { UserRegistrationChallenge } from '../src/core/protocol.js'
import { withControl } from './control.js'
import type { RegistrationPolicy } from './ledger.js'
import { nodeKey } from './testing/nodeKey.js'
import { passkey } from './testing/passkey.js'
import { recoverable, recoveryBody, recoveryOf } from './testing/recovery.js'
import { type Answer, reference } from './testing/reference.js'

const named = { username: 'ada@example.com' }

type Invitation = Record<'orgId' | 'username' | 'registrationCode' | 'id', string>

/** A stand-in whose organization takes commands. */
function controlled() {
  const api = reference({ serviceAccountToken: 'service-account' })
  const handle = withControl(api)
  const command = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const request = new Request(`https://api.example.com/reference/${path}`, { method, body: text })
    const response = await handle(request)
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }
  const invited = async (policy: Partial<RegistrationPolicy> = {}, username = 'ada@example.com') => {
    const { status, body } = await command('POST', 'invitations', { username, ...policy })
    expect({ status, body }).toMatchObject({ status: 200 })
    const { id, ...invitation } = body as unknown as Invitation
    const init = async () => {
      const answer = await api.call('/auth/registration/init', invitation)
      expect(answer.status).toBe(200)
      return answer.body as unknown as UserRegistrationChallenge
    }
    return { id, invitation, init }
  }
  return { ...api, handle, command, invited }
}

describe('an invitation', () => {
  test('makes a user who can begin under the policy of the organization', async () => {
    const { invited, init, ledger } = controlled()
    const ada = await invited()
    const challenge = await ada.init()
    expect(ledger.users.get('ada@example.com')?.id).toBe(ada.id)
    expect(challenge.user.id).toBe(ada.id)
    const { supportedCredentialKinds, authenticatorSelection, otpUrl } = (await init())
      .body as unknown as UserRegistrationChallenge
    expect(challenge).toMatchObject({ supportedCredentialKinds, authenticatorSelection, otpUrl })
  })

  test('can carry a policy, for this user alone', async () => {
    const { invited, clock, complete, config } = controlled()
    const supportedCredentialKinds: RegistrationPolicy['supportedCredentialKinds'] = {
      firstFactor: ['Fido2', 'Password'],
      secondFactor: ['Totp'],
    }
    const ada = await invited({
      supportedCredentialKinds,
      totp: true,
      authenticatorAttachment: 'platform',
      tokenTtl: 1000,
    })
    const grace = await invited({}, 'grace@example.com')
    const [strict, usual] = [await ada.init(), await grace.init()]
    expect(strict).toMatchObject({
      supportedCredentialKinds,
      authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
      otpUrl: expect.stringMatching(/^otpauth:/) as string,
    })
    expect(usual).toMatchObject({
      otpUrl: '',
      supportedCredentialKinds: config.supportedCredentialKinds,
    })
    expect(usual.authenticatorSelection).not.toHaveProperty('authenticatorAttachment')
    clock.now += 1000
    expect((await complete(await passkey(strict), strict)).status).toBe(401)
    expect((await complete(await passkey(usual), usual)).status).toBe(200)
  })

  test('holds for a user who begins at a server of a customer', async () => {
    const { invited, call } = controlled()
    const { id } = await invited({ supportedCredentialKinds: { firstFactor: ['Key'], secondFactor: [] } })
    const { body } = await call(
      '/auth/registration/delegated',
      { email: 'ada@example.com', kind: 'EndUser' },
      'service-account',
      'POST',
      { 'x-dfns-useraction': 'signed' },
    )
    expect(body).toMatchObject({
      user: { id },
      supportedCredentialKinds: { firstFactor: ['Key'], secondFactor: [] },
    })
  })

  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /not JSON/],
    ['nobody', {}, /'username'/],
    ['an empty name', { username: '' }, /body\/username/],
    ['a number for a name', { username: 7 }, /body\/username must be string/],
    ['one list only', { ...named, supportedCredentialKinds: { firstFactor: ['Fido2'] } }, /secondFactor/],
    [
      'no first factor',
      { ...named, supportedCredentialKinds: { firstFactor: [], secondFactor: [] } },
      /firstFactor/,
    ],
    [
      'an unknown kind',
      { ...named, supportedCredentialKinds: { firstFactor: ['Fax'], secondFactor: [] } },
      /firstFactor\/0/,
    ],
    ['totp in words', { ...named, totp: 'yes' }, /body\/totp must be boolean/],
    ['half a millisecond', { ...named, tokenTtl: 0.5 }, /body\/tokenTtl must be integer/],
    ['a time before now', { ...named, tokenTtl: -1 }, /body\/tokenTtl must be >= 0/],
    ['an unknown place', { ...named, authenticatorAttachment: 'cloud' }, /body\/authenticatorAttachment/],
    ['a word nobody knows', { ...named, ttl: 1 }, /additional properties/],
  ])('with %s is 400 and says why, and makes nobody', async (_, body, why) => {
    const { command, ledger } = controlled()
    const answer = await command('POST', 'invitations', body)
    expect(answer.status).toBe(400)
    expect(answer.body.error?.message).toMatch(why)
    expect(ledger.users.size).toBe(1)
  })
})

describe('a user', () => {
  test('is shown with their code and what was accepted', async () => {
    const { invited, command, complete } = controlled()
    const { init, invitation } = await invited()
    const shown = () => command('GET', 'users/ada%40example.com')
    expect(await shown()).toMatchObject({
      status: 200,
      body: { registrationCode: invitation.registrationCode, credentials: [] },
    })
    const challenge = await init()
    expect((await complete(await passkey(challenge), challenge)).status).toBe(200)
    expect((await shown()).body['credentials']).toMatchObject([{ kind: 'Fido2', factor: 'first' }])
  })

  test('is shown with the code of a recovery, and then with what is void', async () => {
    const { invited, command, complete, call, config } = controlled()
    const { init } = await invited()
    const shown = async () => (await command('GET', 'users/ada%40example.com')).body
    const first = await init()
    const [kit, newKit] = [nodeKey(), nodeKey()]
    const old = { firstFactorCredential: nodeKey().attest(first.challenge), ...recoveryOf(kit, first) }
    expect((await complete(old, first)).status).toBe(200)
    const who = { username: 'ada@example.com', orgId: config.orgId }
    expect((await call('/auth/recover/user/code', who)).status).toBe(200)
    const { verificationCode, credentials: before, voided: none } = await shown()
    expect(none).toEqual([])
    const begun = await call('/auth/recover/user/init', {
      ...who,
      verificationCode,
      credentialId: kit.credId,
    })
    const challenge = begun.body as unknown as UserRegistrationChallenge
    const fresh = { firstFactorCredential: nodeKey().attest(challenge.challenge) }
    const body = recoveryBody(kit, { ...fresh, ...recoveryOf(newKit, challenge) })
    expect((await complete(body, challenge, '/auth/recover/user')).status).toBe(200)
    const { credentials, voided, ...rest } = await shown()
    expect(voided).toEqual(before)
    expect(credentials).toMatchObject([{ kind: 'Key' }, { kind: 'RecoveryKey', credId: newKit.credId }])
    expect(rest).not.toHaveProperty('verificationCode')
  })
})

describe('expire', () => {
  test('ends what a user has begun, and nothing else', async () => {
    const { invited, command, complete } = controlled()
    const ada = await invited()
    const grace = await invited({}, 'grace@example.com')
    const [ended, untouched] = [await ada.init(), await grace.init()]
    expect(await command('POST', 'expire/ada%40example.com')).toEqual({ status: 200, body: { expired: 1 } })
    expect(await complete(await passkey(ended), ended)).toMatchObject({
      status: 401,
      body: { error: { message: 'user token is missing or invalid' } },
    })
    expect((await complete(await passkey(untouched), untouched)).status).toBe(200)
    const again = await ada.init()
    expect((await complete(await passkey(again), again)).status).toBe(200)
    expect((await command('POST', 'expire/ada%40example.com')).body).toEqual({ expired: 0 })
  })

  test('ends a recovery too', async () => {
    const api = await recoverable()
    const handle = withControl(api)
    const challenge = await api.beginRecovery()
    const request = new Request(`https://api.example.com/reference/expire/${api.user.username}`, {
      method: 'POST',
    })
    expect(await (await handle(request)).json()).toEqual({ expired: 1 })
    expect((await api.recover(api.goodBody(challenge), challenge)).status).toBe(401)
  })
})

test.each([
  ['POST', 'expire/nobody%40example.com', 404],
  ['GET', 'users/nobody%40example.com', 404],
  ['GET', 'users/', 404],
  ['GET', 'users/%E0%A4%A', 400],
  ['GET', 'invitations', 404],
  ['POST', 'users/jdoe%40example.co', 404],
  ['POST', 'expire/jdoe%40example.co/now', 404],
  ['POST', 'nonsense', 404],
])('%s /reference/%s is %i', async (method, path, status) => {
  const { command } = controlled()
  const answer = await command(method, path)
  expect(answer.status).toBe(status)
  expect(answer.body.error?.message).toBeTruthy()
})

test('everything else is the API', async () => {
  const { handle } = controlled()
  const request = new Request('https://api.example.com/auth/login/init', { method: 'POST', body: '{}' })
  expect((await handle(request)).status).toBe(400)
})
