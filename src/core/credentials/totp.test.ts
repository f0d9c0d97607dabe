import { describe, expect, test } from 'vitest'
import { RegistrationError } from '../errors.js'
import { attestTotp } from './totp.js'

function failureOf(act: () => unknown): RegistrationError {
  try {
    act()
  } catch (error) {
    if (error instanceof RegistrationError) return error
    throw error
  }
  throw new Error('It succeeded.')
}

describe('attestTotp', () => {
  test.each(['123456', '123 456', ' 1 2 3 4 5 6\t', '123\u00A0456', '12\u202F34\n56'])(
    'takes %j',
    (typed) => {
      expect(attestTotp(typed)).toEqual({ credentialKind: 'Totp', credentialInfo: { otpCode: '123456' } })
    },
  )

  test('keeps leading zeros', () => {
    expect(attestTotp('000 001').credentialInfo.otpCode).toBe('000001')
  })

  test.each([
    '',
    '   ',
    '12345',
    '1234567',
    '12345a',
    '-12345',
    '12.456',
    '１２３４５６',
    '١٢٣٤٥٦',
    '123456\0',
  ])('refuses %j', (typed) => {
    const error = failureOf(() => attestTotp(typed))
    expect(error).toMatchObject({
      code: 'input_invalid',
      field: 'otpCode',
      remedy: 'retry',
      outcome: 'none',
    })
  })

  test('the code is not in the error', () => {
    const error = failureOf(() => attestTotp('9876543'))
    expect(`${error.message} ${String(error.cause)}`).not.toContain('987')
  })
})
