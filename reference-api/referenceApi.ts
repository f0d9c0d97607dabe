import type { UserRegistrationChallenge } from '../src/core/protocol.js'
import { ApiError } from './apiError.js'
import { registration } from './endpoints/registration.js'
import { registrationInit } from './endpoints/registrationInit.js'
import type { Ledger, LedgerUser } from './ledger.js'

/** What the stand-in holds to be true of its organisation. */
export interface ReferenceConfig {
  orgId: string
  /** The domain passkeys are for. */
  rpId: string
  /** Where they may be created. */
  origins: string[]
  /** Milliseconds that a bearer token lives. Default 300 000. */
  tokenTtl: number
  /**
   * What a second completing call on a used token gets. `refuse` (default): 401, as the API is known to do.
   * `same`: the first answer again, when the body is the same.
   */
  replay: 'refuse' | 'same'
  /** Fields to answer instead of the default ones, for tests of another policy. */
  challenge?: (user: LedgerUser) => Partial<UserRegistrationChallenge>
}

export interface ReferenceContext {
  ledger: Ledger
  config: ReferenceConfig
  now: () => number
}

/** One endpoint: a request in, the JSON of a 200 out, or an {@link ApiError}. */
export type Endpoint = (context: ReferenceContext, request: Request) => Promise<unknown>

/** A handler of the fetch standard: runs in Node and in a page. */
export type Handler = (request: Request) => Promise<Response>

const ENDPOINTS: Record<string, Endpoint | undefined> = {
  'POST /auth/registration/init': registrationInit,
  'POST /auth/registration': registration,
}

/**
 * A stand-in for the Dfns API that truly verifies what it is sent. Built from the published documents only;
 * what those leave open is a field of the config.
 */
export function createReferenceApi(
  given: Partial<ReferenceConfig> & Pick<ReferenceConfig, 'rpId' | 'origins'>,
  now: () => number = Date.now,
): { handle: Handler; ledger: Ledger; config: ReferenceConfig } {
  const config: ReferenceConfig = {
    orgId: 'or-34513-nip9c-8bppvgqgj28dbodrc',
    tokenTtl: 300_000,
    replay: 'refuse',
    ...given,
  }
  const ledger: Ledger = { users: new Map(), sessions: new Map() }
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
