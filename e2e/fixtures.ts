import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test as base } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import type { LedgerUser } from '../reference-api/ledger.js'
import { addVirtualAuthenticator, type CdpLike, type VirtualAuthenticator } from './virtualAuthenticator.js'

/** A person with a registration link, a phone and a browser. */
interface Person {
  username: string
  /** Opens the registration link. */
  open: (origin?: string) => Promise<void>
  /** What the server has accepted of them. */
  ledger: () => Promise<LedgerUser>
}

interface Fixtures {
  authenticator: VirtualAuthenticator
  cdp: CdpLike
  person: Person
  flow: Flow
}

class Flow {
  constructor(private readonly page: Page) {}
  button(name: string) {
    return this.page.getByRole('button', { name })
  }
  title(name: string) {
    return this.page.getByRole('heading', { name, level: 2 })
  }
  get alert() {
    return this.page.locator('[data-part="error"]')
  }
  /** No violation of WCAG, at this moment. */
  async isAccessible() {
    expect((await new AxeBuilder({ page: this.page }).analyze()).violations).toEqual([])
  }
}

export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      // A simulated fault makes the browser log a failed request; anything else is ours.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        faults.push(message.text())
      }
    })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await use(page)
    expect(faults).toEqual([])
  },
  cdp: async ({ page }, use) => {
    const session = await page.context().newCDPSession(page)
    await use({
      send: (method, params) =>
        session.send(method as 'WebAuthn.getCredentials', params as { authenticatorId: string }),
    })
  },
  authenticator: async ({ cdp }, use) => {
    await use(await addVirtualAuthenticator(cdp))
  },
  person: async ({ page, request }, use) => {
    const username = `ada.${randomUUID()}@example.com`
    const answer = await request.post('/api/reference/invitations', { data: { username } })
    const invitation = (await answer.json()) as Record<string, string>
    await use({
      username,
      open: async (origin = '') => {
        await page.goto(`${origin}/register?${new URLSearchParams(invitation)}`)
      },
      ledger: async () => {
        const user = await request.get(`/api/reference/users/${encodeURIComponent(username)}`)
        return (await user.json()) as LedgerUser
      },
    })
  },
  flow: async ({ page }, use) => {
    await use(new Flow(page))
  },
})

export { expect }

/** Asks the reference API for a fault at the next submit, through the demo's own menu. */
export async function simulate(page: Page, fault: string): Promise<void> {
  const panel = page.locator('details.engineers')
  if (!(await panel.evaluate((it: HTMLDetailsElement) => it.open)))
    await page.getByText('For engineers').click()
  await page.getByLabel('Simulate').selectOption(fault)
}
