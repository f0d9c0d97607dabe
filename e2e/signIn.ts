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
  const begun = await listen<{ challenge: string }>(page, '**/auth/login/init')
  const sent = page.waitForRequest('**/auth/login')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page, 'How do you want to sign in?')).toBeVisible()
  await use(page, first)
  if (second) {
    await expect(heading(page, 'One more proof')).toBeVisible()
    await use(page, second)
  } else {
    const in_ = heading(page, 'You are signed in.')
    const without = page.getByRole('button', { name: 'Sign in without it' })
    await expect(in_.or(without)).toBeVisible()
    if (await without.isVisible()) await without.click()
  }
  await expect(heading(page, 'You are signed in.')).toBeVisible()

  const { challenge } = await begun()
  const { firstFactor, secondFactor } = (await sent).postDataJSON() as LoginBody
  await expectAsserted(firstFactor, first.credential, challenge)
  expect(Boolean(secondFactor)).toBe(Boolean(second))
  if (secondFactor && second) await expectAsserted(secondFactor, second.credential, challenge)
  await page.goBack()
}

function heading(page: Page, name: string) {
  return page.getByRole('heading', { name })
}

/** Creates one assertion. */
async function use(page: Page, { credential: { kind, credId }, typed }: Held): Promise<void> {
  const button = page.locator(
    `button[data-kind="${kind}"]${credId === undefined ? '' : `[data-cred-id="${credId}"]`}`,
  )
  if (typed) await page.locator('form').filter({ has: button }).getByRole('textbox').fill(typed())
  await button.click()
}
