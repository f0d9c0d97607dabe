import type { Page } from '@playwright/test'
import { expect, type Flow, type Person, test } from './fixtures.js'
import { sendCode, signInWithPasskey, typeSentCode } from './signIn.js'

/** The calls that change data, in order. */
function callsOf(page: Page): string[] {
  const calls: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.method() !== 'GET') calls.push(`${request.method()} ${pathname}`)
  })
  return calls
}

/** Goes from the passkey to the wallet, and signs in again. */
async function registers(page: Page, person: Person, flow: Flow): Promise<void> {
  await flow.button('Create passkey').click()
  await expect(flow.title('Your passkey is ready')).toBeFocused()
  const { credentials } = await person.ledger()
  expect(credentials).toMatchObject([{ kind: 'Fido2', factor: 'first' }])
  await flow.button('Go to my wallet').click()
  await expect(page.getByText(`Signed up as ${person.username}`)).toBeVisible()
  for (const credential of credentials) await signInWithPasskey(page, credential)
}

const SIGN_IN = ['POST /api/auth/login/init', 'POST /api/auth/login']

test.describe('registers and signs in', () => {
  test('/code: a wrong code, a new one that voids the old one, and then that', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    const calls = callsOf(page)
    const code = page.getByLabel('Code from the email')
    const proceed = flow.button(/^(Continue|Try again)$/)
    await page.goto('/code')
    await proceed.click()
    await expect(page.getByText('Type the username or email address you were invited with.')).toBeVisible()
    await expect(page.getByLabel('Username or email')).toBeFocused()
    expect(calls).toEqual([])
    await page.getByLabel('Username or email').fill(person.username)
    await code.fill('WRONG-WRONG-WRONG')
    await proceed.click()
    await expect(flow.alert).toContainText('This code is too old')

    await flow.button('Send a new code').click()
    await expect(
      page.getByText('a new one is on its way. Look in spam, too. Only the newest code works.'),
    ).toBeVisible()
    await expect(code).toBeFocused()
    await expect(code).toHaveValue('')
    const { registrationCode } = await person.ledger()
    expect(registrationCode).not.toBe(person.invitation.registrationCode)
    await code.fill(person.invitation.registrationCode)
    await proceed.click()
    await expect(flow.alert).toContainText('This code is too old')
    await code.fill(` ${registrationCode} `)
    await proceed.click()
    await registers(page, person, flow)
    expect(await authenticator.credentials()).toHaveLength(1)
    expect(calls).toEqual([
      'POST /api/auth/registration/init',
      'PUT /api/auth/registration/code',
      'POST /api/auth/registration/init',
      'POST /api/auth/registration/init',
      'POST /api/auth/registration',
      ...SIGN_IN,
    ])
  })

  test('the link: a code that is void can be sent anew, and is asked for', async ({
    page,
    authenticator,
    person,
    flow,
    request,
  }) => {
    const { orgId, username } = person.invitation
    await request.put('/api/auth/registration/code', { data: { orgId, username } })
    await person.open()
    await flow.button('Continue').click()
    await expect(flow.alert).toContainText('This code is too old')
    await flow.isAccessible()
    await flow.button('Send a new code').click()
    await page.getByLabel('Code from the email').fill((await person.ledger()).registrationCode)
    await expect(page.getByLabel('Username or email')).toHaveCount(0)
    await flow.button('Continue').click()
    await registers(page, person, flow)
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  for (const { path, before } of [
    { path: '/delegated', before: ['Continue'] },
    { path: '/social', before: ['Continue with Quillstone ID', 'Continue'] },
    { path: '/handed', before: [] },
  ]) {
    test(path, async ({ page, authenticator, person, flow }) => {
      const calls = callsOf(page)
      await page.goto(`${path}?${new URLSearchParams({ email: person.username })}`)
      for (const name of before) await page.getByRole('button', { name, exact: true }).click()
      await registers(page, person, flow)
      expect(await authenticator.credentials()).toHaveLength(1)
      const init = path === '/social' ? 'POST /my/social/init' : 'POST /my/delegated/init'
      expect(calls).toEqual([init, 'POST /my/complete', ...SIGN_IN])
    })
  }

  test('/social: the headline has the focus of the button that is gone', async ({ page, person }) => {
    await page.goto(`/social?${new URLSearchParams({ email: person.username })}`)
    await page.getByRole('button', { name: 'Continue with Quillstone ID' }).click()
    await expect(page.getByText(`says that you are ${person.username}`)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })

  test('/sign-in: a password that got no answer is still there', async ({ page, person, flow }) => {
    const password = 'tulip gravel saxophone orbit 41'
    await person.open({ deprecated: 'Password' })
    await flow.button('Continue').click()
    await flow.give('Password', password)
    await flow.button('Go to my wallet').click()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await sendCode(page)
    await typeSentCode(page)
    await page.route('**/auth/login', (route) => route.abort(), { times: 1 })
    await page.getByLabel('Password', { exact: true }).fill(password)
    await flow.button('Use my password').click()
    await expect(page.getByRole('alert')).toContainText('did not answer')
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue(password)
    await flow.button('Use my password').click()
    await expect(page.getByRole('heading', { name: 'You are signed in.' })).toBeVisible()
  })

  test('/wallets', async ({ page, authenticator, person, flow }) => {
    const calls = callsOf(page)
    await page.goto(`/wallets?${new URLSearchParams(person.invitation)}`)
    await flow.button('Continue').click()
    await registers(page, person, flow)
    expect(await authenticator.credentials()).toHaveLength(1)
    // The next page shows the wallets from the answer.
    await expect(page.getByRole('listitem')).toContainText(['Ethereum Sepolia', 'Savings'])
    expect(calls).toEqual([
      'POST /api/auth/registration/init',
      'POST /api/auth/registration/enduser',
      ...SIGN_IN,
    ])
  })
})
