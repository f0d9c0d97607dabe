import { cookies } from 'next/headers'
import { auth, passOn } from '../dfns'

export const POST = (request: Request) => passOn(complete(request))

async function complete(request: Request) {
  const jar = await cookies()
  return auth(jar.get('registration')?.value).register({ body: await request.json() })
}
