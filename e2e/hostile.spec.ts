import type { Fido2Attestation, UserRegistrationRequest } from '../src/core/protocol.js'
import { expect } from './fixtures.js'
import { test } from './network.js'

const HTML = { 'content-type': 'text/html' }

test('a hostile page that frames the registration shows nothing, and begins nothing (fault 100)', async ({
  page,
  network,
  authenticator,
  person,
  baseURL: origin,
  faults,
}) => {
  const hostile = String(origin).replace('localhost', 'hostile.localhost')
  const link = `${origin}/register?${new URLSearchParams(person.invitation)}`
  network.host(hostile, (_, response) => {
    response.writeHead(200, HTML)
    response.end(
      `<!doctype html><title>Prize</title><iframe allow="publickey-credentials-create *" src="${link.replaceAll('&', '&amp;')}"></iframe>`,
    )
  })
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
  await page.goto(hostile)
  await refused
  expect(faults.splice(0).join()).toContain('frame-ancestors')
  await expect(page.frameLocator('iframe').locator('[data-part="flow"]')).toHaveCount(0)
  expect(network.seen.filter((what) => what.startsWith('POST'))).toEqual([])
  expect(await authenticator.credentials()).toEqual([])
})

test('framed by another origin that the host let in, the client data says so to the server (fault 100)', async ({
  page,
  network,
  authenticator,
  person,
  baseURL: origin,
}) => {
  const above = String(origin).replace('localhost', 'above.localhost')
  const link = `${origin}/register?${new URLSearchParams(person.invitation)}`
  network.host(above, (_, response) => {
    response.writeHead(200, HTML)
    response.end(
      `<!doctype html><title>Above</title><iframe width="600" height="900" allow="publickey-credentials-create *" src="${link.replaceAll('&', '&amp;')}"></iframe>`,
    )
  })
  network.on('GET /register', async ({ response, pass }) => {
    const { status, headers, body } = await pass()
    const policy = String(headers['content-security-policy']).replace(
      "frame-ancestors 'none'",
      `frame-ancestors ${above}`,
    )
    response.writeHead(status, { ...headers, 'content-security-policy': policy })
    response.end(body)
  })
  await page.goto(above)
  const framed = page.frameLocator('iframe')
  const sent = page.waitForRequest('**/auth/registration')
  await framed.getByRole('button', { name: 'Continue' }).click()
  await framed.getByRole('button', { name: 'Create passkey' }).click()
  const { firstFactorCredential } = (await sent).postDataJSON() as UserRegistrationRequest
  const { clientData } = (firstFactorCredential as Fido2Attestation).credentialInfo
  expect(JSON.parse(Buffer.from(clientData, 'base64url').toString())).toMatchObject({
    origin,
    crossOrigin: true,
    topOrigin: above,
  })
  expect(await authenticator.credentials()).toHaveLength(1)
})

test('a registration asks its own server and nobody else, and no address tells of anybody (fault 107)', async ({
  page,
  network,
  authenticator,
  person,
  flow,
  baseURL: origin,
}) => {
  await person.open()
  await expect(flow.button('Continue')).toBeVisible()
  const requests: { what: string; url: string; headers: Promise<Record<string, string>> }[] = []
  page.on('request', (request) => {
    const url = request.url()
    requests.push({
      what: `${request.method()} ${new URL(url).pathname}`,
      url,
      headers: request.allHeaders(),
    })
  })
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  await flow.button('Go to my wallet').click()
  await expect(page.getByRole('heading', { name: 'You are in.' })).toBeVisible()
  const posts = requests.filter(({ what }) => what.startsWith('POST'))
  expect(posts.map(({ what }) => what)).toEqual([
    'POST /api/auth/registration/init',
    'POST /api/auth/registration',
  ])
  const [credential] = (await person.ledger()).credentials
  for (const { what, url, headers } of requests) {
    expect(new URL(url).origin, what).toBe(origin)
    expect(new URL(url).search, what).toBe('')
    const all = JSON.stringify({ ...(await headers), authorization: '' })
    for (const told of [person.username, encodeURIComponent(person.username), credential?.credId ?? '?']) {
      expect(all, what).not.toContain(told)
    }
  }
  // Not even as a retry by the browser itself.
  expect(network.seen.filter((what) => what.startsWith('POST'))).toHaveLength(2)
  expect(await authenticator.credentials()).toHaveLength(1)
})
