import type { Locator, Page } from '@playwright/test'
import { bundle } from '../../bench/bundle.mjs'
import { expect, Flow, type Person, test } from '../fixtures.js'
import type { VirtualAuthenticator } from '../virtualAuthenticator.js'
import { invited } from './person.js'

/*
 * Races, run many times, because one run proves nothing. The delays differ from run to run, so that each order
 * occurs. `DEEP=1` runs each race forty times.
 */

const runs = process.env['DEEP'] ? 40 : 3
const every = Array.from({ length: runs }, (_, run) => run)

/** Milliseconds between two racing events: from 0 to 13, which is more than a simulated ceremony takes. */
const gap = (run: number) => [0, 0, 1, 2, 3, 5, 8, 13][run % 8] ?? 0

/** Expects one registration: one passkey, which is the accepted one. */
async function isRight(person: Pick<Person, 'ledger'>, authenticator: VirtualAuthenticator): Promise<void> {
  const { credentials } = await person.ledger()
  expect(credentials).toHaveLength(1)
  expect(await authenticator.ids()).toEqual(credentials.map(({ credId }) => credId))
}

async function ready(page: Page): Promise<Locator> {
  const flow = new Flow(page)
  await flow.button('Continue').click()
  const create = flow.button('Create passkey')
  await expect(create).toBeVisible()
  return create
}

test.describe('forty times, forty right', () => {
  test.setTimeout(600_000)

  test('a double click makes one passkey (fault 46)', async ({ invite, page, authenticator, flow }) => {
    for (const run of every) {
      await authenticator.clear()
      const person = await invite()
      await person.open()
      const create = await ready(page)
      await create.dblclick({ delay: gap(run) })
      await expect(flow.title('Your passkey is ready')).toBeVisible()
      await isRight(person, authenticator)
    }
  })

  test('Enter and a click make one passkey (fault 46)', async ({ invite, page, authenticator, flow }) => {
    for (const run of every) {
      await authenticator.clear()
      const person = await invite()
      await person.open()
      const create = await ready(page)
      await create.focus()
      const box = await create.boundingBox()
      if (!box) throw new Error('The button is not to be seen.')
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      const both = [() => page.keyboard.press('Enter'), () => page.mouse.click(box.x + 20, box.y + 20)]
      if (run % 2) both.reverse()
      await Promise.all(both.map((act) => act()))
      // The second click may hit the button of the last screen.
      const inside = page.getByRole('heading', { name: 'You are in.' })
      await expect(flow.title('Your passkey is ready').or(inside)).toBeVisible()
      await isRight(person, authenticator)
    }
  })

  test('a cancel against the success: nothing is left that nobody knows of (faults 44, 45)', async ({
    invite,
    page,
    authenticator,
    flow,
  }) => {
    for (const run of every) {
      await authenticator.clear()
      const person = await invite()
      await person.open()
      await ready(page)
      await page.evaluate(async (after) => {
        const named = (name: string) =>
          [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === name)
        named('Create passkey')?.click()
        if (after > 0) await new Promise((resolve) => setTimeout(resolve, after))
        // The button is not there yet, or no longer: then the ceremony won the race.
        else await new Promise((resolve) => requestAnimationFrame(resolve))
        named('Cancel')?.click()
      }, gap(run))
      const done = flow.title('Your passkey is ready')
      await expect(done.or(flow.alert.filter({ hasText: /./ }))).toBeVisible()
      if (!(await done.isVisible())) {
        expect((await person.ledger()).credentials).toEqual([])
        // A passkey that stayed on the authenticator is mentioned on the screen.
        if ((await authenticator.ids()).length > 0)
          await expect(flow.alert).toContainText('If a passkey was saved')
        await flow.button('Try again').click()
        await expect(done).toBeVisible()
      }
      await isRight(person, authenticator)
    }
  })

  test('leaving against the success: the next visit ends well or says what became of it (faults 44, 48, 49)', async ({
    invite,
    page,
    authenticator,
    flow,
  }) => {
    for (const run of every) {
      await authenticator.clear()
      const person = await invite()
      await person.open()
      await ready(page)
      await page.evaluate(async (after) => {
        const create = [...document.querySelectorAll('button')].find(
          (button) => button.textContent?.trim() === 'Create passkey',
        )
        create?.click()
        if (after > 0) await new Promise((resolve) => setTimeout(resolve, after * 4))
        history.pushState(null, '', '/')
        dispatchEvent(new PopStateEvent('popstate'))
      }, gap(run))
      await expect(page.locator('[data-part="flow"]')).toHaveCount(0)
      await person.open()
      await flow.button('Continue').click()
      const create = flow.button('Create passkey')
      const told = page.locator('[data-code="user_exists"], [data-code="outcome_unknown"]')
      await expect(create.or(told)).toBeVisible()
      if (await create.isVisible()) {
        await create.click()
        await expect(flow.title('Your passkey is ready').or(told)).toBeVisible()
      }
      await isRight(person, authenticator)
    }
  })

  test('two widgets, tapped at once: one ceremony, the other one is told and can go on (fault 46)', async ({
    page,
    request,
    authenticator,
    baseURL,
  }) => {
    const chunks = await bundle(import.meta.resolve('./twoWidgets.tsx'), { app: true })
    await page.route('**/two/**', (route) => {
      const file = new URL(route.request().url()).pathname.slice('/two/'.length)
      const chunk = chunks.find(({ fileName }) => fileName === file)
      return chunk
        ? route.fulfill({ contentType: 'text/javascript', body: chunk.code })
        : route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><html lang="en"><title>Two</title><body><script type="module" src="/two/twoWidgets.js"></script>`,
          })
    })
    for (const run of every) {
      await authenticator.clear()
      const people = [await invited(request), await invited(request)]
      const search = new URLSearchParams(
        people.map(({ invitation }) => ['invitation', JSON.stringify(invitation)]),
      )
      await page.goto(`${baseURL}/two/?${search}`)
      const widgets = page.locator('[data-part="flow"]')
      for (const index of [0, 1]) await widgets.nth(index).getByRole('button', { name: 'Continue' }).click()
      for (const index of [0, 1])
        await expect(widgets.nth(index).getByRole('button', { name: 'Create passkey' })).toBeVisible()
      await page.evaluate(
        ([first, after]) => {
          const create = [...document.querySelectorAll('button')].filter(
            (button) => button.textContent?.trim() === 'Create passkey',
          )
          if (first) create.reverse()
          create[0]?.click()
          if (after) setTimeout(() => create[1]?.click(), after)
          else create[1]?.click()
        },
        [run % 2, gap(run)],
      )
      for (const [index, person] of people.entries()) {
        const widget = widgets.nth(index)
        const ended = widget.getByRole('heading', { name: 'Your passkey is ready' })
        const told = widget.locator('[data-part="error"][data-code="ceremony_pending"]')
        await expect(ended.or(told)).toBeVisible()
        if (await told.isVisible()) {
          await expect(
            widgets.nth(1 - index).getByRole('heading', { name: 'Your passkey is ready' }),
          ).toBeVisible()
          await widget.getByRole('button', { name: 'Try again' }).click()
          await expect(ended).toBeVisible()
        }
        expect((await person.ledger()).credentials).toHaveLength(1)
      }
      const accepted = await Promise.all(
        people.map(async (person) => (await person.ledger()).credentials[0]?.credId),
      )
      expect(new Set(await authenticator.ids())).toEqual(new Set(accepted))
    }
  })
})
