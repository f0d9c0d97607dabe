import { expect, test } from './fixtures.js'

/* What a person sees while parts of the widget are still on their way, and whether anything moves when they arrive. */

declare global {
  interface Window {
    shifts: { value: number; moved: string[] }[]
  }
}

test('until the form is there nothing can be sent, and the fields hold their place', async ({
  page,
  cdp,
}) => {
  await cdp.send('Network.enable')
  let release = () => {}
  const held = new Promise<void>((go) => (release = go))
  const asked: string[] = []
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (/init|resend/.test(pathname)) asked.push(pathname)
    if (/\/(lazyScreens|forms)-/.test(pathname)) await held
    await route.continue()
  })
  await page.goto('/code', { waitUntil: 'commit' })
  const form = page.locator('[data-part="form"]')
  await expect(form).toHaveAttribute('aria-busy', 'true')
  const places = page.locator('[data-part="skeleton"]')
  await expect(places).toHaveCount(2)
  expect(await page.locator('[data-part="flow"] button').count()).toBe(0)
  await page.locator('[data-part="title"]').press('Enter')
  const before = await places.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
  const card = await page.locator('[data-part="flow"]').boundingBox()
  release()
  const fields = page.locator('[data-part="form"] input')
  await expect(fields).toHaveCount(2)
  const after = await page
    .locator('[data-part="form"] > :is([data-part="field"], [data-part="secret-field"])')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
  expect(after.map((height, index) => Math.abs(height - (before[index] ?? 0)) <= 4)).toEqual([true, true])
  // Its words change, and a second button comes under the first.
  const grown = ((await page.locator('[data-part="flow"]').boundingBox())?.height ?? 0) - (card?.height ?? 0)
  expect(Math.abs(grown)).toBeLessThanOrEqual(80)
  expect(asked).toEqual([])
})

test('from the link to the end nothing shifts, what follows a tap included', async ({
  page,
  authenticator,
  person,
  flow,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node?: Node }[]
      })[])
        window.shifts.push({
          value: entry.value,
          moved: entry.sources.map(({ node }) =>
            node instanceof HTMLElement ? `${node.localName} ${node.dataset['part'] ?? node.className}` : '',
          ),
        })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await person.open({ second: 'optional' })
  await flow.button('Continue').click()
  await expect(flow.title('Create your passkey')).toBeVisible()
  await flow.button('Other ways').click()
  await expect(page.locator('[data-way]').first()).toBeVisible()
  await flow.button('Back').click()
  await flow.button('Create passkey').click()
  await expect(flow.button('Other ways')).toBeVisible()
  await flow.give('PasswordProtectedKey', 'velvet anchor mosaic thunder pickle')
  await expect(page.locator('[data-step="done"]')).toBeVisible()
  expect(await authenticator.credentials()).toHaveLength(1)
  const inside = (await page.evaluate(() => window.shifts)).filter(({ value }) => value > 0.02)
  expect(inside).toEqual([])
})

test('a tap before the code is there is answered at once, and handed to the widget', async ({
  page,
  person,
  flow,
}) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await released
    await route.continue()
  })
  const inits: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/auth/registration/init')) inits.push(request.postData() ?? '')
  })
  await page.goto(`/register?${new URLSearchParams(person.invitation)}`, { waitUntil: 'commit' })
  await expect(flow.title('Set up your account')).toBeVisible()
  await flow.button('Continue').dblclick()
  await expect(page.locator('[data-part="button"][aria-disabled="true"]')).toBeVisible()
  await expect(page.getByText('One moment')).toBeAttached()
  expect(inits).toEqual([])
  release()
  await expect(flow.title('Create your passkey')).toBeVisible()
  expect(inits).toHaveLength(1)
})

test('a link that may lead to another first screen shows none before the code is there', async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/register?brand=aldermoor', { waitUntil: 'commit' })
  await expect(page.locator('.phone .bone')).toBeVisible()
  await expect(page.locator('[data-part="step"]')).toHaveCount(0)
  release()
  await expect(page.getByLabel('Code from the email')).toBeVisible()
})
