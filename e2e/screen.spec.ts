import { DEEP, expect, simulate, test } from './fixtures.js'
import { addVirtualAuthenticator } from './virtualAuthenticator.js'

test('keyboard only (fault 109)', async ({ page, authenticator, person, flow }) => {
  await person.open()
  await expect(flow.title('Set up your account')).toBeVisible()
  // On the first load the browser places the focus.
  await expect(page.locator('body')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(flow.button('Continue')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(flow.title('Create your passkey')).toBeFocused()
  // What a passkey is, for who wants to know.
  await page.keyboard.press('Tab')
  await expect(page.getByText('What is a passkey?')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(flow.button('Create passkey')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(flow.title('Your passkey is ready')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(flow.button('Go to my wallet')).toBeFocused()
  expect(await authenticator.credentials()).toHaveLength(1)
})

for (const [size, viewport] of [
  ['small phone', { width: 320, height: 568 }],
  ['desktop', { width: 1280, height: 860 }],
  ...(DEEP ? ([['phone', { width: 390, height: 844 }]] as const) : []),
] as const) {
  test(`every step on a ${size}, light and dark: accessible, nothing cut off, nothing jumps (faults 114, 115)`, async ({
    page,
    cdp,
    person,
    flow,
  }) => {
    await page.setViewportSize(viewport)
    const silent = await addVirtualAuthenticator(cdp, { automaticPresenceSimulation: false })
    await person.open()
    const look = async () => {
      await flow.isAccessible({ colorScheme: 'dark' })
      // As high as what is in it: what ends the card is a button, and the edge is close.
      await page.locator('[data-part="flow"]').evaluate((it) => it.scrollIntoView({ block: 'end' }))
      const card = await page.locator('[data-part="flow"]').boundingBox()
      const last = await page.locator('[data-part="flow"] button').last().boundingBox()
      const edge = (card?.y ?? 0) + (card?.height ?? 0) - (last?.y ?? 0) - (last?.height ?? 0)
      expect(edge).toBeLessThanOrEqual(26)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      for (const button of await page.locator('[data-part="button"]').all()) {
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      }
    }
    const top = () =>
      page.locator('[data-part="flow"]').evaluate((it) => it.getBoundingClientRect().top + scrollY)
    const before = await top()
    await look()
    await flow.button('Continue').click()
    await expect(flow.title('Create your passkey')).toBeVisible()
    await look()
    await flow.button('Create passkey').click()
    await expect(flow.button('Cancel')).toBeVisible()
    await look()
    await flow.button('Cancel').click()
    await expect(flow.alert).toContainText('This step was stopped')
    await look()
    await silent.remove()
    const refusing = await addVirtualAuthenticator(cdp, { isUserVerified: false })
    await flow.button('Try again').click()
    await expect(flow.alert).toContainText('We did not get a passkey')
    await look()
    await refusing.remove()
    await addVirtualAuthenticator(cdp)
    await simulate(page, 'html')
    await flow.button('Try again').click()
    await expect(flow.alert).toContainText('cannot read')
    await look()
    await flow.button('Try again').click()
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    await look()
    expect(await top()).toBe(before)
  })
}

test('what is under way is announced without moving the focus (faults 108, 111)', async ({
  page,
  cdp,
  person,
  flow,
}) => {
  await addVirtualAuthenticator(cdp, { automaticPresenceSimulation: false })
  await person.open()
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(page.locator('[data-part="status"]')).toContainText('Follow the message from your device')
  await expect(flow.button('Waiting for your device')).toBeFocused()
  await flow.button('Cancel').click()
  await expect(page.locator('[data-part="status"]')).toBeEmpty()
  await expect(page.locator('[data-part="error"]')).toContainText('This step was stopped')
})

test('forced colors and 400 % zoom keep every step readable (fault 114)', async ({
  page,
  authenticator,
  person,
  flow,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await person.open()
  await flow.button('Continue').click()
  await flow.isAccessible()
  await flow.button('Create passkey').click()
  await expect(flow.title('Your passkey is ready')).toBeInViewport()
  await flow.isAccessible()
  expect(await authenticator.credentials()).toHaveLength(1)
})

test('the demo itself: from the front page to the wallet', async ({ page, authenticator, flow }) => {
  await page.goto('/')
  await flow.isAccessible()
  await page.getByLabel('Email').fill(`grace.${Date.now()}@example.com`)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await flow.isAccessible()
  await page.getByRole('link', { name: 'Set up my account' }).click()
  await flow.button('Continue').click()
  await page.getByText('For engineers').click()
  await flow.button('Create passkey').click()
  await flow.button('Go to my wallet').waitFor()
  const shown = await page.locator('.engineers pre').allTextContents()
  expect(shown[0]).toContain('"temporaryAuthenticationToken": "••••••"')
  expect(shown[1]).toContain('"credentialKind": "Fido2"')
  expect(shown[2]).toContain('"username": "grace.')
  await flow.button('Go to my wallet').click()
  await expect(page.getByRole('heading', { name: 'You are in.' })).toBeVisible()
  await flow.isAccessible()
  expect(await authenticator.credentials()).toHaveLength(1)
})
