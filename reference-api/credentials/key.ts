import type {
  KeyAttestation,
  PasswordProtectedKeyAttestation,
  RecoveryKeyAttestation,
} from '../../src/core/protocol.js'
import { fromBase64url, fromHex, toBase64url, toHex, toObject, VerificationError, utf8 } from '../bytes.js'
import { fromDer } from '../der.js'
import type { LedgerCredential, VerifiedCredential } from '../ledger.js'
import { fromPem, p256PointOf } from '../pem.js'
import type { AssertionOf } from '../bodyValidators.js'
import { type ClientDataExpectation, readClientData, spellingsOf } from './clientData.js'

interface KeyExpectation {
  challenge: string
  origins: string[]
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256' }
const SHA256 = { name: 'ECDSA', hash: 'SHA-256' }

/**
 * Verifies a Key, PasswordProtectedKey or RecoveryKey attestation with WebCrypto and the decoders of this folder, so
 * that it also runs in a page and shares no code with the widget. The signed PEM must match exactly.
 */
export async function verifyKey(
  attestation: KeyAttestation | PasswordProtectedKeyAttestation | RecoveryKeyAttestation,
  { challenge, origins }: KeyExpectation,
): Promise<VerifiedCredential> {
  const { credentialKind, credentialInfo } = attestation
  const { credId, clientData, attestationData } = credentialInfo
  const said = readClientData(clientData, { type: 'key.create', challenges: spellingsOf(challenge), origins })
  const { pem, signature } = readAttestationData(attestationData)
  const clientDataHash = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', said)))
  const fingerprint = JSON.stringify({ clientDataHash, publicKey: pem })
  const spki = fromPem(pem)
  await verifySignature(spki, fromHex(signature, 'signature'), utf8(fingerprint))
  return {
    kind: credentialKind,
    credId,
    publicKey: toBase64url(spki),
    ...('encryptedPrivateKey' in attestation && { encryptedPrivateKey: attestation.encryptedPrivateKey }),
  }
}

/** Verifies the assertion of a key at sign-in. */
export async function verifyKeyAssertion(
  assertion: AssertionOf<'Key'>,
  credential: LedgerCredential,
  { challenge, origins }: KeyExpectation,
): Promise<void> {
  await verifyClientDataSignature(assertion, credential, { challenges: spellingsOf(challenge), origins })
}

/** Verifies that the private key signed one of these challenges. */
export async function verifyClientDataSignature(
  { clientData, signature, algorithm }: AssertionOf<'Key'>,
  { publicKey = '' }: LedgerCredential,
  expectation: Omit<ClientDataExpectation, 'type'>,
): Promise<void> {
  demandSha256(algorithm)
  const said = readClientData(clientData, { ...expectation, type: 'key.get' })
  const spki = fromBase64url(publicKey, 'publicKey')
  await verifySignature(spki, fromBase64url(signature, 'signature'), said)
}

function readAttestationData(attestationData: string): { pem: string; signature: string } {
  const { publicKey, signature, algorithm, ...more } = toObject(
    fromBase64url(attestationData, 'attestationData'),
    'attestationData',
  )
  if (typeof publicKey !== 'string' || typeof signature !== 'string' || Object.keys(more).length > 0) {
    throw new VerificationError('attestationData is not {publicKey, signature}')
  }
  demandSha256(algorithm)
  return { pem: publicKey, signature }
}

/** The algorithm is optional, and SHA-256 is the only one for P-256. */
function demandSha256(algorithm: unknown): void {
  if (algorithm !== undefined && algorithm !== 'SHA256')
    throw new VerificationError('algorithm is not SHA256')
}

async function verifySignature(
  spki: Uint8Array<ArrayBuffer>,
  der: Uint8Array,
  message: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const key = await crypto.subtle.importKey('raw', p256PointOf(spki), P256, true, ['verify']).catch(() => {
    throw new VerificationError('publicKey is not a point of P-256')
  })
  if (!(await crypto.subtle.verify(SHA256, key, fromDer(der), message))) {
    throw new VerificationError('the signature does not verify')
  }
}
