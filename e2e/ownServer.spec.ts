import { expect, type Page, test as base } from '@playwright/test'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { ConnectionDropped } from '../reference-api/faults.js'
import { type RunningApi, startApi } from './apps/api.js'
import { serverFiles, signUp } from './apps/readme.mjs'
import { endRoutes } from './routes.js'
import { slowDown } from './slower.js'
import { addVirtualAuthenticator } from './virtualAuthenticator.js'

const COMPLETE = 'POST /auth/registration'
const results = fileURLToPath(new URL('../.results', import.meta.url))

/** A customer's server made from the README and docs/server.md only, in a process of its own. */
interface OwnServer {
  origin: string
  email: string
  api: RunningApi
  restart: () => Promise<void>
  asked: () => number
}

const test = base.extend<{ own: OwnServer }, { folder: string }>({
  folder: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its pattern
    async ({}, use) => {
      mkdirSync(results, { recursive: true })
      // Inside the repository, so that Node finds its packages.
      const folder = mkdtempSync(join(results, 'ownServer-'))
      const page = `import { createRoot } from 'react-dom/client'
import { SignUp } from './SignUp'
createRoot(document.body.appendChild(document.createElement('main'))).render(<SignUp />)
`
      const html = `<!doctype html><html lang="en"><title>Sign up</title><link rel="icon" href="data:,"><body><script type="module" src="/page.tsx"></script>`
      const files = { ...serverFiles(), 'SignUp.tsx': signUp(), 'page.tsx': page, 'index.html': html }
      for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code)
      await build({
        configFile: false,
        root: folder,
        logLevel: 'error',
        build: { ssr: 'registration.ts', outDir: 'server', target: 'node20' },
      })
      await build({ configFile: false, root: folder, logLevel: 'error', build: { outDir: 'page' } })
      await use(folder)
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  context: async ({ context }, use) => {
    slowDown(context)
    await use(context)
    await endRoutes(context)
  },
  own: async ({ folder }, use) => {
    const api = await startApi()
    const email = `jane.${randomUUID()}@example.com`
    // The folder of the server's store, which survives a restart.
    const cwd = mkdtempSync(join(folder, 'run-'))
    let child: ChildProcess | undefined
    const start = async (port = '0') => {
      child = spawn(process.execPath, [fileURLToPath(new URL('apps/serve.mjs', import.meta.url))], {
        stdio: ['ignore', 'pipe', 'inherit'],
        cwd,
        env: {
          ...process.env,
          ...api.env,
          ROUTES: join(folder, 'server/registration.js'),
          FILES: join(folder, 'page'),
          PORT: port,
        },
      })
      const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
      return line.toString().trim()
    }
    const stop = async () => {
      const ended = child && once(child, 'exit')
      child?.kill()
      await ended
    }
    const origin = await start()
    api.origins.push(origin)
    await use({
      origin,
      email,
      api,
      asked: () => api.seen.filter((what) => what === COMPLETE).length,
      restart: async () => {
        await stop()
        await start(new URL(origin).port)
      },
    })
    await stop()
    api.close()
  },
})

const button = (page: Page, name: string) => page.getByRole('button', { name })
const done = (page: Page) => page.getByRole('heading', { name: 'Your passkey is ready' })

/** Registers up to the tap that creates the passkey and submits it; returns this page's authenticator. */
async function register(page: Page, { origin, email }: OwnServer) {
  const session = await page.context().newCDPSession(page)
  const authenticator = await addVirtualAuthenticator({
    send: (method, params) => session.send(method as 'WebAuthn.getCredentials', params as never),
  })
  await page.goto(`${origin}/?email=${encodeURIComponent(email)}`)
  await button(page, 'Continue').click()
  await button(page, 'Create passkey').click()
  return authenticator
}

/** Expects that the API has exactly the passkey that the user has. */
async function isWhole({ api, email }: OwnServer, authenticator: Awaited<ReturnType<typeof register>>) {
  const { credentials = [] } = api.ledger.users.get(email) ?? {}
  expect(credentials).toHaveLength(1)
  expect(credentials.map(({ credId }) => credId)).toEqual(await authenticator.ids())
}

const unavailable = () =>
  Response.json({ error: { id: 'ec-1', message: 'Service Unavailable' } }, { status: 503 })

test('registers, signs what the API wants signed, and the token never reaches the page', async ({
  page,
  own,
}) => {
  const answers: string[] = []
  // Read on the way: the browser forgets the text of an answer as soon as the page is left.
  await page.route('**/my/**', async (route) => {
    const response = await route.fetch()
    answers.push(await response.text())
    await route.fulfill({ response })
  })
  const authenticator = await register(page, own)
  await expect(done(page)).toBeVisible()
  await isWhole(own, authenticator)
  expect(own.api.seen).toEqual([
    'POST /auth/action/init',
    'POST /auth/action',
    'POST /auth/registration/delegated',
    COMPLETE,
  ])
  await expect.poll(() => answers).toHaveLength(2)
  expect(answers.join('')).not.toContain('temporaryAuthenticationToken')
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('the API is unavailable for a while: the same attempt asks it again, and gets through', async ({
  page,
  own,
}) => {
  own.api.on(COMPLETE, unavailable, unavailable)
  const authenticator = await register(page, own)
  await expect(done(page)).toBeVisible()
  await isWhole(own, authenticator)
  expect(own.asked()).toBe(3)
})

test('the connection to the API breaks before it is asked: tried again', async ({ page, own }) => {
  own.api.on(COMPLETE, () => {
    throw new ConnectionDropped()
  })
  const authenticator = await register(page, own)
  await expect(done(page)).toBeVisible()
  await isWhole(own, authenticator)
})

test("the page never gets the server's answer, and the server is restarted: it gives it again, and the API is asked once", async ({
  page,
  own,
}) => {
  await page.route(
    '**/my/complete',
    async (route) => {
      await route.fetch()
      await own.restart()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  const authenticator = await register(page, own)
  await expect(done(page)).toBeVisible()
  await isWhole(own, authenticator)
  expect(own.asked()).toBe(1)
})

test('one attempt is posted twice at the same time: one answer, and the API is asked once', async ({
  page,
  own,
}) => {
  const statuses: number[] = []
  await page.route('**/my/complete', async (route) => {
    const [one, two] = await Promise.all([route.fetch(), route.fetch()])
    statuses.push(one.status(), two.status())
    expect(await one.text()).toBe(await two.text())
    await route.fulfill({ response: one })
  })
  const authenticator = await register(page, own)
  await expect(done(page)).toBeVisible()
  await isWhole(own, authenticator)
  expect(statuses).toEqual([200, 200])
  expect(own.asked()).toBe(1)
})

test("the API's own answer is lost: nobody claims that it failed, and no second passkey is made", async ({
  page,
  own,
}) => {
  own.api.on(COMPLETE, async (next) => {
    await next()
    throw new ConnectionDropped()
  })
  const authenticator = await register(page, own)
  await expect(page.locator('[data-code="outcome_unknown"], [data-code="user_exists"]')).toBeVisible()
  await isWhole(own, authenticator)
})

test('a form of another site begins nothing', async ({ own, request }) => {
  const headers = { 'content-type': 'text/plain', origin: 'https://elsewhere.example' }
  const answer = await request.post(`${own.origin}/my/init`, {
    headers,
    data: Buffer.from('{"email":"eve@example.com"}'),
  })
  expect(answer.status()).toBe(415)
  expect(answer.headers()['set-cookie']).toBeUndefined()
  expect(own.api.seen).toEqual([])
})

test('a form of a sibling subdomain, whose posts have the cookie, completes nothing', async ({
  own,
  request,
}) => {
  const url = `${own.origin}/my/init`
  const headers = { 'content-type': 'application/json' }
  const begun = await request.post(url, { headers, data: { email: own.email } })
  const [cookie = ''] = (begun.headers()['set-cookie'] ?? '').split(';')
  expect(cookie).toMatch(/^registration=./)
  const answer = await request.post(`${own.origin}/my/complete`, {
    headers: { 'content-type': 'text/plain', cookie },
    data: Buffer.from('{"request":{},"attemptId":"eve"}'),
  })
  expect(answer.status()).toBe(415)
  expect(own.asked()).toBe(0)
})

for (const name of ['constructor', '__proto__', 'toString'])
  test(`a cookie that names ${name}, which every object has, is no session`, async ({ own, request }) => {
    const answer = await request.post(`${own.origin}/my/complete`, {
      headers: { cookie: `registration=${name}` },
      data: { request: {}, attemptId: 'eve' },
    })
    expect(answer.status()).toBe(401)
    expect(own.asked()).toBe(0)
  })

test('a gateway answers the delegated call with a page of HTML: a 502 in JSON, and the next tap works', async ({
  page,
  own,
}) => {
  own.api.on(
    'POST /auth/registration/delegated',
    () =>
      new Response('<!doctype html><title>502</title>', {
        status: 502,
        headers: { 'content-type': 'text/html' },
      }),
  )
  const session = await page.context().newCDPSession(page)
  await addVirtualAuthenticator({
    send: (method, params) => session.send(method as 'WebAuthn.getCredentials', params as never),
  })
  await page.goto(`${own.origin}/?email=${encodeURIComponent(own.email)}`)
  const answered = page.waitForResponse('**/my/init')
  await button(page, 'Continue').click()
  expect((await answered).status()).toBe(502)
  await expect(page.locator('[data-code="server_failed"]')).toBeVisible()
  await button(page, 'Try again').click()
  await button(page, 'Create passkey').click()
  await expect(done(page)).toBeVisible()
})

test('the API refuses for good: the refusal is passed on, and read by the widget as one', async ({
  page,
  own,
}) => {
  const refusal = { error: { id: 'ec-2', message: 'Bad request' } }
  own.api.on(COMPLETE, () => Response.json(refusal, { status: 400 }))
  await register(page, own)
  await expect(page.locator('[data-code="registration_refused"]')).toBeVisible()
  expect(own.asked()).toBe(1)
})

test.describe("where a page can make no passkey, the README's onError hears why: once, when the step is entered", () => {
  const reasons = {
    'a browser without WebAuthn (fault 1)': 'webauthn_unsupported',
    'a page over http (fault 2)': 'insecure_context',
    'a frame without allow (fault 4)': 'ceremony_forbidden',
    'a Permissions-Policy (fault 7)': 'ceremony_forbidden',
  } as const
  for (const [what, code] of Object.entries(reasons)) {
    test(what, async ({ page, context, own }) => {
      const heard: string[] = []
      page.on('console', async (message) => {
        if (message.type() !== 'error') return
        const said = await message.args()[0]?.evaluate((error: { code?: string }) => error.code)
        if (said) heard.push(said)
      })
      const query = `/?email=${encodeURIComponent(own.email)}`
      let address = own.origin
      if (what.includes('WebAuthn'))
        await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'))
      if (what.includes('http')) address = 'http://quillstone.test'
      if (what.includes('frame')) address = own.origin.replace('localhost', 'app.localhost')
      // All of it, also what is within the frame: Chromium asks before a page without an address of its own may
      // reach localhost (https://wicg.github.io/local-network-access/).
      await context.route('**', async (route) => {
        const { pathname, search, origin } = new URL(route.request().url())
        if (what.includes('frame') && origin === address) {
          const body = `<!doctype html><title>Host</title><iframe src="${own.origin}${query}"></iframe>`
          await route.fulfill({ contentType: 'text/html', body })
          return
        }
        const response = await route.fetch({ url: `${own.origin}${pathname}${search}` })
        const policy = what.includes('Policy') && { 'permissions-policy': 'publickey-credentials-create=()' }
        await route.fulfill({ response, headers: { ...response.headers(), ...policy } })
      })
      await page.goto(address + query)
      const shown = what.includes('frame') ? page.frameLocator('iframe') : page
      expect(heard).toEqual([])
      await shown.getByRole('button', { name: 'Continue' }).click()
      await expect.poll(() => heard).toEqual([code])
      // Whatever the step offers instead of a passkey is there by now, and has not repeated it.
      await expect(shown.locator('[data-part="step"] h2')).toBeVisible()
      expect(heard).toEqual([code])
    })
  }
})
