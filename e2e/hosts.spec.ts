import type { Page } from '@playwright/test'
import { type Driver, inviter } from './firefox/screen.js'
import { INSIDE_FORMS, registerInside } from './hosts/insideForms.js'
import { expect, test } from './fixtures.js'
import { wire } from './kit.js'

/** Drives a Playwright page through the interface that the tests in the other engines use. */
function driverOf(page: Page): Driver {
  const found = async (find: (name: string) => HTMLElement | undefined, name: string) => {
    const handle = await page.evaluateHandle(find, name)
    return handle.asElement()
  }
  return {
    goto: async (url) => {
      await page.goto(url)
    },
    read: (inPage, ...given) => page.evaluate(`(${String(inPage)})(...${JSON.stringify(given)})`),
    click: async (find, name, times = 1) => {
      const element = await found(find, name)
      await element?.click({ clickCount: times })
      return element !== null
    },
    type: async (find, name, text) => {
      const element = await found(find, name)
      await element?.fill(text)
      return element !== null
    },
    enter: async (find, name) => {
      const element = await found(find, name)
      await element?.press('Enter')
      return element !== null
    },
  }
}

test.describe('inside of a form of the host nothing typed reaches an address (fault 118)', () => {
  for (const inside of INSIDE_FORMS)
    test(inside.join(', sent by '), async ({ page, context, request, authenticator, baseURL }) => {
      const requests = wire(context)
      const driver = driverOf(page)
      const origin = baseURL ?? ''
      const invite = inviter(request, origin, driver)
      await registerInside(inside, { driver, invite, origin, passkeys: true })
      expect(await authenticator.credentials()).toEqual([])
      // Only the first navigation to the page, and no further one.
      const documents = requests.filter((each) => each.isNavigationRequest())
      expect(documents).toHaveLength(1)
    })
})
