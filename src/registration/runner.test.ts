import { expect, test, vi } from 'vitest'
import { runOnce } from './runner.js'

test('an action that is run once more does nothing, and does not fail', async () => {
  const action = vi.fn(async () => {})
  const once = runOnce(action)
  await once()
  await once()
  expect(action).toHaveBeenCalledOnce()
})
