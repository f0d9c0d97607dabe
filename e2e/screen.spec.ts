import { DEEP, expect, hold, simulate, test } from './fixtures.js'
import { addVirtualAuthenticator } from './virtualAuthenticator.js'

const CODE = /\/assets\/.+\.js$/

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
  // The disclosure that explains passkeys.
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
      // The card is as high as its content: its last element is a button, close to the edge.
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

/** Chunks that the front page does without, and what stands in code of engineers, tests and Storybook. */
const LATER = /registrationPages|Recover|SignIn|EngineersPanel|SimulateMenu|locales|\/(ar|de|ja)-/
const NOT_FIRST =
  /drop-before|Relying party id|storybook|vitest|playwright|[Vv]irtualAuthenticator|createReferenceApi/

test('the demo itself: from the front page to the wallet', async ({ page, request, authenticator, flow }) => {
  const asked: string[] = []
  page.on('request', (sent) => asked.push(new URL(sent.url()).pathname))
  await page.goto('/')
  await flow.isAccessible({ colorScheme: 'dark' })
  await page.getByLabel('Email').fill(`grace.${Date.now()}@example.com`)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(flow.title('Your account is one step away')).toBeFocused()
  await flow.isAccessible()
  // The chunks for registering, recovering, signing in, simulating and the engineers' panel are not loaded yet.
  expect(asked.filter((path) => LATER.test(path))).toEqual([])
  const scripts = await Promise.all(
    asked.filter((path) => path.endsWith('.js')).map(async (path) => (await request.get(path)).text()),
  )
  expect(scripts.join()).toContain('Open an account')
  expect(scripts.join()).not.toMatch(NOT_FIRST)
  await page.getByRole('link', { name: 'Set up my account' }).click()
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toHaveText('Welcome to Quillstone.')
  await flow.button('Continue').click()
  await expect(headline).toHaveText('Your key, on your device.')
  expect(asked.filter((path) => path.includes('EngineersPanel'))).toEqual([])
  await page.getByText('For engineers').click()
  await flow.button('Create passkey').click()
  await expect(headline).toHaveText('A way back, on paper.')
  await flow.button('Go on without a kit').click()
  await flow.button('Go on without it').click()
  await flow.button('Go to my wallet').waitFor()
  await expect(headline).toHaveText('That was all.')
  const shown = await page.locator('.engineers pre').allTextContents()
  expect(shown[0]).toContain('"temporaryAuthenticationToken": "••••••"')
  expect(shown[1]).toContain('"credentialKind": "Fido2"')
  expect(shown[2]).toContain('"username": "grace.')
  await flow.button('Go to my wallet').click()
  await expect(page.getByRole('heading', { name: 'You are in.' })).toBeFocused()
  await expect(page.getByRole('listitem').filter({ hasText: 'Solana' })).toContainText(
    /0 SOL[1-9A-HJ-NP-Za-km-z]{32,44}/,
  )
  await flow.isAccessible({ colorScheme: 'dark' })
  expect(await authenticator.credentials()).toHaveLength(1)
})

test('the demo as other companies: their names, their looks, and nothing that remembers them but the address', async ({
  page,
  authenticator,
  flow,
}) => {
  await page.goto('/')
  const looks = new Set<string>()
  for (const brand of ['Quillstone', 'Aldermoor', 'Pocketfig', 'Gridlark']) {
    await page.getByRole('button', { name: brand }).click()
    await expect(page.getByRole('button', { name: brand })).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByRole('banner')).toContainText(brand)
    await flow.isAccessible({ colorScheme: 'dark' })
    const button = page.getByRole('button', { name: 'Send me the link' })
    looks.add(await button.evaluate((it) => getComputedStyle(it).backgroundColor))
  }
  expect(looks.size).toBe(4)
  expect(new URL(page.url()).search).toBe('?brand=gridlark')
  await page.getByLabel('Email').fill(`grace.${Date.now()}@example.com`)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await page.getByRole('link', { name: 'Set up my account' }).click()
  await flow.button('Continue').click()
  await expect(page.locator('[data-part="brand"]')).toContainText('Gridlark Treasury')
  await flow.isAccessible({ colorScheme: 'dark' })
  // The brand changes in the middle of a registration, which continues.
  await page.getByRole('button', { name: 'Pocketfig' }).click()
  await expect(page.locator('[data-part="brand"]')).toContainText('Pocketfig')
  await flow.isAccessible({ colorScheme: 'dark' })
  await flow.button('Create passkey').click()
  await flow.button('Go on without a kit').click()
  await flow.button('Go on without it').click()
  await flow.button('Go to my wallet').click()
  await expect(page.getByRole('heading', { name: 'You are in.' })).toBeVisible()
  expect(new URL(page.url()).searchParams.get('brand')).toBe('pocketfig')
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toMatch(/pocketfig/i)
  expect(await authenticator.credentials()).toHaveLength(1)
  await page.getByRole('banner').getByRole('link').click()
  await expect(page.getByRole('banner')).toContainText('Pocketfig')
})

test('before any code has come, the page shows its outline, and nothing moves when the app takes its place', async ({
  page,
}) => {
  const release = await hold(page, CODE)
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[])
        window.shifts.push({ value, moved: [] })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/sign-in', { waitUntil: 'commit' })
  await expect(page.locator('.phone .bone')).toBeVisible()
  const outline = await page.locator('.phone').boundingBox()
  release()
  await expect(page.getByLabel('Email')).toBeVisible()
  const { x, y, width } = (await page.locator('.phone').boundingBox()) ?? {}
  expect({ x, y, width }).toEqual({ x: outline?.x, y: outline?.y, width: outline?.width })
  expect(await page.evaluate(() => window.shifts)).toEqual([])
})

test('the front page is there before any code, and what is typed and sent meanwhile is not lost', async ({
  page,
}) => {
  const release = await hold(page, CODE)
  await page.goto('/', { waitUntil: 'commit' })
  await page.getByLabel('Email').fill('early@example.com')
  await page.getByRole('button', { name: 'Send me the link' }).click()
  const before = await page.locator('.phone').boundingBox()
  release()
  await expect(page.getByRole('link', { name: 'Set up my account' })).toBeVisible()
  await expect(page.getByText('early@example.com')).toBeVisible()
  const { x, y, width } = (await page.locator('.phone').boundingBox()) ?? {}
  expect({ x, y, width }).toEqual({ x: before?.x, y: before?.y, width: before?.width })
})

test('what is folded out before any code has come is there once it has', async ({ page, person }) => {
  const release = await hold(page, CODE)
  await page.goto(`/register?${new URLSearchParams(person.invitation)}`, { waitUntil: 'commit' })
  await page.getByText('For engineers').click()
  release()
  await expect(page.getByLabel('Answer of init')).toBeAttached()
})

test('a language that the page does not speak is that of the card alone, and the page says that it is English', async ({
  page,
  person,
}) => {
  await page.goto(`/register?${new URLSearchParams(person.invitation)}`)
  await page.getByLabel('Language').selectOption('he')
  const card = page.locator('[data-part="flow"]')
  await expect(card).toHaveAttribute('lang', 'he')
  await expect(card).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await page.getByLabel('Language').selectOption('ja')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(card).toHaveAttribute('lang', 'ja')
  await page.locator('select.languages').selectOption('en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to Quillstone.')
})

test('the name of every language fits into the list of languages', async ({ page }) => {
  await page.goto('/')
  const list = page.getByLabel('Language')
  await expect(list).toBeVisible()
  const cut = await list.evaluate((select: HTMLSelectElement) =>
    [...select.options].map((option) => {
      const alone = select.cloneNode() as HTMLSelectElement
      alone.append(option.cloneNode(true))
      alone.style.width = 'auto'
      select.after(alone)
      const fits = alone.offsetWidth <= select.offsetWidth
      alone.remove()
      return fits ? undefined : option.text
    }),
  )
  expect(cut.filter(Boolean)).toEqual([])
  expect(cut).toHaveLength(14)
})

for (const [what, selector, value, name] of [
  ['language', 'select.languages', 'de', 'lang'],
  ['brand', '[data-look="aldermoor"]', 'aldermoor', 'data-brand'],
] as const)
  test(`a ${what} chosen while the app takes the page over is chosen`, async ({ page }) => {
    await page.addInitScript(
      ([of, chosen]) => {
        // React listens, and has not hydrated anything yet: a discrete event makes it do so at once.
        const { addEventListener: listen } = EventTarget.prototype
        EventTarget.prototype.addEventListener = function (...given: Parameters<typeof listen>) {
          listen.apply(this, given)
          if (!(this instanceof Element && this.id === 'app' && given[0] === 'click')) return
          EventTarget.prototype.addEventListener = listen
          queueMicrotask(() => {
            const found = document.querySelector<HTMLElement>(of)
            if (!(found instanceof HTMLSelectElement)) return found?.click()
            found.value = chosen
            found.dispatchEvent(new Event('change', { bubbles: true }))
          })
        }
      },
      [selector, value] as const,
    )
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute(name, value)
    await expect(page.locator(`${selector}:is(select, [aria-pressed="true"])`)).toBeVisible()
    await expect(page.locator('select.languages')).toHaveValue(what === 'language' ? value : 'en')
    expect([...new URL(page.url()).searchParams.values()]).toEqual([value])
  })

for (const [what, value, name] of [
  ['language', 'lang=de', 'lang'],
  ['brand', 'brand=aldermoor', 'data-brand'],
] as const)
  test(`a ${what} that the address names between the first drawing and the listening is followed`, async ({
    page,
  }) => {
    await page.addInitScript((search) => {
      const { addEventListener: listen } = window
      window.addEventListener = function (...given: Parameters<typeof listen>) {
        if (given[0] === 'popstate') {
          window.addEventListener = listen
          history.replaceState(null, '', `/?${search}`)
        }
        listen.apply(window, given)
      }
    }, value)
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute(name, value.split('=')[1] ?? '')
  })

test('a visitor simulates a problem on the front page, and meets it once, at the end', async ({
  page,
  authenticator,
  flow,
}) => {
  await page.goto('/')
  await page.getByText('Simulate a problem').click()
  await page.getByLabel('When you send it').selectOption({ label: 'A Wi-Fi login page answers' })
  await flow.isAccessible()
  await page.getByLabel('Email').fill(`grace.${Date.now()}@example.com`)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await page.getByRole('link', { name: 'Set up my account' }).click()
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await flow.button('Go on without a kit').click()
  await flow.button('Go on without it').click()
  await expect(flow.alert).toContainText('cannot read')
  expect(new URL(page.url()).searchParams.has('simulate')).toBe(false)
  await flow.button('Try again').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  expect(await authenticator.credentials()).toHaveLength(1)
})
