import { notifyManager } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../core/challenge.js'
import { initialState } from '../core/flow.js'
import { createFlowStore } from './flowStore.js'

const challenge = parseChallenge(vectors.bodies.initResponse)
/** React Query gives its news a task later. */
const told = () => new Promise<void>((resolve) => notifyManager.schedule(resolve))

test('tells of what changes the state, to who listens, and of a new step once', async () => {
  const steps = vi.fn()
  const store = createFlowStore(initialState(), steps)
  const [stays, leaves] = [vi.fn(), vi.fn()]
  store.subscribe(stays)
  const leave = store.subscribe(leaves)

  store.send({ type: 'restarted', challenge })
  // At once, for code that awaits a ceremony.
  expect(store.state().step).toBe('firstFactor')
  await told()
  expect(stays).toHaveBeenCalledOnce()
  expect(leaves).toHaveBeenCalledOnce()
  expect(steps.mock.calls).toEqual([['firstFactor']])

  leave()
  const state = store.state()
  // Of no meaning at this step.
  store.send({ type: 'submitFailed', outcome: 'open' })
  expect(store.state()).toBe(state)
  await told()
  expect(stays).toHaveBeenCalledOnce()

  // The same step with another challenge is news, but no step.
  store.send({ type: 'restarted', challenge: { ...challenge, challenge: 'another one of sixteen bytes' } })
  await told()
  expect(stays).toHaveBeenCalledTimes(2)
  expect(leaves).toHaveBeenCalledOnce()
  expect(steps).toHaveBeenCalledOnce()
})
