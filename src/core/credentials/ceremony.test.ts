import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../challenge.js'
import { failureOf } from '../../testHelpers/failureOf.js'
import { createFido2 } from './fido2.js'
import { ORIGIN, standInPlatform } from '../../testHelpers/platform.js'

/*
 * Where a page stands, and every name that a ceremony may fail with: a stand-in for the browser can be put in any frame
 * and under any policy, which the real ones can only be one by one (e2e/embedding.spec.ts).
 */

let { create } = standInPlatform()
const challenge = parseChallenge({
  ...vectors.bodies.initResponse,
  excludeCredentials: [{ type: 'public-key', id: 'AAECAw' }],
})
const relyingParty = { id: 'quillstone.example', name: 'Quillstone' }
const failing = () => failureOf(createFido2(challenge, { relyingParty }))

const elsewhere = { location: new URL('https://other.example') }
const unreadable = {
  get location(): URL {
    throw new DOMException('Blocked a frame.', 'SecurityError')
  },
}
const here = { location: new URL(ORIGIN) }

beforeEach(() => {
  create = standInPlatform().create
  create.mockRejectedValue(new DOMException('', 'NotAllowedError'))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** The browser's own navigator, with or without a tap a moment ago. */
const touched = (isActive: boolean | undefined) => {
  const userActivation = isActive === undefined ? undefined : { isActive }
  vi.stubGlobal('navigator', { credentials: { create }, userActivation })
}

describe('a tap is asked for in a frame of another origin, and nowhere else', () => {
  test.each([
    ['another origin', elsewhere, false, 'activation_missing'],
    ['another origin that cannot be read', unreadable, false, 'activation_missing'],
    ['another origin, after a tap', unreadable, true, 'ceremony_not_allowed'],
    ['another origin, in a browser that tells of no taps', unreadable, undefined, 'ceremony_not_allowed'],
    ['the same origin', here, false, 'ceremony_not_allowed'],
    ['no frame that is left', null, false, 'activation_missing'],
  ])('%s', async (_, top, isActive, code) => {
    vi.stubGlobal('top', top)
    touched(isActive)
    expect(await failing()).toMatchObject({ code })
    expect(create).toHaveBeenCalledTimes(code === 'activation_missing' ? 0 : 1)
  })

  test('and a page out of sight is not asked, wherever it is', async () => {
    vi.stubGlobal('document', { visibilityState: 'hidden' })
    expect(await failing()).toMatchObject({ code: 'page_hidden' })
    expect(create).not.toHaveBeenCalled()
  })
})

describe('a permissions policy', () => {
  const policy = (allowsFeature: (name: string) => boolean) =>
    vi.stubGlobal('document', { visibilityState: 'visible', featurePolicy: { allowsFeature } })

  test('that says no is heard before the browser is asked', async () => {
    policy((name) => name !== 'publickey-credentials-create')
    expect(await failing()).toMatchObject({ code: 'ceremony_forbidden' })
    expect(create).not.toHaveBeenCalled()
  })

  test.each([
    ['that says yes', () => true],
    [
      'that cannot be asked',
      () => {
        throw new Error('no')
      },
    ],
  ])('%s stops nothing', async (_, allows) => {
    policy(allows)
    expect(await failing()).toMatchObject({ code: 'ceremony_not_allowed' })
    expect(create).toHaveBeenCalledOnce()
  })
})

test.each([
  ['NotAllowedError', 'ceremony_not_allowed'],
  ['AbortError', 'cancelled'],
  ['TimeoutError', 'ceremony_timed_out'],
  ['InvalidStateError', 'already_registered'],
  ['SecurityError', 'relying_party_invalid'],
  ['NotSupportedError', 'authenticator_unsupported'],
  ['ConstraintError', 'authenticator_unsupported'],
  ['UnknownError', 'authenticator_failed'],
  ['toString', 'authenticator_failed'],
])('%s is %s', async (name, code) => {
  create.mockRejectedValue(new DOMException('', name))
  expect(await failing()).toMatchObject({ code })
})

test('InvalidStateError of a frame that has gone is not already_registered, whatever is excluded', async () => {
  vi.stubGlobal('top', null)
  touched(true)
  create.mockRejectedValue(new DOMException('', 'InvalidStateError'))
  expect(await failing()).toMatchObject({ code: 'authenticator_failed' })
  expect(create).toHaveBeenCalledOnce()
})

test('one that a request of the page is in the way of twice is ceremony_pending', async () => {
  vi.useFakeTimers()
  create.mockRejectedValue(new DOMException('', 'OperationError'))
  const failed = failing()
  await vi.advanceTimersByTimeAsync(299)
  expect(create).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(1)
  expect(await failed).toMatchObject({ code: 'ceremony_pending' })
  expect(create).toHaveBeenCalledTimes(2)
  expect(vi.getTimerCount()).toBe(0)
})
