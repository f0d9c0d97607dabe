import { type BrowserContext, expect, type Page, test as base } from '@playwright/test'
import axe from 'axe-core'
import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { LedgerUser, RegistrationPolicy } from '../reference-api/ledger.js'
import type { FactorKind } from '../src/core/offered.js'
import { endRoutes } from './routes.js'
import { slowDown } from './slower.js'
import { addVirtualAuthenticator, type CdpLike, type VirtualAuthenticator } from './virtualAuthenticator.js'

export { expect }

/** Set by `npm run test:deep`, which also runs the cases that `npm test` covers with another case of the same kind. */
export const DEEP = Boolean(process.env['DEEP'])

/** Holds back the requests for these chunks; returns a function that lets them continue. */
export async function hold(page: Page, chunks: RegExp): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((go) => (release = go))
  await page.route(chunks, async (route) => {
    await held
    await route.continue()
  })
  return release
}

/** A user with a registration link, a phone and a browser. */
export interface Person {
  username: string
  /** The values in the registration link. */
  invitation: Record<'orgId' | 'username' | 'registrationCode', string>
  /** Opens the registration link, with these options of the demo's widget. */
  open: (options?: Record<string, string>, origin?: string) => Promise<void>
  /** Returns the credentials that the server has accepted from this user. */
  ledger: () => Promise<LedgerUser>
  /** Expires the registrations that this user has begun; returns how many they were. */
  expire: () => Promise<number>
}

interface Fixtures {
  /**
   * Errors in any page of the test: uncaught errors, console errors, violations of the Content-Security-Policy. Must be
   * empty at the end.
   */
  faults: string[]
  authenticator: VirtualAuthenticator
  cdp: CdpLike
  /** Invites a user, with the default policy or with this one. */
  invite: (policy?: Partial<RegistrationPolicy>) => Promise<Person>
  person: Person
  flow: Flow
}

const LAST_TAP: Record<FactorKind, string | RegExp> = {
  Fido2: /^(Create passkey|Add a backup passkey)$/,
  Key: 'Save it here',
  PasswordProtectedKey: 'Use this password',
  Password: 'Use this password',
  Totp: 'Confirm',
}

export class Flow {
  constructor(private readonly page: Page) {}
  button(name: string | RegExp) {
    return this.page.getByRole('button', { name })
  }
  title(name: string) {
    return this.page.getByRole('heading', { name, level: 2 })
  }
  way(name: string) {
    return this.page.locator(`[data-way="${name}"]`)
  }
  get alert() {
    return this.page.locator('[data-part="error"]')
  }
  /** Goes from the default credential option to another one. */
  async choose(way: string) {
    // The previous step may still be running, with a button of its own in the same place.
    await expect(
      this.page.locator('[data-part="step"]:not([data-view]):not([data-status="pending"])'),
    ).toBeVisible()
    await this.button('Other ways').click()
    await this.way(way).click()
  }
  /** Does everything up to the last tap that creates a credential of this kind. Returns that tap. */
  async prepare(kind: FactorKind, password = ''): Promise<() => Promise<void>> {
    if (kind !== 'Fido2') await this.choose(kind)
    if (kind === 'PasswordProtectedKey' || kind === 'Password') {
      await this.page.getByLabel('New password').fill(password)
    } else if (kind === 'Totp') {
      await this.page.getByLabel('Digits from the app').fill((await this.app()).generate())
    }
    const last = this.button(LAST_TAP[kind])
    await expect(last).toBeVisible()
    return () => last.click()
  }
  /** Creates a credential of this kind at the present step. */
  async give(kind: FactorKind, password?: string) {
    const tap = await this.prepare(kind, password)
    await tap()
  }
  /** An authenticator app with the seed from the screen. */
  async app(): Promise<TOTP> {
    const key = await this.page.locator('[data-part="secret-text"]').innerText()
    return new TOTP({ secret: Secret.fromBase32(key.replaceAll(/\s/g, '')) })
  }
  /** No violation of WCAG, at this moment. With media, again in those colors: nothing else differs then. */
  async isAccessible(...others: Parameters<Page['emulateMedia']>[0][]) {
    expect(await violations(this.page)).toEqual([])
    for (const media of others) {
      await this.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media })
      // The browser applies the palette of forced colors one frame later.
      await this.page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      expect(await violations(this.page, ['color-contrast'])).toEqual([])
    }
    if (others.length > 0) await this.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  }
}

/** Returns the violations that axe finds, with all of its rules or with these. */
async function violations(page: Page, rules?: string[]): Promise<unknown[]> {
  // Injected once per page, because it is half a megabyte, and by `evaluate`, which the page's Content-Security-Policy
  // does not apply to.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run({
      ...(runOnly && { runOnly }),
      resultTypes: ['violations'],
    })
    return found.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }))
  }, rules)
}

/** Collects the errors in all pages of a browser, see {@link Fixtures.faults}. Call it before the first page opens. */
export async function faultsOf(context: BrowserContext): Promise<string[]> {
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(error.error().message))
  context.on('console', (message) => {
    // A simulated fault makes the browser log a failed request; any other error is ours.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.push(message.text())
    }
  })
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`The policy of the page is violated: ${effectiveDirective} ${blockedURI} ${sample}`),
    )
  })
  return faults
}

/** Retries requests of the test itself: the server may close an idle connection just when it is used again. */
export const MAYBE_IDLE = { maxRetries: 3 }

export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    slowDown(context)
    await use(context)
    await endRoutes(context)
  },
  faults: async ({ context }, use) => {
    await use(await faultsOf(context))
  },
  page: async ({ page, faults }, use) => {
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
  invite: async ({ page, request }, use) => {
    await use(async (policy = {}) => {
      const username = `ada.${randomUUID()}@example.com`
      const invited = await request.post('/api/reference/invitations', {
        data: { username, ...policy },
        ...MAYBE_IDLE,
      })
      expect(invited.ok(), await invited.text()).toBe(true)
      const { orgId, registrationCode } = (await invited.json()) as Person['invitation']
      const invitation = { orgId, username, registrationCode }
      const name = encodeURIComponent(username)
      return {
        username,
        invitation,
        open: async (options = {}, origin = '') => {
          await page.goto(`${origin}/register?${new URLSearchParams({ ...invitation, ...options })}`)
        },
        ledger: async () => {
          const user = await request.get(`/api/reference/users/${name}`, MAYBE_IDLE)
          return (await user.json()) as LedgerUser
        },
        expire: async () => {
          const answer = await request.post(`/api/reference/expire/${name}`, MAYBE_IDLE)
          return ((await answer.json()) as { expired: number }).expired
        },
      }
    })
  },
  person: async ({ invite }, use) => {
    await use(await invite())
  },
  flow: async ({ page }, use) => {
    await use(new Flow(page))
  },
})

/**
 * Returns the body of the next answer from this path, which the page gets as well. A page that reads the body as a
 * stream leaves nothing for `Response.json()`.
 */
export async function listen<T>(page: Page, path: string): Promise<() => Promise<T>> {
  let hear: (value: Promise<T>) => void
  const heard = new Promise<T>((resolve) => {
    hear = resolve
  })
  await page.route(
    path,
    async (route) => {
      const response = await route.fetch()
      hear(response.json() as Promise<T>)
      await route.fulfill({ response })
    },
    { times: 1 },
  )
  return () => heard
}

/** Asks the reference API for a fault at the next submit, through the demo's own menu. */
export async function simulate(page: Page, fault: string): Promise<void> {
  const menu = page.locator('details.simulate')
  if (!(await menu.evaluate((it: HTMLDetailsElement) => it.open)))
    await page.getByText('Simulate a problem').click()
  await page.getByLabel('When you send it').selectOption(fault)
}
