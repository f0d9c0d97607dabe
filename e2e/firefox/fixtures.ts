import { test as base } from '@playwright/test'
import { type Browser, type ElementHandle, type HTTPRequest, launch, type Page } from 'puppeteer-core'
import { findFirefox } from '../../scripts/browser.mjs'
import type { UserRegistrationChallenge } from '../../src/core/protocol.js'
import { expect } from '../fixtures.js'
import {
  addAuthenticator,
  type AuthenticatorOptions,
  type Chrome,
  expectKey,
  type FirefoxAuthenticator,
} from './authenticator.js'
import { type Driver, type Invite, inviter, MAYBE_IDLE, Screen } from './screen.js'

export { expect }

/** How the test answers one request of the page; undefined lets it pass. */
type Answer = (request: HTTPRequest, nth: number) => Promise<void> | undefined

interface Fixtures {
  tab: Page
  app: Screen
  origin: string
  invite: Invite
  person: Awaited<ReturnType<Invite>>
  /** Adds an authenticator until the end of the test. */
  plugIn: (options?: AuthenticatorOptions) => Promise<FirefoxAuthenticator>
  authenticator: FirefoxAuthenticator
  /** Sets whether the browser waits for a security key, which never comes. */
  keyExpected: (expected: boolean) => Promise<void>
  /** The submits of the page so far. */
  sent: HTTPRequest[]
  /** Changes the init answer of a user. */
  initWith: (
    person: Awaited<ReturnType<Invite>>,
    change: (init: UserRegistrationChallenge) => UserRegistrationChallenge,
  ) => Promise<void>
  /** Prints to this file without asking, until the end of the test. */
  printTo: (path: string) => Promise<void>
  /** Answers requests to this path of the API in place of the server. */
  answer: (path: string, how: Answer) => Promise<void>
}

interface WorkerFixtures {
  firefox: { browser: Browser; chrome: Chrome }
}

/** The members of Puppeteer's BiDi connection that are used here; Puppeteer does not export the type. */
interface Bidi {
  send: (method: string, params: object) => Promise<{ result: unknown }>
}

const PREFERENCES = {
  'security.webauth.webauthn_enable_softtoken': true,
  'security.webauth.webauthn_enable_usbtoken': false,
  'network.proxy.type': 0,
  'ui.prefersReducedMotion': 1,
  // Disables the browser's own request for the favicon.
  'browser.chrome.site_icons': false,
}

const printer = (path: string) => ({
  'print.always_print_silent': true,
  print_printer: 'Mozilla Save to PDF',
  'print.printer_Mozilla_Save_to_PDF.print_to_file': true,
  'print.printer_Mozilla_Save_to_PDF.print_to_filename': path,
})

/**
 * Drives a Puppeteer page. An element that a function finds cannot be returned as JSON, so it is fetched as a handle.
 */
export function driverOf(tab: Page): Driver {
  const found = async (find: (name: string) => HTMLElement | undefined, name: string) => {
    const handle = await tab.evaluateHandle(find, name)
    return handle.asElement() as ElementHandle<HTMLElement> | null
  }
  return {
    goto: async (url) => {
      await tab.goto(url)
    },
    read: (inPage, ...given) => tab.evaluate(inPage as (...all: unknown[]) => never, ...given),
    click: async (find, name, times = 1) => {
      const element = await found(find, name)
      await element?.evaluate(intoView)
      await element?.click({ count: times })
      return element !== null
    },
    type: async (find, name, text) => {
      const element = await found(find, name)
      await element?.evaluate(intoView)
      await element?.click({ count: 3 })
      await element?.type(text)
      return element !== null
    },
    enter: async (find, name) => {
      const element = await found(find, name)
      await element?.press('Enter')
      return element !== null
    },
  }
}

/** Scrolls with the element's scroll margin, so that sticky buttons do not cover it. */
const intoView = (element: Element) => element.scrollIntoView({ block: 'nearest' })

const isSubmit = (request: HTTPRequest) => request.url().endsWith('/auth/registration')

export const test = base.extend<Fixtures, WorkerFixtures>({
  firefox: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const browser = await launch({
        browser: 'firefox',
        executablePath: findFirefox(),
        headless: true,
        // The authenticator belongs to the browser, not to the page, so the test needs system access.
        args: ['--remote-allow-system-access'],
        extraPrefsFirefox: PREFERENCES,
      })
      const { connection } = browser as unknown as { connection: Bidi }
      const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
      const { contexts } = tree.result as { contexts: { context: string }[] }
      const target = { context: contexts[0]?.context }
      const chrome: Chrome = async (expression) => {
        const answer = await connection.send('script.evaluate', { expression, target, awaitPromise: true })
        const { type, result } = answer.result as { type: string; result?: { value?: unknown } }
        if (type !== 'success') throw new Error(`${expression}: ${JSON.stringify(answer.result)}`)
        return result?.value
      }
      await use({ browser, chrome })
      await browser.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ firefox }, use, testInfo) => {
    const context = await firefox.browser.createBrowserContext()
    const tab = await context.newPage()
    const faults: string[] = []
    tab.on('pageerror', (error) => faults.push(String(error)))
    tab.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await use(tab)
    if (testInfo.status !== testInfo.expectedStatus) {
      const picture = Buffer.from(await tab.screenshot())
      await testInfo.attach('screen', { body: picture, contentType: 'image/png' })
    }
    await context.close()
    expect(faults).toEqual([])
  },
  app: async ({ tab }, use) => {
    await use(new Screen(driverOf(tab)))
  },
  origin: async ({ baseURL }, use) => {
    await use(baseURL ?? '')
  },
  invite: async ({ tab, request, origin }, use) => {
    await use(inviter(request, origin, driverOf(tab)))
  },
  person: async ({ invite }, use) => {
    await use(await invite())
  },
  plugIn: async ({ firefox }, use) => {
    const all: FirefoxAuthenticator[] = []
    await use(async (options) => {
      const added = await addAuthenticator(firefox.chrome, options)
      all.push(added)
      return added
    })
    for (const each of all) await each.remove()
  },
  authenticator: async ({ plugIn }, use) => {
    await use(await plugIn())
  },
  keyExpected: async ({ firefox }, use) => {
    const expected = (it: boolean) => expectKey(firefox.chrome, it)
    await use(expected)
    await expected(false)
  },
  sent: async ({ tab }, use) => {
    const sent: HTTPRequest[] = []
    tab.on('request', (request) => {
      if (isSubmit(request)) sent.push(request)
    })
    await use(sent)
  },
  printTo: async ({ firefox }, use) => {
    await use(async (path) => {
      for (const [name, value] of Object.entries(printer(path))) {
        const kind = typeof value === 'string' ? 'String' : 'Bool'
        await firefox.chrome(`Services.prefs.set${kind}Pref('${name}', ${JSON.stringify(value)})`)
      }
    })
    for (const name of Object.keys(printer('')))
      await firefox.chrome(`Services.prefs.clearUserPref('${name}')`)
  },
  answer: async ({ tab }, use) => {
    await use(async (path, how) => {
      let nth = 0
      await tab.setRequestInterception(true)
      tab.on('request', (request) => {
        const wanted = new URL(request.url()).pathname === path
        void ((wanted && how(request, nth++)) || request.continue())
      })
    })
  },
  initWith: async ({ request: api, origin, answer }, use) => {
    const path = '/api/auth/registration/init'
    await use(async ({ invitation }, change) => {
      await answer(path, async (request) => {
        const init = await api.post(origin + path, { ...MAYBE_IDLE, data: invitation })
        const body = JSON.stringify(change((await init.json()) as UserRegistrationChallenge))
        await request.respond({ contentType: 'application/json', body })
      })
    })
  },
})
