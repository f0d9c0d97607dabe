import { describe, expect, test } from 'vitest'
import { languages } from '../src/locales/index.js'
import { LANGUAGES, TABLES } from './languages.js'
import { recover } from './words/recover.js'
import { registration } from './words/registration.js'
import { front, shell } from './words/shell.js'
import { signIn } from './words/signIn.js'
import { simulation } from './words/simulation.js'
import { wallets } from './words/wallets.js'

test('the demo offers every language that the package has', () => {
  expect(new Set(Object.keys(LANGUAGES))).toEqual(new Set(languages))
})

const english = { shell, front, registration, wallets, signIn, recover, simulation }

/** Every sentence by its path; functions as they answer these values. */
function sentencesOf(table: unknown, path = ''): [path: string, sentence: string][] {
  if (typeof table === 'string') return [[path, table]]
  if (typeof table === 'function')
    return [[path, String((table as (...given: unknown[]) => unknown)('{one}', '{other}'))]]
  return Object.entries(table as object).flatMap(([name, inner]) => sentencesOf(inner, `${path}.${name}`))
}
/** What stands in a sentence for something else, and nobody reads. */
const placesOf = (sentence: string) => new Set(sentence.match(/\{\w+\}/g))

describe.each(Object.entries(TABLES))('the page in %s', (language, load) => {
  test('has every sentence, with the same places, and none in English', async () => {
    const { lang, dir, ...words } = (await load?.())?.words ?? {}
    expect(lang).toBe(language)
    expect(dir).toBe(language === 'ar' ? 'rtl' : 'ltr')
    const theirs = new Map(sentencesOf(words))
    const ours = sentencesOf(english)
    expect(new Set(theirs.keys())).toEqual(new Set(ours.map(([path]) => path)))
    const translated = ours.filter(([, sentence]) => /[a-z]{3}/.test(sentence.replaceAll(/\{\w+\}/g, '')))
    for (const [path, sentence] of translated) expect(theirs.get(path), path).not.toBe(sentence)
    for (const [path, sentence] of ours) {
      const theirSentence = theirs.get(path) ?? ''
      expect({ path, places: placesOf(theirSentence) }).toEqual({ path, places: placesOf(sentence) })
      expect({ path, isEmpty: theirSentence === '' }).toEqual({ path, isEmpty: sentence === '' })
      expect(theirSentence, path).not.toMatch(/!|！/)
    }
  })
})
