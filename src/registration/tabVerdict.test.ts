import { describe, expect, test } from 'vitest'
import type { CurrentChallenge } from './currentChallenge.js'
import { createSubmissions } from './submissions.js'
import { isNotRegistered, isRegistered } from './tabVerdict.js'

const challenge = (recovers: boolean) =>
  ({ recovers: () => recovers, receivedAt: () => 1000, userId: () => 'us-1' }) as CurrentChallenge

describe('whether another tab registered the user', () => {
  test.each([
    ['accepted', 900, undefined, true],
    ['accepted', 1100, 1100, true],
    ['sent', 1100, undefined, false],
  ] as const)('%s at %i, and this tab recorded its own at %s: %s', (status, time, sentAt, expected) => {
    expect(isRegistered({ status, time }, sentAt, challenge(false))).toBe(expected)
  })

  test.each([
    ['accepted', 1100, undefined, true],
    ['accepted', 1100, 1100, false],
    ['accepted', 1000, undefined, false],
    ['accepted', 900, undefined, false],
    ['sent', 1100, undefined, false],
  ] as const)(
    'in a recovery: %s at %i, and this tab recorded its own at %s: %s',
    (status, time, sentAt, expected) => {
      expect(isRegistered({ status, time }, sentAt, challenge(true))).toBe(expected)
    },
  )

  test('not where nothing is known', () => {
    expect(isRegistered(undefined, undefined, challenge(false))).toBe(false)
    expect(isRegistered({ status: 'accepted' }, undefined, challenge(true))).toBe(false)
  })
})

describe('whether init proves that the submit of another tab did not register the user', () => {
  test.each([
    ['sent', 900, 'us-1', true],
    ['sent', 1000, 'us-1', false],
    ['sent', 1100, 'us-1', false],
    ['sent', 900, 'us-2', false],
    ['accepted', 900, 'us-1', false],
  ] as const)('%s at %i, init at 1000 for %s: %s', (status, time, cleared, expected) => {
    const submissions = createSubmissions()
    submissions.clearUser(cleared, true)
    expect(isNotRegistered({ status, time }, submissions, challenge(false))).toBe(expected)
  })

  test('not where nothing is known', () => {
    expect(isNotRegistered(undefined, createSubmissions(), challenge(false))).toBe(false)
  })
})
