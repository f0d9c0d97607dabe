import type { BrowserContext } from '@playwright/test'
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { test as base } from './fixtures.js'
import { slowDown } from './slower.js'

/** What happens to one request. `pass`: the server answers it and the page gets that answer. */
export type Fault = (exchange: {
  request: IncomingMessage
  response: ServerResponse
  pass: () => Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>
}) => unknown

/** The network between a browser and its servers: a proxy, so that pages keep their origins and sockets are real. */
export interface Network {
  /** Each request that arrived, as `METHOD path`. */
  readonly seen: string[]
  /** What happens to the next requests of this method and path, one after the other; later ones pass. */
  on: (what: string, ...faults: Fault[]) => void
  /** Answers the requests to another origin. */
  host: (origin: string, answer: (request: IncomingMessage, response: ServerResponse) => void) => void
}

/** As {@link base}, with a network that fails as told. */
export const test = base.extend<{
  network: Network
  context: BrowserContext
  proxied: Network & { url: string }
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its pattern
  proxied: async ({}, use) => {
    const seen: string[] = []
    const planned = new Map<string, Fault[]>()
    const sites = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>()
    const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      void answer(request, response).catch(() => request.socket.destroy())
    })
    const answer = async (request: IncomingMessage, response: ServerResponse) => {
      const { method = '', headers } = request
      const url = new URL(request.url ?? '')
      const what = `${method} ${url.pathname}`
      seen.push(what)
      const site = sites.get(url.origin)
      if (site) return site(request, response)
      const body = await buffer(request)
      const pass = () =>
        new Promise<Awaited<ReturnType<Parameters<Fault>[0]['pass']>>>((resolve, reject) => {
          // Never on a reused connection, so that a broken connection affects one request only.
          const passing = ask(
            url,
            { method, headers: { ...headers, connection: 'close' }, agent: false },
            (given) => {
              buffer(given).then(
                (content) =>
                  resolve({ status: given.statusCode ?? 0, headers: given.headers, body: content }),
                reject,
              )
            },
          )
          passing.on('error', reject)
          passing.end(body)
        })
      const fault = planned.get(what)?.shift()
      if (fault) return fault({ request, response, pass })
      const given = await pass()
      const { connection: _, 'transfer-encoding': __, ...rest } = given.headers
      response.writeHead(given.status, rest)
      return response.end(given.body)
    }
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await use({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      seen,
      on: (what, ...faults) => void planned.set(what, faults),
      host: (origin, site) => void sites.set(origin, site),
    })
    server.close()
    server.closeAllConnections()
  },
  context: async ({ browser, proxied, contextOptions, baseURL }, use) => {
    const proxy = { server: proxied.url, bypass: '<-loopback>' }
    const context = await browser.newContext({ ...contextOptions, baseURL, proxy })
    slowDown(context)
    await use(context)
    await context.close()
  },
  network: async ({ proxied }, use) => use(proxied),
})
