import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { loadMessages } from '../../locales/index.js'
import { setup } from '../../testHelpers/setup.js'
import { walk } from '../../testHelpers/walk.js'
import '../styles.css'

const t = setup()

const before = { width: innerWidth, height: innerHeight }
afterEach(() => page.viewport(before.width, before.height))

/** Two small phones of old, two of today with the browser's bars, and one on its side. */
const SCREENS = [
  [320, 568],
  [360, 640],
  [375, 667],
  [390, 664],
  [667, 375],
] as const

/** What leads on at this screen, and where it is; the kit itself must be read and scrolled. */
function leads(): { label: string; top: number; bottom: number }[] {
  scrollTo(0, 0)
  return [...t.place.querySelectorAll('[data-variant="primary"]')].map((button) => {
    const { top, bottom } = button.getBoundingClientRect()
    return { label: button.textContent, top: Math.floor(top), bottom: Math.ceil(bottom) }
  })
}

describe.each([
  ['bare', 0],
  ['under a header of 64 pixels', 64],
])('%s', (_, header) => {
  test('what leads on is in sight without scrolling at every step but the kit, and there is one', async () => {
    document.body.style.margin = '0'
    t.place.style.cssText = `display: block; padding: ${header}px 16px 16px`
    const seen: string[] = []
    const hidden: unknown[] = []
    await walk(async (screen) => {
      for (const [width, height] of SCREENS) {
        await page.viewport(width, height)
        for (const animation of document.getAnimations()) animation.cancel()
        const all = leads()
        expect(all.length, screen).toBeLessThanOrEqual(1)
        if (screen === 'the kit') continue
        for (const { label, top, bottom } of all) {
          seen.push(screen)
          if (top < header || bottom > height) hidden.push({ screen, width, height, label, top, bottom })
        }
        expect(document.documentElement.scrollWidth, `${screen} ${width}`).toBeLessThanOrEqual(width)
      }
      await page.viewport(before.width, before.height)
    })
    expect(hidden).toEqual([])
    expect(seen.length).toBeGreaterThan(40)
  })
})

test('a name in Latin letters stands at the right of an Arabic page, beside its icon, also one of several lines', async () => {
  await page.viewport(320, 640)
  const username = 'wilhelmina.featherstonehaugh-cholmondeley@accounts.quillstone.example'
  const { api, init } = t.world(username)
  const messages = await loadMessages('ar')
  const relyingParty = { id: location.hostname, name: 'The Quillstone Savings and Loan Association' }
  t.show({ api, challenge: await init(), relyingParty, messages })
  await t.click(messages.firstFactor.action)
  await t.expectTitle(messages.done.title)
  for (const name of ['brand-name', 'domain', 'account-name']) {
    const element = t.place.querySelector(`[data-part="${name}"]`) as HTMLElement
    const range = document.createRange()
    range.selectNodeContents(element)
    const { right } = element.getBoundingClientRect()
    // An address is of several pieces, some of them on one line.
    const ends = new Map<number, number>()
    for (const piece of range.getClientRects()) {
      const line = Math.round(piece.top)
      ends.set(line, Math.max(ends.get(line) ?? 0, Math.round(piece.right)))
    }
    expect(new Set(ends.values()), name).toEqual(new Set([Math.round(right)]))
  }
})

test('once nothing more is asked of the user, no empty line stands above the bar', async () => {
  const { api, init } = t.world()
  t.show({ api, challenge: await init(), secondFactor: 'optional' })
  const above = () => {
    const [progress, bar] = ['progress', 'progress-bar'].map(
      (name) => t.place.querySelector(`[data-part="${name}"]`) as HTMLElement,
    )
    return (bar?.getBoundingClientRect().top ?? 0) - (progress?.getBoundingClientRect().top ?? 0)
  }
  await t.click('Create passkey')
  await t.expectTitle('Add a backup passkey')
  expect(above()).toBeGreaterThan(16)
  await t.click('Go on with one passkey')
  await t.expectTitle('Your passkey is ready')
  expect(above()).toBe(0)
})

test('without a name of its own the card shows the domain, in its place, and no letter of it', async () => {
  const { api, init } = t.world()
  t.show({ api, challenge: await init(), relyingParty: undefined, secondFactor: 'optional' })
  await expect.poll(() => t.place.querySelector('[data-part="brand-name"]')?.textContent).toBe('localhost')
  expect(t.place.querySelector('[data-part="monogram"]')).toBeNull()
  expect(t.place.querySelector('[data-part="domain"]')).toBeNull()
  const left = (name: string) => {
    const range = document.createRange()
    range.selectNodeContents(t.place.querySelector(`[data-part="${name}"]`) as HTMLElement)
    return range.getBoundingClientRect().left
  }
  expect(left('brand-name')).toBe(left('progress-name'))
})
