import { describe, expect, test } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from './challenge.js'
import type { KeyStore } from './credentials/key.js'
import type { CollectedRequest } from './flow.js'
import { type Factor, type FactorKind, offeredKinds, type Policy } from './offered.js'
import type { CredentialKind, UserRegistrationChallenge } from './protocol.js'

type Kinds = UserRegistrationChallenge['supportedCredentialKinds']

const everything: Kinds = {
  firstFactor: ['Totp', 'Password', 'Key', 'PasswordProtectedKey', 'Fido2', 'RecoveryKey'],
  secondFactor: ['Password', 'Key', 'PasswordProtectedKey', 'Totp', 'Fido2', 'RecoveryKey'],
}
const otpUrl = 'otpauth://totp/ada?secret=JBSWY3DPEHPK3PXP'
const create: KeyStore['create'] = () => Promise.reject(new Error('Nothing is made here.'))
const lasting: KeyStore = { create }
const evictable: KeyStore = { create, evictable: true }
const deprecatedKinds = ['Password', 'Totp'] as const

const challengeOf = (supportedCredentialKinds: Kinds): UserRegistrationChallenge => ({
  ...parseChallenge(vectors.bodies.initResponse),
  supportedCredentialKinds,
})
const given = (field: keyof CollectedRequest, credentialKind: CredentialKind) => ({
  [field]: { credentialKind },
})

describe('what is offered, best first', () => {
  test.each<[string, Factor, Policy, string | undefined, FactorKind[]]>([
    ['nothing of the host', 'firstFactor', {}, otpUrl, ['Fido2', 'PasswordProtectedKey']],
    ['nothing of the host', 'secondFactor', {}, otpUrl, ['Fido2', 'PasswordProtectedKey']],
    ['a store', 'firstFactor', { keyStore: lasting }, otpUrl, ['Fido2', 'PasswordProtectedKey', 'Key']],
    ['a store', 'secondFactor', { keyStore: lasting }, otpUrl, ['Fido2', 'PasswordProtectedKey', 'Key']],
    [
      'deprecated kinds',
      'firstFactor',
      { deprecatedKinds },
      otpUrl,
      ['Fido2', 'PasswordProtectedKey', 'Password'],
    ],
    [
      'deprecated kinds',
      'secondFactor',
      { deprecatedKinds },
      otpUrl,
      ['Fido2', 'Totp', 'PasswordProtectedKey'],
    ],
    ['Totp alone', 'firstFactor', { deprecatedKinds: ['Totp'] }, otpUrl, ['Fido2', 'PasswordProtectedKey']],
    [
      'Password alone',
      'secondFactor',
      { deprecatedKinds: ['Password'] },
      otpUrl,
      ['Fido2', 'PasswordProtectedKey'],
    ],
    ['no otpUrl', 'secondFactor', { deprecatedKinds }, undefined, ['Fido2', 'PasswordProtectedKey']],
    ['an empty otpUrl', 'secondFactor', { deprecatedKinds }, '', ['Fido2', 'PasswordProtectedKey']],
    [
      'all of it',
      'firstFactor',
      { keyStore: lasting, deprecatedKinds },
      otpUrl,
      ['Fido2', 'PasswordProtectedKey', 'Key', 'Password'],
    ],
    [
      'all of it',
      'secondFactor',
      { keyStore: lasting, deprecatedKinds },
      otpUrl,
      ['Fido2', 'Totp', 'PasswordProtectedKey', 'Key'],
    ],
  ])('with %s, %s', (_, step, policy, address, kinds) => {
    expect(offeredKinds(step, challengeOf(everything), policy, { otpUrl: address })).toEqual(kinds)
  })

  test('never more than the server lists at that very step', () => {
    const policy: Policy = { keyStore: lasting, deprecatedKinds }
    const kinds: FactorKind[] = ['Fido2', 'PasswordProtectedKey', 'Key', 'Password', 'Totp']
    for (const kind of kinds) {
      const onlyFirst = challengeOf({ firstFactor: [kind], secondFactor: [] })
      const onlySecond = challengeOf({ firstFactor: [], secondFactor: [kind] })
      expect(offeredKinds('firstFactor', onlyFirst, policy, { otpUrl })).toEqual(
        kind === 'Totp' ? [] : [kind],
      )
      expect(offeredKinds('secondFactor', onlyFirst, policy, { otpUrl })).toEqual([])
      expect(offeredKinds('firstFactor', onlySecond, policy, { otpUrl })).toEqual([])
      expect(offeredKinds('secondFactor', onlySecond, policy, { otpUrl })).toEqual(
        kind === 'Password' ? [] : [kind],
      )
    }
  })

  test('kinds that are newer than this package, and names that every object has, are none', () => {
    const strange: Kinds = { firstFactor: ['Fido3', 'constructor'], secondFactor: ['Fido3', 'toString'] }
    const policy: Policy = { keyStore: lasting, deprecatedKinds }
    expect(offeredKinds('firstFactor', challengeOf(strange), policy)).toEqual([])
    expect(offeredKinds('secondFactor', challengeOf(strange), policy)).toEqual([])
  })
})

describe('a key that the browser may drop', () => {
  const passkeys: Kinds = { firstFactor: ['Fido2', 'Key'], secondFactor: ['Fido2', 'Key'] }
  const keysOnly: Kinds = { firstFactor: ['Fido2', 'Key'], secondFactor: ['Key'] }
  const codes: Kinds = { firstFactor: ['Fido2', 'Key'], secondFactor: ['Totp'] }
  const none: Kinds = { firstFactor: ['Fido2', 'Key'], secondFactor: [] }

  test.each<[string, Policy['secondFactor'], Kinds, boolean]>([
    ['no second factor', undefined, passkeys, false],
    ['a second factor that is off', 'off', passkeys, false],
    ['one that can be left out', 'optional', passkeys, false],
    ['one that cannot', 'required', passkeys, true],
    ['one that can only be such a key as well', 'required', keysOnly, false],
    ['one that the server does not offer', 'required', none, false],
    ['one-time codes that the host does not want', 'required', codes, false],
  ])('is no first factor, or is one, with %s', (_, secondFactor, kinds, offered) => {
    const policy: Policy = { keyStore: evictable, secondFactor }
    expect(offeredKinds('firstFactor', challengeOf(kinds), policy, { otpUrl }).includes('Key')).toBe(offered)
    // The same where the host wants one-time codes.
    const wanted = offeredKinds('firstFactor', challengeOf(kinds), { ...policy, deprecatedKinds }, { otpUrl })
    expect(wanted.includes('Key')).toBe(offered || (kinds === codes && secondFactor === 'required'))
    // The same store with keys that last.
    expect(offeredKinds('firstFactor', challengeOf(kinds), { ...policy, keyStore: lasting })).toContain('Key')
  })

  test.each<[Policy['recovery'], boolean]>([
    [undefined, false],
    ['off', false],
    [{ policy: 'optional', orgId: 'or-1', url: 'https://example.com/recover' }, false],
    [{ policy: 'required', orgId: 'or-1', url: 'https://example.com/recover' }, true],
  ])('can be the only one where there is certainly a recovery kit: %j', (recovery, offered) => {
    const policy: Policy = { keyStore: evictable, recovery }
    expect(offeredKinds('firstFactor', challengeOf(none), policy).includes('Key')).toBe(offered)
  })

  test.each<[CredentialKind, boolean]>([
    ['Fido2', true],
    ['PasswordProtectedKey', true],
    ['Key', false],
  ])('is a second factor beside a %s: %s', (kind, offered) => {
    const policy: Policy = { keyStore: evictable, secondFactor: 'optional' }
    const request = given('firstFactorCredential', kind)
    const kinds = offeredKinds('secondFactor', challengeOf(everything), policy, { request })
    expect(kinds.includes('Key')).toBe(offered)
  })

  test('is a second factor that is collected first: the other one is still to come', () => {
    const policy: Policy = { keyStore: evictable, secondFactor: 'required' }
    expect(offeredKinds('secondFactor', challengeOf(everything), policy)).toContain('Key')
  })

  test.each<[CredentialKind, boolean]>([
    ['Fido2', true],
    ['Key', false],
  ])('is a first factor after a %s was given as the second: %s', (kind, offered) => {
    const policy: Policy = { keyStore: evictable, secondFactor: 'required' }
    const request = given('secondFactorCredential', kind)
    const kinds = offeredKinds('firstFactor', challengeOf(everything), policy, { request })
    expect(kinds.includes('Key')).toBe(offered)
  })

  test('whatever the server and the host say, it is never all that a user has', () => {
    const all: CredentialKind[] = ['Fido2', 'PasswordProtectedKey', 'Key', 'Password', 'Totp']
    const subsets = Array.from({ length: 2 ** all.length }, (_, bits) =>
      all.filter((__, at) => (bits >> at) & 1),
    )
    let keys = 0
    for (const firstFactor of subsets) {
      for (const secondFactorKinds of subsets) {
        for (const secondFactor of ['off', 'optional', 'required'] as const) {
          const challenge = challengeOf({ firstFactor, secondFactor: secondFactorKinds })
          const policy: Policy = { keyStore: evictable, secondFactor, deprecatedKinds }
          if (!offeredKinds('firstFactor', challenge, policy, { otpUrl }).includes('Key')) continue
          keys++
          const request = given('firstFactorCredential', 'Key')
          const beside = offeredKinds('secondFactor', challenge, policy, { otpUrl, request })
          expect(secondFactor).toBe('required')
          expect(beside.length).toBeGreaterThan(0)
          expect(beside).not.toContain('Key')
        }
      }
    }
    expect(keys).toBeGreaterThan(100)
  })
})
