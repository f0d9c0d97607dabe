import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { createReferenceServer } from './server.js'
import { serviceAccountIn, withVariables } from './serviceAccount.js'

/** What `--help` prints. */
const HELP = `npx registration-flow reference-api [--port 4400] [--origin http://localhost:5173] [--env .env]

A stand-in for the Dfns API that truly verifies, for development and tests. Nothing is kept when it ends.

  --port    where it listens, on localhost. Default 4400; 0 for any.
  --origin  a page's origin that may register passkeys and read answers; more than one may be given.
            Default: every http://localhost:PORT.
  --env     writes what your server needs into this file: DFNS_API_URL, and of a service account
            DFNS_SERVICE_TOKEN, DFNS_CRED_ID and DFNS_PRIVATE_KEY. The next start takes them from there.

  POST /reference/invitations     {"username":"ada@example.com"}  answers orgId and registrationCode
  GET  /reference/users/NAME      what was accepted, and the emailed codes
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

/** Prints why the command cannot go on, and ends it. */
function fail(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}
/** Returns the service account in the text of the `.env` file, or ends the command. */
function accountIn(text: string) {
  try {
    return serviceAccountIn(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail(`${values.env} was not written: ${why}. Name another file, such as --env .env.local`)
  }
}

const before = values.env !== undefined && existsSync(values.env) ? readFileSync(values.env, 'utf8') : ''
const { account, env } = accountIn(before)
const server = createReferenceServer(values.origin, account)
server.on('error', ({ message }) => fail(`${message}. Choose another port with --port`))
server.listen(Number(values.port), 'localhost', () => {
  const { port } = server.address() as AddressInfo
  const url = `http://localhost:${port}`
  process.stdout.write(`The reference API listens on ${url}\n`)
  if (values.env === undefined) return
  writeFileSync(values.env, withVariables(before, { DFNS_API_URL: url, ...env }), { mode: 0o600 })
  process.stdout.write(`What your server needs is in ${values.env}\n`)
})
