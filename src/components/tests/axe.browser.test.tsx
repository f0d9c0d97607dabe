import axe from 'axe-core'
import { expect, onTestFinished, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { languages, loadMessages } from '../../locales/index.js'
import { everyScreen, inWords } from '../../testHelpers/everyScreen.js'
import { setup } from '../../testHelpers/setup.js'
import { standIns } from '../../testHelpers/standIns.js'
import '../styles.css'

const t = setup()

/** Stories have axe look at English in the light; here is a row beside it, and the whole matrix in the long run. */
const DEEP = Boolean(import.meta.env['DEEP'])
const TAGS = DEEP ? languages : ['ar']
const SCHEMES = DEEP ? ['light', 'dark'] : ['dark']

const RULES: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  rules: {
    // Of the whole page, which is the host's.
    'page-has-heading-one': { enabled: false },
  },
}

test('axe finds nothing on any screen, in any language, in light and in dark, with any error', async () => {
  const style = document.documentElement.style.cssText
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
  })
  onTestFinished(() => {
    document.documentElement.style.cssText = style
    document.documentElement.lang = ''
    document.body.style.background = ''
  })
  document.documentElement.lang = 'en'
  const tables = await Promise.all(TAGS.map(loadMessages))
  const found: string[] = []
  let looks = 0
  const look = async (at: string) => {
    looks++
    const { violations } = await axe.run(t.place, RULES)
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ html }) => `${at}: ${id} ${html.slice(0, 200)}`))
  }
  await everyScreen(async (screen) => {
    for (const table of tables)
      for (const scheme of SCHEMES) {
        document.documentElement.style.colorScheme = scheme
        document.body.style.background = scheme === 'dark' ? '#0e1019' : '#fff'
        await inWords(table)
        await look(`${table.lang} ${scheme} ${screen}`)
        // All errors have one shape, so that of one language each is looked at.
        if (table === tables[0])
          for (const [name, words] of standIns[screen]?.(table) ?? [])
            if (DEEP || !name.startsWith('error ')) {
              await inWords(words)
              await look(`${table.lang} ${scheme} ${name}`)
            }
      }
    await inWords(undefined)
  })
  expect(found).toEqual([])
  expect(looks).toBeGreaterThan(80)
}, 1_200_000)
