import { expect, test } from '@playwright/test'

// Without a virtual authenticator, because users open Storybook without one.
test.use({ baseURL: 'http://localhost:4174' })

test('anyone can click through in Storybook, and is told what stands in for a device', async ({ page }) => {
  await page.goto('/iframe.html?id=screens-whole-registration--start&viewMode=story')
  await expect(page.getByText('Software authenticator')).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Create passkey' }).click()
  await expect(page.getByRole('heading', { name: 'Your passkey is ready' })).toBeVisible()
})

test('a story that waits can be cancelled by hand', async ({ page }) => {
  await page.goto('/iframe.html?id=screens-whole-registration--waiting&viewMode=story')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.locator('[data-part="error"]')).toContainText('This step was stopped')
})
