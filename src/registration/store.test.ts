import { expect, test, vi } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../core/challenge.js'
import { initialState } from '../core/flow.js'
import { transition } from '../core/transition.js'
import { createStore } from './store.js'

const challenge = parseChallenge(vectors.bodies.initResponse)
const attemptId = 'attempt'

test('the store tells its listeners of what changes, when it is scheduled, and has the effects performed at once', async () => {
  const perform = vi.fn()
  const scheduled: (() => void)[] = []
  const news = () => {
    for (const notify of scheduled.splice(0)) notify()
  }
  const store = createStore(
    { state: initialState(), notices: {}, errors: {} },
    transition,
    perform,
    (notify) => void scheduled.push(notify),
  )
  const first = store.getSnapshot()
  const [stays, leaves] = [vi.fn(), vi.fn()]
  store.subscribe(stays)
  const leave = store.subscribe(leaves)

  store.send({ type: 'restarted', challenge, attemptId })
  // At once, for code that awaits a ceremony.
  expect(store.state().step).toBe('firstFactor')
  expect(store.getSnapshot().state).toBe(store.state())
  expect(store.getServerSnapshot()).toBe(first)
  expect(perform.mock.calls).toEqual([[['reportStep'], initialState()]])
  expect(stays).not.toHaveBeenCalled()
  news()
  expect(stays).toHaveBeenCalledOnce()
  expect(leaves).toHaveBeenCalledOnce()

  leave()
  const snapshot = store.getSnapshot()
  // Of no meaning at this step.
  store.send({ type: 'submitFailed', outcome: 'open' })
  news()
  expect(store.getSnapshot()).toBe(snapshot)
  expect(stays).toHaveBeenCalledOnce()

  store.setNotices({ waiting: 'soon' })
  store.setNotices({ hideCount: 1 })
  expect(scheduled).toEqual([])
  await Promise.resolve()
  expect(store.getSnapshot().notices).toEqual({ waiting: 'soon', hideCount: 1 })
  expect(store.state()).toBe(snapshot.state)
  expect(stays).toHaveBeenCalledTimes(3)
  // What is as it was is no news.
  store.setNotices({ waiting: 'soon', undeletablePasskey: undefined })
  await Promise.resolve()
  expect(stays).toHaveBeenCalledTimes(3)
  expect(leaves).toHaveBeenCalledOnce()
})
