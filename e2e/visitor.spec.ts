import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures.js'
import { holdPrint, photograph } from './kit.js'
import { addVirtualAuthenticator } from './virtualAuthenticator.js'

/* The whole way of a visitor of the demo who reads another language: nothing here looks for English words. */

const primary = (page: Page) =>
  page.locator('[data-part="flow"] [data-variant="primary"]:not([aria-disabled="true"])')
const at = (page: Page, step: string) => page.locator(`[data-part="step"][data-step="${step}"]`)

/** From the offer of a kit to the end; returns its file and a photo of it. */
async function keepKit(page: Page) {
  await at(page, 'recovery').waitFor()
  await primary(page).click()
  const groups = page.locator('[data-part="step"] [data-part="kit-sheet"] [data-part="kit-group"]')
  await expect(groups).toHaveCount(7)
  const parts = (await groups.allInnerTexts()).slice(1).map((text) => /[A-Z2-9]{5,6}/.exec(text)?.[0] ?? '')
  const download = page.waitForEvent('download')
  await page.locator('[data-saving="download"]').click()
  const file = await download
  const photo = await photograph(page)
  await primary(page).click()
  const fields = page.locator('[data-part="field"]')
  await expect(fields.first()).toBeVisible()
  for (const field of await fields.all()) {
    const asked = Number(/\d/.exec(await field.locator('label').innerText())?.[0])
    await field.locator('input').fill(parts[asked - 1] ?? '')
  }
  await primary(page).click()
  await at(page, 'done').waitFor()
  return {
    file: {
      name: file.suggestedFilename(),
      mimeType: 'text/html',
      buffer: await readFile(await file.path()),
    },
    photo: { name: 'photo.png', mimeType: 'image/png', buffer: photo },
  }
}

/** Nothing on the page is wider than the screen, and no sentence of the page itself is English. */
async function looksRight(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await page.locator('main, footer .simulate').allInnerTexts()).not.toContainEqual(
    expect.stringMatching(/\b(the|your|with|and|you)\b/i),
  )
}

/** The domain on the card, a text in Latin letters also on an Arabic card, is not under the logo. */
async function domainIsBesideLogo(page: Page) {
  const logo = await page.locator('[data-part="brand"] .logo').boundingBox()
  const domain = await page.locator('[data-part="domain"]').evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const { left, right } = range.getBoundingClientRect()
    return { left, right }
  })
  if (!logo) throw new Error('There is no logo.')
  expect(domain.right <= logo.x || domain.left >= logo.x + logo.width).toBe(true)
}

for (const [way, brand, lang, dir, viewport] of [
  ['file', 'pocketfig', 'ar', 'rtl', { width: 390, height: 844 }],
  ['photo', 'aldermoor', 'de', 'ltr', { width: 1280, height: 860 }],
] as const) {
  test(`from the first page to the wallet with a kit, and back by its ${way} without the device, in ${lang}`, async ({
    page,
    cdp,
    flow,
  }) => {
    test.slow()
    await page.setViewportSize(viewport)
    await holdPrint(page)
    const device = await addVirtualAuthenticator(cdp)
    const username = `ada.${randomUUID()}@example.com`
    await page.goto('/')
    await page.locator(`[data-look="${brand}"]`).click()
    await page.locator('select.languages').selectOption(lang)
    const html = page.locator('html')
    await expect(html).toHaveAttribute('lang', lang)
    await expect(html).toHaveAttribute('dir', dir)
    await page.locator('.engineers').evaluate((panel) => panel.remove())
    await looksRight(page)
    await page.locator('#email').fill(username)
    await page.locator('form.paper .button').click()
    await page.locator('article.paper .button').click()
    await expect(html).toHaveAttribute('lang', lang)
    await expect(page.locator('[data-part="flow"]')).toHaveAttribute('lang', lang)
    await at(page, 'start').waitFor()
    await domainIsBesideLogo(page)
    await primary(page).click()
    await at(page, 'firstFactor').waitFor()
    await primary(page).click()
    const kit = await keepKit(page)
    await primary(page).click()
    const wallets = page.locator('.wallets > li')
    await expect(wallets).toHaveCount(2)
    await expect(wallets.locator('.balance')).toHaveText(['0 ETH', '0 SOL'])
    await looksRight(page)
    await flow.isAccessible()
    const addresses = await wallets.locator('code').allTextContents()

    await device.remove()
    await addVirtualAuthenticator(cdp)
    await page.locator('a[href*="/sign-in"]').click()
    await page.locator('[data-kind="Fido2"]').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await looksRight(page)
    await page.locator('.elsewhere a').first().click()
    await page.locator('input[type="file"]').setInputFiles(kit[way])
    await expect(page.locator('.kit-reader [role="status"]')).toContainText(username)
    await looksRight(page)
    await page.locator('form.paper > .button').first().click()
    const code = page.locator('[name="verificationCode"]')
    await code.waitFor()
    await looksRight(page)
    await flow.isAccessible()
    await code.fill(await page.locator('form.paper > p bdi').innerText())
    await page.locator('form.paper > .button').first().click()
    await at(page, 'firstFactor').waitFor()
    await primary(page).click()
    await keepKit(page)
    await primary(page).click()
    await page.locator('[data-kind="Fido2"]').click()
    await expect(wallets).toHaveCount(2)
    expect(await wallets.locator('code').allTextContents()).toEqual(addresses)
    await looksRight(page)
  })
}
