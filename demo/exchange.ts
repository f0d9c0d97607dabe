/** The calls of a registration, as JSON with masked secrets. */
export interface Exchange {
  /** The answer of init. */
  init?: string
  /** The body of the last call of `complete`. */
  request?: string
  /** The answer of `complete`. */
  answer?: string
}

const SECRET =
  /^(temporaryAuthenticationToken|token|otpUrl|otpCode|password|encryptedPrivateKey|registrationCode)$/

export function masked(value: unknown): string {
  return JSON.stringify(
    value,
    (name, inner: unknown) => (SECRET.test(name) && inner !== '' ? '••••••' : inner),
    2,
  )
}
