import { Secret, TOTP } from 'otpauth'

/** What an authenticator app gets: its address for a QR code, and the secret within it in base32. */
export function newOtp(username: string): { otpUrl: string; otpSecret: string } {
  const otp = new TOTP({ issuer: 'Dfns', label: username, secret: new Secret({ size: 20 }) })
  return { otpUrl: otp.toString(), otpSecret: otp.secret.base32 }
}

/**
 * The time step of a code: of this one, the one before or the one after, and later than the last that was taken
 * (RFC 6238 §5.2). Undefined for every other code.
 */
export function otpStepOf(
  otpCode: string,
  { otpSecret, otpStep = -1, now }: { otpSecret: string; otpStep?: number | undefined; now: number },
): number | undefined {
  const otp = new TOTP({ secret: Secret.fromBase32(otpSecret) })
  const delta = otp.validate({ token: otpCode, timestamp: now, window: 1 })
  const step = delta === null ? -1 : otp.counter({ timestamp: now }) + delta
  return step > otpStep ? step : undefined
}
