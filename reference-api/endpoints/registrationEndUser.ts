import type { EndUserRegistrationResponse } from '../../src/core/protocol.js'
import { complete } from '../completion.js'
import { newToken } from '../ledger.js'
import type { Endpoint } from '../endpoint.js'
import { readRegistrationEndUser } from '../schemas.js'
import { newWallet } from '../wallets.js'

/** `POST /auth/registration/enduser`: completes a registration, signs the user in and creates the wallets. */
export const registrationEndUser: Endpoint = (context, request) =>
  complete(context, request, {
    read: readRegistrationEndUser,
    answer: (response, { wallets }, user): EndUserRegistrationResponse => {
      const { ledger, config } = context
      const now = context.now()
      const token = newToken(user, now + config.tokenTtl)
      ledger.signedIn.set(token, user)
      user.wallets = wallets.map((wallet) => newWallet(wallet, { ...config, now }))
      return { ...response, authentication: { token }, wallets: user.wallets }
    },
  })
