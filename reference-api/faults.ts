import type { Handler } from './endpoint.js'

/** The connection breaks and there is no answer. Each transport translates it to what a browser would see. */
export class ConnectionDropped extends Error {}

/** Simulated faults. A request asks for one in its header `x-simulate`. */
export const faults = {
  /** The request never reaches the handler. */
  'drop-before': () => {
    throw new ConnectionDropped()
  },
  /** The handler processes the request, but its answer is lost. */
  'drop-after': async (next: () => Promise<Response>) => {
    await next()
    throw new ConnectionDropped()
  },
  delay: async (next: () => Promise<Response>) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 3000)
    })
    return next()
  },
  'status-401': () => status(401),
  'status-429': () => status(429, { 'retry-after': '30' }),
  'status-503': () => status(503),
  html: () =>
    new Response('<!doctype html><title>Sign in to the network</title>', {
      headers: { 'content-type': 'text/html' },
    }),
  /** The handler processes the request, but the connection breaks in the middle of its answer. */
  truncated: async (next: () => Promise<Response>) => {
    const whole = await next()
    const bytes = new Uint8Array(await whole.arrayBuffer())
    let sent = false
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) controller.error(new ConnectionDropped())
        else controller.enqueue(bytes.slice(0, bytes.length / 2))
        sent = true
      },
    })
    return new Response(body, { status: whole.status, headers: whole.headers })
  },
} satisfies Record<string, (next: () => Promise<Response>) => Response | Promise<Response>>

/** The name of a simulated fault. */
export type Fault = keyof typeof faults

/** Wraps a handler so that requests can ask for faults. The handler itself does not know about them. */
export function withFaults(handle: Handler): Handler {
  return async (request) => {
    const wanted = request.headers.get('x-simulate')
    const next = () => handle(request)
    if (wanted === null || wanted === '') return next()
    if (!Object.hasOwn(faults, wanted)) return new Response(`No such fault: ${wanted}`, { status: 400 })
    return faults[wanted as Fault](next)
  }
}

function status(code: number, headers?: Record<string, string>): Response {
  return Response.json(
    { error: { id: 'simulated', status: code, message: 'Simulated' } },
    { status: code, headers },
  )
}
