import { test as base } from '@playwright/test'
import { findWebKitGTK } from '../../scripts/browser.mjs'
import { type Invite, inviter, Screen } from '../firefox/screen.js'
import { expect } from '../fixtures.js'
import { launchWebKit, type WebKit } from './webdriver.js'

export { expect }

interface Fixtures {
  tab: WebKit
  app: Screen
  invite: Invite
  person: Awaited<ReturnType<Invite>>
}

interface Watched extends Window {
  faults?: string[]
}

/** Collects errors inside the page, because WebDriver does not report them. */
function watch(): void {
  const faults: string[] = []
  ;(window as Watched).faults = faults
  addEventListener('error', ({ message }) => faults.push(message))
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    // Ignores the browser's own request for the favicon.
    if (!blockedURI.endsWith('/favicon.ico')) faults.push(`${violatedDirective}: ${blockedURI}`)
  })
}

interface WorkerFixtures {
  webkit: WebKit
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  webkit: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const paths = findWebKitGTK()
      if (!paths) throw new Error('WebKitGTK is not installed.')
      const webkit = await launchWebKit(paths)
      await use(webkit)
      await webkit.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ webkit, baseURL }, use, testInfo) => {
    await webkit.goto(baseURL ?? '')
    await webkit.forget()
    const faults = () => webkit.read(() => (window as Watched).faults ?? [])
    const seen: string[] = []
    await use({
      ...webkit,
      goto: async (url) => {
        seen.push(...(await faults()))
        await webkit.goto(url)
        await webkit.read(watch)
      },
    })
    if (testInfo.status !== testInfo.expectedStatus) {
      const body = await webkit.read(() => `${location.href}\n\n${document.body.innerText}`)
      await testInfo.attach('page', { body, contentType: 'text/plain' })
    }
    seen.push(...(await faults()))
    expect(seen).toEqual([])
  },
  app: async ({ tab }, use) => {
    await use(new Screen(tab))
  },
  invite: async ({ tab, request, baseURL }, use) => {
    await use(inviter(request, baseURL ?? '', tab))
  },
  person: async ({ invite }, use) => {
    await use(await invite())
  },
})
