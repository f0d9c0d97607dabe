import { cookies } from 'next/headers'
import { auth, passOn } from '../dfns'

export const POST = (request: Request) => passOn(begin(request))

async function begin(request: Request) {
  const body = await request.json()
  const { temporaryAuthenticationToken, ...challenge } = await auth().createRegistrationChallenge({ body })
  // The token stays out of reach of the page's scripts.
  const options = { path: '/my', httpOnly: true, secure: true, sameSite: 'strict' } as const
  const jar = await cookies()
  jar.set('registration', temporaryAuthenticationToken, options)
  return challenge
}
