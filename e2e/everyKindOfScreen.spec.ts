import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.js'

test('forms, ways and wallets: accessible, and nothing is cut off on a phone and at 320 px, right to left, in dark and in forced colors (faults 114, 115)', async ({
  page,
  person,
  flow,
}) => {
  // Each screen gets a whole accessibility audit.
  test.setTimeout(180_000)
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(`/code?${new URLSearchParams(EVERYTHING)}`)
  const look = async () => {
    await flow.isAccessible({ colorScheme: 'dark' }, { forcedColors: 'active' })
    for (const dir of ['rtl', 'ltr']) {
      await page.evaluate((to) => {
        document.documentElement.dir = to
        // As messages of a right-to-left language set it.
        document.querySelector('[data-part="flow"]')?.setAttribute('dir', to)
      }, dir)
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 700 })
        await expectNothingCutOff(page, width)
      }
    }
  }

  await page.getByLabel('Username or email').fill(person.username)
  await page.getByLabel('Code from the email').fill('WRONG-WRONG-WRONG-WRONG')
  await flow.button('Continue').click()
  await expect(flow.alert).toContainText('This code is too old')
  await page.getByLabel('Code from the email').fill('')
  await flow.button('Continue').click()
  await expect(page.getByText('Type the code from the email.')).toBeVisible()
  await look()
  await page.getByLabel('Code from the email').fill(person.invitation.registrationCode)
  await flow.button('Continue').click()

  await flow.button('Other ways').click()
  await expect(flow.title('Choose a way')).toBeVisible()
  await look()
  await flow.way('PasswordProtectedKey').click()
  await page.getByLabel('New password').fill('password')
  await flow.button('Use this password').click()
  await expect(page.getByText('Too easy to guess')).toBeVisible()
  await look()
  await flow.button('Make one for me').click()
  await expect(page.locator('[data-part="passphrase"]')).toBeVisible()
  await expect(page.getByText('Too easy to guess')).toHaveCount(0)
  await look()
  await flow.button('Use this password').click()

  await flow.choose('Totp')
  await expect(page.getByRole('img', { name: 'Picture to scan' })).toBeVisible()
  await look()
  await page.getByLabel('Digits from the app').fill((await flow.app()).generate())
  await flow.button('Confirm').click()

  await expect(flow.title('Your account is ready')).toBeVisible()
  await expect(page.locator('[data-part="wallet"]')).toHaveCount(2)
  await look()
})

/** All optional steps and credential kinds in one registration. */
const EVERYTHING = {
  second: 'required',
  deprecated: 'Password,Totp',
  keys: 'page',
  wallets: 'EthereumSepolia,Solana',
}

async function expectNothingCutOff(page: Page, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  const beyond = await page.locator('[data-part="flow"]').evaluate((flow, right) => {
    // Visually hidden elements are clipped on purpose, so they are not checked.
    const all = [...flow.querySelectorAll('*')].filter((it) => it.getClientRects().length > 0)
    return all
      .filter((it) => {
        const box = it.getBoundingClientRect()
        return box.left < -0.5 || box.right > right + 0.5
      })
      .map((it) => it.outerHTML)
  }, width)
  expect(beyond).toEqual([])
  for (const button of await controlsOf(page).and(page.locator('button')).all()) {
    expect((await button.boundingBox())?.height, await button.innerText()).toBeGreaterThanOrEqual(24)
  }
}

/** All controls of the widget. */
function controlsOf(page: Page): Locator {
  return page
    .locator('[data-part="flow"]')
    .locator('a[href], button, input, select, textarea, summary, [tabindex="0"]')
    .filter({ visible: true })
}

test('keyboard alone: a key under a password, an authenticator app, and every control on the way (fault 109)', async ({
  page,
  person,
  flow,
}) => {
  const focus = page.locator(':focus')
  /** Presses Tab until each control has had the focus. */
  const expectAllReached = async () => {
    const controls = await controlsOf(page).all()
    const missed = new Set(controls.map((_, index) => index))
    for (let left = 40; left > 0 && missed.size > 0; left--) {
      await page.keyboard.press('Tab')
      const at = await controlsOf(page).evaluateAll((all) =>
        all.indexOf(document.activeElement as HTMLElement),
      )
      missed.delete(at)
    }
    expect([...missed]).toEqual([])
  }
  const tabTo = async (control: Locator) => {
    for (let left = 40; left > 0; left--) {
      if (await control.evaluate((it) => it === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await expect(control).toBeFocused()
    // A keyboard user must see which control has the focus.
    const outline = await focus.evaluate((it) => getComputedStyle(it).outlineStyle)
    expect(outline).not.toBe('none')
  }
  const work = async (control: Locator, key = 'Enter') => {
    await tabTo(control)
    await page.keyboard.press(key)
  }

  await person.open(EVERYTHING)
  await expect(flow.button('Continue')).toBeVisible()
  await expectAllReached()
  await work(flow.button('Continue'))

  await expect(flow.title('Create your passkey')).toBeFocused()
  await expectAllReached()
  await work(flow.button('Other ways'), 'Space')
  await expect(flow.title('Choose a way')).toBeFocused()
  await work(flow.button('Back'))
  await expect(flow.title('Create your passkey')).toBeFocused()
  await work(flow.button('Other ways'))
  await expect(flow.title('Choose a way')).toBeFocused()
  await expectAllReached()
  await work(flow.way('PasswordProtectedKey'))
  await expect(flow.title('Choose a long password')).toBeFocused()
  await expect(page.getByLabel('New password')).toBeVisible()
  await expectAllReached()
  await tabTo(page.getByLabel('New password'))
  await page.keyboard.type('password')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Too easy to guess')).toBeVisible()
  await expect(page.getByLabel('New password')).toBeFocused()
  await work(flow.button('Make one for me'))
  await expect(page.locator('[data-part="passphrase"]')).toBeVisible()
  await work(flow.button('Use this password'), 'Space')

  await expect(flow.title('Add a backup passkey')).toBeFocused()
  await expectAllReached()
  await work(flow.button('Other ways'))
  await expect(flow.title('Choose a way')).toBeFocused()
  await work(flow.way('Totp'))
  await expect(flow.title('Use an authenticator app')).toBeFocused()
  await expect(page.getByLabel('Digits from the app')).toBeVisible()
  await expectAllReached()
  await tabTo(page.getByLabel('Digits from the app'))
  await page.keyboard.type((await flow.app()).generate())
  await page.keyboard.press('Enter')

  await expect(flow.title('Your account is ready')).toBeFocused()
  await expectAllReached()
  await work(flow.button('Go to my wallet'))
  await expect(page.getByText(`Signed up as ${person.username}`)).toBeVisible()
  expect((await person.ledger()).credentials).toMatchObject([
    { kind: 'PasswordProtectedKey', factor: 'first' },
    { kind: 'Totp', factor: 'second' },
  ])
})
