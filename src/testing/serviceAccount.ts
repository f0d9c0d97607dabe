import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { ReferenceServiceAccount } from './referenceApi.js'

/** A service account for the reference API. */
export interface NewServiceAccount {
  account: ReferenceServiceAccount
  /** What the README's server reads from its environment, without the API's address. */
  env: Record<'DFNS_SERVICE_TOKEN' | 'DFNS_CRED_ID' | 'DFNS_PRIVATE_KEY', string>
}

/** Makes a service account with a new key. */
export function createServiceAccount(): NewServiceAccount {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const account = {
    token: randomUUID(),
    credId: randomUUID(),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
  }
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return {
    account,
    env: { DFNS_SERVICE_TOKEN: account.token, DFNS_CRED_ID: account.credId, DFNS_PRIVATE_KEY: pem },
  }
}

/** Puts variables into the text of a `.env` file, in place of those of the same names. */
export function withVariables(text: string, env: Record<string, string>): string {
  const names = Object.keys(env).join('|')
  const others = text.replaceAll(new RegExp(String.raw`^(?:${names})=(?:"[^"]*"|.*)\n?`, 'gm'), '')
  const own = Object.entries(env).map(([name, value]) => `${name}="${value}"\n`)
  return `${others}${others && !others.endsWith('\n') ? '\n' : ''}${own.join('')}`
}
