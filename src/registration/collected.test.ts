import { describe, expect, test, vi } from 'vitest'
import type { RegistrationEvent, RegistrationState } from '../core/flow.js'
import { createCollected } from './collected.js'
import type { Notices } from './store.js'

const kit = { id: 'ABC234', attest: vi.fn() }

/** Owners by what `collected` asks of them: the state, and whether a submit may have been accepted. */
function setup(step = 'secondFactor', more: object = {}) {
  let state = { step, challenge: { challenge: 'c-1' }, ...more } as unknown as RegistrationState
  const sent: RegistrationEvent[] = []
  const notices: Notices[] = []
  const remember = vi.fn()
  let open = false
  let isSent = true
  const go = (next: string, of: object = {}) => {
    state = { ...state, step: next, ...of } as unknown as RegistrationState
  }
  const collected = createCollected(
    {
      store: {
        state: () => state,
        setNotices: (notice: Notices) => notices.push(notice),
        send: (event: RegistrationEvent) => {
          sent.push(event)
          if (event.type === 'firstFactorCreated') go('secondFactor')
          if (event.type === 'secondFactorSkipped') go('recovery')
        },
      },
      submissions: { open: () => open, isSubmitted: () => state.step === 'complete' && isSent },
    } as never,
    { remember, restore: vi.fn() },
  )
  return {
    collected,
    sent,
    notices,
    remember,
    go,
    setOpen: (is: boolean) => (open = is),
    neverSent: () => (isSent = false),
  }
}

const { signal } = new AbortController()
const step = (type: string, discard = vi.fn()) => ({
  replay: vi.fn(async () => ({ type }) as RegistrationEvent),
  discard,
})

describe('what was collected', () => {
  test('is nothing at first, and something with a step, a secret or a kit', () => {
    expect(setup().collected.isEmpty()).toBe(true)
    const [one, two, three] = [setup().collected, setup().collected, setup().collected]
    one.set('firstFactor', step('firstFactorCreated'))
    two.setSecret('firstFactorCredential', () => 'secret')
    three.setKit(kit)
    expect([one, two, three].map((each) => each.isEmpty())).toEqual([false, false, false])
    for (const each of [one, two, three]) each.clear()
    expect([one, two, three].map((each) => each.isEmpty())).toEqual([true, true, true])
    expect(three.kit()).toBeUndefined()
    expect(two.secrets()).toEqual({})
  })

  test('secrets are asked for when the request is made, under their fields', () => {
    const { collected } = setup()
    const secret = vi.fn(() => 'open sesame')
    collected.setSecret('firstFactorCredential', secret)
    expect(secret).not.toHaveBeenCalled()
    expect(collected.secrets()).toEqual({ firstFactorCredential: 'open sesame' })
  })

  test('a step that is collected again drops what it had: discarded, with its secret', () => {
    const { collected } = setup()
    const [first, second] = [step('firstFactorCreated'), step('secondFactorCreated')]
    collected.set('firstFactor', first)
    collected.set('secondFactor', second)
    collected.setSecret('firstFactorCredential', () => 1)
    collected.setSecret('secondFactorCredential', () => 2)
    collected.drop('firstFactor')
    expect(first.discard).toHaveBeenCalledOnce()
    expect(second.discard).not.toHaveBeenCalled()
    expect(collected.secrets()).toEqual({ secondFactorCredential: 2 })
    collected.drop('firstFactor')
    expect(first.discard).toHaveBeenCalledOnce()
    collected.drop('recovery')
    collected.set('recovery', { replay: async () => ({ type: 'recoverySkipped' }) })
    expect(() => collected.drop('recovery')).not.toThrow()
  })

  test('a step that may have been accepted is dropped, and not discarded', () => {
    const { collected, setOpen } = setup()
    const first = step('firstFactorCreated')
    collected.set('firstFactor', first)
    setOpen(true)
    collected.drop('firstFactor')
    expect(first.discard).not.toHaveBeenCalled()
    expect(collected.isEmpty()).toBe(true)
  })
})

describe('a replay', () => {
  test('goes from step to step as far as something was collected', async () => {
    const { collected, sent } = setup('firstFactor')
    const [first, second] = [step('firstFactorCreated'), step('secondFactorSkipped')]
    collected.set('firstFactor', first)
    collected.set('secondFactor', second)
    await collected.replay(signal)
    expect(sent.map(({ type }) => type)).toEqual(['firstFactorCreated', 'secondFactorSkipped'])
    expect(first.replay.mock.calls).toEqual([[{ challenge: 'c-1' }]])
  })

  test('stops at a step that was not collected, and does nothing before there is a challenge', async () => {
    const { collected, sent } = setup('recovery')
    collected.set('firstFactor', step('firstFactorCreated'))
    await collected.replay(signal)
    expect(sent).toEqual([])
    const early = setup('firstFactor', { challenge: undefined })
    early.collected.set('firstFactor', step('firstFactorCreated'))
    const start = setup('start')
    start.go('start')
    start.collected.set('start', step('firstFactorCreated'))
    await start.collected.replay(signal)
    expect(start.sent).toHaveLength(1)
  })

  test('ends, also if an event leads nowhere', async () => {
    const { collected, sent } = setup('recovery')
    collected.set('recovery', step('recoverySkipped'))
    await collected.replay(signal)
    expect(sent).toHaveLength(1)
  })

  test('ends with the signal, whatever a step does', async () => {
    const { collected, sent } = setup('firstFactor')
    collected.set('firstFactor', { replay: () => new Promise(() => {}) })
    const controller = new AbortController()
    const ended = expect(collected.replay(controller.signal)).rejects.toMatchObject({ code: 'cancelled' })
    controller.abort('cancel')
    await ended
    expect(sent).toEqual([])
  })
})

describe('what is discarded', () => {
  test.each([
    ['secondFactor', 'none', false, true],
    ['complete', 'refused', false, true],
    ['complete', 'none', false, false],
    ['complete', 'open', false, false],
    ['done', 'none', false, false],
    ['secondFactor', 'none', true, false],
    ['complete', 'refused', true, false],
  ])('at %s with outcome %s, an open submit %s: keys are deleted %s', (at, outcome, open, deleted) => {
    const { collected, setOpen } = setup(at, { outcome })
    const [first, second] = [step('firstFactorCreated'), step('secondFactorCreated')]
    collected.set('firstFactor', first)
    collected.set('secondFactor', second)
    collected.set('recovery', { replay: async () => ({ type: 'recoverySkipped' }) })
    setOpen(open)
    collected.discard()
    expect([first, second].map(({ discard }) => discard.mock.calls.length)).toEqual(deleted ? [1, 1] : [0, 0])
    expect(collected.isEmpty()).toBe(true)
  })

  test('at the end, and not sent: keys are deleted, and a kit is void', () => {
    const { collected, notices, neverSent } = setup('complete', { outcome: 'none' })
    neverSent()
    const first = step('firstFactorCreated')
    collected.set('firstFactor', first)
    collected.setKit(kit)
    collected.secrets()
    collected.discard()
    expect(first.discard).toHaveBeenCalledOnce()
    expect(notices[0]).toEqual({ lostKit: { id: 'ABC234', status: 'void' } })
  })

  test('a kit that was never submitted is void, and no next visit names it', () => {
    const { collected, notices, remember } = setup('recoveryKit')
    collected.setKit(kit)
    collected.discard()
    expect(notices).toEqual([{ lostKit: { id: 'ABC234', status: 'void' } }, { kit: undefined }])
    expect(remember.mock.calls).toEqual([[{ kitId: undefined }]])
    expect(collected.kit()).toBeUndefined()
  })

  test('a kit that was submitted and may be registered is of unknown status, and stays in the marker', () => {
    const { collected, notices, remember } = setup('complete', { outcome: 'open' })
    collected.setKit(kit)
    collected.secrets()
    collected.discard()
    expect(notices).toEqual([{ lostKit: { id: 'ABC234', status: 'unknown' } }, { kit: undefined }])
    expect(remember).not.toHaveBeenCalled()
  })

  test('a kit made after an open submit, and never submitted itself, is void', () => {
    const { collected, notices, setOpen } = setup('recoveryKit')
    collected.secrets()
    collected.setKit(kit)
    setOpen(true)
    collected.discard()
    expect(notices[0]).toEqual({ lostKit: { id: 'ABC234', status: 'void' } })
  })

  test('a kit that was submitted and refused is void', () => {
    const { collected, notices } = setup('complete', { outcome: 'refused' })
    collected.setKit(kit)
    collected.secrets()
    collected.discard()
    expect(notices[0]).toEqual({ lostKit: { id: 'ABC234', status: 'void' } })
  })

  test('a registered kit is not lost', () => {
    const { collected, notices } = setup('done')
    collected.setKit(kit)
    collected.secrets()
    collected.discard()
    expect(notices).toEqual([{ kit: undefined }])
  })

  test('without a kit nothing is said but that none is in sight', () => {
    const { collected, notices, remember } = setup()
    collected.discard()
    expect(notices).toEqual([{ kit: undefined }])
    expect(remember).not.toHaveBeenCalled()
  })

  test('a user who leaves is told at the next visit, and not now', () => {
    const { collected, notices, remember } = setup('recoveryKit')
    const first = step('firstFactorCreated')
    collected.set('firstFactor', first)
    collected.setKit(kit)
    collected.discard('leaving')
    expect(first.discard).toHaveBeenCalledOnce()
    expect(notices).toEqual([])
    expect(remember).not.toHaveBeenCalled()
    expect(collected.isEmpty()).toBe(true)
  })

  test('what is cleared was submitted no more: a later kit is void', () => {
    const { collected, notices, setOpen } = setup('recoveryKit')
    collected.setKit(kit)
    collected.secrets()
    collected.clear()
    collected.setKit(kit)
    setOpen(true)
    collected.discard()
    expect(notices[0]).toEqual({ lostKit: { id: 'ABC234', status: 'void' } })
  })
})
