import { describe, expect, test } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from './challenge.js'
import { failureOf } from '../testHelpers/failureOf.js'
import { parseRecoveryChallenge } from './recoveryChallenge.js'

const answer = vectors.recoverUser.challengeResponse
const [allowed] = answer.allowedRecoveryCredentials
const parsed = async (changes: Record<string, unknown>) => parseRecoveryChallenge({ ...answer, ...changes })

describe('parseRecoveryChallenge', () => {
  test('takes the registration challenge and the sealed keys', () => {
    const challenge = parseRecoveryChallenge({ ...answer, more: 'unknown' })
    expect(challenge).toEqual({
      ...parseChallenge(answer),
      allowedRecoveryCredentials: answer.allowedRecoveryCredentials,
    })
    expect(challenge).not.toHaveProperty('more')
  })

  test('leaves out what nobody can open', async () => {
    const unusable = [
      { id: 'raw' },
      { id: 'raw', encryptedRecoveryKey: '' },
      { id: 'raw', encryptedRecoveryKey: null },
      { id: '', encryptedRecoveryKey: 'sealed' },
      { id: 5, encryptedRecoveryKey: 'sealed' },
      { encryptedRecoveryKey: 'sealed' },
      Object.assign(Object.create({ id: 'inherited' }) as object, { encryptedRecoveryKey: 'sealed' }),
      Object.assign(Object.create({ encryptedRecoveryKey: 'inherited' }) as object, { id: 'raw' }),
      null,
      'text',
    ]
    const { allowedRecoveryCredentials } = await parsed({
      allowedRecoveryCredentials: [...unusable, { ...allowed, more: 'unknown' }],
    })
    expect(allowedRecoveryCredentials).toEqual([allowed])
    expect(await failureOf(parsed({ allowedRecoveryCredentials: unusable }))).toMatchObject({
      code: 'invalid_challenge',
      field: 'allowedRecoveryCredentials',
    })
  })

  test.each([undefined, null, {}, 'text', []])(
    'needs at least one: %j',
    async (allowedRecoveryCredentials) => {
      expect(await failureOf(parsed({ allowedRecoveryCredentials }))).toMatchObject({
        code: 'invalid_challenge',
        field: 'allowedRecoveryCredentials',
        userAction: 'restart',
      })
    },
  )

  test('what a server may leave out has the default of a registration challenge (fault 128)', async () => {
    const { user, challenge, temporaryAuthenticationToken, allowedRecoveryCredentials } = answer
    const { firstFactor } = answer.supportedCredentialKinds
    expect(
      parseRecoveryChallenge({
        user: { ...user, displayName: null },
        challenge,
        temporaryAuthenticationToken,
        allowedRecoveryCredentials,
        supportedCredentialKinds: { firstFactor },
      }),
    ).toMatchObject({
      user: { displayName: user.name },
      supportedCredentialKinds: { firstFactor, secondFactor: [] },
      attestation: 'none',
      excludeCredentials: [],
      allowedRecoveryCredentials,
    })
  })

  test('names a field of the registration challenge as ever', async () => {
    expect(await failureOf(parsed({ user: { id: 'us-1' } }))).toMatchObject({
      code: 'invalid_challenge',
      field: 'user.name',
    })
  })

  test('can demand the token', async () => {
    const tokenless = { ...answer, temporaryAuthenticationToken: undefined }
    expect(parseRecoveryChallenge(tokenless).temporaryAuthenticationToken).toBeUndefined()
    const demanding = async () => parseRecoveryChallenge(tokenless, { needsToken: true })
    expect(await failureOf(demanding())).toMatchObject({ field: 'temporaryAuthenticationToken' })
  })
})
