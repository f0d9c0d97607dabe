import { describe, expect, test } from 'vitest'
import type { Outcome, RegistrationErrorCode } from '../core/errorCodes.js'
import { RegistrationError } from '../core/errors.js'
import { type RetryContext, submitError, getVerdict } from './submitPolicy.js'

const at = (more: Partial<RetryContext> = {}): RetryContext => ({
  canRenew: true,
  isAborted: false,
  retried: 0,
  retries: 3,
  ...more,
})
const error = (code: RegistrationErrorCode, more: ConstructorParameters<typeof RegistrationError>[1] = {}) =>
  new RegistrationError(code, more)

describe('the verdict on a try of the submit', () => {
  test.each<[RegistrationErrorCode, object, Partial<RetryContext>, string]>([
    ['challenge_expired', {}, {}, 'renew'],
    ['challenge_expired', {}, { canRenew: false }, 'unknown'],
    ['registration_refused', {}, {}, 'refused'],
    ['registration_refused', {}, { canRenew: false, retries: 0 }, 'refused'],
    ['network_failed', {}, {}, 'retry'],
    ['request_timed_out', {}, {}, 'retry'],
    ['rate_limited', {}, {}, 'retry'],
    ['server_failed', {}, {}, 'retry'],
    ['answer_invalid', {}, {}, 'unknown'],
    ['outcome_unknown', {}, {}, 'unknown'],
    // Nothing was sent: that is for the user to say.
    ['network_failed', { outcome: 'none' }, {}, 'unknown'],
    ['network_failed', {}, { isAborted: true }, 'unknown'],
    ['network_failed', {}, { retried: 2 }, 'retry'],
    ['network_failed', {}, { retried: 3 }, 'unknown'],
    ['network_failed', {}, { retries: 0 }, 'unknown'],
    ['rate_limited', { retryAfter: 30 }, {}, 'retry'],
    ['rate_limited', { retryAfter: 31 }, {}, 'unknown'],
  ])('%s %j, %j: %s', (code, details, context, verdict) => {
    expect(getVerdict(error(code, details), at(context))).toBe(verdict)
  })
})

describe('what a failed try of the submit means', () => {
  const before = (outcome: Outcome = 'none', open: boolean | 'expired' = false) => ({
    outcome,
    open,
    userId: 'us-1',
  })

  test.each<[string, RegistrationError, ReturnType<typeof before>, string]>([
    ['a try that was stopped may have arrived', error('cancelled'), before(), 'network_failed/open'],
    ['a user who exists may be this one', error('user_exists'), before(), 'outcome_unknown/open'],
    ['a refusal is one', error('registration_refused'), before(), 'registration_refused/refused'],
    [
      'a refusal of a body that is open decides nothing',
      error('registration_refused'),
      before('open'),
      'outcome_unknown/open',
    ],
    [
      'a refusal after an earlier challenge is open decides nothing',
      error('registration_refused'),
      before('none', true),
      'outcome_unknown/open',
    ],
    [
      'a refusal after one that only ran out decides nothing',
      error('registration_refused'),
      before('none', 'expired'),
      'outcome_unknown/open',
    ],
    [
      'a session that ran out may be asked for anew',
      error('challenge_expired'),
      before(),
      'challenge_expired/open',
    ],
    [
      'a session that ran out, of a body that is open, decides nothing',
      error('challenge_expired'),
      before('open'),
      'outcome_unknown/open',
    ],
    [
      'a session that ran out, after an earlier challenge, is for init',
      error('challenge_expired'),
      before('none', true),
      'challenge_expired/open',
    ],
    [
      '409 of a body that is open decides nothing',
      error('answer_invalid', { status: 409 }),
      before('open'),
      'outcome_unknown/open',
    ],
    ['409 at first is what it is', error('answer_invalid', { status: 409 }), before(), 'answer_invalid/open'],
    [
      'another status of a body that is open is what it is',
      error('server_failed', { status: 500 }),
      before('open'),
      'server_failed/open',
    ],
  ])('%s', (_, thrown, known, means) => {
    const { code, outcome, cause, userId } = submitError(thrown, known)
    expect(`${code}/${outcome}`).toBe(means)
    // It keeps where it came from, and only who may be registered is named.
    expect(code === thrown.code || cause === thrown).toBe(true)
    expect(userId).toBe(code === 'outcome_unknown' ? 'us-1' : undefined)
  })

  test('what is no error of ours is a network that failed, with it as the cause', () => {
    const thrown = new TypeError('Failed to fetch')
    expect(submitError(thrown, before())).toMatchObject({ code: 'network_failed', cause: thrown })
  })
})
