import { getRequestListener } from '@hono/node-server'
import { generateKeyPairSync, randomUUID, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApiError } from '../../reference-api/apiError.js'
import { ConnectionDropped } from '../../reference-api/faults.js'
import { createReferenceApi } from '../../reference-api/referenceApi.js'

/** What becomes of one call; `next` has the API do its work, and gives its answer. */
type Mishap = (next: () => Promise<Response>) => Response | Promise<Response>

/** Asked of whoever began the action, in this order. */
interface Action {
  challenge: string
  method: string
  path: string
  payload: string
}

/**
 * The reference API over HTTP, with a service account whose actions must be signed:
 * https://docs.dfns.co/api-reference/auth/signing-flows
 */
export async function startApi() {
  const origins: string[] = []
  const serviceAccountToken = randomUUID()
  const { handle, ledger } = createReferenceApi({ rpId: 'localhost', origins, serviceAccountToken })
  const credId = randomUUID()
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const begun = new Map<string, Action>()
  const signed = new Map<string, Action>()
  const mishaps = new Map<string, Mishap[]>()
  /** Each call, as `METHOD path`. */
  const seen: string[] = []

  const actions: Record<string, (body: Record<string, unknown>) => unknown> = {
    '/auth/action/init': ({ userActionPayload, userActionHttpMethod, userActionHttpPath }) => {
      const challengeIdentifier = randomUUID()
      const challenge = randomUUID()
      begun.set(challengeIdentifier, {
        challenge,
        method: String(userActionHttpMethod),
        path: String(userActionHttpPath),
        payload: String(userActionPayload),
      })
      const allowCredentials = { key: [{ type: 'public-key', id: credId }], webauthn: [] }
      return { challenge, challengeIdentifier, allowCredentials, externalAuthenticationUrl: '' }
    },
    '/auth/action': ({ challengeIdentifier, firstFactor }) => {
      const action = begun.get(String(challengeIdentifier))
      begun.delete(String(challengeIdentifier))
      const { kind, credentialAssertion: asserted } = firstFactor as {
        kind: string
        credentialAssertion: Record<'credId' | 'clientData' | 'signature', string>
      }
      const clientData = Buffer.from(asserted.clientData, 'base64url')
      const { type, challenge } = JSON.parse(clientData.toString()) as Record<string, string>
      const signature = Buffer.from(asserted.signature, 'base64url')
      if (!action || kind !== 'Key' || type !== 'key.get' || challenge !== action.challenge)
        throw new ApiError(401, 'Unknown action')
      if (asserted.credId !== credId || !verify('sha256', clientData, publicKey, signature))
        throw new ApiError(401, 'Wrong signature')
      const userAction = randomUUID()
      signed.set(userAction, action)
      return { userAction }
    },
  }

  const answer = async (request: Request, body: string): Promise<Response> => {
    const { pathname: path } = new URL(request.url)
    const act = actions[path]
    if (act) {
      if (request.headers.get('authorization') !== `Bearer ${serviceAccountToken}`)
        throw new ApiError(401, 'Unauthorized')
      return Response.json(act(JSON.parse(body) as Record<string, unknown>))
    }
    if (path === '/auth/registration/delegated') {
      const userAction = request.headers.get('x-dfns-useraction') ?? ''
      const action = signed.get(userAction)
      signed.delete(userAction)
      if (action?.payload !== body || action.path !== path || action.method !== request.method)
        throw new ApiError(401, 'This is not what was signed')
    }
    const { method, headers, url } = request
    return handle(new Request(url, { method, headers, ...(method !== 'GET' && { body }) }))
  }

  const server = createServer(
    getRequestListener(async (request, env) => {
      const what = `${request.method} ${new URL(request.url).pathname}`
      seen.push(what)
      const body = await request.text()
      const next = () => answer(request, body)
      try {
        const mishap = mishaps.get(what)?.shift()
        return await (mishap ? mishap(next) : next())
      } catch (error) {
        if (error instanceof ApiError) return error.toResponse()
        if (!(error instanceof ConnectionDropped)) throw error
        env.outgoing.destroy()
        return new Response()
      }
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    url,
    ledger,
    origins,
    seen,
    /** What becomes of the next calls of this method and path, one after the other; then all is well. */
    on: (what: string, ...next: Mishap[]) => void mishaps.set(what, next),
    /** For a customer's server. */
    env: {
      DFNS_API_URL: url,
      DFNS_SERVICE_TOKEN: serviceAccountToken,
      DFNS_CRED_ID: credId,
      DFNS_PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

export type Api = Awaited<ReturnType<typeof startApi>>
