import type { ReferenceConfig } from './config.js'
import type { Ledger } from './ledger.js'

/** What every endpoint works on. */
export interface ReferenceContext {
  ledger: Ledger
  config: ReferenceConfig
  now: () => number
}

/** One endpoint: a request in, the JSON of a 200 out, or an `ApiError`. */
export type Endpoint = (context: ReferenceContext, request: Request) => Promise<unknown>

/** A handler of the fetch standard: runs in Node and in a page. */
export type Handler = (request: Request) => Promise<Response>
