import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { createReferenceServer } from './server.js'

const HELP = `npx registration-flow reference-api [--port 4400] [--origin http://localhost:5173]

A stand-in for the Dfns API that truly verifies, for development and tests. Nothing is kept when it ends.

  --port    where it listens, on localhost. Default 4400; 0 for any.
  --origin  a page's origin that may register passkeys and read answers; more than one may be given.
            Default: every http://localhost:PORT.

  POST /reference/invitations     {"username":"ada@example.com"}  answers orgId and registrationCode
  GET  /reference/users/NAME      what was accepted
  POST /reference/expire/NAME     ends what NAME has begun
  POST /reference/faults/FAULT    the next completing call fares like this: drop-before, drop-after, delay,
                                  status-401, status-429, status-503, html, truncated
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '4400' },
    origin: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
})
if (values.help || positionals[0] !== 'reference-api') {
  process.stdout.write(HELP)
  process.exit(values.help ? 0 : 1)
}

const server = createReferenceServer(values.origin)
server.listen(Number(values.port), 'localhost', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`The reference API listens on http://localhost:${port}\n`)
})
