import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { UserRegistrationChallenge } from '../src/core/protocol.js'
import { nodeKey } from '../reference-api/testing/nodeKey.js'
import { passkey } from '../reference-api/testing/passkey.js'
import { expect, MAYBE_IDLE, type Person, test } from './fixtures.js'
import { sendCode, typeSentCode } from './signIn.js'
import { addVirtualAuthenticator } from './virtualAuthenticator.js'

/** Every way to have an account that the API answers differently once somebody has proven who they are. */
const ACCOUNTS: Record<string, (challenge: UserRegistrationChallenge, origin: string) => Promise<object>> = {
  'one passkey': (challenge, origin) => passkey(challenge, { origin, rpId: 'localhost' }),
  'two passkeys': async (challenge, origin) => {
    const [first, second] = [await newPasskey(challenge, origin), await newPasskey(challenge, origin)]
    return { firstFactorCredential: first, secondFactorCredential: second }
  },
  'a password and one-time codes': async ({ otpUrl = '' }) => {
    const secret = Secret.fromBase32(new URL(otpUrl).searchParams.get('secret') ?? '')
    const otpCode = new TOTP({ secret }).generate()
    return {
      firstFactorCredential: {
        credentialKind: 'Password',
        credentialInfo: { password: 'violet anchor 7 thimble orbit' },
      },
      secondFactorCredential: { credentialKind: 'Totp', credentialInfo: { otpCode } },
    }
  },
  'a key': async ({ challenge }) => ({ firstFactorCredential: nodeKey().attest(challenge) }),
}

async function newPasskey(challenge: UserRegistrationChallenge, origin: string) {
  return (await passkey(challenge, { origin, rpId: 'localhost' })).firstFactorCredential
}

/** Everything the page calls from now on, in order: of a body its members, with the length of each text. */
function answersTo(page: Page) {
  const answers: Promise<unknown>[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (!pathname.startsWith('/api/auth/')) return
    const shape = async () => ({
      call: `${response.request().method()} ${pathname}`,
      status: response.status(),
      body: JSON.parse(await response.text(), (_, value: unknown) =>
        typeof value === 'string' && value.length > 20 ? value.length : value,
      ) as unknown,
    })
    answers.push(shape())
  })
  return { seen: () => Promise.all(answers) }
}

test('the sign-in tells nobody who has an account, nor what opens it, before the code from the email', async ({
  page,
  cdp,
  invite,
  request,
  baseURL,
  flow,
}) => {
  test.slow()
  const people: Record<string, Pick<Person, 'username'>> = {
    nobody: { username: `ada.${randomUUID()}@example.com` },
    'only invited': await invite(),
  }
  for (const [account, credentials] of Object.entries(ACCOUNTS)) {
    const person = await invite()
    const begun = await request.post('/api/auth/registration/init', {
      data: person.invitation,
      ...MAYBE_IDLE,
    })
    const challenge = (await begun.json()) as UserRegistrationChallenge
    const registered = await request.post('/api/auth/registration', {
      data: await credentials(challenge, String(baseURL)),
      headers: { authorization: `Bearer ${challenge.temporaryAuthenticationToken}` },
      ...MAYBE_IDLE,
    })
    expect(registered.status(), await registered.text()).toBe(200)
    people[account] = person
  }
  // A device that holds none of these passkeys.
  await addVirtualAuthenticator(cdp)

  const screens = async (username: string) => {
    const text = await page.locator('main').innerText()
    return text.replaceAll(username, 'NAME').replace(/(\w{4}-){3}\w{4}/, 'CODE')
  }
  const seen: unknown[] = []
  for (const { username } of Object.values(people)) {
    const name = new URLSearchParams({ name: username })
    await page.goto(`/sign-in?${name}`)
    const answers = answersTo(page)
    await expect(page.getByLabel('Email')).toHaveValue(username)
    const shown = [await screens(username)]
    await page.getByRole('button', { name: 'Use my passkey' }).click()
    await expect(page.getByRole('alert')).toContainText('We did not get a passkey.')
    shown.push(await screens(username))
    await sendCode(page)
    const sent = await page.locator('bdi.code').innerText()
    expect(sent).toMatch(/^([A-KM-Z0-6]{4}-){3}[A-KM-Z0-6]{4}$/)
    shown.push(await screens(username))
    await page.getByLabel('Code from the email').fill('AAAA-BBBB-CCCC-DDDD')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('alert')).toContainText('That code was not accepted.')
    shown.push(await screens(username))
    const lost = page.getByRole('link', { name: 'Lost your device?' })
    await expect(lost).toHaveAttribute('href', `/recover?${name}`)
    seen.push({ answers: await answers.seen(), shown })
  }
  for (const each of seen) expect(each).toEqual(seen[0])
  expect(seen[0]).toMatchObject({
    answers: [
      { call: 'POST /api/auth/login/init', status: 200, body: { allowCredentials: { webauthn: [] } } },
      { call: 'POST /api/auth/login/code', status: 200 },
      { call: 'POST /api/auth/login/init', status: 401 },
    ],
  })
  await flow.isAccessible({ colorScheme: 'dark' })

  // The code from the email leads to all that the account has; nobody gets one, and the one that the demo shows opens
  // nothing.
  const listed = async (username: string) => {
    await page.goto(`/sign-in?${new URLSearchParams({ name: username })}`)
    await sendCode(page)
    await typeSentCode(page)
    const ways = page.locator('[data-kind]')
    await expect(ways.first().or(page.getByRole('alert'))).toBeVisible()
    return ways.evaluateAll((all) => all.map((way) => way.getAttribute('data-kind')))
  }
  expect(await listed(people['two passkeys']?.username ?? '')).toEqual(['Fido2', 'Fido2'])
  await flow.isAccessible({ colorScheme: 'dark' })
  expect(await listed(people['a key']?.username ?? '')).toEqual(['Key'])
  expect(await listed(people['a password and one-time codes']?.username ?? '')).toEqual(['Password'])
  expect(await listed(people['nobody']?.username ?? '')).toEqual([])
  await expect(page.getByRole('alert')).toContainText('That code was not accepted.')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await expect(page.getByRole('button', { name: 'Send me the link' })).toBeVisible()
})
