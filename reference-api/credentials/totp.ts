import { Secret, TOTP } from 'otpauth'

/** Creates what an authenticator app needs: the `otpauth:` address for a QR code, and its seed in base32. */
export function newOtp(username: string): { otpUrl: string; otpSecret: string } {
  const otp = new TOTP({ issuer: 'Dfns', label: username, secret: new Secret({ size: 20 }) })
  return { otpUrl: otp.toString(), otpSecret: otp.secret.base32 }
}

/**
 * Returns the time step of a code if that is the present step or a neighbor, and later than the last accepted one (RFC
 * 6238 §5.2); otherwise undefined.
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
