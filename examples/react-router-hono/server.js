// The pages are React Router's, the two routes Hono's. The API's token stays out of reach of the page's scripts.
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createRequestHandler } from 'react-router'
import * as build from './build/server/index.js'

const API = process.env.DFNS_API_URL ?? 'http://localhost:4400'
const ask = (path, body, token) => {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  return fetch(API + path, { method: 'POST', headers, body, signal: AbortSignal.timeout(25_000) })
}
const passOn = async (c, answer) =>
  c.body(await answer.text(), answer.status, { 'content-type': answer.headers.get('content-type') })

const app = new Hono()
app.post('/my/init', async (c) => {
  const answer = await ask('/auth/registration/init', await c.req.text())
  if (!answer.ok) return passOn(c, answer)
  const { temporaryAuthenticationToken, ...challenge } = await answer.json()
  const cookie = { path: '/my', httpOnly: true, secure: true, sameSite: 'Strict' }
  setCookie(c, 'registration', temporaryAuthenticationToken, cookie)
  return c.json(challenge)
})
app.post('/my/complete', async (c) =>
  passOn(c, await ask('/auth/registration', await c.req.text(), getCookie(c, 'registration'))),
)
// A lost connection is no answer of the API.
app.onError((_, c) => c.json({}, 502))
app.use('/assets/*', serveStatic({ root: './build/client' }))
const page = createRequestHandler(build)
app.all('*', ({ req }) => page(req.raw))
serve({ fetch: app.fetch, port: 5185, hostname: 'localhost' })
