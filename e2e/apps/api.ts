import { getRequestListener } from '@hono/node-server'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConnectionDropped } from '../../reference-api/faults.js'
import { createReferenceApi } from '../../reference-api/referenceApi.js'
import { withUserActions } from '../../reference-api/userActions.js'
import { createServiceAccount } from '../../src/testing/serviceAccount.js'

/** What happens to one call; `next` lets the API handle it and returns its answer. */
type Fault = (next: () => Promise<Response>) => Response | Promise<Response>

/**
 * The reference API over HTTP, with a service account whose actions must be signed:
 * https://docs.dfns.co/api-reference/auth/signing-flows
 */
export async function startApi() {
  const origins: string[] = []
  const { account, env } = createServiceAccount()
  const reference = createReferenceApi({ rpId: 'localhost', origins, serviceAccountToken: account.token })
  const handle = withUserActions(reference.handle, account)
  const faults = new Map<string, Fault[]>()
  /** Each call, as `METHOD path`. */
  const seen: string[] = []

  const server = createServer(
    getRequestListener(async (request, { outgoing }) => {
      const what = `${request.method} ${new URL(request.url).pathname}`
      seen.push(what)
      const next = () => handle(request)
      try {
        const fault = faults.get(what)?.shift()
        return await (fault ? fault(next) : next())
      } catch (error) {
        if (!(error instanceof ConnectionDropped)) throw error
        outgoing.destroy()
        return new Response()
      }
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    url,
    ledger: reference.ledger,
    origins,
    seen,
    /** Sets what happens to the next calls of this method and path, one after the other; later calls succeed. */
    on: (what: string, ...next: Fault[]) => void faults.set(what, next),
    /** The environment variables of a customer's server. */
    env: { DFNS_API_URL: url, ...env },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

export type RunningApi = Awaited<ReturnType<typeof startApi>>
