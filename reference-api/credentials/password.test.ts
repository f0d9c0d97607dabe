import { pbkdf2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { reference } from '../testing/reference.js'
import { hashPassword, isPassword } from './password.js'

const text = 'correct horse battery staple \u00e9'
const credential = (password: string) => ({
  firstFactorCredential: { credentialKind: 'Password', credentialInfo: { password } },
})

test('a hash is PBKDF2 with a salt of its own, as node:crypto makes it', async () => {
  const hash = await hashPassword(text)
  const [name, iterations, salt = '', derived] = hash.split('$')
  expect([name, iterations]).toEqual(['PBKDF2-SHA256', '600000'])
  const bytes = pbkdf2Sync(text, Buffer.from(salt, 'base64url'), 600_000, 32, 'sha256')
  expect(derived).toBe(bytes.toString('base64url'))
  expect(await hashPassword(text)).not.toBe(hash)
})

test('a password is told from others, however its letters are composed', async () => {
  const hash = await hashPassword(text)
  expect(await isPassword('correct horse battery staple e\u0301', hash)).toBe(true)
  expect(await isPassword(text.toUpperCase(), hash)).toBe(false)
  expect(await isPassword('', hash)).toBe(false)
})

test('is refused by default', async () => {
  const { begin, complete, user } = reference()
  const { status, body } = await complete(credential(text), await begin())
  expect(status).toBe(400)
  expect(body.error?.message).toBe('Not a supported first factor: Password')
  expect(user.credentials).toEqual([])
})

test('is accepted where it is offered, and never kept as it is', async () => {
  const { begin, complete, user } = reference({
    supportedCredentialKinds: { firstFactor: ['Password'], secondFactor: [] },
  })
  const { status, body } = await complete(credential(text), await begin())
  expect(status).toBe(200)
  expect(body['credential']).toMatchObject({ kind: 'Password', name: '' })
  expect(user.credentials).toMatchObject([{ kind: 'Password', factor: 'first' }])
  expect(JSON.stringify(user)).not.toContain('horse')
})
