/** The calls of a registration, each as JSON text with masked secrets. */
export interface Exchange {
  /** What the API answered to `init`. */
  init?: string
  /** The request body of the last call of `complete`. */
  request?: string
  /** What the API answered to `complete`. */
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
