import { describe, expect, test } from 'vitest'
import type { Outcome, RegistrationErrorCode } from '../core/errorCodes.js'
import { RegistrationError } from '../core/errors.js'
import { setupHeadless } from '../testHelpers/headless.js'
import { createSubmissions } from './submissions.js'

const t = setupHeadless()

describe('a challenge that two mounts have in common', () => {
  test('is free for the second one where the host says of the first that nothing was sent', async () => {
    const { api } = await t.ownServer([200])
    const challenge = await api.init()
    const complete = () => Promise.reject(new RegistrationError('network_failed', { outcome: 'none' }))
    const first = t.begin({ api: { complete }, challenge })
    await first.fails(first.create)
    expect(first.told()).toEqual(['network_failed/none'])
    const second = t.begin({ api: { complete: api.complete }, challenge })
    await second.reaches('done', second.create)
    expect(second.told()).toEqual([])
  })

  test('is submitted once, also where the ceremony of the second one is under way by then', async () => {
    const { api } = await t.ownServer([200, 200], () => ({
      supportedCredentialKinds: { firstFactor: ['Fido2'], secondFactor: ['Fido2'] },
    }))
    const challenge = await api.init()
    const first = t.begin({ api, challenge, secondFactor: 'optional' })
    await first.reaches('secondFactor', first.create)
    const give = t.create.getMockImplementation()
    let answer = () => {}
    const answered = new Promise<void>((resolve) => (answer = resolve))
    t.create.mockImplementationOnce(async (options) => {
      await answered
      return give?.(options)
    })
    const second = t.begin({ api, challenge })
    second.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(2)
    await first.reaches('done', first.skip)
    await second.fails(answer)
    expect(second.told()).toEqual(['user_exists/none'])
    expect(api.complete).toHaveBeenCalledOnce()
  })
})

describe('what one registration knows about submits', () => {
  let users = 0
  /** A challenge that no other test has: what was submitted is remembered for the life of the registration. */
  const newChallenge = () => `challenge of submissions ${++users}`
  const failure = (outcome: Outcome, code: RegistrationErrorCode = 'network_failed') =>
    new RegistrationError(code, { outcome })

  test('nothing was submitted at first', () => {
    const submissions = createSubmissions()
    const challenge = newChallenge()
    expect(submissions.open()).toBe(false)
    expect(submissions.isLast(challenge)).toBe(false)
    expect(submissions.reportedAs(challenge)).toBeUndefined()
    expect(submissions.isCleared('us-1')).toBe(false)
  })

  test('a challenge that was submitted is the last one of this registration, and reported to all', () => {
    const [mine, other] = [createSubmissions(), createSubmissions()]
    const challenge = newChallenge()
    mine.begin(challenge, [])
    expect(mine.isLast(challenge)).toBe(true)
    expect(other.isLast(challenge)).toBe(false)
    expect(other.reportedAs(challenge)).toBe('outcome_unknown')
    other.accept(challenge)
    expect(mine.reportedAs(challenge)).toBe('user_exists')
  })

  test.each([
    ['complete', true, true],
    ['complete', false, false],
    ['recoveryKit', true, false],
  ])('the request of step %s with its challenge submitted (%s) is submitted: %s', (step, sent, expected) => {
    const submissions = createSubmissions()
    const challenge = newChallenge()
    if (sent) submissions.begin(challenge, [])
    expect(submissions.isSubmitted({ step, challenge: { challenge } } as never)).toBe(expected)
  })

  test('an acceptance settles what was open', () => {
    const submissions = createSubmissions()
    submissions.reopen()
    expect(submissions.open()).toBe(true)
    submissions.accept(newChallenge())
    expect(submissions.open()).toBe(false)
  })

  test.each([
    ['no answer', failure('open'), true],
    ['an expired challenge', failure('open', 'challenge_expired'), 'expired'],
    ['a refusal', failure('refused', 'registration_refused'), false],
    ['a submit that never left', failure('none'), false],
    ['an expired challenge of which nothing was sent', failure('none', 'challenge_expired'), false],
  ])('after %s', (_, error, open) => {
    const submissions = createSubmissions()
    submissions.fail(newChallenge(), error, 'none')
    expect(submissions.open()).toBe(open)
  })

  test('what may have been accepted stays so after an expired challenge, and the other way round', () => {
    const submissions = createSubmissions()
    submissions.fail(newChallenge(), failure('open'), 'none')
    submissions.fail(newChallenge(), failure('open', 'challenge_expired'), 'none')
    expect(submissions.open()).toBe(true)
    const expired = createSubmissions()
    expired.fail(newChallenge(), failure('open', 'challenge_expired'), 'none')
    expired.fail(newChallenge(), failure('open', 'challenge_expired'), 'none')
    expect(expired.open()).toBe('expired')
    expired.reopen()
    expect(expired.open()).toBe('expired')
    expired.fail(newChallenge(), failure('open'), 'none')
    expect(expired.open()).toBe(true)
  })

  test.each<[Outcome, Outcome, boolean, boolean]>([
    // before, now: can none of the tries have been accepted, and is the challenge still this registration's last
    ['none', 'none', true, false],
    ['none', 'refused', true, true],
    ['none', 'open', false, true],
    ['open', 'none', false, true],
    ['open', 'refused', false, true],
    ['open', 'open', false, true],
  ])('tries with outcome %s, then one with %s: over %s, last %s', (before, now, isOver, isLast) => {
    const submissions = createSubmissions()
    const challenge = newChallenge()
    const [known, added] = [`${challenge} known`, `${challenge} added`]
    submissions.begin(newChallenge(), [known])
    submissions.begin(challenge, [known, added])
    expect([known, added].map((id) => submissions.passkeys.has(id))).toEqual([true, true])
    expect(submissions.fail(challenge, failure(now), before)).toBe(isOver)
    expect(submissions.reportedAs(challenge)).toBe(isOver ? undefined : 'outcome_unknown')
    expect(submissions.isLast(challenge)).toBe(isLast)
    // Those that were submitted with an earlier challenge stay submitted.
    expect(submissions.passkeys.has(known)).toBe(true)
    expect(submissions.passkeys.has(added)).toBe(isLast)
  })

  test('passkeys that the server refused are forgotten, and no others', () => {
    const submissions = createSubmissions()
    const challenge = newChallenge()
    submissions.begin(challenge, [`${challenge} a`, `${challenge} b`])
    submissions.forgetPasskeys([`${challenge} a`])
    expect(submissions.passkeys.has(`${challenge} a`)).toBe(false)
    expect(createSubmissions().passkeys.has(`${challenge} b`)).toBe(true)
  })

  test('an init for the same user settles what was open; one for another user does not', () => {
    const submissions = createSubmissions()
    submissions.reopen()
    submissions.clearUser('us-2', false)
    expect(submissions.open()).toBe(true)
    expect(submissions.isCleared('us-2')).toBe(true)
    submissions.clearUser('us-1', true)
    expect(submissions.open()).toBe(false)
    expect(submissions.isCleared('us-1')).toBe(true)
    expect(submissions.isCleared('us-2')).toBe(false)
    expect(submissions.isCleared(undefined)).toBe(false)
    expect(createSubmissions().isCleared(undefined)).toBe(false)
  })

  test.each([undefined, 'otherTab'] as const)('what was open can be closed (%s)', (by) => {
    const submissions = createSubmissions()
    submissions.reopen(by)
    submissions.close()
    expect(submissions.open()).toBe(false)
  })

  test('what another tab may have achieved can be settled, and what this one may have stays', () => {
    const submissions = createSubmissions()
    submissions.reopen('otherTab')
    expect(submissions.open()).toBe(true)
    submissions.settleOtherTab()
    expect(submissions.open()).toBe(false)
    submissions.reopen('otherTab')
    submissions.fail(newChallenge(), failure('open', 'challenge_expired'), 'none')
    expect(submissions.open()).toBe(true)
    submissions.settleOtherTab()
    expect(submissions.open()).toBe('expired')
  })

  test('an acceptance, and an init for the same user, settle what another tab may have achieved', () => {
    const [one, other] = [createSubmissions(), createSubmissions()]
    one.reopen('otherTab')
    one.accept(newChallenge())
    other.reopen('otherTab')
    other.clearUser('us-1', true)
    expect([one.open(), other.open()]).toEqual([false, false])
  })
})
