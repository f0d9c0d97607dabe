import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const base64url = (text: string) => Buffer.from(text).toString('base64url')

/**
 * How an attestation differs from a correct one. Each change is applied before the values that depend on it are
 * computed.
 */
export interface KeyDeviation {
  clientData?: object | string
  /** Replaces the client data hash that is signed. */
  clientDataHash?: (good: string) => string
  /** Replaces the PEM that is signed. */
  pem?: (openssl: string) => string
  fingerprint?: (good: string) => string
  /** Replaces the PEM that is sent. */
  sentPem?: (signed: string) => string
  signature?: (good: Buffer<ArrayBuffer>) => string
  attestation?: object
}

/** A key in node:crypto, which shares no code with the widget or the stand-in. */
export function nodeKey(
  namedCurve = 'prime256v1',
  idOf: string | ((spki: Buffer) => string) = randomBytes(32).toString('base64url'),
) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve })
  const credId = typeof idOf === 'string' ? idOf : idOf(publicKey.export({ type: 'spki', format: 'der' }))
  const openssl = publicKey.export({ type: 'spki', format: 'pem' }).toString()

  const attest = (challenge: string, departure: KeyDeviation = {}) => {
    const said = departure.clientData ?? { challenge, type: 'key.create' }
    const clientData = typeof said === 'string' ? said : JSON.stringify(said)
    const hash = createHash('sha256').update(clientData).digest('hex')
    const pem = departure.pem?.(openssl) ?? openssl.trimEnd()
    const fingerprint = JSON.stringify({
      clientDataHash: departure.clientDataHash?.(hash) ?? hash,
      publicKey: pem,
    })
    const signed = sign(
      'sha256',
      Buffer.from(departure.fingerprint?.(fingerprint) ?? fingerprint),
      privateKey,
    )
    const attestation = {
      publicKey: departure.sentPem?.(pem) ?? pem,
      signature: departure.signature?.(signed) ?? signed.toString('hex'),
      ...departure.attestation,
    }
    return {
      credentialKind: 'Key',
      credentialInfo: {
        credId,
        clientData: base64url(clientData),
        attestationData: base64url(JSON.stringify(attestation)),
      },
    }
  }

  const assert = (challenge: string, clientData: object = { challenge, type: 'key.get' }) => {
    const said = JSON.stringify(clientData)
    const signature = sign('sha256', Buffer.from(said), privateKey).toString('base64url')
    return { kind: 'Key', credentialAssertion: { credId, clientData: base64url(said), signature } }
  }
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' })
  return { credId, pkcs8, attest, assert }
}
