import { isoCBOR } from '@simplewebauthn/server/helpers'
import type { UserRegistrationChallenge } from '../../src/core/protocol.js'
import { SoftwareAuthenticator } from '../softwareAuthenticator.js'
import { type LoginChallenge, origin, rpId } from './reference.js'

interface Info {
  credId: string
  clientData: string
  attestationData: string
}

/** How a passkey differs from a correct one. */
export interface PasskeyDeviation {
  origin?: string
  rpId?: string
  challenge?: Uint8Array<ArrayBuffer>
  flags?: number
  info?: (good: Info) => Partial<Info>
  authenticator?: SoftwareAuthenticator
}

const base64url = (bytes: ArrayBuffer | Uint8Array) =>
  (bytes instanceof Uint8Array ? Buffer.from(bytes) : Buffer.from(bytes)).toString('base64url')

/** Returns a request body with a real passkey of the software authenticator. */
export async function passkey(challenge: UserRegistrationChallenge, departure: PasskeyDeviation = {}) {
  const publicKey = {
    rp: { id: departure.rpId ?? rpId, name: rpId },
    user: { ...challenge.user, id: Buffer.from(challenge.user.id) },
    challenge: departure.challenge ?? Buffer.from(challenge.challenge),
    pubKeyCredParams: [],
  }
  const { id, response } = await (departure.authenticator ?? new SoftwareAuthenticator()).create(
    { publicKey },
    { origin: departure.origin ?? origin },
  )
  const { clientDataJSON, attestationObject } = response as AuthenticatorAttestationResponse
  const object = isoCBOR.decodeFirst<Map<string, Uint8Array>>(new Uint8Array(attestationObject))
  if (departure.flags !== undefined) object.get('authData')?.fill(departure.flags, 32, 33)
  const good = {
    credId: id,
    clientData: base64url(clientDataJSON),
    attestationData: base64url(isoCBOR.encode(object)),
  }
  const credentialInfo = { ...good, ...departure.info?.(good) }
  return { firstFactorCredential: { credentialKind: 'Fido2', credentialInfo } }
}

/** Returns an assertion of a passkey of the software authenticator. */
export async function passkeyAssertion(authenticator: SoftwareAuthenticator, to: LoginChallenge) {
  const allowCredentials = to.allowCredentials.webauthn.map(({ id }) => ({
    type: 'public-key' as const,
    id: Buffer.from(id, 'base64url'),
  }))
  const { id, response } = await authenticator.get(
    { publicKey: { rpId, challenge: Buffer.from(to.challenge), allowCredentials } },
    { origin },
  )
  const { clientDataJSON, authenticatorData, signature, userHandle } =
    response as AuthenticatorAssertionResponse
  return {
    kind: 'Fido2',
    credentialAssertion: {
      credId: id,
      clientData: base64url(clientDataJSON),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(signature),
      userHandle: base64url(userHandle ?? new ArrayBuffer(0)),
    },
  }
}
