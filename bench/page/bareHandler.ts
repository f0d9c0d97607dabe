import { type Init, relyingParty } from './platform.js'

/**
 * The handler to compare with: only the happy path, without validation, screens or cleanup. The difference to it is the
 * cost of everything that the widget adds.
 */
export async function register(init: Init): Promise<void> {
  const credential = (await navigator.credentials.create({
    publicKey: {
      rp: relyingParty,
      user: { ...init.user, id: new TextEncoder().encode(init.user.id) },
      challenge: new TextEncoder().encode(init.challenge),
      pubKeyCredParams: init.pubKeyCredParams.map(({ alg }) => ({ type: 'public-key', alg })),
      timeout: 300_000,
      excludeCredentials: [],
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
      attestation: 'none',
    },
  })) as PublicKeyCredential
  const response = credential.response as AuthenticatorAttestationResponse
  const answer = await fetch('/auth/registration', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${init.temporaryAuthenticationToken}`,
    },
    body: JSON.stringify({
      firstFactorCredential: {
        credentialKind: 'Fido2',
        credentialInfo: {
          credId: credential.id,
          clientData: base64url(response.clientDataJSON),
          attestationData: base64url(response.attestationObject),
        },
      },
    }),
  })
  await answer.json()
}

function base64url(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
