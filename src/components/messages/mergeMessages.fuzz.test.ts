import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { checkMessages } from './checkMessages.js'
import { enLazy } from './en.lazy.js'
import { kitWordsOf } from './kitWords.js'
import { bad, hostileTables, spoiled, throws, whole } from '../../testHelpers/hostileTables.js'
import { mergeMessages } from './mergeMessages.js'
import type { MessagesWithLocale, MessagesOverride } from './messages.js'

afterEach(() => void vi.unstubAllGlobals())

/** Calls every message as the widget would. */
function say(table: unknown, path = ''): void {
  if (typeof table === 'string') return
  if (typeof table === 'function') {
    const facts = {
      name: '',
      network: '',
      createdAt: new Date(0),
      time: new Date(0),
      parts: [],
      characters: [],
      lookAlikes: [],
      id: '',
      username: '',
    }
    const said: unknown = (table as (given: object) => unknown)(facts)
    if (typeof said !== 'string') throw new Error(`${path} says ${String(said)}`)
    return
  }
  if (typeof table !== 'object') throw new Error(`${path} is a ${typeof table}`)
  for (const [key, value] of Object.entries(table as object)) say(value, `${path}.${key}`)
}

test('a sentence that fails is reported once, and not at every render', () => {
  const report = vi.fn()
  vi.stubGlobal('reportError', report)
  const given: MessagesOverride = { progress: { position: throws as () => string } }
  for (let render = 0; render < 3; render++) {
    const { messages } = mergeMessages({ ...given })
    expect(messages.progress.position({ step: 1, steps: 2 })).toBe('Step 1 of 2')
  }
  expect(report).toHaveBeenCalledOnce()
})

test('whatever a host gives, every sentence is a string, and none is missing', () => {
  vi.stubGlobal('reportError', () => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const locales = fc.oneof(fc.constantFrom('ar-EG', 'de', 'x', 'en_US', ''), bad)
  fc.assert(
    fc.property(hostileTables, locales, (made, given) => {
      const [table, locale] = [spoiled(made), spoiled(given)]
      checkMessages(table)
      const { messages, english } = mergeMessages(table as MessagesOverride, {
        lazy: enLazy,
        locale: locale as string,
      })
      expect(new Set(Object.keys(messages))).toEqual(new Set(Object.keys(whole)))
      say(messages)
      const { title, date, fileName, dir, ...sheet } = kitWordsOf(messages as MessagesWithLocale, english)
      say({ ...sheet, title: title('Quillstone'), date: date(new Date(0)), file: fileName?.('ABCDEF') })
      expect(dir === undefined || typeof dir === 'string').toBe(true)
    }),
    { numRuns: process.env['DEEP'] ? 10_000 : 150 },
  )
}, 600_000)
