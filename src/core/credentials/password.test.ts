import { expect, test } from 'vitest'
import { attestPassword } from './password.js'

test.each(['correct horse', ' ', ' spaces are part of it ', 'é', 'e\u0301'])(
  'takes %j as it is',
  (password) => {
    expect(attestPassword(password)).toEqual({ credentialKind: 'Password', credentialInfo: { password } })
  },
)

test('refuses an empty one', () => {
  const refused = { code: 'input_invalid', field: 'password', userAction: 'retry', outcome: 'none' }
  expect(() => attestPassword('')).toThrow(expect.objectContaining(refused))
})
