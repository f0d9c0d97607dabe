import { getRequestListener } from '@hono/node-server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Plugin } from 'vite'
import type { ReferenceConfig } from './config.js'
import { withControl } from './control.js'
import { ConnectionDropped, withFaults } from './faults.js'
import type { Handler } from './endpoint.js'
import { createReferenceApi } from './referenceApi.js'

/** A server of the host that reaches the API in this process. */
export type CustomerServer = (api: { handle: Handler; config: ReferenceConfig }) => Handler

interface Served {
  /** Path of the API. Default `/api`. */
  base?: string
  config?: Partial<ReferenceConfig>
  /** The host's servers, by path prefix. Each sees the full path. */
  customers?: Record<string, CustomerServer>
}

/** Serves the reference API under a path of `vite dev` and `vite preview`, on the page's own origin. */
export function referenceApi({ base = '/api', config = {}, customers = {} }: Served = {}): Plugin {
  const bases = [base, ...Object.keys(customers)]
  const middleware = (server: { address(): AddressInfo | string | null } | null) => {
    let handle: Handler | undefined
    const listener = getRequestListener(async (request, env) => {
      // The port, and with it the expected origin, is known only when the server listens.
      handle ??= started(portOf(server), { base, config, customers })
      const { method, headers, url } = request
      const body = method === 'GET' ? {} : { body: await request.text() }
      return handle(new Request(url, { method, headers, ...body })).catch((error: unknown) => {
        if (!(error instanceof ConnectionDropped)) throw error
        env.outgoing.destroy()
        return new Response()
      })
    })
    return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
      if (bases.some((path) => request.url?.startsWith(`${path}/`))) void listener(request, response)
      else next()
    }
  }
  return {
    name: 'reference-api',
    configureServer: (server) => void server.middlewares.use(middleware(server.httpServer)),
    configurePreviewServer: (server) => void server.middlewares.use(middleware(server.httpServer)),
  }
}

function portOf(server: { address(): AddressInfo | string | null } | null): number {
  const address = server?.address()
  if (typeof address !== 'object' || address === null)
    throw new Error('The server does not listen on a port.')
  return address.port
}

function started(port: number, { base, config, customers }: Required<Served>): Handler {
  const api = createReferenceApi({ rpId: 'localhost', origins: [`http://localhost:${port}`], ...config })
  const control = withControl(api)
  const servers = Object.entries(customers).map(([path, serve]) => ({ path, handle: serve(api) }))
  return withFaults((request) => {
    const url = new URL(request.url)
    const customer = servers.find(({ path }) => url.pathname.startsWith(`${path}/`))
    if (customer) return customer.handle(request)
    url.pathname = url.pathname.slice(base.length)
    return control(new Request(url, request))
  })
}
