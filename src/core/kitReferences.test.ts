import { expect, test } from 'vitest'
import { readRecoveryKit } from './readRecoveryKit.js'

test.each(['&#9999999999;', '&#1114112;', '&constructor;', '&toString;'])(
  'the reference %s, which stands for no character, stays as it is in a file that a user opens',
  (reference) => {
    const file = `<bdi data-field="username">a${reference}b</bdi>`
    expect(readRecoveryKit(file)).toEqual({ username: `a${reference}b` })
  },
)
test('the highest code point is read', () => {
  expect(readRecoveryKit('<bdi data-field="username">&#1114111;</bdi>')).toEqual({ username: '\u{10FFFF}' })
})
