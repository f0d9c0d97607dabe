import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator, type VirtualAuthenticator } from '../../../e2e/virtualAuthenticator.js'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../challenge.js'
import { failureOf } from '../../testHelpers/failureOf.js'
import { createFido2 } from './fido2.js'

const relyingParty = { id: 'localhost', name: 'Quillstone' }
const challenge = parseChallenge(vectors.bodies.initResponse)
let authenticator: VirtualAuthenticator

beforeEach(async () => {
  // Nobody touches it, so that what ends the ceremony is the signal.
  authenticator = await addVirtualAuthenticator(cdp(), { automaticPresenceSimulation: false })
})

afterEach(async () => {
  await authenticator.remove()
})

describe("a host's own signal, whatever it is aborted with, ends the ceremony as cancelled", () => {
  test.each<[what: string, reason: unknown]>([
    ['a text', 'left the page'],
    ['an object', { left: true }],
    ['an object without a prototype', Object.create(null)],
    ['null', null],
    ['a number', 0],
    ['a symbol', Symbol('left')],
    ['an Error of the host', new TypeError('left')],
    ['a NotAllowedError', new DOMException('left', 'NotAllowedError')],
    ['an InvalidStateError', new DOMException('left', 'InvalidStateError')],
    ['a TimeoutError', new DOMException('left', 'TimeoutError')],
  ])('%s (fault 51)', async (_, reason) => {
    const host = new AbortController()
    const attempt = failureOf(createFido2(challenge, { relyingParty, signal: host.signal }))
    host.abort(reason)
    const { code, cause } = await attempt
    expect(code).toBe('cancelled')
    expect(cause).toBe(reason)
  })

  test('nothing (fault 51)', async () => {
    const host = new AbortController()
    const attempt = failureOf(createFido2(challenge, { relyingParty, signal: host.signal }))
    host.abort()
    expect(await attempt).toMatchObject({ code: 'cancelled', cause: { name: 'AbortError' } })
  })

  test('a time-out of its own (fault 51)', async () => {
    const attempt = createFido2(challenge, { relyingParty, signal: AbortSignal.timeout(20) })
    expect(await failureOf(attempt)).toMatchObject({ code: 'cancelled', cause: { name: 'TimeoutError' } })
  })
})
