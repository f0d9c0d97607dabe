// The pages are React Router's, the two routes Hono's. The API's token stays out of reach of the page's scripts.
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createRequestHandler } from 'react-router'
import { submitOnce } from 'registration-flow/core'
import * as build from './build/server/index.js'

const baseUrl = process.env.DFNS_API_URL ?? 'http://localhost:4400'
/** In production your database, which a restart does not empty. */
const store = new Map()

const app = new Hono()
app.post('/my/init', async (c) => {
  // A form of another site can post, but no JSON.
  if (c.req.header('content-type') !== 'application/json') return c.json({}, 415)
  const headers = { 'content-type': 'application/json' }
  const signal = AbortSignal.timeout(25_000)
  const asking = { method: 'POST', headers, body: await c.req.text(), signal }
  const answer = await fetch(`${baseUrl}/auth/registration/init`, asking)
  if (answer.status !== 200) return c.body(await answer.text(), answer.status, headers)
  const { temporaryAuthenticationToken, ...challenge } = await answer.json()
  const cookie = { path: '/my', httpOnly: true, secure: true, sameSite: 'Strict' }
  setCookie(c, 'registration', temporaryAuthenticationToken, cookie)
  return c.json(challenge)
})
app.post('/my/complete', async (c) => {
  if (c.req.header('content-type') !== 'application/json') return c.json({}, 415)
  const token = getCookie(c, 'registration')
  if (!token) return c.json({}, 401)
  return submitOnce(await c.req.json(), { baseUrl, token, store })
})
// A lost connection is no answer of the API.
app.onError((_, c) => c.json({}, 502))
app.use('/assets/*', serveStatic({ root: './build/client' }))
const page = createRequestHandler(build)
app.all('*', ({ req }) => page(req.raw))
serve({ fetch: app.fetch, port: 5185, hostname: 'localhost' })
