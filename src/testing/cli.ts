import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { createReferenceServer } from './server.js'
import { serviceAccountIn, withVariables } from './serviceAccount.js'

const HELP = `npx registration-flow reference-api [--port 4400] [--origin http://localhost:5173] [--env .env.local]

A stand-in for the Dfns API that truly verifies, for development and tests. Nothing is kept when it ends.

  --port    where it listens, on localhost. Default 4400; 0 for any.
  --origin  a page's origin that may register passkeys and read answers; more than one may be given.
            Default: every http://localhost:PORT.
  --env     writes what your server needs into this file: DFNS_API_URL, and of a service account
            DFNS_SERVICE_TOKEN, DFNS_CRED_ID and DFNS_PRIVATE_KEY. The next start takes them from there.

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
    env: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help || positionals[0] !== 'reference-api') {
  process.stdout.write(HELP)
  process.exit(values.help ? 0 : 1)
}

/** The account that the file has, or a new one. Ends where the file has the account of another API. */
function accountIn(file: string | undefined) {
  const text = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : ''
  try {
    return { text, ...serviceAccountIn(text) }
  } catch (error) {
    process.stderr.write(
      `${file} was not written: ${error instanceof Error ? error.message : String(error)}. Name another file, such as --env .env.local\n`,
    )
    process.exit(1)
  }
}

const { account, env, text } = accountIn(values.env)
const server = createReferenceServer(values.origin, account)
server.on('error', ({ message }) => {
  process.stderr.write(`${message}. Choose another port with --port\n`)
  process.exit(1)
})
server.listen(Number(values.port), 'localhost', () => {
  const { port } = server.address() as AddressInfo
  const url = `http://localhost:${port}`
  process.stdout.write(`The reference API listens on ${url}\n`)
  if (values.env === undefined) return
  writeFileSync(values.env, withVariables(text, { DFNS_API_URL: url, ...env }), { mode: 0o600 })
  process.stdout.write(`What your server needs is in ${values.env}\n`)
})
