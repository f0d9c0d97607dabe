import { expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import { languages } from '../../src/locales/index.js'

// The stories as `npm test` has them are checked in English and in the light. Here is the rest of the toolbar.
test.use({ baseURL: 'http://localhost:4174' })

const THEMES = ['light', 'dark']
/** So many tests share the stories, so that the processors share them. */
const PARTS = 20

const RULES: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  rules: {
    // Of the whole page, which is the host's.
    'page-has-heading-one': { enabled: false },
    region: { enabled: false },
  },
}

/** What of Storybook's preview is read here. */
interface Preview {
  currentRender?: { phase?: string; story?: { storyGlobals?: Record<string, unknown> } }
  channel: { emit: (event: string, payload: unknown) => void }
}
type Global = typeof globalThis & { __STORYBOOK_PREVIEW__?: Preview; axe: typeof axe }

/** Waits until the story is drawn and its play function has ended. */
async function settled(page: Page): Promise<void> {
  const phase = await page.waitForFunction(() => {
    const render = (globalThis as Global).__STORYBOOK_PREVIEW__?.currentRender
    return /^(completed|finished|errored|aborted)$/.test(render?.phase ?? '') && render?.phase
  })
  expect(await phase.jsonValue()).toMatch(/^(completed|finished)$/)
}

/** Changes the toolbar as a visitor does. The story stays where its play function has brought it. */
async function choose(page: Page, globals: { locale: string; theme: string }): Promise<void> {
  await page.evaluate(
    (chosen) =>
      (globalThis as Global).__STORYBOOK_PREVIEW__?.channel.emit('updateGlobals', { globals: chosen }),
    globals,
  )
  await page.waitForFunction(({ locale, theme }) => {
    const fixed = (globalThis as Global).__STORYBOOK_PREVIEW__?.currentRender?.story?.storyGlobals ?? {}
    const { lang, dataset } = document.documentElement
    return lang === (fixed['locale'] ?? locale) && dataset['theme'] === (fixed['theme'] ?? theme)
  }, globals)
  await settled(page)
}

/** The step, its state and its error. What comes by itself after a while, as a word about a long wait, does not count. */
const whereabouts = (page: Page) =>
  page
    .locator('#storybook-root :is([data-step], [data-code])')
    .evaluateAll((parts) =>
      parts.map(({ dataset: { step, status, code } }) => [step, status, code].join(' ').trim()),
    )

for (let part = 0; part < PARTS; part++)
  test(`axe finds nothing on any story in any language, light or dark (${part + 1} of ${PARTS})`, async ({
    page,
    request,
  }) => {
    test.setTimeout(3_600_000)
    // Axe measures contrast, so it must not look in the middle of a fade.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    // So high that what sticks to the bottom of the screen lies over nothing.
    await page.setViewportSize({ width: 390, height: 3000 })
    const { entries } = (await (await request.get('/index.json')).json()) as {
      entries: Record<string, { id: string; type: string }>
    }
    const stories = Object.values(entries).filter(({ type }) => type === 'story')
    expect(stories.length).toBeGreaterThan(150)
    const found: string[] = []
    for (const { id } of stories.filter((_, index) => index % PARTS === part)) {
      // Without the look of Storybook's own add-on after each change.
      await page.goto(`/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`)
      await settled(page)
      await page.evaluate(axe.source)
      const before = await whereabouts(page)
      const seen = new Set<string>()
      for (const locale of languages)
        for (const theme of THEMES) {
          await choose(page, { locale, theme })
          const looks = await page.evaluate(
            () => `${document.documentElement.lang} ${document.documentElement.dataset['theme']}`,
          )
          // A story that fixes its language is looked at once.
          if (seen.has(looks)) continue
          seen.add(looks)
          const violations = await page.evaluate(async (rules) => {
            const { violations: all } = await (globalThis as Global).axe.run('#storybook-root', rules)
            return all.flatMap(({ id: rule, nodes }) =>
              nodes.map(({ html, any }) => `${rule} ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
            )
          }, RULES)
          found.push(...violations.map((violation) => `${id} ${looks}: ${violation}`))
        }
      const after = await whereabouts(page)
      if (after.join() !== before.join()) found.push(`${id} moved on: ${before.join()} → ${after.join()}`)
    }
    expect(found).toEqual([])
  })
