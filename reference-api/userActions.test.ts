import { DfnsApiClient } from '@dfns/sdk'
import { AsymmetricKeySigner } from '@dfns/sdk-keysigner'
import { getRequestListener } from '@hono/node-server'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createServiceAccount } from '../src/testing/serviceAccount.js'
import { createReferenceApi } from './referenceApi.js'
import { withUserActions } from './userActions.js'

/*
 * The API's own client and signer against the stand-in, over HTTP. On its way a request can be changed, as by somebody
 * who has the token of the service account and not its key.
 */
const { account, env } = createServiceAccount()
const another = createServiceAccount().env
const DELEGATED = '/auth/registration/delegated'
let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function setup(changed: (request: Request) => Promise<Request> | Request = (request) => request) {
  const { handle, ledger } = createReferenceApi({
    rpId: 'localhost',
    origins: [],
    serviceAccountToken: account.token,
  })
  const signed = withUserActions(handle, account)
  const listener = getRequestListener(async (request) => signed(await changed(request)))
  server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve) => server?.listen(0, 'localhost', resolve))
  const baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`
  const begin = async (key = env, authToken = key.DFNS_SERVICE_TOKEN, credId = env.DFNS_CRED_ID) => {
    const signer = new AsymmetricKeySigner({ credId, privateKey: key.DFNS_PRIVATE_KEY })
    const { auth } = new DfnsApiClient({ baseUrl, authToken, signer })
    return auth.createDelegatedRegistrationChallenge({ body: { email: 'jane@example.com', kind: 'EndUser' } })
  }
  return { begin, ledger, baseUrl }
}

test('what the service account signs is done, and again with a new signature', async () => {
  const { begin, ledger } = await setup()
  const { user } = await begin()
  expect(ledger.users.get('jane@example.com')?.id).toBe(user.id)
  expect((await begin()).user.id).toBe(user.id)
})

test('a key of somebody else, and a token of somebody else, are refused', async () => {
  const { begin, ledger } = await setup()
  await expect(begin(another, env.DFNS_SERVICE_TOKEN)).rejects.toMatchObject({
    httpStatus: 401,
    message: 'Invalid user action: the signature does not verify',
  })
  await expect(begin(env, another.DFNS_SERVICE_TOKEN)).rejects.toMatchObject({ httpStatus: 401 })
  expect(ledger.users.size).toBe(0)
})

test('another body than the one that was signed is refused', async () => {
  const { begin, ledger } = await setup(async (request) => {
    const { method, url, headers } = request
    const body = await request.text()
    const isSigned = new URL(url).pathname === DELEGATED
    return new Request(url, { method, headers, body: isSigned ? body.replace('jane', 'mallory') : body })
  })
  await expect(begin()).rejects.toMatchObject({ httpStatus: 401 })
  expect(ledger.users.size).toBe(0)
})

test('a signature is used once, and not without one', async () => {
  const sent: Request[] = []
  const { begin, baseUrl } = await setup((request) => {
    if (new URL(request.url).pathname === DELEGATED) sent.push(request.clone())
    return request
  })
  await begin()
  const [request] = sent
  const headers = { authorization: `Bearer ${account.token}`, 'content-type': 'application/json' }
  const userAction = request?.headers.get('x-dfns-useraction') ?? ''
  const body = await request?.text()
  const again = async (more = {}) =>
    (await fetch(baseUrl + DELEGATED, { method: 'POST', headers: { ...headers, ...more }, body: body ?? '' }))
      .status
  expect(await again({ 'x-dfns-useraction': userAction })).toBe(401)
  expect(await again()).toBe(401)
})
