import { describe, expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'
import { languages, loadMessages } from '../../locales/index.js'
import { everyScreen, inWords, setTextSize } from '../../testHelpers/everyScreen.js'
import { misfits, tornWords } from '../../testHelpers/fit.js'
import { setup } from '../../testHelpers/setup.js'
import { standIns } from '../../testHelpers/standIns.js'
import { en } from '../messages/en.js'
import type { Messages } from '../messages/messages.js'
import '../styles.css'

const t = setup()

/** Those in which a widget differs most from the English one; all of them take four times as long. */
const TAGS = import.meta.env['DEEP'] ? languages : ['en', 'de', 'ar', 'ja']

const before = { width: innerWidth, height: innerHeight }
/** The width of a small phone (WCAG 1.4.10), and higher than any step, so that nothing sticks to an edge of the screen. */
async function narrow() {
  await page.viewport(320, 6000)
  document.body.style.margin = '0'
  onTestFinished(async () => {
    document.body.style.margin = ''
    await setTextSize(100)
    await page.viewport(before.width, before.height)
  })
}

/** Where in the table English has a sentence that never was on a screen. */
function unseen(seen: ReadonlySet<string>, table: object, path = ''): string[] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]) => {
    const at = path ? `${path}.${name}` : name
    if (typeof value === 'object') return unseen(seen, value as object, at)
    return typeof value !== 'string' || [...seen].some((text) => text.includes(value)) ? [] : [at]
  })
}

describe('what is measured', () => {
  /** Within the look of the card, 200 pixels wide. */
  function put(html: string, style = '') {
    const card = document.createElement('section')
    card.dataset['part'] = 'flow'
    card.style.cssText = `inline-size: 200px; padding: 0; border: 0; ${style}`
    card.innerHTML = html
    document.body.append(card)
    onTestFinished(() => card.remove())
    return card
  }

  test.each([
    ['text that fits', '<p>One two three</p>', []],
    [
      'text that does not wrap',
      '<p style="white-space: nowrap">One two three four five six seven</p>',
      [/wider than/],
    ],
    [
      'a button that is too small',
      '<button style="inline-size: 40px; white-space: nowrap">Continue</button>',
      [/wider than/],
    ],
    [
      'lines that are cut off',
      '<p style="block-size: 1em; overflow: hidden">One two three four five six seven eight</p>',
      [/higher than/],
    ],
    [
      'lines that can be scrolled to',
      '<p style="block-size: 1em; overflow: auto">One two three four five six seven eight</p>',
      [],
    ],
    [
      'a text on another',
      '<p style="margin: 0">One</p><p style="margin: -20px 0 0">Two</p>',
      [/lie on each other/],
    ],
    [
      'what is hidden, and has its place',
      '<p style="visibility: hidden; white-space: nowrap">One two three four five six seven</p>',
      [],
    ],
  ])('%s', (_, html, found) => {
    expect(misfits(put(html))).toEqual(found.map((what) => expect.stringMatching(what)))
  })

  test('the check finds a word that is torn because no line can hold it', () => {
    const card = put('<p>Mehrfaktorauthentifizierungsverfahren <bdi>wilhelmina.featherstonehaugh</bdi></p>')
    expect(tornWords(card, 'de')).toEqual(['Mehrfaktorauthentifizierungsverfahren'])
    expect(tornWords(put('<p>One two three four five six seven eight</p>'), 'en')).toEqual([])
  })
})

test('every sentence of every step can be read at 320 px, and at twice the size of text', async () => {
  await narrow()
  const tables = await Promise.all(TAGS.map(loadMessages))
  const wrong: string[] = []
  const seen = new Set<string>()
  const look = async (screen: string, size: 100 | 200, table: Messages) => {
    await inWords(table)
    const card = t.place.querySelector('[data-part="flow"]') as HTMLElement
    const at = `${table.lang} ${size} % ${screen}`
    wrong.push(...misfits(card).map((what) => `${at}: ${what}`))
    // Text of twice the size in a third of the width leaves words of 12 letters no room.
    if (size === 100) wrong.push(...tornWords(card, table.lang).map((word) => `${at}: ${word} is torn`))
    if (table.lang === 'en') {
      seen.add(card.textContent)
      for (const named of [card, ...card.querySelectorAll('[aria-label]')]) seen.add(named.ariaLabel ?? '')
      for (const { placeholder } of card.querySelectorAll('input')) seen.add(placeholder)
    }
  }
  await everyScreen(async (screen) => {
    for (const size of [100, 200] as const) {
      await setTextSize(size)
      for (const table of tables) {
        await look(screen, size, table)
        for (const [name, words] of standIns[screen]?.(table) ?? []) {
          await look(name, size, words)
        }
      }
    }
    await setTextSize(100)
    await inWords(undefined)
  })
  expect([...new Set(wrong)]).toEqual([])
  // What no screen shows: a part of the kit's file, and what is heard while a password or a key is made.
  expect(unseen(seen, en)).toEqual(['dir', 'ways.pendingBody', 'kit.sheet.intro'])
}, 600_000)
