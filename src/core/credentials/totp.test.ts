import { describe, expect, test } from 'vitest'
import { RegistrationError } from '../errors.js'
import { Secret, TOTP } from 'otpauth'
import { attestTotp, readOtpUrl } from './totp.js'

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
  test.each([
    '123456',
    '123 456',
    '123-456',
    '１２３４５６',
    '١٢٣٤٥٦',
    ' 1 2 3 4 5 6\t',
    '123\u00A0456',
    '12\u202F34\n56',
  ])('takes %j', (typed) => {
    expect(attestTotp(typed)).toEqual({ credentialKind: 'Totp', credentialInfo: { otpCode: '123456' } })
  })

  test('keeps leading zeros', () => {
    expect(attestTotp('000 001').credentialInfo.otpCode).toBe('000001')
  })

  test.each(['', '   ', '12345', '1234567', '12345a', '-12345', '12.456', '123456\0'])(
    'refuses %j',
    (typed) => {
      const error = failureOf(() => attestTotp(typed))
      expect(error).toMatchObject({
        code: 'input_invalid',
        field: 'otpCode',
        userAction: 'retry',
        outcome: 'none',
      })
    },
  )

  test('the code is not in the error', () => {
    const error = failureOf(() => attestTotp('9876543'))
    expect(`${error.message} ${String(error.cause)}`).not.toContain('987')
  })
})

describe('an otpUrl (fault 127)', () => {
  test.each([
    [6, 30, 'SHA1'],
    [7, 30, 'SHA1'],
    [8, 60, 'SHA256'],
    [8, 15, 'SHA512'],
  ])('of %i digits, %i seconds, %s, as otpauth writes it', (digits, period, algorithm) => {
    const secret = new Secret({ size: 20 })
    const totp = new TOTP({
      issuer: 'Quillstone',
      label: 'ada@example.com',
      secret,
      digits,
      period,
      algorithm,
    })
    const otpUrl = totp.toString()
    expect(readOtpUrl(otpUrl)).toEqual({ secret: secret.base32, digits, period, algorithm })
    const code = totp.generate()
    expect(attestTotp(code, otpUrl).credentialInfo.otpCode).toBe(code)
    for (const wrong of [code.slice(1), `${code}0`]) {
      expect(failureOf(() => attestTotp(wrong, otpUrl))).toMatchObject({ field: 'otpCode' })
    }
  })

  const usual = { secret: 'JBSWY3DPEHPK3PXP', digits: 6, period: 30, algorithm: 'SHA1' }
  test.each([
    ['nothing but the secret', 'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP', {}],
    ['the secret alone', 'JBSWY3DPEHPK3PXP', {}],
    ['spaces in the secret', 'otpauth://totp/a?secret=JBSW%20Y3DP+EHPK%203PXP', {}],
    ['no number', 'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&digits=&period=x&algorithm=', {}],
    [
      'numbers that no app takes',
      'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&digits=12&period=0&algorithm=MD5',
      {},
    ],
    [
      'the algorithm in other spellings',
      'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&algorithm=HmacSHA256',
      { algorithm: 'SHA256' },
    ],
    ['a dash in it', 'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&algorithm=sha-512', { algorithm: 'SHA512' }],
  ])('with %s', (_, otpUrl, more) => {
    expect(readOtpUrl(otpUrl)).toEqual({ ...usual, ...more })
  })
})
