import { fromBase64url, toBase64url, utf8 } from '../bytes.js'

/** OWASP's advice for PBKDF2-HMAC-SHA256. */
const ITERATIONS = 600_000

/** What is kept of a password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  return ['PBKDF2-SHA256', ITERATIONS, toBase64url(salt), await derive(password, salt, ITERATIONS)].join('$')
}

/** Whether it is the password that was hashed. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, iterations, salt = '', derived] = hash.split('$')
  return derived === (await derive(password, fromBase64url(salt, 'salt'), Number(iterations)))
}

async function derive(password: string, salt: BufferSource, iterations: number): Promise<string> {
  // Two ways to type one letter must not be two passwords.
  const key = await crypto.subtle.importKey('raw', utf8(password.normalize('NFKC')), 'PBKDF2', false, [
    'deriveBits',
  ])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256)
  return toBase64url(new Uint8Array(bits))
}
