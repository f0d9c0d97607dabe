import { fromBase64url, toBase64url, toObject, Unproven, utf8 } from '../bytes.js'

/** What the client data of a key must say. */
export interface ClientDataExpectation {
  type: 'key.create' | 'key.get'
  challenge: string
  origins: string[]
}

/**
 * The client data of a key, as bytes, after it was checked. Every order of its members occurs in production, so what is
 * hashed or signed is what was received. The challenge stands there as it is in every SDK, and as its base64url in the
 * API's own recovery example. Origin is not demanded: the documents leave it out, the API's dashboard sends it.
 */
export function readClientData(
  clientData: string,
  { type, challenge, origins }: ClientDataExpectation,
): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(clientData, 'clientData')
  const said = toObject(bytes, 'clientData')
  const strange = Object.keys(said).find(
    (name) => !['type', 'challenge', 'origin', 'crossOrigin'].includes(name),
  )
  if (strange !== undefined) throw new Unproven(`clientData has a member ${strange}`)
  if (said['type'] !== type) throw new Unproven(`clientData is not of type ${type}`)
  if (said['challenge'] !== challenge && said['challenge'] !== toBase64url(utf8(challenge))) {
    throw new Unproven('clientData answers another challenge')
  }
  if ('origin' in said && !origins.includes(String(said['origin']))) {
    throw new Unproven('clientData names another origin')
  }
  if ('crossOrigin' in said && said['crossOrigin'] !== false) throw new Unproven('clientData is cross-origin')
  return bytes
}
