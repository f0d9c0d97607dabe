import { ownProperty, type Reader, readFields, record, nonEmptyString, INVALID } from './fields.js'
import type { EndUserRegistrationResponse, Wallet } from './protocol.js'
import { parseResponse } from './registrationAnswer.js'

/**
 * Validates the answer of `POST /auth/registration/enduser`, which also contains the wallets and the new user's token.
 * Unknown fields of a wallet are kept; an `address` that does not exist yet is omitted.
 *
 * @throws {RegistrationError} `answer_invalid`; its `field` names the missing or wrong field, never a value.
 */
export function parseEndUserResponse(answer: unknown): EndUserRegistrationResponse {
  // Parsed outside of `readFields`, which would replace the error and lose its `field`.
  const common = parseResponse(answer)
  return readFields(answer, 'answer_invalid', (required) => ({
    ...common,
    authentication: { token: required('authentication.token', nonEmptyString) },
    wallets: required('wallets', walletsOf),
  }))
}

/** Reads the wallets. */
const walletsOf: Reader<Wallet[]> = (value) => {
  if (!Array.isArray(value)) throw INVALID
  return value.map((item) => {
    const wallet = { ...record(item) }
    for (const name of ['id', 'network', 'status']) nonEmptyString(ownProperty(wallet, name))
    for (const name of ['address', 'name']) {
      if (!wallet[name] || typeof wallet[name] !== 'string') delete wallet[name]
    }
    return wallet as Wallet
  })
}
