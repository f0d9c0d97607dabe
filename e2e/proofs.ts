import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import {
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  pbkdf2,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'
import { type TOTP, URI } from 'otpauth'
import type { LedgerCredential } from '../reference-api/ledger.js'
import type { Assertion } from '../reference-api/bodyValidators.js'
import type {
  FirstFactorAttestation,
  SecondFactorAttestation,
  UserRegistrationChallenge,
} from '../src/core/protocol.js'
import { expect } from './fixtures.js'

/*
 * Verifies credentials once more in the test's own process, with @simplewebauthn/server, node:crypto and otpauth.
 * Shares no code with src/ or the reference API.
 */

export type Attestation = FirstFactorAttestation | SecondFactorAttestation

const RP = {
  expectedOrigin: 'http://localhost:4173',
  expectedRPID: 'localhost',
  requireUserVerification: true,
}
const derive = promisify(pbkdf2)
const utf8 = (base64url: string) => Buffer.from(base64url, 'base64url').toString()
const object = (base64url: string) => JSON.parse(utf8(base64url)) as Record<string, unknown>
/** The challenge is signed as the string in the answer, not decoded. */
const signed = (challenge: string) => Buffer.from(challenge).toString('base64url')

/**
 * Expects that a credential was created for this challenge, and that the server stored this credential. With the
 * password, which takes long, also that the stored private key decrypts with it.
 */
export async function expectAttested(
  attestation: Attestation,
  kept: LedgerCredential | undefined,
  { challenge, otpUrl = '', password }: UserRegistrationChallenge & { password?: string | undefined },
): Promise<void> {
  expect(kept?.kind).toBe(attestation.credentialKind)
  switch (attestation.credentialKind) {
    case 'Fido2': {
      const { credId: id, clientData, attestationData } = attestation.credentialInfo
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: {
          id,
          rawId: id,
          type: 'public-key',
          response: { clientDataJSON: clientData, attestationObject: attestationData },
          clientExtensionResults: {},
        },
        expectedChallenge: signed(challenge),
        ...RP,
      })
      expect(verified).toBe(true)
      expect(kept).toMatchObject({ credId: id, name: attestation.credentialName })
      const publicKey = Buffer.from(registrationInfo?.credential.publicKey ?? []).toString('base64url')
      expect(kept?.publicKey).toBe(publicKey)
      return
    }
    case 'Password': {
      if (password === undefined) return
      const { password: sent } = attestation.credentialInfo
      expect(sent).toBe(password)
      const [, rounds, salt = '', hash] = (kept?.passwordHash ?? '').split('$')
      const bytes = await derive(sent, Buffer.from(salt, 'base64url'), Number(rounds), 32, 'sha256')
      expect(hash).toBe(bytes.toString('base64url'))
      return
    }
    case 'Totp': {
      const app = URI.parse(otpUrl) as TOTP
      expect(app.validate({ token: attestation.credentialInfo.otpCode, window: 2 })).not.toBeNull()
      expect(kept?.otpSecret).toBe(app.secret.base32)
      return
    }
    default: {
      const { credId, clientData, attestationData } = attestation.credentialInfo
      expect(object(clientData)).toEqual({ type: 'key.create', challenge })
      const { publicKey, signature, ...more } = object(attestationData) as Record<string, string>
      expect(more).toEqual({})
      const clientDataHash = createHash('sha256').update(utf8(clientData)).digest('hex')
      const fingerprint = Buffer.from(JSON.stringify({ clientDataHash, publicKey }))
      const key = createPublicKey(publicKey ?? '')
      expect(verify('sha256', fingerprint, key, Buffer.from(signature ?? '', 'hex'))).toBe(true)
      expect(kept).toMatchObject({ credId, publicKey: spki(key), name: attestation.credentialName })
      if (attestation.credentialKind === 'Key') return
      const { encryptedPrivateKey } = attestation
      expect(kept?.encryptedPrivateKey).toBe(encryptedPrivateKey)
      if (password === undefined) return
      expect(spki(createPublicKey(await opened(encryptedPrivateKey, password)))).toBe(spki(key))
    }
  }
}

/** Expects that an assertion is by this credential and for this challenge. */
export async function expectAsserted(
  assertion: Assertion,
  kept: LedgerCredential,
  challenge: string,
): Promise<void> {
  expect(assertion.kind).toBe(kept.kind)
  // A password or one-time code has no assertion: the API's answer is the proof.
  if (!('credentialAssertion' in assertion)) return
  const { credId = '', publicKey = '', counter = 0 } = kept
  const { clientData, signature } = assertion.credentialAssertion
  expect(assertion.credentialAssertion.credId).toBe(credId)
  if (assertion.kind === 'Fido2') {
    const { authenticatorData, userHandle } = assertion.credentialAssertion
    const { verified } = await verifyAuthenticationResponse({
      response: {
        id: credId,
        rawId: credId,
        type: 'public-key',
        response: { clientDataJSON: clientData, authenticatorData, signature, userHandle },
        clientExtensionResults: {},
      },
      expectedChallenge: signed(challenge),
      credential: { id: credId, publicKey: Buffer.from(publicKey, 'base64url'), counter },
      ...RP,
    })
    expect(verified).toBe(true)
    return
  }
  expect(object(clientData)).toMatchObject({ type: 'key.get', challenge })
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' })
  expect(verify('sha256', Buffer.from(utf8(clientData)), key, Buffer.from(signature, 'base64url'))).toBe(true)
}

function spki(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).toString('base64url')
}

/** Decrypts the private key of an envelope in the format of `src/core/credentials/privateKeyCodec.ts`. */
async function opened(envelope: string, password: string): Promise<KeyObject> {
  const { kdf, cipher, iterations, ...texts } = JSON.parse(
    Buffer.from(envelope, 'base64').toString(),
  ) as Record<'kdf' | 'cipher' | 'salt' | 'iv' | 'key', string> & { iterations: number }
  expect([kdf, cipher, iterations]).toEqual(['PBKDF2-SHA256', 'AES-256-GCM', 1_200_000])
  const [salt, iv, sealed] = [texts.salt, texts.iv, texts.key].map((text) => Buffer.from(text, 'base64'))
  if (!salt || !iv || !sealed) throw new Error('Not an envelope.')
  const decipher = createDecipheriv(
    'aes-256-gcm',
    await derive(password.normalize('NFKC'), salt, iterations, 32, 'sha256'),
    iv,
  )
  decipher.setAuthTag(sealed.subarray(-16))
  const pkcs8 = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
}
