import { fromBase64url, toBase64url, toObject, Unproven, utf8 } from '../bytes.js'

/** What the client data of a key must say. */
export interface ClientDataExpectation {
  type: 'key.create' | 'key.get'
  /** Every spelling that counts. */
  challenges: string[]
  origins: string[]
}

/** A challenge stands in client data as it is in every SDK, and as its base64url in the API's own recovery example. */
export function spellingsOf(challenge: string): string[] {
  return [challenge, toBase64url(utf8(challenge))]
}

/**
 * The client data of a key, as bytes, after it was checked. Every order of its members occurs in production, so what is
 * hashed or signed is what was received. Origin is not demanded: the documents leave it out, the API's dashboard sends
 * it.
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
  if (strange !== undefined) throw new Unproven(`clientData has a member ${strange}`)
  if (said['type'] !== type) throw new Unproven(`clientData is not of type ${type}`)
  if (!challenges.some((challenge) => said['challenge'] === challenge)) {
    throw new Unproven('clientData answers another challenge')
  }
  if ('origin' in said && !origins.includes(String(said['origin']))) {
    throw new Unproven('clientData names another origin')
  }
  if ('crossOrigin' in said && said['crossOrigin'] !== false) throw new Unproven('clientData is cross-origin')
  return bytes
}
