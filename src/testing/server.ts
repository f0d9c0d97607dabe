import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createReferenceApi, type ReferenceFault, type ReferenceServiceAccount } from './referenceApi.js'

/** All values of {@link ReferenceFault}. */
const FAULTS: readonly string[] = [
  'drop-before',
  'drop-after',
  'delay',
  'status-401',
  'status-429',
  'status-503',
  'html',
  'truncated',
] satisfies ReferenceFault[]

/** The origins in the client data of a body. A host's server that passes the body on sends no `Origin` header. */
function originsIn(body: string): string[] {
  const saying = [...body.matchAll(/"clientData"\s*:\s*"([\w-]+)"/g)]
  return saying.flatMap(([, clientData = '']) => {
    try {
      return [
        String((JSON.parse(Buffer.from(clientData, 'base64url').toString()) as { origin: unknown }).origin),
      ]
    } catch {
      return []
    }
  })
}

const isOfLocalhost = (origin: string) => /^http:\/\/localhost(:\d+)?$/.test(origin)

/**
 * The reference API as a server, which answers across origins and takes commands.
 *
 * @param origins Of the pages that may register passkeys and read answers. Default: every `http://localhost:PORT`.
 * @param serviceAccount The account of the server that may begin delegated registrations. Default: none.
 */
export function createReferenceServer(
  origins: readonly string[] = [],
  serviceAccount?: ReferenceServiceAccount,
): Server {
  const isAllowed = (origin: string) =>
    origins.length > 0 ? origins.includes(origin) : isOfLocalhost(origin)
  /** The given origins, and each allowed origin that a request had in its header or in its client data. */
  const pages = [...origins]
  const admit = (origin: string) => {
    if (isAllowed(origin) && !pages.includes(origin)) pages.push(origin)
  }
  const reference = createReferenceApi({ rpId: 'localhost', origins: pages, serviceAccount })
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { origin } = request.headers
    if (origin !== undefined && isAllowed(origin)) {
      admit(origin)
      response.setHeader('access-control-allow-origin', origin)
      response.setHeader('access-control-allow-headers', 'authorization, content-type')
      response.setHeader('access-control-allow-methods', 'GET, POST, PUT')
      response.setHeader('vary', 'origin')
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end()
      return
    }
    const fault = /^\/reference\/faults\/([\w-]+)$/.exec(request.url ?? '')?.[1]
    if (request.method === 'POST' && fault !== undefined) {
      const isKnown = FAULTS.includes(fault)
      if (isKnown) reference.failNext(fault as ReferenceFault)
      response.writeHead(isKnown ? 204 : 404).end()
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = new Headers()
    for (const name of ['authorization', 'content-type', 'x-dfns-useraction'])
      if (typeof request.headers[name] === 'string') headers.set(name, request.headers[name])
    const body = Buffer.concat(chunks).toString()
    for (const made of originsIn(body)) admit(made)
    const { method = 'GET', url = '/' } = request
    const given = await reference.fetch(new URL(url, 'http://localhost'), {
      method,
      headers,
      ...(method !== 'GET' && { body }),
    })
    for (const [name, value] of given.headers) response.setHeader(name, value)
    response.writeHead(given.status)
    // Written in pieces, because a simulated fault may break the connection in the middle of the answer.
    if (given.body) for await (const piece of given.body) response.write(piece)
    response.end()
  }
  return createServer((request, response) => {
    // A simulated fault may be a broken connection: then `answer` rejects, and the connection is closed.
    answer(request, response).catch(() => response.destroy())
  })
}
