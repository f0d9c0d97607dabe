import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from './challenge.js'
import { initialState, type PlannedStep, type RegistrationEvent, type RegistrationState } from './flow.js'
import { transition } from './transition.js'
import type { Fido2Attestation, RecoveryKeyAttestation } from './protocol.js'

/*
 * Random walks through the flow, beside a second and independent account of it: a list of what is still to be given and
 * an envelope of what was. `DEEP=1` takes many more of them.
 */

const runs = process.env['DEEP'] ? 100_000 : 2500
const SEED_OF_CODES = 'otpauth://totp/never-in-the-state'

type Field = 'firstFactorCredential' | 'secondFactorCredential' | 'recoveryCredential'

/** A second, simpler account of a registration, to compare the flow with. Its step follows from what is missing. */
interface Account {
  plan: readonly PlannedStep[]
  wallets: readonly { network: string }[]
  /** Undefined before a challenge came. */
  missing?: PlannedStep[] | undefined
  envelope: Record<string, unknown>
  /** The kit that is on the screen and not confirmed. */
  shown: boolean
  attemptId?: string | undefined
  outcome: 'none' | 'open' | 'refused'
  answered: boolean
  /** Everything a ceremony was begun for and that may still come back, however late. */
  underWay: RegistrationEvent[]
}

interface Real {
  state: RegistrationState
  /** How often a body was closed, and how often one was answered. */
  closed: number
  accepted: number
}

const FIELD: Record<PlannedStep, Field> = {
  firstFactor: 'firstFactorCredential',
  secondFactor: 'secondFactorCredential',
  recovery: 'recoveryCredential',
}

function stepOf({ missing, shown, answered }: Account): RegistrationState['step'] {
  if (!missing) return 'start'
  if (answered) return 'done'
  const [next] = missing
  return next === undefined ? 'complete' : shown ? 'recoveryKit' : next
}

/** One credential of each sort, told apart by a number. */
const marked = (sort: 'passkey' | 'kit', number: number) => {
  const { firstFactorCredential, recoveryCredential } = vectors.bodies.registration
  const { credentialInfo, ...rest } = sort === 'kit' ? recoveryCredential : firstFactorCredential
  return { ...rest, credentialInfo: { ...credentialInfo, credId: `${sort}-${number}` } }
}
const passkey = (number: number) => marked('passkey', number) as Fido2Attestation
const kit = (number: number) => marked('kit', number) as RecoveryKeyAttestation
const challenge = (number: number) =>
  parseChallenge({
    ...vectors.bodies.initResponse,
    challenge: `a challenge of its own: ${number}`,
    otpUrl: SEED_OF_CODES,
  })
const response = (number: number) => ({
  credential: { uuid: `cr-${number}`, kind: 'Fido2' as const, name: '' },
  user: { id: 'us-1', username: 'a', orgId: 'or-1' },
})

/** What the second account makes of an event; true when it means something now. */
function account(of: Account, event: RegistrationEvent): boolean {
  const step = stepOf(of)
  const give = (at: PlannedStep, credential?: unknown) => {
    const rest = of.missing?.slice(1) ?? []
    // The last of a plan that forgot the first factor leads nowhere: there is nothing to send.
    if (rest.length === 0 && !of.plan.includes('firstFactor')) return false
    const envelope = credential ? { ...of.envelope, [FIELD[at]]: credential } : of.envelope
    Object.assign(of, { missing: rest, envelope, shown: false })
    if (rest.length === 0) of.outcome = 'none'
    return true
  }
  switch (event.type) {
    case 'restarted':
      Object.assign(of, {
        missing: event.challenge && [...of.plan],
        envelope: of.wallets.length > 0 ? { wallets: of.wallets } : {},
        shown: false,
        answered: false,
        attemptId: event.challenge && event.attemptId,
        outcome: 'none',
      })
      return true
    case 'firstFactorCreated':
      return step === 'firstFactor' && give('firstFactor', event.credential)
    case 'secondFactorCreated':
      return step === 'secondFactor' && give('secondFactor', event.credential)
    case 'secondFactorSkipped':
      return step === 'secondFactor' && give('secondFactor')
    case 'recoverySkipped':
      return step === 'recovery' && give('recovery')
    case 'recoveryKitSaved':
      return step === 'recoveryKit' && give('recovery', event.credential)
    case 'recoveryCreated':
      return step === 'recovery' && (of.shown = true)
    case 'submitFailed':
      // While a new challenge is asked for, the step stays as it is.
      if (step !== 'complete' || of.outcome !== 'none' || event.renewing) return false
      of.outcome = event.outcome
      return true
    default:
      if (step !== 'complete') return false
      return (of.answered = true)
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const inner of Object.values(Object.freeze(value))) frozen(inner)
  return value
}

/** What leads on from a step, by an account that only knows the order of things. */
const ONWARD: Record<RegistrationState['step'], RegistrationEvent | undefined> = {
  start: { type: 'restarted', challenge: challenge(0), attemptId: 'onward' },
  firstFactor: { type: 'firstFactorCreated', credential: passkey(0) },
  secondFactor: { type: 'secondFactorCreated', credential: passkey(0) },
  recovery: { type: 'recoveryCreated' },
  recoveryKit: { type: 'recoveryKitSaved', credential: kit(0) },
  complete: { type: 'completed', response: response(0) },
  done: undefined,
}

function agree(of: Account, { state }: Real): void {
  const step = stepOf(of)
  assert.equal(state.step, step)
  assert.deepEqual(state.steps, of.plan)
  assert.deepEqual(state.wallets, of.wallets)
  if ('request' in state) {
    // The body holds exactly what was given, each thing once; of a kit on the screen it holds nothing.
    assert.deepEqual(state.request, of.envelope)
    const { firstFactorCredential: one, secondFactorCredential: two } = state.request
    for (const given of [one, two]) {
      if (given?.credentialKind === 'Password' || given?.credentialKind === 'Totp')
        assert.deepEqual(Object.keys(given), ['credentialKind'])
    }
  }
  if (state.step === 'complete') {
    assert.ok(state.request.firstFactorCredential)
    assert.equal(state.outcome, of.outcome)
  }
  if ('attemptId' in state) assert.equal(state.attemptId, of.attemptId)
  assert.ok(!JSON.stringify(state).includes(SEED_OF_CODES), 'a secret is in the state')

  if (!of.plan.includes('firstFactor')) return
  // A way out: to the end in no more events than there are steps, and back to the start in one.
  let ahead = state
  for (let left = 8; left > 0 && ahead.step !== 'done'; left--) {
    const onward = ONWARD[ahead.step]
    const next = onward ? transition(ahead, onward).state : ahead
    assert.notEqual(next, ahead, `no way out of ${ahead.step}`)
    ahead = next
  }
  assert.equal(ahead.step, 'done')
  assert.deepEqual(
    transition(state, { type: 'restarted' }).state,
    initialState({ steps: of.plan, wallets: of.wallets }),
  )
}

class Happens implements fc.Command<Account, Real> {
  constructor(private readonly event: RegistrationEvent) {}
  check = () => true
  run(of: Account, real: Real) {
    const before = real.state
    const { state, effects } = transition(before, this.event)
    real.state = frozen(state)
    const meant = account(of, this.event)
    // Out of place it changes nothing at all; in place there is a new state, and the old one stays as it was.
    assert.equal(real.state !== before, meant, `${this.event.type} at ${before.step}`)
    if (real.state.step === 'complete' && before.step !== 'complete') real.closed++
    if (real.state.step === 'done' && before.step !== 'done') real.accepted++
    assert.ok(real.accepted <= real.closed, 'one body is answered once')
    // The host is told of each new step, and what is registered or refused is settled once.
    assert.equal(effects.includes('reportStep'), state.step !== before.step)
    assert.equal(effects.includes('recordAcceptance'), state.step === 'done' && before.step !== 'done')
    const refused = this.event.type === 'submitFailed' && this.event.outcome === 'refused'
    assert.equal(
      effects.includes('discardCollected'),
      refused && before.step === 'complete' && before.outcome === 'none',
    )
    if (before.step === 'done' && this.event.type !== 'restarted') assert.equal(real.state, before)
    agree(of, real)
  }
  toString() {
    return JSON.stringify(this.event)
  }
}

/** A tap on what the present step offers. The platform answers when it likes, if it does. */
class Begins implements fc.Command<Account, Real> {
  constructor(private readonly number: number) {}
  check = (of: Readonly<Account>) => ['firstFactor', 'secondFactor', 'recoveryKit'].includes(stepOf(of))
  run(of: Account) {
    const step = stepOf(of)
    if (step === 'recoveryKit') of.underWay.push({ type: 'recoveryKitSaved', credential: kit(this.number) })
    if (step === 'firstFactor' || step === 'secondFactor')
      of.underWay.push({ type: `${step}Created`, credential: passkey(this.number) })
  }
  toString() {
    return `begins(${this.number})`
  }
}

/** One of those that were begun comes back: in or out of order, in time or after everything was started over. */
class ComesBack implements fc.Command<Account, Real> {
  constructor(
    private readonly which: number,
    private readonly times: number,
  ) {}
  check = (of: Readonly<Account>) => of.underWay.length > 0
  run(of: Account, real: Real) {
    const [event] = of.underWay.splice(this.which % of.underWay.length, 1)
    if (!event) return
    for (let time = 0; time < this.times; time++) {
      const before = real.state
      new Happens(event).run(of, real)
      // The second answer to one tap finds its step left.
      if (time > 0) assert.equal(real.state, before)
    }
  }
  toString() {
    return `comesBack(${this.which}, ${this.times} times)`
  }
}

class Onward implements fc.Command<Account, Real> {
  check = (of: Readonly<Account>) => ONWARD[stepOf(of)] !== undefined
  run(of: Account, real: Real) {
    const event = ONWARD[stepOf(of)]
    if (event) new Happens(event).run(of, real)
  }
  toString() {
    return 'onward'
  }
}

const number = fc.nat({ max: 99 })
const attemptId = number.map((id) => `attempt-${id}`)
const outcomes = ['none', 'open', 'refused'] as const
const failed = fc.record({
  type: fc.constant('submitFailed' as const),
  outcome: fc.constantFrom(...outcomes),
  renewing: fc.boolean(),
})
const event: fc.Arbitrary<RegistrationEvent> = fc.oneof(
  fc.record({
    type: fc.constant('firstFactorCreated' as const),
    credential: fc.oneof(number.map(passkey), fc.constant({ credentialKind: 'Password' as const })),
  }),
  fc.record({
    type: fc.constant('secondFactorCreated' as const),
    credential: fc.oneof(number.map(passkey), fc.constant({ credentialKind: 'Totp' as const })),
  }),
  fc.record({ type: fc.constant('secondFactorSkipped' as const) }),
  fc.constant({ type: 'recoveryCreated' as const }),
  fc.record({ type: fc.constant('recoverySkipped' as const) }),
  fc.record({ type: fc.constant('recoveryKitSaved' as const), credential: number.map(kit) }),
  failed,
  fc.record({ type: fc.constant('completed' as const), response: number.map(response) }),
  fc.constant({ type: 'restarted' as const }),
  fc.record({ type: fc.constant('restarted' as const), challenge: number.map(challenge), attemptId }),
)
const commands = fc.commands(
  [
    event.map((what) => new Happens(frozen(what))),
    number.map((which) => new Begins(which)),
    fc.tuple(number, fc.integer({ min: 1, max: 2 })).map(([which, times]) => new ComesBack(which, times)),
    fc.constant(new Onward()),
    fc.constant(new Onward()),
    failed.map((what) => new Happens(frozen(what))),
  ],
  { maxCommands: 30, size: 'max' },
)
const plans = fc.shuffledSubarray(['firstFactor', 'secondFactor', 'recovery'] as const, { minLength: 1 })
const walletLists = fc.constantFrom(
  [],
  [{ network: 'EthereumSepolia' }],
  [{ network: 'A' }, { network: 'B' }],
)

test('whatever happens, in whatever order, the flow and an independent account of it agree (faults 44, 46)', () => {
  fc.assert(
    fc.property(plans, walletLists, commands, (steps, wallets, happening) => {
      fc.modelRun(
        (): { model: Account; real: Real } => ({
          model: {
            plan: steps,
            wallets,
            envelope: {},
            shown: false,
            outcome: 'none',
            answered: false,
            underWay: [],
          },
          real: { state: frozen(initialState({ steps, wallets })), closed: 0, accepted: 0 },
        }),
        happening,
      )
    }),
    { numRuns: runs },
  )
}, 600_000)
