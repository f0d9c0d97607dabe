import { RegistrationError } from '../errors.js'
import type { TotpAttestation } from '../protocol.js'
import { readOneTimeCode } from '../userInput.js'

/** Settings of an `otpauth:` address. */
export interface OtpSettings {
  /** The seed in base32, for users who type it into their app. Secret. */
  secret: string
  /** Digits of one code: 6 to 8. */
  digits: number
  /** Seconds for which one code is valid. */
  period: number
  /** Hash algorithm: `SHA1`, `SHA256` or `SHA512`. */
  algorithm: string
}

/**
 * Parses an `otpauth:` address (https://github.com/google/google-authenticator/wiki/Key-Uri-Format). Missing or
 * unusable settings get the defaults of authenticator apps: 6 digits, 30 seconds, SHA1.
 *
 * @param otpUrl From the init answer. A text that is not a URL is taken as the seed itself.
 */
export function readOtpUrl(otpUrl: string): OtpSettings {
  const params = URL.canParse(otpUrl) ? new URL(otpUrl).searchParams : new URLSearchParams({ secret: otpUrl })
  const said = (name: string, known: RegExp) => known.exec(params.get(name) ?? '')?.[0]
  return {
    secret: (params.get('secret') ?? otpUrl).replaceAll(/\s/g, ''),
    digits: Number(said('digits', /^[678]$/) ?? 6),
    period: Number(said('period', /^[1-9]\d{0,4}$/) ?? 30),
    algorithm: (said('algorithm', /^(Hmac)?SHA-?(1|256|512)$/i) ?? 'SHA1')
      .toUpperCase()
      .replaceAll(/HMAC|-/g, ''),
  }
}

/**
 * Creates the attestation of a one-time code. Deprecated by the API, and a second factor only.
 *
 * @param otpCode As the user typed it: digits of any script, in groups or not.
 * @param otpUrl From the init answer; tells how many digits are required. Default: 6.
 * @throws {RegistrationError} `input_invalid`, its `field` `otpCode`. The error never contains the code.
 */
export function attestTotp(otpCode: string, otpUrl = ''): TotpAttestation {
  const digits = readOneTimeCode(otpCode, readOtpUrl(otpUrl).digits)
  if (digits === undefined) throw new RegistrationError('input_invalid', { field: 'otpCode' })
  return { credentialKind: 'Totp', credentialInfo: { otpCode: digits } }
}
