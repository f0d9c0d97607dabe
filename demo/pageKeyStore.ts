import { bufferToBase64URLString } from '@simplewebauthn/browser'
import type { KeyStore } from 'registration-flow'
import type { KeySigner } from 'registration-flow/core'

const P256 = { name: 'ECDSA', namedCurve: 'P-256' }
const SHA256 = { name: 'ECDSA', hash: 'SHA-256' }

/** Signers by credential ID. */
const signers = new Map<string, KeySigner>()

/**
 * A host's own {@link KeyStore}, as one for a hardware module or a mobile shell would be written: it creates a key,
 * returns the public key as PEM, and signs on request. This one loses its keys when the page is reloaded.
 */
export const pageKeyStore: KeyStore = {
  async create() {
    const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, false, ['sign', 'verify'])
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))
    const credId = bufferToBase64URLString(crypto.getRandomValues(new Uint8Array(32)).buffer)
    const sign = async (data: Uint8Array) =>
      new Uint8Array(await crypto.subtle.sign(SHA256, privateKey, Uint8Array.from(data)))
    signers.set(credId, { credId, sign })
    return {
      credId,
      publicKey: toPem(spki),
      sign,
      discard: async () => void signers.delete(credId),
    }
  },
}

/** Returns the signer of a key; undefined for a key that is not in this page. */
export function pageKeySigner(credId: string): KeySigner | undefined {
  return signers.get(credId)
}

/** Encodes a public key as PEM with lines of 64 characters, as OpenSSL does. */
function toPem(spki: Uint8Array): string {
  const lines = btoa(String.fromCharCode(...spki)).match(/.{1,64}/g) ?? []
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----'].join('\n')
}
