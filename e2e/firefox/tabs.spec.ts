import type { Page } from 'puppeteer-core'
import type { FirefoxAuthenticator } from './authenticator.js'
import { driverOf, expect, test } from './fixtures.js'
import { Screen } from './screen.js'

/*
 * One registration link in two tabs of Firefox, which share the browser's authenticator as tabs on one device do.
 */

/** Opens another tab of the same window with the same link, at the passkey step. */
async function second(tab: Page): Promise<{ other: Page; app: Screen }> {
  const other = await tab.browserContext().newPage()
  const app = new Screen(driverOf(other))
  await other.goto(tab.url())
  await app.tap('Continue')
  await app.reads('[data-part="actions"]', 'Create passkey')
  return { other, app }
}

/** Expects that the accepted passkey is the only one that was ever created, and that it signs in. */
async function isLetIn(app: Screen, accepted: (string | undefined)[], authenticator: FirefoxAuthenticator) {
  await app.reads('[data-part="error"]', /This account already exists|We are not sure this worked/)
  expect(accepted).toHaveLength(1)
  expect(await authenticator.ids()).toEqual(accepted)
  for (const name of ['Go to sign in', 'Use my passkey']) await app.tap(name)
  await app.shows('You are signed in.')
}

test('registered in another tab: told at once, no ceremony, and the accepted passkey signs in (fault 120)', async ({
  tab,
  authenticator,
  person,
  app,
}) => {
  await person.open()
  await app.tap('Continue')
  await app.reads('[data-part="actions"]', 'Create passkey')
  const { other, app: there } = await second(tab)
  await there.tap('Create passkey')
  await there.shows('Your passkey is ready')
  await other.close()
  await tab.bringToFront()
  const { credentials } = await person.ledger()
  await isLetIn(
    app,
    credentials.map(({ credId }) => credId),
    authenticator,
  )
})

test('without messages between tabs, the tap says it (fault 120)', async ({
  tab,
  authenticator,
  person,
  app,
}) => {
  await tab.evaluateOnNewDocument(() => void Reflect.deleteProperty(window, 'BroadcastChannel'))
  await person.open()
  await app.tap('Continue')
  await app.reads('[data-part="actions"]', 'Create passkey')
  const { other, app: there } = await second(tab)
  await there.tap('Create passkey')
  await there.shows('Your passkey is ready')
  await other.close()
  await tab.bringToFront()
  await app.tap('Create passkey')
  const { credentials } = await person.ledger()
  await isLetIn(
    app,
    credentials.map(({ credId }) => credId),
    authenticator,
  )
})

test('back from the back/forward cache: the way to sign in (fault 120)', async ({
  tab,
  authenticator,
  person,
  app,
  origin,
}) => {
  await tab.evaluateOnNewDocument(() =>
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) document.documentElement.dataset['persisted'] = 'true'
    }),
  )
  await person.open()
  const link = tab.url()
  await app.tap('Continue')
  await app.reads('[data-part="actions"]', 'Create passkey')
  // Firefox keeps no page that still loads something, such as what later screens need.
  await tab.waitForNetworkIdle()
  await tab.goto(`${origin}/sign-in`)
  const other = await tab.browserContext().newPage()
  const there = new Screen(driverOf(other))
  await other.goto(link)
  await there.tap('Continue')
  await there.tap('Create passkey')
  await there.shows('Your passkey is ready')
  await other.close()
  await tab.bringToFront()
  // Not `goBack()`, which waits for a load event that a page from the back/forward cache does not fire.
  await tab.evaluate(() => history.back())
  const persisted = () => tab.evaluate(() => document.documentElement.dataset['persisted'])
  await expect.poll(() => persisted().catch(() => undefined)).toBe('true')
  const { credentials } = await person.ledger()
  await isLetIn(
    app,
    credentials.map(({ credId }) => credId),
    authenticator,
  )
})
