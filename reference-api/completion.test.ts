import { afterEach, expect, test, vi } from 'vitest'
import { invite } from './ledger.js'
import { nodeKey } from './testing/nodeKey.js'
import { reference } from './testing/reference.js'

const supportedCredentialKinds = { firstFactor: ['Password', 'Key'], secondFactor: [] }
const password = {
  firstFactorCredential: { credentialKind: 'Password', credentialInfo: { password: 'correct horse' } },
}

afterEach(() => {
  vi.restoreAllMocks()
})

test('a completion that is still being verified comes too late when another was accepted', async () => {
  const { begin, complete, user } = reference({ supportedCredentialKinds })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const { deriveBits } = crypto.subtle
  vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation(async (...input) => {
    await held
    return deriveBits.apply(crypto.subtle, input)
  })
  const first = await begin()
  const late = complete(password, first)
  await vi.waitFor(() => expect(crypto.subtle.deriveBits).toHaveBeenCalled())
  const second = await begin()
  const body = { firstFactorCredential: nodeKey().attest(second.challenge) }
  expect((await complete(body, second)).status).toBe(200)
  release()
  expect(await late).toMatchObject({ status: 401, body: { error: { message: 'User already exists.' } } })
  expect(user.credentials).toMatchObject([{ kind: 'Key' }])
})

test('credentials without an id are nobody else’s', async () => {
  const { begin, complete, ledger, config, clock, user } = reference({ supportedCredentialKinds })
  const other = invite(ledger, config.orgId, 'other@example.co', { now: clock.now })
  for (const person of [user, other]) {
    expect((await complete(password, await begin(person))).status).toBe(200)
    expect(person.credentials).toMatchObject([{ kind: 'Password' }])
  }
  // The same password of two users is not seen to be the same.
  expect(user.credentials[0]?.passwordHash).not.toBe(other.credentials[0]?.passwordHash)
})
