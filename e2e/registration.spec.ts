import { verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Page, Request } from '@playwright/test'
import vectors from '../reference-api/vectors.json' with { type: 'json' }
import type {
  Fido2Attestation,
  UserRegistrationChallenge,
  UserRegistrationRequest,
} from '../src/core/protocol.js'
import { DEEP, expect, listen, simulate, test } from './fixtures.js'

const origin = 'http://localhost:4173'
const toBase64url = (base64: string) => Buffer.from(base64, 'base64').toString('base64url')

/** Collects every final call of the page, as it is sent. */
function submits(page: Page): Request[] {
  const seen: Request[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/auth/registration')) seen.push(request)
  })
  return seen
}

test('a passkey is created, accepted by a verifier that is not ours, and in the ledger', async ({
  page,
  authenticator,
  person,
  flow,
}) => {
  const init = await listen<UserRegistrationChallenge>(page, '**/auth/registration/init')
  const submit = page.waitForRequest('**/auth/registration')
  await person.open()
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.title('Your passkey is ready')).toBeFocused()

  const [held, ...more] = await authenticator.credentials()
  const { credentials, id } = await person.ledger()
  expect(more).toEqual([])
  expect(credentials).toMatchObject([
    { credId: toBase64url(held?.credentialId ?? ''), kind: 'Fido2', userVerified: true, origin },
  ])
  expect(held).toMatchObject({ rpId: 'localhost', isResidentCredential: true })
  expect(Buffer.from(held?.userHandle ?? '', 'base64').toString()).toBe(id)

  const { challenge, temporaryAuthenticationToken } = await init()
  const body = (await submit).postDataJSON() as UserRegistrationRequest
  expect(Object.keys(body)).toEqual(['firstFactorCredential'])
  expect((await submit).headers()).toMatchObject({ authorization: `Bearer ${temporaryAuthenticationToken}` })
  expect((await submit).headers()).not.toHaveProperty('cookie')
  expect((await submit).headers()['referer'] ?? '').toBe('')

  const { credentialInfo } = body.firstFactorCredential as Fido2Attestation
  const expected = {
    response: {
      id: credentialInfo.credId,
      rawId: credentialInfo.credId,
      type: 'public-key' as const,
      response: {
        clientDataJSON: credentialInfo.clientData,
        attestationObject: credentialInfo.attestationData,
      },
      clientExtensionResults: {},
    },
    expectedChallenge: Buffer.from(challenge).toString('base64url'),
    expectedOrigin: origin,
    expectedRPID: 'localhost',
    requireUserVerification: true,
  }
  expect(await verifyRegistrationResponse(expected)).toMatchObject({ verified: true })
  const flipped = (text: string) => String.fromCodePoint((text.codePointAt(0) ?? 0) ^ 1) + text.slice(1)
  for (const field of ['expectedChallenge', 'expectedOrigin', 'expectedRPID'] as const) {
    const other = { ...expected, [field]: flipped(expected[field]) }
    await expect(verifyRegistrationResponse(other), field).rejects.toThrow()
  }

  await flow.button('Go to my wallet').click()
  await expect(page.getByText(`Signed up as ${person.username}`)).toBeVisible()
})

test('cancelled, then tried again (faults 43, 109)', async ({ page, cdp, person, flow }) => {
  const { addVirtualAuthenticator } = await import('./virtualAuthenticator.js')
  const sent = submits(page)
  const silent = await addVirtualAuthenticator(cdp, { automaticPresenceSimulation: false })
  await person.open()
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await flow.button('Cancel').click()
  await expect(flow.alert).toContainText('This step was stopped')
  await expect(flow.title('This step was stopped')).toBeFocused()
  expect(sent).toEqual([])
  await silent.remove()
  const touched = await addVirtualAuthenticator(cdp)
  await flow.button('Try again').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  expect((await person.ledger()).credentials).toHaveLength(1)
  expect(await touched.credentials()).toHaveLength(1)
})

test('already registered: said so, and another device works (fault 37)', async ({
  page,
  cdp,
  authenticator,
  person,
  flow,
}) => {
  await person.open()
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  const [first] = (await person.ledger()).credentials
  const second = `second.${person.username}`
  const invited = await page.request.post('/api/reference/invitations', { data: { username: second } })
  // The server lists the user's credentials. This new user has none, so the test adds the list to the answer.
  await page.route('**/auth/registration/init', async (route) => {
    const answer = await route.fetch()
    const json = (await answer.json()) as UserRegistrationChallenge
    json.excludeCredentials.push({ type: 'public-key', id: first?.credId ?? '' })
    await route.fulfill({ response: answer, json })
  })
  await page.goto(`/register?${new URLSearchParams((await invited.json()) as Record<string, string>)}`)
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.alert).toContainText('This device already has a passkey')
  await flow.isAccessible()
  const { addVirtualAuthenticator } = await import('./virtualAuthenticator.js')
  await authenticator.remove()
  await addVirtualAuthenticator(cdp, { transport: 'usb' })
  await flow.button('Try again').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
})

test('wrong relying party: no ceremony, words for the person (fault 26)', async ({
  page,
  authenticator,
  person,
  flow,
}) => {
  const sent = submits(page)
  await person.open()
  await page.getByText('For engineers').click()
  await page.getByLabel('Relying party id').fill('example.com')
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.alert).toContainText('Passkeys do not work at this address')
  await flow.isAccessible()
  expect(await authenticator.credentials()).toEqual([])
  expect(sent).toEqual([])
})

test('a server that refuses: the passkey goes, and so does nothing else (faults 84, 96)', async ({
  page,
  authenticator,
  person,
  flow,
}) => {
  // The page has another origin than the server expects, so the server really refuses a real credential.
  await person.open({}, 'http://app.localhost:4173')
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.alert).toContainText('We could not finish')
  await flow.isAccessible()
  await expect.poll(() => authenticator.credentials()).toEqual([])
  expect((await person.ledger()).credentials).toEqual([])
  await expect(page.getByText('Invalid attestation')).toHaveCount(0)
})

for (const [fault, words] of [
  ['drop-before', 'No connection'],
  ['status-429', 'There were too many tries'],
  ...(DEEP
    ? ([
        ['status-503', 'not available'],
        ['html', 'cannot read'],
      ] as const)
    : []),
] as const) {
  test(`${fault} at the submit: the same body again, accepted (faults 81, 83, 86, 87)`, async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    const sent = submits(page)
    // No automatic retry, so that the test can read what the user reads.
    await person.open({ retries: '0' })
    await flow.button('Continue').click()
    await simulate(page, fault)
    await flow.button('Create passkey').click()
    await expect(flow.alert).toContainText(words)
    await flow.isAccessible()
    await flow.button('Try again').click()
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    expect(new Set(sent.map((request) => request.postData())).size).toBe(1)
    expect((await person.ledger()).credentials).toHaveLength(1)
    expect(await authenticator.credentials()).toHaveLength(1)
  })
}

for (const fault of ['truncated', ...(DEEP ? (['drop-after'] as const) : [])] as const) {
  test(`${fault} at the submit: accepted but unknown, so the passkey stays and the person is told (faults 81, 82, 98)`, async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    await person.open({ retries: '0' })
    await flow.button('Continue').click()
    await simulate(page, fault)
    await flow.button('Create passkey').click()
    await expect(flow.alert).toContainText('No connection')
    expect((await person.ledger()).credentials).toHaveLength(1)
    await flow.button('Try again').click()
    await expect(flow.alert).toContainText('We are not sure this worked')
    await flow.isAccessible()
    expect(await authenticator.credentials()).toHaveLength(1)
  })
}

test('a lost connection at the submit: by itself the same body again, accepted (fault 81)', async ({
  page,
  authenticator,
  person,
  flow,
}) => {
  const sent = submits(page)
  await person.open()
  await flow.button('Continue').click()
  await simulate(page, 'drop-before')
  await flow.button('Create passkey').click()
  await expect(page.getByText('we try again in a moment').first()).toBeVisible()
  await flow.isAccessible()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  expect(new Set(sent.map((request) => request.postData())).size).toBe(1)
  expect((await person.ledger()).credentials).toHaveLength(1)
  expect(await authenticator.credentials()).toHaveLength(1)
})

test('a link used twice: said before anything is created', async ({ authenticator, person, flow }) => {
  await person.open()
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  await person.open()
  await flow.button('Continue').click()
  await expect(flow.alert).toContainText('This account already exists')
  await flow.isAccessible()
  expect(await authenticator.credentials()).toHaveLength(1)
})

test('bad answers of init: a typed error each, no ceremony, and the next tap works (faults 13, 14, 28)', async ({
  page,
  authenticator,
  person,
  flow,
}) => {
  const { initResponse } = vectors.bodies
  // No two consecutive cases have the same message, because the first one's would be taken for the second one's.
  const bad: [string, string][] = [
    ['null', 'We cannot start right now'],
    ['<!doctype html><title>Log in</title>', 'We got an answer we cannot read'],
    // In this case and the last one exactly one field is wrong; if there were more, another check might notice those.
    [JSON.stringify({ ...initResponse, excludeCredentials: 'none' }), 'We cannot start right now'],
    [JSON.stringify({ filler: 'x'.repeat(10_000_000) }), 'We got an answer we cannot read'],
    [
      JSON.stringify({ ...initResponse, user: { ...initResponse.user, displayName: 7 } }),
      'We cannot start right now',
    ],
  ]
  await person.open()
  for (const [index, [body, words]] of bad.entries()) {
    await page.route('**/auth/registration/init', (route) => route.fulfill({ body }), { times: 1 })
    await flow.button(index === 0 ? 'Continue' : 'Try again').click()
    await expect(flow.alert).toContainText(words)
    await flow.isAccessible()
  }
  expect(await authenticator.credentials()).toEqual([])
  await flow.button('Try again').click()
  await expect(flow.button('Create passkey')).toBeVisible()
})
