import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { describe, expect, test, vi } from 'vitest'
import { SoftwareAuthenticator } from '../../reference-api/softwareAuthenticator.js'
import type { RegistrationErrorCode } from '../core/errorCodes.js'
import type { RegistrationStep } from '../core/flow.js'
import { setupHeadless } from '../testHelpers/headless.js'
import { nextTask } from '../testHelpers/waiting.js'
import { type FunnelEvent, startClock } from './funnelEvent.js'
import type { EngineOptions } from './options.js'

const h = setupHeadless()

const ceremonies = ['ok', 'ok', 'ok', 'NotAllowedError', 'InvalidStateError', 'never', 'deaf'] as const
const submits = ['ok', 'ok', 'lost', 'answerLost', '400', '401', '503'] as const
const taps = [
  'start',
  'create',
  'create',
  'create',
  'submit',
  'confirm',
  'skip',
  'cancel',
  'restart',
  'hide',
] as const

/** What happens to one user. `patient` says after which taps everything comes to its end before the next one. */
const lives = fc.record({
  atChallenge: fc.boolean(),
  secondFactor: fc.constantFrom('off' as const, 'optional' as const, 'required' as const),
  // Its key takes a hundred times as long as all the rest.
  recovers: fc.integer({ min: 0, max: 15 }).map((one) => one === 0),
  retries: fc.constantFrom(0, 0, 0, 1),
  ceremonies: fc.array(fc.constantFrom(...ceremonies), { maxLength: 5 }),
  submits: fc.array(fc.constantFrom(...submits), { maxLength: 4 }),
  taps: fc.array(fc.record({ verb: fc.constantFrom(...taps), patient: fc.boolean() }), {
    minLength: 4,
    maxLength: 14,
  }),
})
type Life = typeof lives extends fc.Arbitrary<infer Of> ? Of : never

const STEPS: readonly RegistrationStep[] = [
  'start',
  'firstFactor',
  'secondFactor',
  'recovery',
  'recoveryKit',
  'complete',
  'done',
]

/** Lives it; returns what the host heard, and what truly happened by those who saw it happen. */
async function live(life: Life) {
  const mishaps = {
    ok: (arrive: () => Promise<Response>) => arrive(),
    lost: h.lost,
    answerLost: h.answerLost,
    '400': h.refusal(400),
    '401': h.refusal(401),
    '503': h.refusal(503),
  }
  const { api, initRequest, init, user, sent } = h.world(...life.submits.map((fate) => mishaps[fate]))
  const fates = [...life.ceremonies]
  let asked = 0
  /** Ceremonies that end with their signal alone. */
  const hanging = new Set<object>()
  h.create.mockImplementation(async (options) => {
    asked++
    const fate = fates.shift() ?? 'ok'
    if (fate === 'ok') return new SoftwareAuthenticator().create(options, { origin: h.ORIGIN })
    if (fate !== 'never' && fate !== 'deaf') throw new DOMException('', fate)
    hanging.add(options)
    try {
      // A deaf one makes its passkey all the same, after it was told to end.
      await new Promise<void>((resolve, reject) => {
        const end = () => (fate === 'deaf' ? resolve() : reject(new DOMException('', 'AbortError')))
        options.signal?.addEventListener('abort', end, { once: true })
      })
      return await new SoftwareAuthenticator().create({ publicKey: options.publicKey }, { origin: h.ORIGIN })
    } finally {
      hanging.delete(options)
    }
  })
  const events: FunnelEvent[] = []
  const challenge = life.atChallenge ? await init() : undefined
  const options = {
    api,
    initRequest,
    challenge,
    secondFactor: life.secondFactor,
    recovery: life.recovers ? { ...h.recovery, policy: 'optional' } : 'off',
    retries: life.retries,
    onEvent: (event: FunnelEvent) => events.push(event),
  } as EngineOptions
  const t = h.begin(options)
  const unmount = t.mount()
  await nextTask()
  const calm = async () => {
    while (t.runner.isRunning() && hanging.size === 0) await nextTask()
    await nextTask()
  }
  for (const { verb, patient } of life.taps) {
    if (verb === 'hide') {
      const shown = t.reveal()
      shown()
      t.reveal()
    } else t[verb]()
    if (patient) await calm()
  }
  t.cancel()
  unmount()
  while (t.runner.isRunning()) await nextTask()
  await nextTask()
  const { step } = t.getSnapshot().state
  return {
    events,
    asked,
    sent,
    steps: t.steps(),
    step,
    user: user(),
    first: challenge ? 'firstFactor' : 'start',
  }
}

/** Follows the events and fails at the first one that cannot come here. */
function follow(events: readonly FunnelEvent[]) {
  let step: RegistrationStep | undefined
  let open: FunnelEvent | undefined
  let accepted = false
  const count = { ceremonies: 0, submits: 0 }
  for (const event of events) {
    const at = `${JSON.stringify(event)} after ${JSON.stringify(open)} at ${step}`
    switch (event.type) {
      case 'step_shown':
        assert.equal(open, undefined, at)
        if (event.step === 'done') assert.ok(accepted, at)
        step = event.step
        break
      case 'ceremony_began':
        assert.ok(open === undefined && event.step === step, at)
        count.ceremonies++
        open = event
        break
      case 'ceremony_ended':
        assert.ok(open?.type === 'ceremony_began' && open.step === event.step, at)
        open = undefined
        break
      case 'submit_began':
        assert.ok(open === undefined && step === 'complete', at)
        count.submits++
        open = event
        break
      case 'submit_ended':
        assert.ok(open?.type === 'submit_began', at)
        assert.equal(event.code === undefined, event.outcome === undefined, at)
        accepted = event.code === undefined
        open = undefined
        break
      default:
        assert.fail(at)
    }
  }
  assert.equal(open, undefined, 'everything that began has ended')
  return count
}

/** Every word that an event may hold. */
const VOCABULARY: Record<string, RegExp> = {
  type: /^(step_shown|ceremony_began|ceremony_ended|submit_began|submit_ended)$/,
  step: new RegExp(`^(${STEPS.join('|')})$`),
  code: /^[a-z]+(_[a-z]+)*$/,
  outcome: /^(none|refused|open)$/,
  took: /^(<1s|<5s|<20s|<60s|>=60s)$/,
}
const CODES: ReadonlySet<RegistrationErrorCode> = new Set([
  'ceremony_not_allowed',
  'already_registered',
  'authenticator_failed',
  'cancelled',
  'network_failed',
  'registration_refused',
  'challenge_expired',
  'server_failed',
  'outcome_unknown',
  'user_exists',
])

test('the events of 200 random lives are complete, in order, and name nobody', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      const { events, asked, sent, steps, step, user, first } = await live(life)
      const count = follow(events)
      // Beside what the platform, the server and the older callback saw.
      assert.equal(count.ceremonies, asked)
      assert.equal(count.submits, sent.length)
      const shown = events.flatMap((event) => (event.type === 'step_shown' ? [event.step] : []))
      assert.deepEqual(shown, [first, ...steps])
      assert.equal(shown.at(-1), step)
      for (const event of events) {
        seen.add('code' in event && event.code ? `${event.type} ${event.code}` : event.type)
        for (const [name, value] of Object.entries(event)) {
          if (value === undefined) continue
          assert.match(value, VOCABULARY[name] ?? /^$/, name)
          if (name === 'code') assert.ok(CODES.has(value as RegistrationErrorCode), value)
        }
      }
      const text = JSON.stringify(events)
      for (const secret of [user?.id, user?.username, user?.registrationCode, user?.orgId])
        assert.ok(secret && !text.includes(secret))
    }),
    { numRuns: process.env['DEEP'] ? 2000 : 200 },
  )
  // That the lives were not all alike.
  for (const expected of [
    'ceremony_ended',
    'ceremony_ended cancelled',
    'submit_ended',
    'submit_ended network_failed',
  ])
    expect(seen).toContain(expected)
}, 600_000)

describe('an event', () => {
  test('of a host that throws is reported, and stops nothing', async () => {
    const { api, initRequest, kinds } = h.world()
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const onEvent = () => {
      throw new Error('of the host')
    }
    const t = h.begin({ api, initRequest, onEvent })
    await t.act(t.start)
    await t.act(t.create)
    expect(kinds()).toEqual(['first Fido2'])
    expect(reported).toHaveBeenCalled()
  })

  test.each([
    [0, '<1s'],
    [999, '<1s'],
    [1000, '<5s'],
    [4999, '<5s'],
    [5000, '<20s'],
    [19_999, '<20s'],
    [20_000, '<60s'],
    [59_999, '<60s'],
    [60_000, '>=60s'],
  ])('after %i ms says %s', (milliseconds, bucket) => {
    vi.useFakeTimers({ toFake: ['performance'] })
    // The page has been open for a while.
    vi.advanceTimersByTime(90_000)
    const took = startClock()
    vi.advanceTimersByTime(milliseconds)
    expect(took()).toBe(bucket)
  })
})
