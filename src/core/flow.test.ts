import { expect, test } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from './challenge.js'
import { initialState, type RegistrationEvent, type RegistrationState } from './flow.js'
import { transition } from './transition.js'
import type { Fido2Attestation, RecoveryKeyAttestation } from './protocol.js'

const challenge = parseChallenge(vectors.bodies.initResponse)
const passkey = vectors.bodies.registration.firstFactorCredential as Fido2Attestation
const kit = vectors.bodies.registration.recoveryCredential as RecoveryKeyAttestation
const attemptId = 'attempt'
const response = {
  credential: { uuid: 'cr-1', kind: 'Fido2', name: '' },
  user: { id: 'us-1', username: 'a', orgId: 'or-1' },
}
const events: RegistrationEvent[] = [
  { type: 'restarted', challenge, attemptId },
  { type: 'firstFactorCreated', credential: passkey },
  { type: 'secondFactorCreated', credential: passkey },
  { type: 'secondFactorSkipped' },
  { type: 'recoveryCreated' },
  { type: 'recoverySkipped' },
  { type: 'recoveryKitSaved', credential: kit },
  { type: 'submitFailed', outcome: 'open' },
  { type: 'completed', response },
  { type: 'restarted' },
]

function walk(state: RegistrationState, ...types: RegistrationEvent['type'][]): RegistrationState {
  return types.reduce((at, type) => {
    const event = events.find((candidate) => candidate.type === type)
    return event ? transition(at, event).state : at
  }, state)
}

test('a passkey alone: three events from start to done, the body is the state', () => {
  const sent = walk(initialState(), 'restarted', 'firstFactorCreated')
  expect(sent).toMatchObject({ step: 'complete', request: { firstFactorCredential: passkey }, attemptId })
  expect(walk(sent, 'completed')).toMatchObject({ step: 'done', response })
})

test('all steps, in the default and in the reverse order', () => {
  const forwards = initialState({ steps: ['firstFactor', 'secondFactor', 'recovery'] })
  const backwards = initialState({ steps: ['recovery', 'secondFactor', 'firstFactor'] })
  const body = { firstFactorCredential: passkey, secondFactorCredential: passkey, recoveryCredential: kit }
  const there = walk(
    forwards,
    'restarted',
    'firstFactorCreated',
    'secondFactorCreated',
    'recoveryCreated',
    'recoveryKitSaved',
  )
  const back = walk(
    backwards,
    'restarted',
    'recoveryCreated',
    'recoveryKitSaved',
    'secondFactorCreated',
    'firstFactorCreated',
  )
  expect(there).toMatchObject({ step: 'complete', request: body })
  expect(back).toMatchObject({ step: 'complete', request: body })
})

test('a recovery credential is in no body before its kit was saved', () => {
  const made = walk(
    initialState({ steps: ['firstFactor', 'recovery'] }),
    'restarted',
    'firstFactorCreated',
    'recoveryCreated',
  )
  expect(made).toMatchObject({ step: 'recoveryKit', request: { firstFactorCredential: passkey } })
  expect(JSON.stringify(made)).not.toContain(kit.credentialInfo.credId)
})

test('skipping adds nothing and keeps what was collected', () => {
  const skipped = walk(
    initialState({ steps: ['firstFactor', 'secondFactor', 'recovery'] }),
    'restarted',
    'firstFactorCreated',
    'secondFactorSkipped',
    'recoverySkipped',
  )
  expect(skipped).toMatchObject({ step: 'complete', request: { firstFactorCredential: passkey } })
  expect('request' in skipped && Object.keys(skipped.request)).toEqual(['firstFactorCredential'])
})

test('wallets are in the body from the beginning', () => {
  const wallets = [{ network: 'EthereumSepolia' }]
  const sent = walk(initialState({ wallets }), 'restarted', 'firstFactorCreated')
  expect(sent).toMatchObject({ request: { wallets, firstFactorCredential: passkey } })
})

test('an outcome once open stays open', () => {
  const open = walk(initialState(), 'restarted', 'firstFactorCreated', 'submitFailed')
  const refused = transition(open, { type: 'submitFailed', outcome: 'refused' })
  expect(refused.state).toBe(open)
  expect(refused.effects).toEqual([])
  expect(open).toMatchObject({ outcome: 'open', attemptId })
})

test('every event at every step is answered, and one out of place changes nothing', () => {
  const plan = initialState({ steps: ['firstFactor', 'secondFactor', 'recovery'] })
  const states = [
    plan,
    walk(plan, 'restarted'),
    walk(plan, 'restarted', 'firstFactorCreated'),
    walk(plan, 'restarted', 'firstFactorCreated', 'secondFactorCreated'),
    walk(plan, 'restarted', 'firstFactorCreated', 'secondFactorCreated', 'recoveryCreated'),
    walk(plan, 'restarted', 'firstFactorCreated', 'secondFactorSkipped', 'recoverySkipped'),
    walk(plan, 'restarted', 'firstFactorCreated', 'secondFactorSkipped', 'recoverySkipped', 'completed'),
  ]
  const inPlace: Record<RegistrationState['step'], RegistrationEvent['type'][]> = {
    start: ['restarted', 'restarted'],
    firstFactor: ['firstFactorCreated', 'restarted'],
    secondFactor: ['secondFactorCreated', 'secondFactorSkipped', 'restarted'],
    recovery: ['recoveryCreated', 'recoverySkipped', 'restarted'],
    recoveryKit: ['recoveryKitSaved', 'restarted'],
    complete: ['submitFailed', 'completed', 'restarted'],
    done: ['restarted'],
  }
  expect(states.map(({ step }) => step)).toEqual(Object.keys(inPlace))
  for (const state of states) {
    for (const event of events) {
      const { state: next, effects } = transition(state, event)
      const moved = next !== state
      expect(moved, `${event.type} at ${state.step}`).toBe(inPlace[state.step].includes(event.type))
      expect(moved || effects.length === 0).toBe(true)
    }
  }
})

test('a restart keeps the plan and forgets the rest', () => {
  const plan = initialState({ steps: ['recovery', 'firstFactor'], wallets: [{ network: 'Bitcoin' }] })
  const done = walk(plan, 'restarted', 'recoverySkipped', 'firstFactorCreated', 'completed')
  const late = transition(done, { type: 'restarted' }).state
  expect(late).toEqual(plan)
  expect(transition(late, { type: 'restarted', challenge, attemptId }).state).toMatchObject({
    step: 'recovery',
    // The seed of a one-time code is a secret and the bearer token opens the completing call: neither stays in the state.
    challenge: { ...challenge, otpUrl: undefined, temporaryAuthenticationToken: undefined },
  })
})

test('what an event leads to outside of the state is named, and nothing else', () => {
  const before = walk(initialState(), 'restarted', 'firstFactorCreated')
  expect(transition(initialState(), { type: 'restarted', challenge, attemptId }).effects).toEqual([
    'reportStep',
  ])
  expect(new Set(transition(before, { type: 'completed', response }).effects)).toEqual(
    new Set([
      'clearCollected',
      'forgetUnfinished',
      'recordAcceptance',
      'reportStep',
      'signalAcceptedPasskeys',
      'signalReplacedPasskeys',
    ]),
  )
  const settled = new Set(['discardCollected', 'forgetUnfinished', 'signalRefusedPasskeys'])
  const refused = transition(before, { type: 'submitFailed', outcome: 'refused' })
  expect(new Set(refused.effects)).toEqual(settled)
  expect(refused.state).toMatchObject({ outcome: 'refused' })
  // While a new challenge is asked for, the step stays, and what was refused goes all the same.
  const renewing = transition(before, { type: 'submitFailed', outcome: 'refused', renewing: true })
  expect(new Set(renewing.effects)).toEqual(settled)
  expect(renewing.state).toBe(before)
  expect(transition(before, { type: 'submitFailed', outcome: 'open' }).effects).toEqual([])
})
