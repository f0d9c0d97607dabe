import { ownProperty, type Reader, readFields, record, nonEmptyString, INVALID } from './fields.js'
import type { EndUserRegistrationResponse, Wallet } from './protocol.js'
import { parseResponse } from './registrationAnswer.js'

/**
 * Checks the answer of `POST /auth/registration/enduser`, which also names wallets and holds the new user's token.
 * Fields of a wallet that are not known here are passed on; an address that is not there yet is left out.
 *
 * @throws {RegistrationError} `answer_invalid`, its `field` naming what is missing or wrong; never its value.
 */
export function parseEndUserResponse(answer: unknown): EndUserRegistrationResponse {
  // Read on its own: inside, its error would be taken for one of the fields below, and its `field` lost.
  const common = parseResponse(answer)
  return readFields(answer, 'answer_invalid', (at) => ({
    ...common,
    authentication: { token: at('authentication.token', nonEmptyString) },
    wallets: at('wallets', walletsOf),
  }))
}

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
