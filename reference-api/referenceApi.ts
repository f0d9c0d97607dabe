import { ApiError } from './apiError.js'
import { type ReferenceOptions, type ReferenceConfig, withDefaults } from './config.js'
import type { Endpoint, Handler } from './endpoint.js'
import { loginCode, recoverUserCode, registrationCode } from './endpoints/emailedCodes.js'
import { listWallets } from './endpoints/listWallets.js'
import { login } from './endpoints/login.js'
import { loginInit } from './endpoints/loginInit.js'
import { recoverUser } from './endpoints/recoverUser.js'
import { recoverUserInit } from './endpoints/recoverUserInit.js'
import { registration } from './endpoints/registration.js'
import { registrationDelegated } from './endpoints/registrationDelegated.js'
import { registrationEndUser } from './endpoints/registrationEndUser.js'
import { registrationInit } from './endpoints/registrationInit.js'
import { registrationSocial } from './endpoints/registrationSocial.js'
import type { Ledger } from './ledger.js'

const ENDPOINTS: Record<string, Endpoint | undefined> = {
  'POST /auth/registration/init': registrationInit,
  'POST /auth/registration/delegated': registrationDelegated,
  'POST /auth/registration/social': registrationSocial,
  'PUT /auth/registration/code': registrationCode,
  'POST /auth/registration': registration,
  'POST /auth/registration/enduser': registrationEndUser,
  'POST /auth/login/code': loginCode,
  'POST /auth/login/init': loginInit,
  'POST /auth/login': login,
  'GET /wallets': listWallets,
  'POST /auth/recover/user/code': recoverUserCode,
  'POST /auth/recover/user/init': recoverUserInit,
  'POST /auth/recover/user': recoverUser,
}

/**
 * Creates a stand-in for the Dfns API that verifies everything it is sent. Built from the published documents only;
 * whatever they leave open is a field of the config.
 */
export function createReferenceApi(
  given: ReferenceOptions,
  now: () => number = Date.now,
): { handle: Handler; ledger: Ledger; config: ReferenceConfig } {
  const config = withDefaults(given)
  const ledger: Ledger = {
    users: new Map(),
    sessions: new Map(),
    recoveries: new Map(),
    logins: new Map(),
    signedIn: new Map(),
  }
  const handle: Handler = async (request) => {
    try {
      const endpoint = ENDPOINTS[`${request.method} ${new URL(request.url).pathname}`]
      if (!endpoint) throw new ApiError(404, 'Not found')
      return Response.json(await endpoint({ ledger, config, now }, request), {
        headers: { 'cache-control': 'no-store' },
      })
    } catch (error) {
      return (error instanceof ApiError ? error : new ApiError(500, 'Internal server error')).toResponse()
    }
  }
  return { handle, ledger, config }
}
