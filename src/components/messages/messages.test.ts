import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ERROR_ACTIONS } from '../layouts/errorActions.js'
import { en } from './en.js'
import { enFirst } from './en.first.js'
import { enLazy } from './en.lazy.js'
import type { Messages } from './messages.js'

/** Facts for every sentence of the table: each is asked for with all that it may be told, and with nothing. */
const FULL = {
  account: 'ada',
  algorithm: 'SHA-512',
  appName: 'Quillstone',
  canRestart: true,
  canResend: true,
  characters: ['O', '1'],
  count: 6,
  createdAt: new Date('2026-11-28T12:00:00Z'),
  digits: 8,
  file: 'recovery-kit-ABCDEF.html',
  hasCode: true,
  hasFields: true,
  hasKit: true,
  hasOtherWays: true,
  id: 'ABCDEF',
  isTest: true,
  lookAlikes: [
    ['B', '8'],
    ['S', '5'],
  ],
  name: 'Ada',
  network: 'Ethereum Sepolia',
  newId: 'GHJKLM',
  onAnotherDay: true,
  part: 3,
  parts: [3, 5],
  period: 60,
  requestId: 'er-1',
  retryAt: new Date('2026-11-28T12:00:00Z'),
  retryOnAnotherDay: true,
  size: 5,
  site: 'quillstone.example',
  siteName: 'Quillstone',
  step: 1,
  steps: 3,
  time: new Date('2026-11-28T12:00:00Z'),
  typed: 2,
  username: 'ada@example.com',
}
/** The same without what may be absent. */
const BARE = {
  ...FULL,
  algorithm: undefined,
  canRestart: false,
  canResend: false,
  digits: 7,
  hasCode: false,
  hasFields: false,
  hasKit: false,
  hasOtherWays: false,
  isTest: false,
  lookAlikes: [],
  newId: undefined,
  onAnotherDay: false,
  parts: [1, 2, 3, 4, 5, 6],
  period: undefined,
  requestId: undefined,
  retryAt: undefined,
  siteName: undefined,
}

/** Every sentence of a table with its path, as a function gives it with much and with little. */
function sentencesOf(table: unknown, path = ''): [string, string][] {
  if (typeof table === 'string') return [[path, table]]
  if (typeof table === 'function')
    return [FULL, BARE].map((facts) => [
      path,
      (table as (facts: object) => string)({ ...facts, locale: 'en' }),
    ])
  return Object.entries(table as object).flatMap(([key, value]) =>
    sentencesOf(value, path ? `${path}.${key}` : key),
  )
}

const sentences = sentencesOf(en)

describe('the voice (src/components/messages/VOICE.md)', () => {
  test.each<[string, RegExp]>([
    ['no exclamation marks', /!/],
    ['no "for now", where there may be no later', /\bfor now\b/i],
    ['no "please" and no "sorry"', /\b(please|sorry)\b/i],
    [
      'none of our own words',
      /webauthn|fido|\bcredential|authenticator(?! app)|attestation|ceremony|challenge|\btoken|\bsession|relying party|\bplatform\b/i,
    ],
    ['no blame', /\byou (failed|forgot|closed|refused|did not|entered|made a)\b/i],
    ['nothing made little of', /\b(simply|just click|easy|easily|obviously)\b(?! to guess)/i],
    ['no parts put together', /undefined|null|NaN|\[object|: done\b| {2}|\.\./],
    ['"key" alone is nothing here', /\bkeys?\b(?<!security key)/i],
  ])('%s', (_, banned) => {
    expect(sentences.filter(([, text]) => banned.test(text))).toEqual([])
  })

  test('no sentence is empty, and none stands in two places but where both are one', () => {
    expect(sentences.filter(([path, text]) => path !== 'x' && !text.trim())).toEqual([])
  })

  test('a title has no full stop, a body has one', () => {
    const wrong = sentences.filter(
      ([path, text]) =>
        (path.endsWith('.title') && text.endsWith('.')) ||
        (/^(errors|start|firstFactor|complete|done|recovery|places|key)\..*[bB]ody$/.test(path) &&
          !/[.]$|er-1$/.test(text)),
    )
    expect(wrong).toEqual([])
  })

  test('titles, buttons and texts are short enough to be read, and to be translated', () => {
    const most = (path: string) =>
      !/^kit\.(saved|denied)/.test(path) &&
      /(^|\.)(action|retry|restart|cancel|skip|back|resend|reload|show|hide|copy|pending|skipAction|uncover)$/.test(
        path,
      )
        ? 32
        : /\.title$/i.test(path)
          ? 42
          : path.startsWith('unfinished')
            ? 320
            : 260
    expect(sentences.filter(([path, text]) => text.length > most(path))).toEqual([])
  })
})

describe('what an error leads to', () => {
  test('"try again" is said only where that is offered', () => {
    const wrong = Object.entries(ERROR_ACTIONS).filter(([code, actions]) => {
      const texts = sentencesOf(en.errors[code as keyof Messages['errors']]).map(([, text]) => text)
      return texts.some((text) => /try again/i.test(text)) && !actions.includes('again')
    })
    expect(wrong).toEqual([])
  })

  test('"load the page again" is said only where that is offered', () => {
    const wrong = Object.entries(ERROR_ACTIONS).filter(([code, actions]) => {
      const texts = sentencesOf(en.errors[code as keyof Messages['errors']]).map(([, text]) => text)
      return texts.some((text) => /load (the|this) page again/i.test(text)) && !actions.includes('reload')
    })
    expect(wrong).toEqual([])
  })
})

describe('the table', () => {
  const root = join(import.meta.dirname, '..')
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^messages\/(en|messages)/.test(path))
    // It has the names of the values on a kit.
    .concat('../core/recoveryKit.ts')
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')

  test('every part and every key of it is used', () => {
    const keysOf = (table: object): string[] =>
      Object.entries(table).flatMap(([key, value]) =>
        [key].concat(typeof value === 'object' ? keysOf(value as object) : []),
      )
    // Chosen by a code, a way, a field or a hint.
    const { errors, ways, places, waiting, ...rest } = en
    const { choices, ...list } = ways
    expect(Object.keys(choices)).toEqual(expect.arrayContaining(Object.keys(places)))
    expect([errors, waiting]).toBeTruthy()
    const unused = [...new Set(keysOf({ ...rest, ways: list }))].filter(
      (key) => !new RegExp(`\\b${key}\\b`).test(sources),
    )
    expect(unused).toEqual([])
  })

  test('the first load brings what the first screens need, and no more', () => {
    expect(Object.keys(enFirst)).toEqual([
      'lang',
      'dir',
      'flow',
      'progress',
      'start',
      'firstFactor',
      'done',
      'stepNames',
    ])
  })

  test('numbers, dates, times and lists are those of the locale', () => {
    const facts = { ...FULL, locale: 'ar-EG' }
    expect(enFirst.progress.position(facts)).toBeTruthy()
    expect(enLazy.kitCheck.body(facts)).toMatch(/٣.*٥/)
    expect(enLazy.kit.sheet.date(facts)).toMatch(/٢٠٢٦/)
    expect(enLazy.totp.missing({ ...facts, digits: 6 })).toContain('٦')
  })
})
