import { generateKeyPairSync, sign as nodeSign } from 'node:crypto'
import { vi } from 'vitest'

/** A host's own signer made with node:crypto, so that no code of ours both signs and verifies. */
export function nodeKey(curve = 'P-256') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: curve })
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const sign = async (data: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(nodeSign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' }))
  return { privateKey, publicKey: publicPem, sign, discard: vi.fn(async () => undefined) }
}
