import { DfnsApiClient } from '@dfns/sdk'
import { AsymmetricKeySigner } from '@dfns/sdk-keysigner'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createReferenceServer } from './server.js'
import { createServiceAccount, serviceAccountIn, withVariables } from './serviceAccount.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registration-flow-env-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** As Node's own reader of such files reads it. */
function environmentOf(file: string): Record<string, string> {
  const names = ['MINE', 'DFNS_API_URL', 'DFNS_SERVICE_TOKEN', 'DFNS_CRED_ID', 'DFNS_PRIVATE_KEY', 'LAST']
  const code = `process.stdout.write(JSON.stringify(process.env, ${JSON.stringify(names)}))`
  return JSON.parse(
    execFileSync(process.execPath, [`--env-file=${file}`, '-e', code], { encoding: 'utf8', env: {} }),
  ) as Record<string, string>
}

test('its variables take the place of older ones in a file of the host, and leave the others alone', () => {
  const file = join(folder, '.env')
  const [older, newer] = [createServiceAccount().env, createServiceAccount().env]
  writeFileSync(file, withVariables('MINE=1', { DFNS_API_URL: 'http://localhost:1', ...older }))
  writeFileSync(file, `${readFileSync(file, 'utf8')}LAST=2\n`)
  writeFileSync(
    file,
    withVariables(readFileSync(file, 'utf8'), { DFNS_API_URL: 'http://localhost:2', ...newer }),
  )
  expect(environmentOf(file)).toEqual({ MINE: '1', LAST: '2', DFNS_API_URL: 'http://localhost:2', ...newer })
})

test('the next start has the account of the last, so that a server which has read the file goes on working', () => {
  const first = createServiceAccount()
  const text = withVariables('MINE=1', { DFNS_API_URL: 'http://localhost:4400', ...first.env })
  expect(serviceAccountIn(text)).toEqual(first)
  expect(serviceAccountIn('').account.token).not.toBe(first.account.token)
  expect(serviceAccountIn('DFNS_API_URL=http://localhost:4400\n').account.token).toMatch(/./)
})

test.each([
  ['of a region', { DFNS_API_URL: 'https://api.uae.dfns.io' }, 'https://api.uae.dfns.io'],
  ['where its server has the default', {}, 'https://api.dfns.io'],
])('the account of the true API is never lost: %s', (_, url, named) => {
  const text = withVariables('', { ...url, ...createServiceAccount().env })
  expect(() => serviceAccountIn(text)).toThrow(named)
  expect(() => serviceAccountIn('DFNS_PRIVATE_KEY=key')).toThrow('https://api.dfns.io')
})

test("a host's server begins a registration with what the file says", async () => {
  const { account, env } = createServiceAccount()
  const server = createReferenceServer([], account)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  try {
    const file = join(folder, '.env')
    const url = `http://localhost:${(server.address() as AddressInfo).port}`
    writeFileSync(file, withVariables('', { DFNS_API_URL: url, ...env }))
    const { DFNS_API_URL, DFNS_SERVICE_TOKEN, DFNS_CRED_ID = '', DFNS_PRIVATE_KEY = '' } = environmentOf(file)
    const signer = new AsymmetricKeySigner({ credId: DFNS_CRED_ID, privateKey: DFNS_PRIVATE_KEY })
    const { auth } = new DfnsApiClient({ baseUrl: DFNS_API_URL, authToken: DFNS_SERVICE_TOKEN, signer })
    const begun = await auth.createDelegatedRegistrationChallenge({
      body: { email: 'jane@example.com', kind: 'EndUser' },
    })
    expect(begun.user.name).toBe('jane@example.com')
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
