// What a reader of the README writes: its files, with nothing changed but what it says is theirs.
import { snippetOf } from '../../scripts/snippets.mjs'

/** A store that a restart leaves as it is. */
const store = `import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const file = process.env.STORE_FILE ?? 'store.json'
const read = (): Record<string, string> => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
export const store = {
  async get(key: string): Promise<string | undefined> {
    return read()[key]
  },
  async set(key: string, value: string): Promise<void> {
    writeFileSync(file, JSON.stringify({ ...read(), [key]: value }))
  },
}
`

/** The server's files, by their names. @returns {Record<string, string>} */
export const serverFiles = () => ({
  'registration.ts': snippetOf('README.md', 'registration.ts'),
  'dfns.ts': snippetOf('docs/server.md', 'dfns.ts'),
  'store.ts': store,
})

/**
 * The page's component: on localhost without a relying party, as the README says, and with the email of whoever asks.
 */
export function signUp() {
  const email = `'jane@example.com'`
  const party = /^ *relyingParty=.*\n/m
  const code = snippetOf('README.md', 'SignUp.tsx')
  if (!code.startsWith('// SignUp.tsx\n') || !code.includes(email) || !party.test(code))
    throw new Error('The README has another snippet by now.')
  return code.replace(email, `new URLSearchParams(location.search).get('email') ?? ''`).replace(party, '')
}
