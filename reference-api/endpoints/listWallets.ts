import { ApiError } from '../apiError.js'
import { bearerOf } from '../authorization.js'
import type { Endpoint } from '../endpoint.js'

/**
 * `GET /wallets`: returns the wallets of the signed-in user.
 *
 * Source: https://docs.dfns.co/api-reference/wallets/list-wallets
 */
export const listWallets: Endpoint = async ({ ledger }, request) => {
  const user = ledger.signedIn.get(bearerOf(request))
  if (!user) throw new ApiError(401, 'Unauthorized')
  return { items: user.wallets }
}
