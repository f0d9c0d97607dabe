import { Secret, TOTP } from 'otpauth'
import { describe, expect, test, vi } from 'vitest'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import { setupHeadless } from '../testHelpers/headless.js'
import type { CredentialChoice, EngineOptions } from './options.js'

const t = setupHeadless()

const good = 'tulip gravel saxophone orbit 41'
const key: CredentialChoice = { kind: 'Key' }
const sealed: CredentialChoice = { kind: 'PasswordProtectedKey', password: good }
const password: CredentialChoice = { kind: 'Password', password: good }
const passkey: CredentialChoice = { kind: 'Fido2' }
const codeOf = ({ otpUrl = '' }: { otpUrl?: string | undefined } = {}) =>
  new TOTP({ secret: Secret.fromBase32(new URL(otpUrl).searchParams.get('secret') ?? '') }).generate()

/** An invited user, whose first sessions are over by the time of the submit. */
const expiring = (times = 1) =>
  t.watched(t.worldWith(t.everyKind), ...Array.from({ length: times }, () => 'expired' as const))

/** A registration that has begun, with everything that a host can allow. */
async function begun(
  { api, initRequest }: ReturnType<typeof expiring>,
  options: Partial<EngineOptions> = {},
) {
  const { keys, keyStore } = t.hostKeyStore()
  const seal = vi.fn(t.quickCodec.seal)
  const registration = t.begin({
    api,
    initRequest,
    secondFactor: 'required',
    codec: { ...t.quickCodec, seal },
    keyStore,
    deprecatedKinds: ['Password', 'Totp'],
    ...options,
  } as EngineOptions)
  await registration.act(registration.start)
  /** Gives one thing after the other, each at its step. */
  const give = async (...choices: CredentialChoice[]) => {
    for (const choice of choices) await registration.act(() => registration.create(choice))
  }
  return { ...registration, keys, seal, give }
}

describe('renewal of the challenge: keys in software are attested again, silently', () => {
  test.each([
    ['Key', 'PasswordProtectedKey', key, sealed],
    ['PasswordProtectedKey', 'Key', sealed, key],
    ['Key', 'another Key', key, key],
    ['PasswordProtectedKey', 'another of them', sealed, sealed],
    ['Password', 'Key', password, key],
  ])('%s and %s: one more init, the same keys, no tap (faults 30, 92, 116)', async (_, __, first, second) => {
    const made = expiring()
    const registration = await begun(made)
    await registration.give(first, second)
    expect(registration.step()).toBe('done')
    const [before, after] = made.tries
    const [told, toldAgain] = made.inits
    expect(made.tries).toHaveLength(2)
    expect(made.inits).toHaveLength(2)
    expect(toldAgain?.challenge).not.toBe(told?.challenge)
    for (const which of ['first', 'second'] as const) {
      const [old, renewed] = [t.proofOf(before?.request, which), t.proofOf(after?.request, which)]
      expect(renewed?.same).toEqual(old?.same)
      expect(renewed?.clientData.challenge).toBe(renewed && toldAgain?.challenge)
    }
    expect(after?.attemptId).not.toBe(before?.attemptId)
    expect(made.kinds()).toEqual([`first ${first.kind}`, `second ${second.kind}`])
    // Made once each.
    const kinds = [first, second].map(({ kind }) => kind)
    expect(registration.keys).toHaveLength(kinds.filter((kind) => kind === 'Key').length)
    expect(registration.seal).toHaveBeenCalledTimes(
      kinds.filter((kind) => kind === 'PasswordProtectedKey').length,
    )
    for (const { discard } of registration.keys) expect(discard).not.toHaveBeenCalled()
    expect(registration.told()).toEqual([])
    registration.mount()()
    await t.nextTask()
    expect(registration.onAbandon).not.toHaveBeenCalled()
  })

  test('a second factor that was left out stays left out', async () => {
    const made = expiring()
    const registration = await begun(made, { secondFactor: 'optional' })
    await registration.give(sealed)
    expect(registration.step()).toBe('secondFactor')
    await registration.act(registration.skip)
    expect(registration.step()).toBe('done')
    expect(made.tries.map(({ request }) => Object.keys(request))).toEqual([
      ['firstFactorCredential'],
      ['firstFactorCredential'],
    ])
    expect(registration.told()).toEqual([])
  })

  test('of a recovery kit as well: attested to the new challenge, and named at both tries', async () => {
    const made = expiring()
    const registration = await begun(made, { secondFactor: 'off', recovery: t.recovery })
    await registration.give(key)
    await registration.act(registration.create)
    await registration.act(registration.confirm)
    expect(registration.step()).toBe('done')
    const challenges = made.tries.map(({ request: { recoveryCredential } }) => {
      const clientData = recoveryCredential?.credentialInfo.clientData ?? ''
      return (JSON.parse(Buffer.from(clientData, 'base64url').toString()) as { challenge: string }).challenge
    })
    expect(challenges).toEqual(made.inits.map(({ challenge }) => challenge))
    const [before, after] = made.tries.map(({ request }) => request.recoveryCredential)
    expect(after?.encryptedPrivateKey).toBe(before?.encryptedPrivateKey)
    expect(after?.credentialName).toBe(before?.credentialName)
    expect(after?.credentialName).toBeTruthy()
  })
})

describe('renewal of the challenge: what only the user can give is asked for again', () => {
  test.each<[string, CredentialChoice | undefined, string[]]>([
    ['a key', key, ['first PasswordProtectedKey', 'second Key']],
    ['nothing', undefined, ['first PasswordProtectedKey']],
  ])('a one-time code has passed by then, and %s in its place is what is sent', async (_, instead, kinds) => {
    const made = expiring()
    const registration = await begun(made, { secondFactor: 'optional' })
    await registration.give(sealed)
    await registration.give({ kind: 'Totp', otpCode: codeOf(made.inits[0]) })
    expect(registration.told()).toEqual(['challenge_expired/open'])
    expect(registration.step()).toBe('secondFactor')
    await registration.act(() => (instead ? registration.create(instead) : registration.skip()))
    expect(registration.step()).toBe('done')
    expect(made.kinds()).toEqual(kinds)
    expect(made.tries[1]?.body).not.toContain('otpCode')
  })

  test('a one-time code is asked for anew, to the new secret', async () => {
    const made = expiring()
    const registration = await begun(made)
    await registration.give(key, { kind: 'Totp', otpCode: codeOf(made.inits[0]) })
    expect(registration.told()).toEqual(['challenge_expired/open'])
    expect(registration.otpUrl()).toBe(made.inits[1]?.otpUrl)
    expect(registration.otpUrl()).not.toBe(made.inits[0]?.otpUrl)
    await registration.give({ kind: 'Totp', otpCode: codeOf(made.inits[1]) })
    expect(made.kinds()).toEqual(['first Key', 'second Totp'])
  })

  test('a passkey, where a second one was left out: one tap', async () => {
    const made = expiring()
    const registration = await begun(made, { secondFactor: 'optional' })
    await registration.give(passkey)
    await registration.act(registration.skip)
    expect(registration.told()).toEqual(['challenge_expired/open'])
    expect(registration.step()).toBe('firstFactor')
    await registration.give(passkey)
    expect(registration.step()).toBe('done')
    expect(made.credIds()).toEqual([t.made[1]])
    // The one that the new one replaced.
    expect(t.signaled()).toEqual([t.made[0]])
  })
})

describe('renewal of the challenge in the other order of steps', () => {
  const steps = ['secondFactor', 'firstFactor'] as const

  test('a passkey, then a Key: the tap is for the second factor', async () => {
    const made = expiring()
    const registration = await begun(made, { steps })
    expect(registration.step()).toBe('secondFactor')
    await registration.give(passkey, key)
    expect(registration.told()).toEqual(['challenge_expired/open'])
    expect(registration.step()).toBe('secondFactor')
    await registration.give(passkey)
    expect(registration.step()).toBe('done')
    const [before, after] = made.tries.map(({ request }) => t.proofOf(request, 'first'))
    expect(after?.same).toEqual(before?.same)
    expect(after?.clientData.challenge).toBe(made.inits[1]?.challenge)
    expect(registration.keys).toHaveLength(1)
    expect(made.kinds()).toEqual(['first Key', 'second Fido2'])
  })

  test('a Key, then a passkey: the tap is for the first factor', async () => {
    const made = expiring()
    const registration = await begun(made, { steps })
    await registration.give(key, passkey)
    expect(registration.told()).toEqual(['challenge_expired/open'])
    expect(registration.getSnapshot().state).toMatchObject({
      step: 'firstFactor',
      request: { secondFactorCredential: { credentialKind: 'Key' } },
    })
    await registration.give(passkey)
    expect(registration.step()).toBe('done')
    const [before, after] = made.tries.map(({ request }) => t.proofOf(request, 'second'))
    expect(after?.same).toEqual(before?.same)
    expect(after?.clientData.challenge).toBe(made.inits[1]?.challenge)
    expect(registration.keys).toHaveLength(1)
    expect(made.kinds()).toEqual(['first Fido2', 'second Key'])
  })
})

describe('renewal of the challenge with somebody else in the new init answer', () => {
  const changes: [string, (answer: UserRegistrationChallenge) => Partial<UserRegistrationChallenge>][] = [
    ['another id', ({ user }) => ({ user: { ...user, id: 'us-somebody-else' } })],
    ['another name', ({ user }) => ({ user: { ...user, name: 'grace@example.com' } })],
    ['another relying party', () => ({ rp: { id: t.relyingParty.id, name: 'Another' } })],
  ]

  test.each(changes)('%s: nothing is given again, and the key is asked for anew', async (_, change) => {
    const made = expiring()
    const init: typeof made.api.init = async (...given) => {
      const answer = (await made.api.init(...given)) as UserRegistrationChallenge
      return made.inits.length > 1 ? { ...answer, ...change(answer) } : answer
    }
    const registration = await begun(made, { api: { ...made.api, init } })
    await registration.give(key, sealed)
    expect(registration.told()).toEqual(['challenge_expired/open'])
    expect(registration.getSnapshot().state).toEqual(
      expect.objectContaining({ step: 'firstFactor', request: {} }),
    )
    expect(made.tries).toHaveLength(1)
    // The 401 may follow a commit that nobody heard of, and then the key is all that the first user has.
    expect(registration.keys[0]?.discard).not.toHaveBeenCalled()
    await registration.give(key)
    expect(registration.keys).toHaveLength(2)
  })

  test.each(changes)('%s as a prop, before anything was sent: the key is discarded', async (_, change) => {
    const made = expiring()
    const registration = await begun(made, { challenge: await made.init() })
    await registration.give(key)
    expect(registration.step()).toBe('secondFactor')
    const next = await made.init()
    registration.rerender({ api: made.api, challenge: { ...next, ...change(next) } })
    await expect.poll(() => registration.keys[0]?.discard).toHaveBeenCalledOnce()
    expect(registration.step()).toBe('firstFactor')
    expect(made.tries).toEqual([])
  })
})

describe('renewal of the challenge that goes wrong', () => {
  test('init without a connection: the next tap gets through, with the same key', async () => {
    const made = expiring()
    const registration = await begun(made, { secondFactor: 'off' })
    const init = vi.fn(made.api.init).mockRejectedValueOnce(t.error('network_failed'))
    registration.update({ ...registration.options, api: { ...made.api, init } })
    await registration.give(key)
    expect(registration.told()).toEqual(['network_failed/none'])
    expect(registration.keys[0]?.discard).not.toHaveBeenCalled()
    await registration.act(registration.submit)
    expect(registration.step()).toBe('done')
    expect(init).toHaveBeenCalledTimes(2)
    // The same body meets the same 401 before a new challenge is asked for again.
    expect(made.tries).toHaveLength(3)
    expect(made.credIds()).toEqual([registration.keys[0]?.credId])
  })

  test('a second 401 in a row is not answered by itself; a restart is, with the same key', async () => {
    const made = expiring(2)
    const registration = await begun(made, { secondFactor: 'off' })
    await registration.give(key)
    expect(registration.told()).toEqual(['challenge_expired/open'])
    expect(registration.error()?.status).toBe(401)
    expect(made.tries).toHaveLength(2)
    expect(made.inits).toHaveLength(2)
    await registration.act(registration.restart)
    expect(registration.step()).toBe('done')
    expect(made.inits).toHaveLength(3)
    expect(made.credIds()).toEqual([registration.keys[0]?.credId])
  })

  test('no api.init: a new challenge is answered at once, and sent with a tap', async () => {
    const made = expiring()
    const { complete } = made.api
    const registration = await begun(made, { api: { complete }, challenge: await made.init() })
    await registration.give(key, sealed)
    expect(registration.told().at(-1)).toBe('challenge_expired/open')
    const next = await made.init()
    registration.rerender({ ...registration.options, challenge: next })
    await registration.over()
    expect(registration.step()).toBe('complete')
    expect(made.tries).toHaveLength(1)
    await registration.act(registration.submit)
    expect(registration.step()).toBe('done')
    for (const which of ['first', 'second'] as const) {
      const [before, after] = made.tries.map(({ request }) => t.proofOf(request, which))
      expect(after?.same).toEqual(before?.same)
      expect(after?.clientData.challenge).toBe(next.challenge)
    }
    expect(registration.keys).toHaveLength(1)
  })
})
