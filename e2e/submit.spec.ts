import type { Page } from '@playwright/test'
import { expect } from './fixtures.js'
import { test } from './network.js'

const SUBMIT = 'POST /api/auth/registration'

/** How often the page itself called the server. */
function asked(page: Page): string[] {
  const bodies: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/auth/registration')) bodies.push(request.postData() ?? '')
  })
  return bodies
}

test('a kept-alive connection dies under the submit and Chromium sends it again by itself: the refusal of the second is none of the first (faults 93, 98)', async ({
  page,
  network,
  authenticator,
  person,
  flow,
}) => {
  const bodies = asked(page)
  const reused: boolean[] = []
  let sockets = 0
  await person.open()
  await flow.button('Continue').click()
  network.on(SUBMIT, async ({ request, pass }) => {
    // The server accepts the request, and the connection breaks before the first byte of the answer.
    const { status } = await pass()
    expect(status).toBe(200)
    reused.push(request.socket.bytesRead > 0)
    sockets++
    request.socket.destroy()
  })
  await flow.button('Create passkey').click()
  await expect(flow.alert).toContainText('We are not sure this worked')
  await flow.isAccessible()
  expect(sockets).toBe(1)
  // One `fetch` of the page, two requests of the browser.
  expect(bodies).toHaveLength(1)
  expect(network.seen.filter((what) => what === SUBMIT)).toHaveLength(2)
  const { credentials } = await person.ledger()
  expect(credentials).toHaveLength(1)
  expect(await authenticator.ids()).toEqual([credentials[0]?.credId])
})

test('a login page in the way: not followed, not taken for an answer, and the same body again (fault 90)', async ({
  page,
  network,
  authenticator,
  person,
  flow,
}) => {
  const bodies = asked(page)
  await person.open({ retries: '0' })
  await flow.button('Continue').click()
  network.on(SUBMIT, ({ response }) => {
    response.writeHead(302, { location: '/login?next=registration' })
    response.end()
  })
  await flow.button('Create passkey').click()
  await expect(flow.alert).toContainText('cannot read')
  await flow.isAccessible()
  expect(network.seen).not.toContain('GET /login')
  await flow.button('Try again').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  expect(bodies).toHaveLength(2)
  expect(bodies[1]).toBe(bodies[0])
  expect(await authenticator.ids()).toEqual((await person.ledger()).credentials.map(({ credId }) => credId))
})

test('an API of another origin that gives this page no leave: as if unheard, and no passkey is taken away (fault 91)', async ({
  page,
  network,
  authenticator,
  person,
  flow,
  faults,
}) => {
  const elsewhere = 'http://api.example.com'
  network.host(elsewhere, (_, response) => {
    response.writeHead(403, { 'content-type': 'text/plain' })
    response.end('No.')
  })
  // A page whose policy allows other origins, and whose submit goes to one.
  network.on('GET /register', async ({ response, pass }) => {
    const { status, headers, body } = await pass()
    const { 'content-security-policy': _, connection: __, 'transfer-encoding': ___, ...rest } = headers
    response.writeHead(status, rest)
    response.end(body)
  })
  await page.addInitScript((origin) => {
    const { fetch } = window
    let first = true
    window.fetch = (input, init) => {
      const away = typeof input === 'string' && input.endsWith('/auth/registration') && first
      if (away) first = false
      return fetch(away ? `${origin}/auth/registration` : input, init)
    }
  }, elsewhere)
  await person.open({ retries: '0' })
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.alert).toContainText('No connection')
  // Only the browser's console says which CORS header is missing.
  expect(faults.splice(0)).toEqual([expect.stringContaining('CORS')])
  expect(network.seen).toContain('OPTIONS /auth/registration')
  expect(network.seen).not.toContain('POST /auth/registration')
  expect(await authenticator.credentials()).toHaveLength(1)
  await flow.button('Try again').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  expect(await authenticator.credentials()).toHaveLength(1)
})

test('offline: waits, says so, and goes on by itself once there is a connection (fault 89)', async ({
  page,
  context,
  authenticator,
  person,
  flow,
}) => {
  const bodies = asked(page)
  await person.open()
  await flow.button('Continue').click()
  await expect(flow.button('Other ways')).toBeVisible()
  await context.setOffline(true)
  await flow.button('Create passkey').click()
  await expect(page.getByText('You are offline').first()).toBeVisible()
  await expect(flow.button('Stop waiting')).toBeVisible()
  await flow.isAccessible()
  expect(bodies).toHaveLength(1)
  await context.setOffline(false)
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  expect(bodies).toHaveLength(2)
  expect(bodies[1]).toBe(bodies[0])
  expect(await authenticator.ids()).toEqual((await person.ledger()).credentials.map(({ credId }) => credId))
})
