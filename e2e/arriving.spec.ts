import type { Page } from '@playwright/test'
import { expect, simulate, test, hold } from './fixtures.js'

/* What the user sees while parts of the widget are still loading, and whether anything moves when they arrive. */

declare global {
  interface Window {
    shownButtons: string[]
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
  // The step's texts change, and a second button appears below the first.
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

const SCREENS = /\/assets\/lazyScreens-/
const FEATURES = /\/assets\/features-/

for (const [width, height] of [
  [390, 844],
  [320, 568],
] as const) {
  test(`the button of a first screen with the passkey stays where it is when the rest arrives, at ${width} x ${height}`, async ({
    page,
    person,
    flow,
  }) => {
    await page.setViewportSize({ width, height })
    const release = await hold(page, SCREENS)
    await page.goto(`/handed?${new URLSearchParams(person.invitation)}`, { waitUntil: 'commit' })
    const button = flow.button('Create passkey')
    await expect(button).toBeVisible()
    const before = await button.boundingBox()
    release()
    await expect(page.getByText('What is a passkey?')).toBeVisible()
    expect(await button.boundingBox()).toEqual(before)
  })
}

test.describe('after an unanswered try', () => {
  test.beforeEach(async ({ page, authenticator, person, flow }) => {
    expect(await authenticator.ids()).toEqual([])
    await person.open({ retries: '0' })
    await flow.button('Continue').click()
    await simulate(page, 'drop-before')
    await flow.button('Create passkey').click()
    await expect(flow.alert).toContainText('No connection')
  })

  for (const [what, first, second] of [
    ['what is shown', SCREENS, FEATURES],
    ['what is done', FEATURES, SCREENS],
  ] as const)
    test(`no button changes places when the rest of the widget arrives, ${what} last`, async ({
      page,
      person,
      flow,
    }) => {
      const releaseLast = await hold(page, first)
      const releaseFirst = await hold(page, second)
      await person.open()
      await expect(page.locator('[data-part="flow"] [aria-busy]')).toBeVisible()
      await watchButtons(page)
      const arrival = page.waitForEvent('requestfinished', (request) => second.test(request.url()))
      releaseFirst()
      await arrival
      releaseLast()
      await expect(flow.button('Go to sign in')).toBeVisible()
      await flow.button('Continue').click()
      await expect(flow.title('Create your passkey')).toBeVisible()
      const shown = await page.evaluate(() => window.shownButtons)
      expect(shown.slice(0, 2)).toEqual(['', 'Go to sign in|Continue'])
    })

  test('what is shown later does not come at all: the person goes on without it', async ({
    page,
    person,
    flow,
    faults,
  }) => {
    await page.route(SCREENS, (route) => route.abort('internetdisconnected'))
    await person.open()
    await flow.button('Continue').click()
    await expect(flow.title('Create your passkey')).toBeVisible()
    faults.length = 0
  })
})

/** Records the labels of the widget's buttons each time they change. */
async function watchButtons(page: Page): Promise<void> {
  await page.evaluate(() => {
    const flow = document.querySelector('[data-part="flow"]')
    window.shownButtons = []
    const note = () => {
      const now = [...(flow?.querySelectorAll('button') ?? [])].map((each) => each.textContent).join('|')
      if (now !== window.shownButtons.at(-1)) window.shownButtons.push(now)
    }
    note()
    new MutationObserver(note).observe(flow as Element, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
}

test('a tap before the code is there is answered at once, and handed to the widget', async ({
  page,
  person,
  flow,
}) => {
  const release = await hold(page, /\/assets\/.+\.js$/)
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
  const release = await hold(page, /\/assets\/.+\.js$/)
  await page.goto('/register?brand=aldermoor', { waitUntil: 'commit' })
  await expect(page.locator('.phone .bone')).toBeVisible()
  await expect(page.locator('[data-part="step"]')).toHaveCount(0)
  release()
  await expect(page.getByLabel('Code from the email')).toBeVisible()
})

test('an address with nothing in it shows the place of the form before the code is there, and then the form', async ({
  page,
  flow,
}) => {
  const release = await hold(page, /\/assets\/.+\.js$/)
  await page.goto('/register', { waitUntil: 'commit' })
  await expect(flow.title('Set up your account')).toBeVisible()
  await expect(page.locator('[data-part="skeleton"]')).toHaveCount(3)
  await page.locator('h1').evaluate((heading) => heading.setAttribute('data-kept', ''))
  release()
  await expect(page.getByLabel('Code from the email')).toBeVisible()
  // The app has taken over what was there, and drawn nothing anew.
  await expect(page.locator('h1[data-kept]')).toHaveText('Welcome to Quillstone.')
})

test('until it is known which screen comes first, none is seen', async ({ page, person }) => {
  const release = await hold(page, /\/assets\/.+\.js$/)
  await page.goto(`/register?${new URLSearchParams(person.invitation)}`, { waitUntil: 'commit' })
  const card = page.locator('[data-part="flow"]')
  await expect(card).toBeVisible()
  for (const other of ['bones', 'kit', 'form']) {
    await page.evaluate((first) => void (document.documentElement.dataset['first'] = first), other)
    await expect(card).toBeHidden()
  }
  release()
})
