import { expect, test } from 'vitest'
import { languages, loadMessages } from './index.js'

const languageOf = async (locale: string | readonly string[]) => (await loadMessages(locale)).lang

test('the languages are those of the package, each under its own tag', async () => {
  expect(languages).toEqual([
    'ar',
    'de',
    'en',
    'es',
    'fr',
    'he',
    'it',
    'ja',
    'ko',
    'nl',
    'pl',
    'pt-BR',
    'tr',
    'zh-Hans',
  ])
  expect(await Promise.all(languages.map(languageOf))).toEqual(languages)
})

test.each([
  ['de-CH', 'de'],
  ['de-1996-x-private', 'de'],
  ['de_DE', 'de'],
  ['DE', 'de'],
  ['fr-CA', 'fr'],
  ['es-419', 'es'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-Hans-CN', 'zh-Hans'],
  ['zh-Hans-TW', 'zh-Hans'],
  ['ar-EG', 'ar'],
  // The tag of Hebrew in old Java and old Android.
  ['iw', 'he'],
  ['en-GB', 'en'],
])('%s is served by %s', async (locale, tag) => {
  expect(await languageOf(locale)).toBe(tag)
})

test.each([
  ['a language that there are no words in', 'sv'],
  ['another script of a language: traditional Chinese', 'zh-TW'],
  ['the same, by its script', 'zh-Hant'],
  ['nothing', ''],
  ['no tag at all', 'Deutsch, bitte'],
  ['no language', 'und'],
  ['the name of what every object has', 'constructor'],
  ['an empty list', []],
  ['what a host without types passes', undefined as unknown as string[]],
])('%s is English', async (_, locale) => {
  expect(await languageOf(locale ?? [''])).toBe('en')
})

test('of a list the first is taken that there are words for, as of what the browser says', async () => {
  expect(await languageOf(['rm-CH', 'de-CH', 'fr'])).toBe('de')
  expect(await languageOf(['sv', 'en-US', 'de'])).toBe('en')
  expect(await languageOf(['sv', 'nb'])).toBe('en')
})
