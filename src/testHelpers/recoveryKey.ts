import { createDecipheriv, createHash, pbkdf2Sync, verify } from 'node:crypto'
import { expect, vi } from 'vitest'
import type { RecoveryKeyAttestation } from '../core/protocol.js'

export const sha256 = (data: string | Buffer) => createHash('sha256').update(data)

/**
 * Decrypts a recovery key with `node:crypto` alone, so that a mistake of our own code cannot agree with itself; returns
 * the private key as PKCS#8.
 */
export function openedByNode(envelope: string, code: string, username: string): Buffer {
  const { key, iv } = JSON.parse(Buffer.from(envelope, 'base64').toString()) as { key: string; iv: string }
  const salt = sha256(username.toLowerCase().trim()).digest()
  const secret = pbkdf2Sync(code, salt, 100_000, 32, 'sha256')
  const sealed = Buffer.from(key, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(iv, 'base64'))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

/** What a server does with the attestation, with node:crypto alone; gives the public key. */
export function verifiedByNode({ credentialInfo, encryptedPrivateKey }: RecoveryKeyAttestation): string {
  const { credId, clientData, attestationData } = credentialInfo
  const json = Buffer.from(attestationData, 'base64url').toString()
  const { publicKey, signature, ...rest } = JSON.parse(json) as { publicKey: string; signature: string }
  expect(rest).toEqual({ algorithm: 'SHA256' })
  expect(json).toBe(JSON.stringify({ publicKey, signature, algorithm: 'SHA256' }))
  const clientDataHash = sha256(Buffer.from(clientData, 'base64url')).digest('hex')
  const fingerprint = Buffer.from(JSON.stringify({ clientDataHash, publicKey }))
  expect(verify('sha256', fingerprint, publicKey, Buffer.from(signature, 'hex'))).toBe(true)
  expect(credId).toBe(sha256(encryptedPrivateKey ?? '').digest('base64url'))
  return publicKey
}

/** One round for a hundred thousand, until mocks are restored: where a test both seals and opens, they prove nothing. */
export function fewRounds(): void {
  const { subtle } = globalThis.crypto
  const deriveKey = subtle.deriveKey.bind(subtle)
  vi.spyOn(subtle, 'deriveKey').mockImplementation((algorithm, ...rest) =>
    deriveKey({ ...(algorithm as Pbkdf2Params), iterations: 1 }, ...rest),
  )
}
