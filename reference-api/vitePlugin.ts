import { getRequestListener } from '@hono/node-server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Plugin } from 'vite'
import type { ReferenceConfig } from './config.js'
import { withControl } from './control.js'
import { ConnectionDropped, withFaults } from './faults.js'
import { createReferenceApi, type Handler } from './referenceApi.js'

/** Serves the reference API under a path of `vite dev` and `vite preview`, on the page's own origin. */
export function referenceApi(base = '/api', config: Partial<ReferenceConfig> = {}): Plugin {
  const middleware = (server: { address(): AddressInfo | string | null } | null) => {
    let handle: Handler | undefined
    const listener = getRequestListener(async (request, env) => {
      // The port, and with it the origin to expect, is known once the server listens.
      handle ??= started(portOf(server), config)
      const url = new URL(request.url)
      url.pathname = url.pathname.slice(base.length)
      const inner = new Request(url, {
        method: request.method,
        headers: request.headers,
        ...(request.method === 'GET' ? {} : { body: await request.text() }),
      })
      return handle(inner).catch((error: unknown) => {
        if (!(error instanceof ConnectionDropped)) throw error
        env.outgoing.destroy()
        return new Response()
      })
    })
    return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
      if (request.url?.startsWith(`${base}/`)) void listener(request, response)
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

function started(port: number, config: Partial<ReferenceConfig>): Handler {
  const given = { rpId: 'localhost', origins: [`http://localhost:${port}`], ...config }
  return withFaults(withControl(createReferenceApi(given)))
}
