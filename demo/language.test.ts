import { expect, test } from 'vitest'
import { languages } from '../src/locales/index.js'
import { LANGUAGES } from './languages.js'

test('the demo offers every language that the package has', () => {
  expect(new Set(LANGUAGES)).toEqual(new Set(languages))
})
