// A registration in the built demo as a user feels it: how long until something is painted after each tap, and what moves.
/* oxlint-disable no-await-in-loop -- a user does one thing after the other */
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { runnerImport } from 'vite'
import { launchOptions } from '../browser.mjs'

// Loaded by Vite, because not every supported Node version runs TypeScript.
const helper = fileURLToPath(import.meta.resolve('../../e2e/virtualAuthenticator.ts'))

const PHONE = { width: 390, height: 844 }
/** The line of somebody on a train: 400 ms there and back, 50 kB/s. */
const SLOW_LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
/** How many times slower the processor is made: for taps, and on the slow line. */
const SLOWER = { taps: 6, line: 4 }

/**
 * What one walk through the demo felt like, by step: the slowest interaction, from the input to the next paint, in
 * milliseconds, and all layout shift until the next step, with what follows an input counted.
 *
 * @typedef {Record<string, { paint: number, shift: number }>} Walk
 */

/** @param {string} origin */
async function invite(origin, /** @type {Record<string, string>} */ options = {}) {
  const username = `ada.${crypto.randomUUID().slice(0, 8)}@example.com`
  const answer = await fetch(`${origin}/api/reference/invitations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username }),
  })
  const { orgId, registrationCode } = await answer.json()
  return `${origin}/register?${new URLSearchParams({ orgId, username, registrationCode, ...options })}`
}

export async function launch() {
  const browser = await chromium.launch(launchOptions())
  /** @type {{ module: typeof import('../../e2e/virtualAuthenticator.js') }} */
  const { module } = await runnerImport(helper, { configFile: false })
  /** @param {{ width: number, height: number }} viewport */
  const open = async (viewport) => {
    const context = await browser.newContext({ viewport, serviceWorkers: 'block', acceptDownloads: true })
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await module.addVirtualAuthenticator(cdp)
    return { page, cdp, close: () => context.close() }
  }
  return {
    /** @param {string} origin */
    walk: async (origin, viewport = PHONE) => {
      const tab = await open(viewport)
      try {
        return await walk(tab, origin)
      } finally {
        await tab.close()
      }
    },
    /** @param {string} origin */
    arrive: async (origin, viewport = PHONE) => {
      const tab = await open(viewport)
      try {
        return await arrive(tab, origin)
      } finally {
        await tab.close()
      }
    },
    close: () => browser.close(),
  }
}

/** @param {import('playwright').Locator} target */
const tap = (target) => target.click()

/**
 * A registration with everything in it: a password that is too weak and one that is made, an app as the second factor,
 * and a kit that is downloaded and asked back.
 *
 * @param {{ page: import('playwright').Page, cdp: import('playwright').CDPSession }} tab
 * @param {string} origin
 * @returns {Promise<Walk>}
 */
async function walk({ page, cdp }, origin) {
  await page.addInitScript(record)
  await page.goto(await invite(origin, { second: 'optional', recovery: 'required', deprecated: 'Totp' }))
  const button = (/** @type {string | RegExp} */ name) =>
    page.locator('[data-part="flow"]').getByRole('button', { name })
  const title = (/** @type {string | RegExp} */ name) => page.getByRole('heading', { name, level: 2 })
  await button('Continue').waitFor()
  await page.waitForLoadState('networkidle')
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER.taps })

  /** @param {string} name @param {() => Promise<void>} act @param {() => Promise<unknown>} arrived */
  const step = async (name, act, arrived) => {
    await page.evaluate((label) => globalThis.felt.begin(label), name)
    await act()
    await arrived()
    // Until nothing is drawn or moved any more.
    await page.evaluate(() => globalThis.felt.quiet())
  }

  await step(
    'continue',
    () => tap(button('Continue')),
    () => button('Other ways').waitFor(),
  )
  await step(
    'other ways',
    () => tap(button('Other ways')),
    () => page.locator('[data-way="PasswordProtectedKey"]').waitFor(),
  )
  const password = page.getByLabel('New password')
  await step(
    'password form',
    () => tap(page.locator('[data-way="PasswordProtectedKey"]')),
    () => password.waitFor(),
  )
  await step(
    'type',
    async () => {
      await password.click()
      await page.keyboard.type('quillstone2024', { delay: 60 })
    },
    () => page.waitForLoadState('networkidle'),
  )
  await step(
    'judge',
    () => tap(button('Use this password')),
    () =>
      page
        .getByText(/^Too easy to guess|guess/)
        .first()
        .waitFor(),
  )
  await step(
    'generate',
    () => tap(button('Make one for me')),
    () => page.locator('[data-part="flow"] code').first().waitFor(),
  )
  await step(
    'seal',
    () => tap(button('Use this password')),
    () => title(/backup passkey|second lock/).waitFor(),
  )
  await step(
    'other ways again',
    () => tap(button('Other ways')),
    () => page.locator('[data-way="Totp"]').waitFor(),
  )
  const digits = page.getByLabel(/^(Digits|Code) from the app$/)
  await step(
    'app form',
    () => tap(page.locator('[data-way="Totp"]')),
    () => digits.waitFor(),
  )
  const secret = await page.locator('[data-part="secret-text"]').innerText()
  const { Secret, TOTP } = await import('otpauth')
  await step(
    'type digits',
    async () => {
      await digits.click()
      await page.keyboard.type(
        new TOTP({ secret: Secret.fromBase32(secret.replaceAll(/\s/g, '')) }).generate(),
        {
          delay: 60,
        },
      )
    },
    async () => {},
  )
  await step(
    'confirm',
    () => tap(button('Confirm')),
    () => button('Make my recovery kit').waitFor(),
  )
  await step(
    'kit',
    () => tap(button('Make my recovery kit')),
    () => page.locator('[data-saving="download"]').waitFor(),
  )
  // The first group only says which kind of code it is, and a number is no group.
  const parts = (await page.locator('[data-part="kit-code"] [aria-hidden]').allInnerTexts()).filter(
    (text) => text.length > 2,
  )
  await step(
    'download',
    async () => {
      await Promise.all([page.waitForEvent('download'), tap(page.locator('[data-saving="download"]'))])
    },
    () => page.locator('[data-part="flow"] [data-done]').first().waitFor(),
  )
  const check = button(/^(Next: check it|I have saved it)$/)
  await step(
    'to the check',
    () => tap(check),
    () =>
      page
        .getByLabel(/^Part \d/)
        .first()
        .waitFor(),
  )
  const fields = page.getByLabel(/^Part \d/)
  await step(
    'type parts',
    async () => {
      for (const field of await fields.all()) {
        const number = Number(
          /\d/.exec((await field.evaluate((input) => input.labels?.[0]?.textContent)) ?? '')?.[0],
        )
        await field.click()
        await page.keyboard.type(parts[number - 1] ?? '', { delay: 60 })
      }
    },
    async () => {},
  )
  await step(
    'check',
    () => tap(button(/^Check/)),
    () => page.locator('[data-step="done"]').waitFor(),
  )
  return page.evaluate(() => globalThis.felt.read())
}

/**
 * The link of a registration email on a slow line, with nothing in the cache: milliseconds from the request until the
 * card is there, until its primary button has answered a tap, and until the next step, and all layout shift.
 *
 * @param {{ page: import('playwright').Page, cdp: import('playwright').CDPSession }} tab
 * @param {string} origin
 */
async function arrive({ page, cdp }, origin) {
  const url = await invite(origin)
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  await cdp.send('Network.emulateNetworkConditions', SLOW_LINE)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER.line })
  await page.addInitScript(record)
  await page.addInitScript(tapAsSoonAsPossible)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => globalThis.arrival?.next !== undefined, undefined, { timeout: 60_000 })
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  const { card, answered, next } = await page.evaluate(() => globalThis.arrival)
  const steps = await page.evaluate(() => globalThis.felt.read())
  return { paint, card, answered, next, shift: steps['']?.shift ?? 0 }
}

/** In the page: taps the primary button of the card in every frame until it has answered. */
function tapAsSoonAsPossible() {
  const arrival = (globalThis.arrival = /** @type {Record<string, number>} */ ({}))
  const look = () => {
    const step = document.querySelector('[data-part="step"]')
    const button = document.querySelector('[data-part="step"] [data-variant="primary"]')
    if (button && arrival.card === undefined) arrival.card = performance.now()
    // A button that holds back until it can act says so.
    const isPending = button?.getAttribute('aria-disabled') === 'true'
    const isNext = step !== null && step.getAttribute('data-step') !== 'start'
    if (arrival.tapped !== undefined && arrival.answered === undefined && (isPending || isNext))
      arrival.answered = performance.now()
    if (isNext && arrival.next === undefined) arrival.next = performance.now()
    if (button instanceof HTMLElement && !isPending && arrival.answered === undefined) {
      arrival.tapped ??= performance.now()
      button.click()
    }
    if (arrival.next === undefined) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** In the page: notes interactions and layout shifts. */
function record() {
  const marks = [{ name: '', at: 0 }]
  /** @type {{ at: number, paint: number, shift: number }[]} */
  const seen = []
  let last = 0
  const note = (
    /** @type {PerformanceObserverEntryList | { getEntries(): PerformanceEntryList }} */ list,
  ) => {
    for (const entry of list.getEntries()) {
      const { entryType, startTime, duration, interactionId = 0, value = 0 } = /** @type {any} */ (entry)
      if (entryType === 'event' && interactionId === 0) continue
      last = performance.now()
      seen.push({ at: startTime, paint: entryType === 'event' ? duration : 0, shift: value })
    }
  }
  const observers = [
    { type: 'event', durationThreshold: 16, buffered: true },
    { type: 'layout-shift', buffered: true },
  ].map((options) => {
    const observer = new PerformanceObserver(note)
    observer.observe(options)
    return observer
  })
  globalThis.felt = {
    begin: (name) => void marks.push({ name, at: performance.now() }),
    quiet: async () => {
      const began = performance.now()
      for (let frames = 0; frames < 6 || performance.now() - Math.max(began, last) < 250; frames++)
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
    },
    read: () => {
      for (const observer of observers) note({ getEntries: () => observer.takeRecords() })
      /** @type {Walk} */
      const steps = Object.fromEntries(marks.map(({ name }) => [name, { paint: 0, shift: 0 }]))
      for (const { at, paint, shift } of seen) {
        const { name = '' } = marks.findLast((mark) => mark.at <= at) ?? {}
        const step = steps[name]
        if (!step) continue
        step.paint = Math.max(step.paint, paint)
        step.shift += shift
      }
      return steps
    },
  }
}
