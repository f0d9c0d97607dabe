import { RegistrationError } from '../errors.js'
import type { TotpAttestation } from '../protocol.js'
import { readOneTimeCode } from '../typed.js'

/** What an `otpUrl` says of its codes. */
export interface OtpSettings {
  /** Base32, for people whose app takes it by hand. Secret. */
  secret: string
  /** 6 to 8. */
  digits: number
  /** Seconds that one code lasts. */
  period: number
  /** `SHA1`, `SHA256` or `SHA512`. */
  algorithm: string
}

/**
 * Reads an `otpauth:` address (https://github.com/google/google-authenticator/wiki/Key-Uri-Format). What it leaves out,
 * or says in a way that no app knows, is what apps then take: 6 digits, 30 seconds, SHA1.
 *
 * @param otpUrl Of the init answer. Something else than an address is taken for the secret itself.
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
 * The attestation of a one-time code. Deprecated by the API, and a second factor only.
 *
 * @param otpCode As typed: in the digits of any script, in groups or not.
 * @param otpUrl Of the init answer: says how many digits there must be. Default: 6.
 * @throws {RegistrationError} `input_invalid`, its `field` `otpCode`. The code itself is never in the error.
 */
export function attestTotp(otpCode: string, otpUrl = ''): TotpAttestation {
  const digits = readOneTimeCode(otpCode, readOtpUrl(otpUrl).digits)
  if (digits === undefined) throw new RegistrationError('input_invalid', { field: 'otpCode' })
  return { credentialKind: 'Totp', credentialInfo: { otpCode: digits } }
}
