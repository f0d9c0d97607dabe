import { DfnsApiClient } from '@dfns/sdk'
import { cookies } from 'next/headers'
import { sdkResponse } from 'registration-flow/core'
import { baseUrl } from '../dfns'

const { auth } = new DfnsApiClient({ baseUrl })

export async function POST(request: Request): Promise<Response> {
  // A form of another site can post, but no JSON.
  if (request.headers.get('content-type') !== 'application/json') return Response.json({}, { status: 415 })
  const answer = await sdkResponse(auth.createRegistrationChallenge({ body: await request.json() }))
  if (answer.status !== 200) return answer
  const { temporaryAuthenticationToken, ...challenge } = await answer.json()
  // The token stays out of reach of the page's scripts.
  const options = { path: '/my', httpOnly: true, secure: true, sameSite: 'strict' } as const
  const jar = await cookies()
  jar.set('registration', temporaryAuthenticationToken, options)
  return Response.json(challenge)
}
