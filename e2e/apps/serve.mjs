// A customer's server: the two routes, and the static files of a folder. It is configured by environment variables.
import { getRequestListener } from '@hono/node-server'
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'

const { ROUTES = '', FILES = '', PORT = '0' } = process.env
const { init, complete } = await import(pathToFileURL(ROUTES).href)

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
}

/** @param {string} path */
function fileOf(path) {
  const file = join(FILES, normalize(path))
  try {
    const found = statSync(file).isDirectory() ? join(file, 'index.html') : file
    const type = types[/** @type {'.js'} */ (extname(found))] ?? 'application/octet-stream'
    return new Response(readFileSync(found), {
      headers: { 'content-type': type, 'cache-control': 'no-store' },
    })
  } catch {
    return new Response('', { status: 404 })
  }
}

const server = createServer(
  getRequestListener((request) => {
    const { pathname } = new URL(request.url)
    if (request.method === 'POST' && pathname === '/my/init') return init(request)
    if (request.method === 'POST' && pathname === '/my/complete') return complete(request)
    return fileOf(decodeURIComponent(pathname))
  }),
)
server.listen(Number(PORT), 'localhost', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  // The parent process reads the address from here, because the system chose the port.
  process.stdout.write(`http://localhost:${port}\n`)
})
