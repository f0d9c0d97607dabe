import { fromBase64url, toBase64url, utf8 } from '../bytes.js'

/** Recommendation of OWASP for PBKDF2-HMAC-SHA-256. */
const ITERATIONS = 600_000

/** Returns the hash under which a password is stored. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  return ['PBKDF2-SHA256', ITERATIONS, toBase64url(salt), await derive(password, salt, ITERATIONS)].join('$')
}

/** Whether the hash was made from this password. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, iterations, salt = '', derived] = hash.split('$')
  return derived === (await derive(password, fromBase64url(salt, 'salt'), Number(iterations)))
}

async function derive(password: string, salt: BufferSource, iterations: number): Promise<string> {
  // Normalized, so that two encodings of the same letter are one password.
  const key = await crypto.subtle.importKey('raw', utf8(password.normalize('NFKC')), 'PBKDF2', false, [
    'deriveBits',
  ])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256)
  return toBase64url(new Uint8Array(bits))
}
