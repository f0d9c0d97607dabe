/** Requests and responses, as text without secrets. */
export interface Exchange {
  init?: string
  request?: string
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
