import type { ReferenceConfig } from './config.js'
import type { Ledger } from './ledger.js'

/** The shared state of all endpoints. */
export interface ReferenceContext {
  ledger: Ledger
  config: ReferenceConfig
  now: () => number
}

/** One endpoint: takes a request and returns the JSON of a 200, or throws an `ApiError`. */
export type Endpoint = (context: ReferenceContext, request: Request) => Promise<unknown>

/** A handler of the fetch standard: runs in Node and in a page. */
export type Handler = (request: Request) => Promise<Response>
