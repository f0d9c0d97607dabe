import type { BrowserContext, Page } from '@playwright/test'

const SLOWER = Number(process.env['SLOWER'] ?? 1)

/** Makes every page of it as many times slower as `SLOWER` says, see CONTRIBUTING.md. Call it before the first one opens. */
export function slowDown(context: BrowserContext): void {
  const slow = async (page: Page) => {
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  }
  // A page may be gone before it is slower.
  if (SLOWER > 1) context.on('page', (page) => void slow(page).catch(() => {}))
}
