import { type Mock, vi } from 'vitest'
import type { KeyStore, StoredKey } from '../core/credentials/key.js'
import type { PrivateKeyCodec } from '../core/credentials/privateKeyCodec.js'
import { RegistrationError } from '../core/errors.js'

/** A key of a host's store: its PEM with line breaks, and whether it was discarded. */
export type HostKey = StoredKey & { credId: string; userId: string; discard: Mock<() => Promise<void>> }

/** A host's own store of P-256 keys. `before` runs before a key is created or signs, and is awaited. */
export function hostKeyStore(before: (act: 'create' | 'sign', nth: number) => unknown = () => undefined) {
  const keys: HostKey[] = []
  let acts = 0
  const create: KeyStore['create'] = async ({ userId }) => {
    await before('create', ++acts)
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
    const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
    const base64 = btoa(String.fromCharCode(...spki)).replaceAll(/.{64}/g, '$&\n')
    const key: HostKey = {
      credId: `host-${crypto.randomUUID()}`,
      userId,
      publicKey: `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----\n`,
      sign: async (data) => {
        await before('sign', ++acts)
        const hashed = { name: 'ECDSA', hash: 'SHA-256' }
        return new Uint8Array(await crypto.subtle.sign(hashed, pair.privateKey, data.slice()))
      },
      discard: vi.fn(async () => {}),
    }
    keys.push(key)
    return key
  }
  return { keys, keyStore: { create: vi.fn(create) } }
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** A codec without encryption, which only recognizes the password; it takes no time. */
export const quickCodec: PrivateKeyCodec = {
  seal: async (pkcs8, password) => `${await digest(password)}.${hex(pkcs8)}`,
  open: async (envelope, password) => {
    const [known, key = ''] = envelope.split('.')
    if (known !== (await digest(password))) throw new RegistrationError('password_wrong')
    return Uint8Array.from(key.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
  },
}

async function digest(text: string) {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}
