import { base64URLStringToBuffer, bufferToBase64URLString } from '@simplewebauthn/browser'
import { assertKey, indexedDBKeyStore, openPasswordProtectedKey } from 'registration-flow/core'
import { pageKeySigner } from './pageKeyStore.js'

/*
 * Signing in is not the widget's to do; a customer uses the API's own SDK. Here it is written out, to prove that every
 * credential the widget registers is one to sign in with.
 */

export type Kind = 'Fido2' | 'Key' | 'PasswordProtectedKey' | 'Password' | 'Totp'

interface Reference {
  id: string
  encryptedPrivateKey?: string
}

/** The answer of `POST /auth/login/init`, as far as it is read here. */
export interface Login {
  challenge: string
  challengeIdentifier: string
  supportedCredentialKinds: {
    kind: Kind
    factor: 'first' | 'second' | 'either'
    requiresSecondFactor: boolean
  }[]
  allowCredentials: Record<'webauthn' | 'key' | 'passwordProtectedKey', Reference[]>
}

/** One credential to prove who one is with. */
export interface Way {
  kind: Kind
  /** Of kinds that are not typed. */
  credId?: string
  encryptedPrivateKey?: string
  requiresSecondFactor: boolean
}

/** What the API answered when it did not let someone in, or nothing for no answer. */
export class NotSignedIn extends Error {
  constructor(readonly status?: number) {
    super(`Not signed in: ${status ?? 'no answer'}`)
  }
}

/** The key is kept somewhere else, or nowhere any more. */
export class NoSuchKey extends Error {}

/** Every credential that can be the first factor, or the second. */
export function waysOf(login: Login, as: 'first' | 'second'): Way[] {
  const { webauthn, key, passwordProtectedKey } = login.allowCredentials
  const held: Partial<Record<Kind, Reference[]>> = {
    Fido2: webauthn,
    Key: key,
    PasswordProtectedKey: passwordProtectedKey,
  }
  return login.supportedCredentialKinds
    .filter(({ factor }) => factor === as || factor === 'either')
    .flatMap(({ kind, requiresSecondFactor }): Way[] =>
      held[kind]
        ? held[kind].map(({ id, encryptedPrivateKey }) => ({
            kind,
            credId: id,
            encryptedPrivateKey,
            requiresSecondFactor,
          }))
        : [{ kind, requiresSecondFactor }],
    )
}

/** The proof of one credential of a user; `typed` is the password or the code. */
export async function prove(
  login: Login,
  { kind, credId = '', encryptedPrivateKey = '' }: Way,
  { typed, username }: { typed: string; username: string },
) {
  switch (kind) {
    case 'Fido2':
      return { kind, credentialAssertion: await passkeyAssertion(login, credId) }
    case 'Key': {
      const signer = pageKeySigner(credId) ?? (await indexedDBKeyStore().open(credId))
      if (!signer) throw new NoSuchKey(credId)
      return { kind, credentialAssertion: await assertKey(login, signer) }
    }
    case 'PasswordProtectedKey': {
      const allowed = { id: credId, encryptedPrivateKey }
      return (await openPasswordProtectedKey(allowed, { secret: typed, username })).assert(login)
    }
    case 'Password':
      return { kind, password: typed }
    default:
      return { kind, otpCode: typed.replaceAll(/\s/g, '') }
  }
}

export type Proof = Awaited<ReturnType<typeof prove>>

async function passkeyAssertion({ challenge }: Login, credId: string) {
  const publicKey: PublicKeyCredentialRequestOptions = {
    rpId: location.hostname,
    // As it stands in the answer, not decoded: the API's browser SDK does so at registration and here.
    challenge: new TextEncoder().encode(challenge),
    allowCredentials: [{ type: 'public-key', id: base64URLStringToBuffer(credId) }],
    userVerification: 'required',
  }
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  const response = credential.response as AuthenticatorAssertionResponse
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return {
    credId: credential.id,
    clientData: bufferToBase64URLString(clientDataJSON),
    authenticatorData: bufferToBase64URLString(authenticatorData),
    signature: bufferToBase64URLString(signature),
    ...(userHandle && { userHandle: bufferToBase64URLString(userHandle) }),
  }
}

export function beginLogin(orgId: string, username: string): Promise<Login> {
  return ask('/api/auth/login/init', { orgId, username })
}

export async function endLogin(
  { challengeIdentifier }: Login,
  firstFactor: Proof,
  secondFactor?: Proof,
): Promise<void> {
  await ask('/api/auth/login', { challengeIdentifier, firstFactor, secondFactor })
}

async function ask<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new NotSignedIn()
  })
  if (!response.ok) throw new NotSignedIn(response.status)
  return (await response.json()) as T
}
