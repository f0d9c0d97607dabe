import type { BrowserContext, Locator } from '@playwright/test'
import { expect, Flow, type Person, test } from './fixtures.js'
import { addVirtualAuthenticator } from './virtualAuthenticator.js'

const origin = 'http://localhost:4173'
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

/** The server accepts passkeys only, so that no other credential kind can get the user through. */
const PASSKEYS_ONLY = { supportedCredentialKinds: { firstFactor: ['Fido2' as const], secondFactor: [] } }

const linkOf = ({ invitation }: Person) => `/register?${new URLSearchParams(invitation)}`

/** Serves the demo from this origin, with other response headers. */
async function serve(
  context: BrowserContext,
  { from, under = from, headers = {} }: { from: string; under?: string; headers?: Record<string, string> },
) {
  await context.route(`${under}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    const response = await route.fetch({ url: `${from}${pathname}${search}` })
    await route.fulfill({ response, headers: { ...response.headers(), ...headers } })
  })
}

/** Opens a page of another origin that contains the demo in a frame, and lets the demo be framed by it. */
async function frame(context: BrowserContext, src: string, attributes: string) {
  const host = origin.replace('localhost', 'app.localhost')
  const policy = `${POLICY}; base-uri 'none'; form-action 'none'; frame-ancestors ${host}`
  // A sandboxed frame with an opaque origin is cross-origin to its own server.
  const headers = { 'content-security-policy': policy, 'access-control-allow-origin': '*' }
  await serve(context, { from: origin, headers })
  const body = `<!doctype html><title>Host</title><iframe ${attributes} width="800" height="900" src="${src}"></iframe>`
  await context.route(`${host}/host`, (route) => route.fulfill({ contentType: 'text/html', body }))
  return `${host}/host`
}

/** Counts the calls of `navigator.credentials.create()` in all frames; returns the count. */
async function ceremonies(context: BrowserContext) {
  let begun = 0
  await context.exposeFunction('ceremonyBegins', () => void begun++)
  await context.addInitScript(() => {
    const credentials = navigator.credentials as CredentialsContainer | undefined
    if (!credentials) return
    const create = credentials.create.bind(credentials)
    credentials.create = (options) => {
      ;(globalThis as unknown as { ceremonyBegins: () => void }).ceremonyBegins()
      return create(options)
    }
  })
  return () => begun
}

test('the policy is the strictest there is, it is in force, and a violation would be seen (fault 10)', async ({
  page,
  authenticator,
  person,
  flow,
  faults,
}) => {
  const answer = await page.goto('/')
  expect(answer?.headers()['content-security-policy']).toContain(POLICY)
  await person.open()
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  expect((await person.ledger()).credentials).toHaveLength(1)
  expect(await authenticator.credentials()).toHaveLength(1)
  expect(faults).toEqual([])

  await page.evaluate(() => {
    const image = document.createElement('img')
    image.src = '/picture.png'
    document.body.append(image)
    document.body.setAttribute('style', 'color: red')
    try {
      document.body.innerHTML = '<b>markup</b>'
    } catch (error) {
      console.error(`The page says ${(error as Error).name}.`)
    }
  })
  for (const seen of ['img-src', 'style-src-attr', 'require-trusted-types-for', 'The page says TypeError.']) {
    await expect.poll(() => faults.join('\n')).toContain(seen)
  }
  faults.length = 0
})

test('an insecure page: said in words of its own, and no button that leads nowhere (fault 2)', async ({
  page,
  context,

  person,
  flow,
}) => {
  await serve(context, { from: origin, under: 'http://quillstone.test' })
  await person.open({}, 'http://quillstone.test')
  expect(
    await page.evaluate(() => [isSecureContext, 'credentials' in navigator, 'subtle' in crypto]),
  ).toEqual([false, false, false])
  await flow.button('Continue').click()
  await expect(flow.title('This connection is not secure')).toBeVisible()
  await expect(page.locator('[data-part="step"]').getByRole('button')).toHaveCount(0)
  await flow.isAccessible()
})

test('an address of numbers: a mistake of configuration, nothing to try again (fault 3)', async ({
  page,
  context,

  authenticator,
  person,
  flow,
}) => {
  const numbers = origin.replace('localhost', '127.0.0.1')
  await serve(context, { from: origin, under: numbers })
  const begun = await ceremonies(context)
  await person.open({}, numbers)
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.alert).toContainText('Passkeys do not work at this address')
  await expect(flow.button('Try again')).toHaveCount(0)
  // The browser itself refuses: an IP address is not a valid relying party ID.
  expect(begun()).toBe(1)
  expect(await authenticator.credentials()).toEqual([])
  await expect(page.getByText('invalid domain')).toHaveCount(0)
})

test.describe('where passkeys are forbidden it is said before the tap, and no ceremony begins', () => {
  const said = async (within: { getByRole: Locator['getByRole'] }) => {
    await within.getByRole('button', { name: 'Continue' }).click()
    await expect(within.getByRole('heading', { name: 'Passkeys are switched off here' })).toBeVisible()
    await expect(within.getByRole('button', { name: /passkey|again/i })).toHaveCount(0)
  }

  for (const [what, attributes] of [
    ['a frame of another origin (fault 4)', ''],
    ['a sandboxed frame (fault 6)', 'sandbox="allow-scripts"'],
  ] as const) {
    test(what, async ({ page, context, authenticator, invite }) => {
      const begun = await ceremonies(context)
      const person = await invite(PASSKEYS_ONLY)
      await page.goto(await frame(context, `${origin}${linkOf(person)}`, attributes))
      await said(page.frameLocator('iframe'))
      await expect(page.frameLocator('iframe').getByText('Open it in a tab of its own')).toBeVisible()
      expect(begun()).toBe(0)
      expect(await authenticator.credentials()).toEqual([])
    })
  }

  test('a page whose Permissions-Policy says so (fault 7)', async ({
    page,
    context,

    authenticator,
    invite,
  }) => {
    const begun = await ceremonies(context)
    await serve(context, {
      from: origin,
      headers: { 'permissions-policy': 'publickey-credentials-create=()' },
    })
    const person = await invite(PASSKEYS_ONLY)
    await person.open()
    await said(page)
    expect(begun()).toBe(0)
    expect(await authenticator.credentials()).toEqual([])
  })
})

test('in a frame that may, without a tap: nothing is lost, and a real tap gets through (fault 5)', async ({
  page,
  context,

  authenticator,
  person,
}) => {
  // A click by a script gives the frame no user activation.
  await context.addInitScript(() => {
    const waiting = ['Continue', 'Create passkey']
    const observer = new MutationObserver(() => {
      const found = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === waiting[0],
      )
      if (!found) return
      waiting.shift()
      found.click()
      if (waiting.length === 0) console.info('The script has clicked.')
    })
    observer.observe(document, { childList: true, subtree: true, characterData: true })
  })
  // Nothing may be evaluated in the frame before that: Playwright evaluates with a user gesture.
  const clicked = page.waitForEvent('console', (message) => message.text() === 'The script has clicked.')
  const allowed = 'allow="publickey-credentials-create *"'
  await page.goto(await frame(context, `${origin}${linkOf(person)}`, allowed))
  await clicked
  const within = page.frameLocator('iframe')
  await expect(within.locator('[data-part="error"]')).not.toBeEmpty()
  expect(await authenticator.credentials()).toEqual([])
  await within.getByRole('button', { name: 'Try again' }).click()
  await expect(within.getByRole('heading', { name: 'Your passkey is ready' })).toBeVisible()
  const { credentials } = await person.ledger()
  expect(await authenticator.ids()).toEqual(credentials.map(({ credId }) => credId))
})

test(
  'another tab is in front: nothing is said of a cancel, and back on the page the next tap works (fault 8)',
  { tag: '@window' },
  async ({ page, cdp, context, authenticator, person, flow }) => {
    const begun = await ceremonies(context)
    await person.open()
    await flow.button('Continue').click()
    await expect(flow.button('Create passkey')).toBeVisible()
    // Otherwise every page believes that it has the focus.
    await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: false })
    const other = await context.newPage()
    await other.bringToFront()
    expect(await page.evaluate(() => document.hasFocus())).toBe(false)
    await flow.button('Create passkey').dispatchEvent('click')
    await expect(flow.alert).not.toBeEmpty()
    await expect(flow.alert).not.toContainText(/cancel|stopped/i)
    expect(await authenticator.credentials()).toEqual([])
    const before = begun()
    await page.bringToFront()
    await flow.button('Try again').click()
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    expect(begun()).toBe(before + 1)
    const { credentials } = await person.ledger()
    expect(await authenticator.ids()).toEqual(credentials.map(({ credId }) => credId))
  },
)

for (const [what, arrange] of [
  [
    'frozen prototypes (fault 11)',
    () => {
      const all = [
        Object,
        Array,
        Function,
        Promise,
        String,
        Number,
        RegExp,
        Map,
        Set,
        Uint8Array,
        ArrayBuffer,
      ]
      for (const { prototype } of all) Object.freeze(prototype)
    },
  ],
  [
    'storage that is blocked (fault 12)',
    () => {
      for (const name of ['sessionStorage', 'localStorage', 'indexedDB']) {
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('Access is denied for this document.', 'SecurityError')
          },
        })
      }
    },
  ],
] as const) {
  test(`${what.replace(/ \(.*/, '')}: from the link to the wallet, over an error on the way${/ \(.*/.exec(what)?.[0]}`, async ({
    page,
    cdp,
    context,
    person,
    flow,
  }) => {
    await context.addInitScript(arrange)
    const refusing = await addVirtualAuthenticator(cdp, { isUserVerified: false })
    await person.open({ recovery: 'optional' })
    await flow.button('Continue').click()
    await flow.button('Create passkey').click()
    await expect(flow.alert).toContainText('We did not get a passkey')
    await refusing.remove()
    const authenticator = await addVirtualAuthenticator(cdp)
    await flow.button('Try again').click()
    await expect(flow.button('Go on without a kit')).toBeVisible()
    // The lazy features are loaded, too: a user who leaves now would lose the passkey, so the browser asks first.
    await expect
      .poll(() => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))))
      .toBe(false)
    await flow.button('Go on without a kit').click()
    await flow.button('Go on without it').click()
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    const { credentials } = await person.ledger()
    expect(await authenticator.ids()).toEqual(credentials.map(({ credId }) => credId))
    await flow.button('Go to my wallet').click()
    await expect(page.getByText(`Signed up as ${person.username}`)).toBeVisible()
  })
}

test('reloaded while the browser asks: nothing goes on by itself, and the next passkey is the only one (fault 48)', async ({
  page,
  cdp,
  context,
  person,
  flow,
}) => {
  const begun = await ceremonies(context)
  const silent = await addVirtualAuthenticator(cdp, { automaticPresenceSimulation: false })
  await person.open()
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.button('Cancel')).toBeVisible()
  await page.reload()
  await expect(flow.button('Continue')).toBeVisible()
  expect(begun()).toBe(1)
  await silent.remove()
  const authenticator = await addVirtualAuthenticator(cdp)
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  expect(begun()).toBe(2)
  const { credentials } = await person.ledger()
  expect(await authenticator.ids()).toEqual(credentials.map(({ credId }) => credId))
})

test('the renderer crashes while the browser asks: a fresh page registers (fault 52)', async ({
  page,
  cdp,
  context,
  person,
  flow,
}) => {
  await addVirtualAuthenticator(cdp, { automaticPresenceSimulation: false })
  await person.open()
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.button('Cancel')).toBeVisible()
  const crashed = page.waitForEvent('crash')
  // The crashed page never answers this command.
  void cdp.send('Page.crash').catch(() => undefined)
  await crashed
  expect((await person.ledger()).credentials).toEqual([])

  const fresh = await context.newPage()
  const session = await context.newCDPSession(fresh)
  const authenticator = await addVirtualAuthenticator({
    send: (method, params) => session.send(method as 'WebAuthn.getCredentials', params as never),
  })
  await fresh.goto(linkOf(person))
  const again = new Flow(fresh)
  await again.button('Continue').click()
  await again.button('Create passkey').click()
  await expect(again.title('Your passkey is ready')).toBeVisible()
  const { credentials } = await person.ledger()
  expect(await authenticator.ids()).toEqual(credentials.map(({ credId }) => credId))
})
