import { cookies } from 'next/headers'
import { submitOnce } from 'registration-flow/core'
import { baseUrl } from '../dfns'

/** In production your database, which a restart does not empty. */
const store = new Map<string, string>()

export async function POST(request: Request): Promise<Response> {
  if (request.headers.get('content-type') !== 'application/json') return Response.json({}, { status: 415 })
  const jar = await cookies()
  const token = jar.get('registration')?.value
  if (!token) return Response.json({}, { status: 401 })
  return submitOnce(await request.json(), { baseUrl, token, store })
}
