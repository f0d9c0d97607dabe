import type { Page } from 'puppeteer-core'
import { expect } from './fixtures.js'

/** Reads the groups of the code of the kit on the screen, which may come after the title of its screen. */
export async function kitGroups(tab: Page): Promise<string[]> {
  const read = () => tab.$$eval('[data-part="kit-group"]', (all) => all.map((it) => it.textContent))
  // The prefix, and six groups.
  await expect.poll(read).toHaveLength(7)
  return read()
}
