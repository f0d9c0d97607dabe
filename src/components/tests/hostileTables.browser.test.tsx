import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { everyScreen } from '../../testHelpers/everyScreen.js'
import { hostileRecords, spoiled, unlisted } from '../../testHelpers/hostileTables.js'
import { setup } from '../../testHelpers/setup.js'
import type { MessagesOverride } from '../messages/messages.js'
import '../styles.css'

const t = setup()

/** On each of the 43 screens: 10 019 in the long run. `mergeMessages.fuzz.test.ts` says every sentence of as many more. */
const EACH = import.meta.env['DEEP'] ? 233 : 2

test('no table of a host takes the widget off the page, at any step, nor what was made so far', async () => {
  vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const onError = vi.spyOn(console, 'error')
  let shown = 0
  // The walk itself goes on from each screen, with what was made before, to the end of each registration.
  await everyScreen(async (screen) => {
    const card = t.place.querySelector('[data-part="flow"]')
    const step = t.place.querySelector('[data-part="step"]')
    for (const table of fc.sample(hostileRecords, { numRuns: EACH, seed: shown })) {
      // Development builds of React read all props for the browser's profiler, and break on what throws when it is read
      // (react-dom-client.development.js, `addValueToProperties`), in whatever component it is.
      t.showIn(unlisted(spoiled(table)) as MessagesOverride)
      // React takes fifty renders in one task for a loop.
      if (++shown % 20 === 0) await t.nextTask()
      expect(t.place.querySelector('[data-part="flow"]'), screen).toBe(card)
      expect(t.place.querySelector('[data-part="step"]'), screen).toBe(step)
      expect(t.place.querySelector('img, script'), screen).toBeNull()
    }
    await t.nextTask()
    t.showIn(undefined)
    await t.nextTask()
  })
  expect(shown).toBeGreaterThanOrEqual(43 * EACH)
  expect(onError).not.toHaveBeenCalled()
}, 3_600_000)
