import type { Page } from '@playwright/test'
import type { LoginBody } from '@dfns/sdk/generated/auth/types.js'
import type { LedgerCredential } from '../reference-api/ledger.js'
import { expect, listen } from './fixtures.js'
import { expectAsserted } from './proofs.js'

/** A credential, and what the user has to type for it. */
export interface Held {
  credential: LedgerCredential
  /** A password, or the current one-time code. */
  typed?: (() => string) | undefined
}

/**
 * Signs in with one or two credentials on the demo's own page, starting and ending on the page after a registration.
 * Nothing is reloaded, so that keys in the page's memory survive.
 */
export async function signIn(page: Page, first: Held, second?: Held): Promise<void> {
  await proves(page, [first, second], async () => {
    await sendCode(page)
    await typeSentCode(page)
    await expect(heading(page, 'How do you want to sign in?')).toBeVisible()
    await use(page, first)
    if (second) {
      await expect(heading(page, 'One more proof')).toBeVisible()
      await use(page, second)
    } else {
      const without = page.getByRole('button', { name: 'Sign in without it' })
      await expect(signedIn(page).or(without)).toBeVisible()
      if (await without.isVisible()) await without.click()
    }
  })
}

/** As {@link signIn}, with the only passkey of the authenticator, and without a name. */
export async function signInWithPasskey(page: Page, credential: LedgerCredential): Promise<void> {
  await proves(page, [{ credential }], () => page.getByRole('button', { name: 'Use my passkey' }).click())
}

/** Has the page send a login code to the name in its field. */
export async function sendCode(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await expect(heading(page, 'Check your email')).toBeVisible()
}

/** Types the code from the email, which the demo shows. */
export async function typeSentCode(page: Page): Promise<void> {
  await page.getByLabel('Code from the email').fill(await page.locator('bdi.code').innerText())
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** The proofs that the page sends are of these credentials. */
async function proves(page: Page, [first, second]: (Held | undefined)[], act: () => Promise<void>) {
  const begun = await listen<{ challenge: string }>(page, '**/auth/login/init')
  const sent = page.waitForRequest('**/auth/login')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await act()
  await expect(signedIn(page)).toBeVisible()
  const { challenge } = await begun()
  const { firstFactor, secondFactor } = (await sent).postDataJSON() as LoginBody
  if (!first) throw new Error('There is no first factor.')
  await expectAsserted(firstFactor, first.credential, challenge)
  expect(Boolean(secondFactor)).toBe(Boolean(second))
  if (secondFactor && second) await expectAsserted(secondFactor, second.credential, challenge)
  await page.goBack()
}

function heading(page: Page, name: string) {
  return page.getByRole('heading', { name })
}

const signedIn = (page: Page) => heading(page, 'You are signed in.')

/** Creates one assertion. */
async function use(page: Page, { credential: { kind, credId }, typed }: Held): Promise<void> {
  const button = page.locator(
    `button[data-kind="${kind}"]${credId === undefined ? '' : `[data-cred-id="${credId}"]`}`,
  )
  if (typed) await page.locator('form').filter({ has: button }).getByRole('textbox').fill(typed())
  await button.click()
}
