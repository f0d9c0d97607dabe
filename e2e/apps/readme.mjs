// The files that a reader of the README writes, changed only where it tells the reader to.
import { snippetOf } from '../../scripts/snippets.mjs'

/** The server's files, by their names. @returns {Record<string, string>} */
export const serverFiles = () => ({
  'registration.ts': snippetOf('README.md', 'registration.ts'),
  'store.ts': snippetOf('docs/server.md', 'store.ts'),
})

/**
 * The page's component: on localhost without a relying party, as the README says, and with the email of the visitor.
 */
export function signUp() {
  const email = `'jane@example.com'`
  const party = /^ *relyingParty=.*\n/m
  const code = snippetOf('README.md', 'SignUp.tsx')
  if (!code.startsWith('// SignUp.tsx\n') || !code.includes(email) || !party.test(code))
    throw new Error('The README has another snippet by now.')
  return code.replace(email, `new URLSearchParams(location.search).get('email') ?? ''`).replace(party, '')
}
