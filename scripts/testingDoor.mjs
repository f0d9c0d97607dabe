// Checks of `registration-flow/testing`, as it is built, what its build changes: bodies are judged by compiled schemas,
// and signatures are verified by a part that loads later. Wants `dist` to be built.
import assert from 'node:assert/strict'

const origin = 'http://localhost'
/** @param {string} name @param {unknown} value */
const give = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true })
give('location', new URL(origin))
give('navigator', {})
/** @type {typeof import('../src/testing/index.js')} */
const { createReferenceApi, installSoftwareAuthenticator } = await import(
  new URL('../dist/testing/index.js', import.meta.url).href
)
const username = 'ada@example.com'
const signal = new AbortController().signal
const base64url = (/** @type {ArrayBuffer} */ bytes) => Buffer.from(bytes).toString('base64url')
const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text)

/** @param {string} path @param {unknown} body @param {Record<string, string>} [headers] */
async function post(path, body, headers = {}) {
  const answer = await reference.fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: answer.status, said: await answer.json() }
}

installSoftwareAuthenticator()
const reference = createReferenceApi({ challenge: { attestation: 'direct' } })
const invitation = await reference.invite(username)

const wrong = await post('/auth/registration/init', { ...invitation, orgId: '', more: 1 })
assert.equal(wrong.status, 400)
assert.match(
  wrong.said.error.message,
  /body must NOT have additional properties, body\/orgId must NOT have fewer than 1 characters/,
)

/** @param {{ spoilt: boolean }} how */
async function register({ spoilt }) {
  const challenge = await reference.begin(invitation)
  const made = /** @type {PublicKeyCredential} */ (
    await navigator.credentials.create({
      signal,
      publicKey: {
        rp: { id: 'localhost', name: 'Example' },
        user: { id: bytes(challenge.user.id), name: username, displayName: username },
        challenge: bytes(challenge.challenge),
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        attestation: 'direct',
      },
    })
  )
  const response = /** @type {AuthenticatorAttestationResponse} */ (made.response)
  const attestation = Buffer.from(response.attestationObject)
  // One bit of the signature, near the end of the statement.
  const inSignature = attestation.indexOf('sig') + 20
  if (spoilt) attestation[inSignature] = Number(attestation[inSignature]) ^ 1
  const proof = {
    credId: made.id,
    clientData: base64url(response.clientDataJSON),
    attestationData: attestation.toString('base64url'),
  }
  const credential = { credentialKind: 'Fido2', credentialInfo: proof }
  const authorization = `Bearer ${challenge.temporaryAuthenticationToken}`
  return (await post('/auth/registration', { firstFactorCredential: credential }, { authorization })).status
}
assert.equal(await register({ spoilt: true }), 400)
assert.equal(await register({ spoilt: false }), 200)

/** @param {{ spoilt: boolean }} how */
async function signIn({ spoilt }) {
  const { said: login } = await post('/auth/login/init', { username, orgId: invitation.orgId })
  const got = /** @type {PublicKeyCredential} */ (
    await navigator.credentials.get({ publicKey: { rpId: 'localhost', challenge: bytes(login.challenge) } })
  )
  const response = /** @type {AuthenticatorAssertionResponse} */ (got.response)
  const signature = Buffer.from(response.signature)
  if (spoilt) signature[20] = Number(signature[20]) ^ 1
  const credentialAssertion = {
    credId: got.id,
    clientData: base64url(response.clientDataJSON),
    authenticatorData: base64url(response.authenticatorData),
    signature: signature.toString('base64url'),
  }
  const { challengeIdentifier } = login
  return (
    await post('/auth/login', { challengeIdentifier, firstFactor: { kind: 'Fido2', credentialAssertion } })
  ).status
}
assert.equal(await signIn({ spoilt: false }), 200)
assert.equal(await signIn({ spoilt: true }), 401)
console.log('What is built for tests judges as its sources do.')
