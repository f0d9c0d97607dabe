import { base64URLStringToBuffer, bufferToBase64URLString } from '@simplewebauthn/browser'
import type { Wallet } from 'registration-flow'
import { assertKey, indexedDBKeyStore, openPasswordProtectedKey } from 'registration-flow/core'
import { pageKeySigner } from './pageKeyStore.js'
import { takeSimulated } from './simulation.js'

/*
 * Sign-in is not part of the widget; a customer uses the API's own SDK. It is written out here to prove that every
 * credential that the widget registers can sign in.
 */

export type Kind = 'Fido2' | 'Key' | 'PasswordProtectedKey' | 'Password' | 'Totp'

interface Reference {
  id: string
  encryptedPrivateKey?: string
}

/** The fields of the answer of `POST /auth/login/init` that are used here. */
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

/** A credential to sign in with. */
export interface LoginCredential {
  kind: Kind
  /** Undefined for a password or a one-time code, which the user types. */
  credId?: string
  encryptedPrivateKey?: string
  requiresSecondFactor: boolean
}

/** The API refused the sign-in, or did not answer. */
export class SignInError extends Error {
  constructor(readonly status?: number) {
    super(`Not signed in: ${status ?? 'no answer'}`)
  }
}

/** The private key is stored somewhere else, or no longer exists. */
export class KeyNotFoundError extends Error {}

/** Returns the credentials that can be the first factor, or the second. */
export function loginCredentials(login: Login, as: 'first' | 'second'): LoginCredential[] {
  const { webauthn, key, passwordProtectedKey } = login.allowCredentials
  const held = new Map<Kind, Reference[]>([
    ['Fido2', webauthn],
    ['Key', key],
    ['PasswordProtectedKey', passwordProtectedKey],
  ])
  return login.supportedCredentialKinds
    .filter(({ factor }) => factor === as || factor === 'either')
    .flatMap(
      ({ kind, requiresSecondFactor }): LoginCredential[] =>
        held.get(kind)?.map(({ id, encryptedPrivateKey }) => ({
          kind,
          credId: id,
          encryptedPrivateKey,
          requiresSecondFactor,
        })) ?? [{ kind, requiresSecondFactor }],
    )
}

/** Creates the assertion of one credential; `typed` is the password or the one-time code. */
export async function prove(
  login: Login,
  { kind, credId = '', encryptedPrivateKey = '' }: LoginCredential,
  { typed, username }: { typed: string; username: string },
) {
  switch (kind) {
    case 'Fido2':
      return { kind, credentialAssertion: await passkeyAssertion(login, credId) }
    case 'Key': {
      const signer = pageKeySigner(credId) ?? (await indexedDBKeyStore().open(credId))
      if (!signer) throw new KeyNotFoundError(credId)
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

/** With an empty ID, of any passkey that the authenticator has for this site. */
async function passkeyAssertion({ challenge }: Login, credId: string) {
  const publicKey: PublicKeyCredentialRequestOptions = {
    rpId: location.hostname,
    // Not decoded: the API's browser SDK uses the UTF-8 bytes of the challenge, at registration and here.
    challenge: new TextEncoder().encode(challenge),
    allowCredentials: credId === '' ? [] : [{ type: 'public-key', id: base64URLStringToBuffer(credId) }],
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

/** Has a login code sent to the user's mailbox. The answer is the same for every name. */
export async function sendLoginCode(orgId: string, username: string): Promise<void> {
  await ask('/api/auth/login/code', { method: 'POST', body: JSON.stringify({ orgId, username }) })
}

/** Without a user, any passkey of this site can answer. */
export function beginLogin(
  orgId: string,
  user: { username?: string; loginCode?: string } = {},
): Promise<Login> {
  return ask('/api/auth/login/init', { method: 'POST', body: JSON.stringify({ orgId, ...user }) })
}

/** A user who has signed in. */
export interface SignedIn {
  username: string
  wallets: Wallet[]
}

export async function endLogin(
  { challengeIdentifier }: Login,
  firstFactor: Proof,
  secondFactor?: Proof,
): Promise<SignedIn> {
  const { token } = await ask<{ token: string }>('/api/auth/login', {
    method: 'POST',
    body: JSON.stringify({ challengeIdentifier, firstFactor, secondFactor }),
    headers: takeSimulated(),
  })
  const { items } = await ask<{ items: Wallet[] }>('/api/wallets', {
    headers: { authorization: `Bearer ${token}` },
  })
  return { username: usernameIn(token), wallets: items }
}

/** The API writes the name into the token, where its own SDK reads it. */
function usernameIn(token: string): string {
  const [, claims = ''] = token.split('.')
  const text = new TextDecoder().decode(base64URLStringToBuffer(claims))
  return (JSON.parse(text) as { 'https://custom/username': string })['https://custom/username']
}

async function ask<T>(
  path: string,
  { headers, ...init }: { method?: string; body?: string; headers?: Record<string, string> },
): Promise<T> {
  const json = { 'content-type': 'application/json' }
  const response = await fetch(path, { ...init, headers: { ...json, ...headers } }).catch(() => {
    throw new SignInError()
  })
  if (!response.ok) throw new SignInError(response.status)
  return (await response.json()) as T
}
