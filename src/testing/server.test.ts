import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { passkey } from '../../reference-api/testing/passkey.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import { createReferenceServer } from './server.js'

const page = 'http://localhost:5173'
let server: Server
let base = ''

beforeAll(async () => {
  server = createReferenceServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  base = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(base + path, {
    method,
    headers: { origin: page, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

test('a page on localhost may register there, with an invitation; a fault comes once, and no one else may read', async () => {
  const invited = await call('POST', '/reference/invitations', { username: 'ada@example.com' })
  expect(invited.headers.get('access-control-allow-origin')).toBe(page)
  const { id: _, ...invitation } = (await invited.json()) as Record<string, string>
  const begin = async () =>
    (await (await call('POST', '/auth/registration/init', invitation)).json()) as UserRegistrationChallenge
  const complete = async (challenge: UserRegistrationChallenge) =>
    call('POST', '/auth/registration', await passkey(challenge, { origin: page, rpId: 'localhost' }), {
      authorization: `Bearer ${challenge.temporaryAuthenticationToken}`,
    })

  expect((await call('POST', '/reference/faults/nonsense')).status).toBe(404)
  expect((await call('POST', '/reference/faults/status-503')).status).toBe(204)
  expect((await complete(await begin())).status).toBe(503)
  await call('POST', '/reference/faults/drop-before')
  await expect(complete(await begin())).rejects.toThrow('fetch failed')
  const late = await begin()
  expect(await (await call('POST', '/reference/expire/ada@example.com')).json()).toMatchObject({
    expired: 1,
  })
  expect((await complete(late)).status).toBe(401)
  expect((await complete(await begin())).status).toBe(200)
  const user = await call('GET', '/reference/users/ada@example.com')
  expect(await user.json()).toMatchObject({ credentials: [{ kind: 'Fido2' }] })

  const preflight = await call('OPTIONS', '/auth/registration')
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization')
  const elsewhere = await fetch(`${base}/reference/users/ada@example.com`, {
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull()
})

test('a page on localhost may register through a server of its own, and no other page', async () => {
  const register = async (username: string, origin: string) => {
    const post = async (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) })
    const invited = await post('/reference/invitations', { username })
    const { id: _, ...invitation } = (await invited.json()) as Record<string, string>
    const begun = await post('/auth/registration/init', invitation)
    const challenge = (await begun.json()) as UserRegistrationChallenge
    const registration = await passkey(challenge, { origin, rpId: 'localhost' })
    const authorization = `Bearer ${challenge.temporaryAuthenticationToken}`
    return (await post('/auth/registration', registration, { authorization })).status
  }
  expect(await register('grace@example.com', 'http://localhost:5199')).toBe(200)
  expect(await register('alan@example.com', 'https://elsewhere.example')).toBe(400)
})
