import { DfnsApiClient, DfnsAuthenticator, DfnsError, type UserRegistrationChallenge } from '@dfns/sdk'
import { BrowserKeySigner, WebAuthnSigner } from '@dfns/sdk-browser'
import { getRequestListener } from '@hono/node-server'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ReferenceConfig } from './config.js'
import { invite } from './ledger.js'
import { createReferenceApi } from './referenceApi.js'
import { SoftwareAuthenticator } from './softwareAuthenticator.js'
import { nodeKey } from './testing/nodeKey.js'
import { recoveryBody, recoveryOf } from './testing/recovery.js'

/*
 * The API's own client against the stand-in, over HTTP and without a line between them, so that the stand-in is not
 * tuned to the client in `src/`. A software authenticator is the browser.
 */
const origin = 'https://app.example.com'
const relyingParty = { id: 'app.example.com', name: 'Example' }
const username = 'jdoe@example.co'

let server: Server

beforeEach(() => {
  const authenticator = new SoftwareAuthenticator()
  vi.stubGlobal('navigator', {
    credentials: {
      create: (options: CredentialCreationOptions) => authenticator.create(options, { origin }),
      get: (options: CredentialRequestOptions) => authenticator.get(options, { origin }),
    },
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  server.close()
})

async function serve(config: Partial<ReferenceConfig> = {}) {
  const api = createReferenceApi({ rpId: relyingParty.id, origins: [origin], ...config })
  server = createServer((request, response) => void getRequestListener(api.handle)(request, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const user = invite(api.ledger, api.config.orgId, username)
  return { ...api, user, baseUrl, orgId: api.config.orgId }
}

async function keySigner() {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const keyPair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  return new BrowserKeySigner({ keyPair })
}

const signers = {
  Fido2: async () => new WebAuthnSigner({ relyingParty }),
  Key: keySigner,
}
const kinds = Object.keys(signers) as (keyof typeof signers)[]

describe.each(kinds)('with the signer for %s', (kind) => {
  test('DfnsAuthenticator registers and signs in', async () => {
    const { baseUrl, orgId, user, ledger } = await serve()
    // With the organization named, the SDK also reads the claims of the token.
    const authenticator = new DfnsAuthenticator({ baseUrl, orgId, signer: await signers[kind]() })
    const { registrationCode } = user
    const response = await authenticator.register({ orgId, username, registrationCode })
    expect(response).toEqual({
      credential: { uuid: user.credentials[0]?.uuid, kind, name: '' },
      user: { id: user.id, username, orgId },
    })
    expect(user.credentials).toMatchObject([{ kind, factor: 'first' }])
    const { token } = await authenticator.login({ orgId, username })
    expect(ledger.signedIn.get(token)).toBe(user)
  })

  /** A registration that a host's server began, as its page gets it. */
  async function delegated() {
    const { baseUrl, orgId, ledger, config } = await serve()
    const begun = await fetch(`${baseUrl}/auth/registration/delegated`, {
      method: 'POST',
      headers: { authorization: `Bearer ${config.serviceAccountToken}`, 'x-dfns-useraction': 'signed' },
      body: JSON.stringify({ email: username, kind: 'EndUser' }),
    })
    const challenge = (await begun.json()) as UserRegistrationChallenge
    const { auth } = new DfnsApiClient({ baseUrl, orgId, authToken: challenge.temporaryAuthenticationToken })
    return { auth, ledger, firstFactorCredential: await (await signers[kind]()).create(challenge) }
  }

  test('DfnsApiClient completes a registration that a server began', async () => {
    const { auth, ledger, firstFactorCredential } = await delegated()
    const { credential, user } = await auth.register({ body: { firstFactorCredential } })
    expect(credential.kind).toBe(kind)
    expect(ledger.users.get(username)).toMatchObject({ id: user.id, credentials: [{ kind }] })
  })

  test('DfnsApiClient completes that of an end user', async () => {
    const { auth, ledger, firstFactorCredential } = await delegated()
    const { credential, wallets, authentication } = await auth.registerEndUser({
      body: { firstFactorCredential, wallets: [{ network: 'EthereumSepolia', name: 'Main' }] },
    })
    expect(credential.kind).toBe(kind)
    expect(wallets).toMatchObject([{ network: 'EthereumSepolia', name: 'Main', status: 'Active' }])
    expect(ledger.signedIn.get(authentication.token)).toBe(ledger.users.get(username))
  })
})

test('DfnsApiClient takes a second factor along, and each of the two signs in', async () => {
  const { baseUrl, orgId, user } = await serve()
  const { auth } = new DfnsApiClient({ baseUrl })
  const [passkey, key] = [await signers.Fido2(), await keySigner()]
  const challenge = await auth.createRegistrationChallenge({
    body: { orgId, username, registrationCode: user.registrationCode },
  })
  const completing = new DfnsApiClient({ baseUrl, authToken: challenge.temporaryAuthenticationToken })
  await completing.auth.register({
    body: {
      firstFactorCredential: await passkey.create(challenge),
      secondFactorCredential: await key.create(challenge),
    },
  })
  for (const signer of [passkey, key]) {
    const { token } = await new DfnsAuthenticator({ baseUrl, orgId, signer }).login({ orgId, username })
    expect(token).toMatch(/^ey/)
  }
  const begun = await auth.createLoginChallenge({ body: { orgId, username } })
  const both = { ...begun, externalAuthenticationUrl: '' }
  const { challengeIdentifier } = begun
  expect(
    await auth.login({
      body: {
        challengeIdentifier,
        firstFactor: await passkey.sign(both),
        secondFactor: await key.sign(both),
      },
    }),
  ).toEqual({ token: expect.stringMatching(/^ey/) as string })
})

test('DfnsApiClient asks for a new code, and comes in through social login', async () => {
  const { baseUrl, orgId, user } = await serve({ usernameOf: (idToken) => ({ known: username })[idToken] })
  const { auth } = new DfnsApiClient({ baseUrl })
  const old = user.registrationCode
  expect(await auth.resendRegistrationCode({ body: { orgId, username } })).toEqual({ message: 'success' })
  expect(user.registrationCode).not.toBe(old)
  const challenge = await auth.createSocialRegistrationChallenge({
    body: { idToken: 'known', socialLoginProviderKind: 'Oidc' },
  })
  expect(challenge.user.id).toBe(user.id)
})

test('DfnsApiClient recovers, and the signer of before is refused', async () => {
  const { baseUrl, orgId, user } = await serve()
  const { auth } = new DfnsApiClient({ baseUrl })
  const [old, fresh] = [await keySigner(), await signers.Fido2()]
  const begun = await auth.createRegistrationChallenge({
    body: { orgId, username, registrationCode: user.registrationCode },
  })
  const [kit, newKit] = [nodeKey(), nodeKey()]
  const registering = new DfnsApiClient({ baseUrl, authToken: begun.temporaryAuthenticationToken })
  await registering.auth.register({
    body: { firstFactorCredential: await old.create(begun), ...recoveryOf(kit, begun, 'sealed') },
  })
  expect(await auth.sendRecoveryCode({ body: { orgId, username } })).toEqual({ message: 'success' })
  const challenge = await auth.createRecoveryChallenge({
    body: { orgId, username, verificationCode: user.verificationCode ?? '', credentialId: kit.credId },
  })
  expect(challenge.allowedRecoveryCredentials).toEqual([{ id: kit.credId, encryptedRecoveryKey: 'sealed' }])
  const newCredentials = {
    firstFactorCredential: await fresh.create(challenge),
    ...recoveryOf(newKit, challenge),
  }
  const recovering = new DfnsApiClient({ baseUrl, authToken: challenge.temporaryAuthenticationToken })
  const answer = await recovering.auth.recover({ body: recoveryBody(kit, newCredentials) })
  expect(answer).toEqual({
    credential: { uuid: user.credentials[0]?.uuid, kind: 'Fido2', name: '' },
    user: { id: user.id, username, orgId },
  })
  const signIn = (signer: typeof old | typeof fresh) =>
    new DfnsAuthenticator({ baseUrl, orgId, signer }).login({ orgId, username })
  expect((await signIn(fresh)).token).toMatch(/^ey/)
  await expect(signIn(old)).rejects.toThrow('does not match allowed credentials')
})

test('the SDK reads a refusal of the stand-in as its own', async () => {
  const { baseUrl, orgId } = await serve()
  const authenticator = new DfnsAuthenticator({ baseUrl, signer: await keySigner() })
  const refused = authenticator.register({ orgId, username, registrationCode: 'AAAA-AAAA-AAAA-AAAA' })
  await expect(refused).rejects.toBeInstanceOf(DfnsError)
  await expect(refused).rejects.toMatchObject({ httpStatus: 400, message: 'Registration code expired' })
})
