import type { BrowserContext, Locator, Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { DEEP, expect, Flow, type Person, test as base } from './fixtures.js'
import { addVirtualAuthenticator, type CdpLike, type VirtualAuthenticator } from './virtualAuthenticator.js'

/*
 * One registration link in two tabs of one browser. Chromium gives each tab an authenticator of its own, so the tests
 * copy the credentials of one to the other: then both tabs use the same device, where a ceremony in one tab would
 * replace the passkey of the other.
 */

/** Opens a tab with the registration link. */
interface Tab {
  page: Page
  flow: Flow
  cdp: CdpLike
  authenticator: VirtualAuthenticator
  /** How often the page has called `navigator.credentials.create()`. */
  ceremonies: () => Promise<number>
}

async function tabOf(page: Page, cdp: CdpLike, authenticator: VirtualAuthenticator): Promise<Tab> {
  const ceremonies = () => page.evaluate(() => performance.getEntriesByName('ceremony').length)
  return { page, flow: new Flow(page), cdp, authenticator, ceremonies }
}

const test = base.extend<{ counted: BrowserContext; first: Tab; another: () => Promise<Tab> }>({
  counted: async ({ context }, use) => {
    await context.addInitScript(() => {
      // `about:blank` is not a secure context and has no `navigator.credentials`.
      if (!window.isSecureContext) return
      const create = navigator.credentials.create.bind(navigator.credentials)
      navigator.credentials.create = async (options) => {
        performance.mark('ceremony')
        const made = await create(options)
        performance.mark('made')
        return made
      }
    })
    await use(context)
  },
  first: async ({ counted, page, cdp, authenticator }, use) => {
    expect(counted).toBe(page.context())
    await use(await tabOf(page, cdp, authenticator))
  },
  another: async ({ counted }, use) => {
    await use(async () => {
      const page = await counted.newPage()
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const session = await counted.newCDPSession(page)
      const cdp: CdpLike = {
        send: (method, params) =>
          session.send(method as 'WebAuthn.getCredentials', params as { authenticatorId: string }),
      }
      return tabOf(page, cdp, await addVirtualAuthenticator(cdp))
    })
  },
})

/** Opens two tabs at the passkey step; the second one arrived there last. */
async function twoTabs(person: Person, first: Tab, another: () => Promise<Tab>): Promise<[Tab, Tab]> {
  await person.open()
  await atPasskey(first)
  const second = await another()
  await second.page.goto(first.page.url())
  await atPasskey(second)
  return [first, second]
}

async function atPasskey({ flow }: Tab) {
  await flow.button('Continue').click()
  await expect(flow.title('Create your passkey')).toBeVisible()
}

async function register({ flow }: Tab) {
  await flow.button('Create passkey').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
}

/** From now on both tabs use the same device. */
async function shareDevice(from: Tab, to: Tab) {
  const { credentials } = (await from.cdp.send('WebAuthn.getCredentials', {
    authenticatorId: from.authenticator.id,
  })) as { credentials: object[] }
  await to.authenticator.clear()
  for (const credential of credentials) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one session, one command after the other
    await to.cdp.send('WebAuthn.addCredential', { authenticatorId: to.authenticator.id, credential })
  }
}

/**
 * Expects that this tab says that the account exists, began no ceremony, and that the accepted passkey is still there
 * and signs in.
 */
async function isLetInByOther(tab: Tab, person: Person) {
  const { page, flow } = tab
  await expect(flow.alert).toHaveAttribute('data-code', /^(user_exists|outcome_unknown)$/)
  const { credentials } = await person.ledger()
  expect(credentials).toHaveLength(1)
  expect(await tab.ceremonies()).toBe(0)
  expect(await tab.authenticator.ids()).toEqual([credentials[0]?.credId])
  await expect(flow.button('Create passkey')).toHaveCount(0)
  await expect(flow.button('Try again')).toHaveCount(0)
  await flow.isAccessible()
  await flow.button('Go to sign in').click()
  await page.getByRole('button', { name: 'Use my passkey' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed in.' })).toBeVisible()
}

const entry = ({ page }: Tab) => page.evaluate(() => localStorage.getItem('registration-flow.submitted'))

test.describe('registered in one tab, and then a tap in the other (fault 120)', () => {
  test('is told at once, without a tap; nothing in clear is stored', async ({ person, first, another }) => {
    const [a, b] = await twoTabs(person, first, another)
    await a.page.getByText('For engineers').focus()
    await register(b)
    await expect(a.flow.alert).toHaveAttribute('data-code', 'user_exists')
    // The focus is in the host's part of the page, and must stay there.
    await expect(a.page.getByText('For engineers')).toBeFocused()
    const { id } = await person.ledger()
    const hash = createHash('sha256').update(`localhost\n${id}`).digest('base64url')
    const [name, fate, time] = ((await entry(a)) ?? '').split(' ')
    expect([name, fate]).toEqual([hash, 'accepted'])
    expect(Date.now() - Number(time)).toBeLessThan(60_000)
    const stored = await a.page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
    for (const clear of [id, person.username, (await b.authenticator.ids())[0] ?? '-'])
      expect(stored).not.toContain(clear)
    await shareDevice(b, a)
    await isLetInByOther(a, person)
  })

  test('also when that tab was closed, and in a browser without messages between tabs', async ({
    person,
    counted,
    first,
    another,
  }) => {
    await counted.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
    const [a, b] = await twoTabs(person, first, another)
    await register(b)
    await shareDevice(b, a)
    await b.page.close()
    await expect(a.flow.title('Create your passkey')).toBeVisible()
    await a.flow.button('Create passkey').click()
    await isLetInByOther(a, person)
  })

  test('also in a browser that stores nothing', async ({ person, counted, first, another }) => {
    await counted.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError')
          },
        })
    })
    const [a, b] = await twoTabs(person, first, another)
    await register(b)
    await shareDevice(b, a)
    await isLetInByOther(a, person)
  })

  test('in another browser nobody can know: the words say which passkey is dead, and what to do', async ({
    person,
    browser,
    contextOptions,
    first,
  }) => {
    await person.open()
    await atPasskey(first)
    const context = await browser.newContext(contextOptions)
    const page = await context.newPage()
    const cdp = (await context.newCDPSession(page)) as unknown as CdpLike
    const other = await tabOf(page, cdp, await addVirtualAuthenticator(cdp))
    await page.goto(first.page.url())
    await atPasskey(other)
    await register(other)
    await context.close()
    await first.flow.button('Create passkey').click()
    await expect(first.flow.alert).toHaveAttribute('data-code', 'outcome_unknown')
    const notice = first.page.locator('[data-part="notice"]')
    await expect(notice).toContainText('the new passkey may have replaced the one that works')
    await expect(notice).toContainText('use another device or your first recovery kit')
    await expect(first.flow.alert).toContainText('contact support')
    await expect(first.flow.button('Go to sign in')).toBeVisible()
    await first.flow.isAccessible()
  })
})

test.describe('a submit of another tab (fault 120)', () => {
  for (const [what, reaches] of [
    ['whose answer nobody heard: no ceremony, the way to sign in', true],
    ['that never arrived: asked of the API within the tap, and then this tab works', false],
  ] as const) {
    test(what, async ({ person, first, another }) => {
      const [a, b] = await twoTabs(person, first, another)
      let arrived: (value?: unknown) => void
      const submitArrived = new Promise((resolve) => (arrived = resolve))
      await b.page.route('**/auth/registration', async (route) => {
        if (reaches) await route.fetch()
        else await route.abort()
        arrived()
      })
      await b.flow.button('Create passkey').click()
      await submitArrived
      await shareDevice(b, a)
      await b.page.close()
      await a.flow.button('Create passkey').click()
      if (reaches) return isLetInByOther(a, person)
      await expect(a.flow.alert).toHaveAttribute('data-code', 'challenge_expired')
      expect(await a.ceremonies()).toBe(0)
      await a.flow.button('Try again').click()
      await expect(a.flow.title('Your passkey is ready')).toBeVisible()
      const { credentials } = await person.ledger()
      expect(await a.authenticator.ids()).toEqual(credentials.map(({ credId }) => credId))
    })
  }

  test('that was refused for good: this tab renews its challenge by a tap, and works', async ({
    person,
    first,
    another,
  }) => {
    const [a, b] = await twoTabs(person, first, another)
    await b.page.route('**/auth/registration', (route) =>
      route.fulfill({ status: 400, json: { error: { message: 'No.' } } }),
    )
    await b.flow.button('Create passkey').click()
    await expect(b.flow.alert).toHaveAttribute('data-code', 'registration_refused')
    expect(await entry(a)).toBeNull()
    // The init of the other tab voided this tab's challenge: no passkey may be created for it.
    await a.flow.button('Create passkey').click()
    await expect(a.flow.alert).toHaveAttribute('data-code', 'challenge_expired')
    expect(await a.ceremonies()).toBe(0)
    // A browser refuses a ceremony to a page without focus, though Playwright lets both pages report that they have it.
    await a.page.bringToFront()
    await a.flow.button('Try again').click()
    await expect(a.flow.title('Your passkey is ready')).toBeVisible()
    const { credentials } = await person.ledger()
    expect(await a.authenticator.ids()).toEqual(credentials.map(({ credId }) => credId))
  })
})

test('while one tab waits for its person, the other begins no ceremony; when that tab is gone it can (fault 120)', async ({
  person,
  first,
  another,
}) => {
  const [a, b] = await twoTabs(person, first, another)
  await b.authenticator.isAtHand(false)
  await b.flow.button('Create passkey').click()
  await expect(b.flow.button('Cancel')).toBeVisible()
  // Either may come first: this tab's challenge is void, and the other tab is running its ceremony.
  await a.flow.button('Create passkey').click()
  await expect(a.flow.alert).toHaveAttribute('data-code', 'challenge_expired')
  await a.flow.button('Try again').click()
  await expect(a.flow.alert).toHaveAttribute('data-code', 'ceremony_pending')
  expect(await a.ceremonies()).toBe(0)
  await b.page.close()
  await a.flow.button('Try again').click()
  await expect(a.flow.title('Your passkey is ready')).toBeVisible()
  expect((await person.ledger()).credentials).toHaveLength(1)
})

test('both tapped at once: one account, and never a passkey in the place of the accepted one (fault 120)', async ({
  invite,
  first,
  another,
}) => {
  const runs = DEEP ? 40 : 5
  test.setTimeout(60_000 + runs * 10_000)
  const second = await another()
  for (let run = 0; run < runs; run++) {
    const person = await invite()
    await person.open()
    await atPasskey(first)
    await second.page.goto(first.page.url())
    await atPasskey(second)
    const tabs = run % 2 ? [first, second] : [second, first]
    for (const { authenticator } of tabs) await authenticator.clear()
    // A message of the other tab may remove a button just as it is tapped.
    const tap = (button: Locator) => button.click({ timeout: 1000 }).catch(() => undefined)
    await Promise.all(tabs.map(({ flow }) => tap(flow.button('Create passkey'))))
    // Each tab continues as far as its screen asks the user, one tab after the other.
    for (const tab of tabs) {
      const { flow } = tab
      const done = flow.title('Your passkey is ready')
      await expect(async () => {
        await expect(flow.button('Waiting for your device')).toHaveCount(0)
        if (await flow.button('Try again').isVisible()) await tap(flow.button('Try again'))
        await expect(done.or(flow.button('Go to sign in'))).toBeVisible({ timeout: 500 })
      }).toPass({ intervals: [50], timeout: 60_000 })
    }
    const { credentials } = await person.ledger()
    expect(credentials).toHaveLength(1)
    const held = await Promise.all(tabs.map(({ authenticator }) => authenticator.ids()))
    const accepted = held.findIndex((ids) => ids.includes(credentials[0]?.credId ?? '-'))
    expect(accepted).not.toBe(-1)
    // No ceremony of the other tab ended after the accepted passkey was created.
    const ended = await Promise.all(
      tabs.map(({ page }) =>
        page.evaluate(() =>
          performance.getEntriesByName('made').map(({ startTime }) => performance.timeOrigin + startTime),
        ),
      ),
    )
    const last = Math.max(...(ended[accepted] ?? []))
    for (const time of ended[1 - accepted] ?? []) expect(time).toBeLessThanOrEqual(last)
    const [winner, loser] = [tabs[accepted], tabs[1 - accepted]]
    await expect(winner?.flow.title('Your passkey is ready') as Locator).toBeVisible()
    await expect(loser?.flow.button('Go to sign in') as Locator).toBeVisible()
  }
})

test('back from the back/forward cache after another tab has registered: the way to sign in (fault 120)', async ({
  person,
  first,
  another,
}) => {
  const [a, b] = await twoTabs(person, first, another)
  // Playwright disables the back/forward cache, so the test dispatches its events. The Firefox tests use the real
  // cache.
  const turn = (type: 'pagehide' | 'pageshow') =>
    a.page.evaluate((name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type)
  await turn('pagehide')
  await register(b)
  await shareDevice(b, a)
  await expect(a.flow.title('Create your passkey')).toBeVisible()
  await turn('pageshow')
  await isLetInByOther(a, person)
})

test('the link opened once more after the end, in the same tab and in a new one: the way to sign in (fault 120)', async ({
  person,
  first,
  another,
}) => {
  await person.open()
  const link = first.page.url()
  await atPasskey(first)
  await register(first)
  for (const tab of [first, await another()]) {
    await tab.page.goto(link)
    if (tab !== first) await shareDevice(first, tab)
    await tab.flow.button('Continue').click()
    await isLetInByOther(tab, person)
  }
})

test('a reload in the middle of the submit, while another tab is open: that one makes no second passkey (fault 120)', async ({
  person,
  first,
  another,
}) => {
  const [a, b] = await twoTabs(person, first, another)
  let arrived: (value?: unknown) => void
  const submitArrived = new Promise((resolve) => (arrived = resolve))
  await b.page.route('**/auth/registration', async (route) => {
    await route.fetch()
    arrived()
  })
  b.page.on('dialog', (dialog) => void dialog.accept())
  await b.flow.button('Create passkey').click()
  await submitArrived
  await shareDevice(b, a)
  await b.page.reload()
  await a.flow.button('Create passkey').click()
  await isLetInByOther(a, person)
  await b.flow.button('Continue').click()
  await expect(b.flow.alert).toHaveAttribute('data-code', /^(user_exists|outcome_unknown)$/)
  expect(await b.ceremonies()).toBe(0)
})
