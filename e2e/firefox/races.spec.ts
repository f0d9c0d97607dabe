import type { Page } from 'puppeteer-core'
import { DEEP } from '../fixtures.js'
import type { FirefoxAuthenticator } from './authenticator.js'
import { expect, test } from './fixtures.js'
import type { Invite, Screen } from './screen.js'

/** How often each race runs: one run proves little. */
const times = DEEP ? 40 : 2
/** Milliseconds between the tap and what it races with. */
const delays = [0, 1, 2, 5]

test.setTimeout(30_000 + times * 5_000)

type Person = Awaited<ReturnType<Invite>>

/** Taps and then does something else, so soon that it has to happen inside the page. */
async function tapAnd(tab: Page, then: 'cancel' | 'go elsewhere' | 'reload', delay: number): Promise<void> {
  await tab.evaluate(
    (what, milliseconds) => {
      const button = (name: string) =>
        [...document.querySelectorAll('button')].find((it) => it.textContent.trim() === name)
      const acts = {
        cancel: () => button('Cancel')?.click(),
        reload: () => location.reload(),
        'go elsewhere': () => {
          history.pushState(null, '', '/sign-in')
          dispatchEvent(new PopStateEvent('popstate'))
          performance.mark('gone')
        },
      }
      button('Create passkey')?.click()
      setTimeout(acts[what], milliseconds)
    },
    then,
    delay,
  )
}

/**
 * Expects what holds for every outcome of the race: the server has one passkey, and the user has it. Leftover
 * passkeys are for the same user, so a real device would keep only the last one (CTAP 2.1 §6.1.2); Firefox's software
 * authenticator keeps all.
 */
async function expectOne(person: Person, authenticator: FirefoxAuthenticator): Promise<void> {
  const { id, credentials } = await person.ledger()
  const ids = await authenticator.ids()
  expect(credentials).toHaveLength(1)
  expect(ids).toContain(credentials[0]?.credId)
  expect(await authenticator.idsOf(id)).toEqual(ids)
  await authenticator.clear()
}

async function ready(person: Person, app: Screen): Promise<void> {
  await person.open()
  await app.tap('Continue')
  await app.reads('[data-part="actions"]', 'Create passkey')
}

test('a tap and a cancel: what Firefox keeps all the same is never sent, and the next passkey is for the same user (faults 44, 45)', async ({
  tab,
  authenticator,
  invite,
  app,
  sent,
}) => {
  let cancelled = 0
  for (let round = 0; round < times; round++) {
    await test.step(`round ${round}`, async () => {
      const person = await invite()
      const before = sent.length
      await ready(person, app)
      await tapAnd(tab, 'cancel', delays[round % delays.length] ?? 0)
      await app.reads('[data-part="error"], h2', /This step was stopped|Your passkey is ready/)
      if ((await app.text('[data-part="error"]')) !== '') {
        cancelled++
        expect(sent).toHaveLength(before)
        expect((await person.ledger()).credentials).toEqual([])
        await app.tap('Try again')
      }
      await app.shows('Your passkey is ready')
      expect(sent).toHaveLength(before + 1)
      await expectOne(person, authenticator)
    })
  }
  expect(cancelled).toBeGreaterThan(0)
})

test('a tap, and the page goes elsewhere: nothing is sent behind its back, and who comes back is let in (faults 44, 49)', async ({
  tab,
  authenticator,
  invite,
  app,
  sent,
}) => {
  for (let round = 0; round < times; round++) {
    await test.step(`round ${round}`, async () => {
      const person = await invite()
      const before = sent.length
      await ready(person, app)
      const { pathname, search } = new URL(tab.url())
      await tapAnd(tab, 'go elsewhere', delays[round % delays.length] ?? 0)
      await app.shows('Sign in')
      await app.route(pathname + search)
      await app.tap('Continue')
      await app.reads(
        '[data-part="error"], h2',
        /Create your passkey|This account already exists|We are not sure this worked|We looked: your account exists/,
      )
      const late = await tab.evaluate(() => {
        const [gone] = performance.getEntriesByName('gone')
        const submits = performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('registration'))
        return submits.filter(({ startTime }) => startTime > (gone?.startTime ?? 0)).length
      })
      expect(late).toBe(0)
      // The submit was sent before the page was left, so the passkey counts.
      const { credentials } = await person.ledger()
      expect(sent).toHaveLength(before + credentials.length)
      if (credentials.length === 0) {
        await app.tap('Create passkey')
        await app.shows('Your passkey is ready')
      }
      await expectOne(person, authenticator)
    })
  }
})

test('a tap and a reload: who is back is told, and the next passkey is for the same user (faults 48, 99)', async ({
  tab,
  authenticator,
  invite,
  app,
}) => {
  tab.on('dialog', (dialog) => void dialog.accept())
  for (let round = 0; round < times; round++) {
    await test.step(`round ${round}`, async () => {
      const person = await invite()
      await ready(person, app)
      const loaded = tab.waitForNavigation()
      await tapAnd(tab, 'reload', delays[round % delays.length] ?? 0)
      await loaded
      await app.tap('Continue')
      await app.reads(
        '[data-part="error"], h2',
        /Create your passkey|This account already exists|We are not sure this worked|We looked: your account exists/,
      )
      const { credentials } = await person.ledger()
      if (credentials.length === 0) {
        await app.reads('[data-part="notice"]', 'This was not finished last time')
        await app.tap('Create passkey')
        await app.shows('Your passkey is ready')
      }
      await expectOne(person, authenticator)
    })
  }
})

test('a double click, or two clicks at once: one passkey, which is sent once (fault 46)', async ({
  tab,
  authenticator,
  invite,
  app,
  sent,
}) => {
  for (let round = 0; round < times; round++) {
    await test.step(`round ${round}`, async () => {
      const person = await invite()
      const before = sent.length
      await person.open()
      await app.tap('Continue')
      await app.reads('[data-part="actions"]', 'Create passkey')
      if (round % 2 === 0) await app.tap('Create passkey', 2)
      // React has no time to render between these two.
      else
        await tab.evaluate(() => {
          const button = document.querySelector<HTMLElement>('[data-part="actions"] button')
          button?.click()
          button?.click()
        })
      await app.shows('Your passkey is ready')
      expect(sent).toHaveLength(before + 1)
      await expectOne(person, authenticator)
    })
  }
})
