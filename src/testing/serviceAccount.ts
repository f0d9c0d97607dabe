import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto'
import type { ReferenceServiceAccount } from './referenceApi.js'

/** A service account for the reference API. */
export interface NewServiceAccount {
  account: ReferenceServiceAccount
  /** What the README's server reads from its environment, without the API's address. */
  env: Record<'DFNS_SERVICE_TOKEN' | 'DFNS_CRED_ID' | 'DFNS_PRIVATE_KEY', string>
}

const accountOf = (token: string, credId: string, publicKey: KeyObject): ReferenceServiceAccount => ({
  token,
  credId,
  publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
})

/** Makes a service account with a new key. */
export function createServiceAccount(): NewServiceAccount {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const account = accountOf(randomUUID(), randomUUID(), publicKey)
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return {
    account,
    env: { DFNS_SERVICE_TOKEN: account.token, DFNS_CRED_ID: account.credId, DFNS_PRIVATE_KEY: pem },
  }
}

/**
 * The service account that an earlier start wrote into the text of a `.env` file, so that a server which has read the
 * file goes on working; a new one where the text has none.
 *
 * @throws {Error} If the text has an account for another API, whose key must not be lost.
 */
export function serviceAccountIn(text: string): NewServiceAccount {
  const valueOf = (name: string) => {
    const [, quoted, plain] = new RegExp(`^${name}=(?:"([^"]*)"|(.*))$`, 'm').exec(text) ?? []
    return quoted ?? plain?.trim() ?? ''
  }
  const [token, credId, pem] = ['DFNS_SERVICE_TOKEN', 'DFNS_CRED_ID', 'DFNS_PRIVATE_KEY'].map(valueOf)
  const url = valueOf('DFNS_API_URL')
  const isOwn = url.startsWith('http://localhost')
  if (!isOwn && (url || token || credId || pem))
    throw new Error(`it has the service account of ${url || 'https://api.dfns.io'}, which would be lost`)
  if (!token || !credId || !pem) return createServiceAccount()
  return {
    account: accountOf(token, credId, createPublicKey(createPrivateKey(pem))),
    env: { DFNS_SERVICE_TOKEN: token, DFNS_CRED_ID: credId, DFNS_PRIVATE_KEY: pem },
  }
}

/** Puts variables into the text of a `.env` file, in place of those of the same names. */
export function withVariables(text: string, env: Record<string, string>): string {
  const names = Object.keys(env).join('|')
  const others = text.replaceAll(new RegExp(String.raw`^(?:${names})=(?:"[^"]*"|.*)\n?`, 'gm'), '')
  const own = Object.entries(env).map(([name, value]) => `${name}="${value}"\n`)
  return `${others}${others && !others.endsWith('\n') ? '\n' : ''}${own.join('')}`
}
