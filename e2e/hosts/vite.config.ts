import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { mergeConfig, type Plugin } from 'vite'
import { bundle } from '../../bench/bundle.mjs'
import demo from '../../demo/vite.config.js'

/** A typical policy of a host: forms may navigate, and the session recorder may write style attributes. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-src *"

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Host</title>
<link rel="stylesheet" href="/hosts/styles.css">
<body>
<script type="module" src="/hosts/hosts.js"></script>
`

/** Serves the pages of `hosts.tsx` on the demo's origin, for the tests only. */
const hosts: Plugin = {
  name: 'hosts',
  configurePreviewServer: ({ middlewares }) => {
    const chunks = bundle(import.meta.resolve('./hosts.tsx'), { app: true })
    const styles = readFile(fileURLToPath(import.meta.resolve('registration-flow/styles.css')), 'utf8')
    const find = async (name: string) => {
      if (name === '') return { type: 'text/html', body: page }
      if (name === 'styles.css') return { type: 'text/css', body: await styles }
      const chunk = (await chunks).find(({ fileName }) => fileName === name)
      return chunk && { type: 'text/javascript', body: chunk.code }
    }
    middlewares.use('/hosts/', (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const answer = (status: number, type: string, body = '') => {
        response.writeHead(status, { 'content-type': type, 'content-security-policy': policy })
        response.end(body)
      }
      find(pathname.slice(1)).then(
        (found) => (found ? answer(200, found.type, found.body) : answer(404, 'text/plain')),
        (error: unknown) => answer(500, 'text/plain', String(error)),
      )
    })
  },
}

export default mergeConfig(demo({ command: 'serve', mode: 'production', isPreview: true }), {
  plugins: [hosts],
})
