import { fromBase64url, toBase64url, toObject, VerificationError, utf8 } from '../bytes.js'

/** The expected client data of a key. */
export interface ClientDataExpectation {
  type: 'key.create' | 'key.get'
  /** Every accepted encoding of the challenge. */
  challenges: string[]
  origins: string[]
}

/**
 * Returns the encodings of a challenge in client data: unchanged, as in all SDKs, and base64url, as in the API's own
 * recovery example.
 */
export function spellingsOf(challenge: string): string[] {
  return [challenge, toBase64url(utf8(challenge))]
}

/**
 * Verifies the client data of a key and returns its bytes. Clients in production serialize its members in any order, so
 * the received bytes are hashed and verified. `origin` is not required: the documents omit it, the API's dashboard
 * sends it.
 */
export function readClientData(
  clientData: string,
  { type, challenges, origins }: ClientDataExpectation,
): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(clientData, 'clientData')
  const said = toObject(bytes, 'clientData')
  const strange = Object.keys(said).find(
    (name) => !['type', 'challenge', 'origin', 'crossOrigin'].includes(name),
  )
  if (strange !== undefined) throw new VerificationError(`clientData has a member ${strange}`)
  if (said['type'] !== type) throw new VerificationError(`clientData is not of type ${type}`)
  if (!challenges.some((challenge) => said['challenge'] === challenge)) {
    throw new VerificationError('clientData answers another challenge')
  }
  if ('origin' in said && !origins.includes(String(said['origin']))) {
    throw new VerificationError('clientData names another origin')
  }
  if ('crossOrigin' in said && said['crossOrigin'] !== false)
    throw new VerificationError('clientData is cross-origin')
  return bytes
}
