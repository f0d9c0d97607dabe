import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** British spellings of words that code and documentation use. `cancelled` is also American, and an error code. */
const BRITISH = new RegExp(
  [
    '(behavi|col|fav|hon|neighb)our',
    '(author|capital|categor|custom|emphas|final|initial|local|maxim|minim|normal|optim|organ|prior|random|recogn|serial|summar|synchron|util|visual)is(e|ed|er|es|ing|ation|ations)\\b',
    '(label|model|signal|travel)l(ed|ing)(?!by)',
    'analyse',
    'artefact',
    'catalogue',
    'defence',
    'judgement',
    'licence',
    'sceptic',
    '\\b(centre|grey|programme|towards|whilst|amongst|learnt)\\b',
  ].join('|'),
  'i',
)
const TEXT = /\.(css|html|md|mjs|ts|tsx|json)$/
/** Lists of data, and what other tools write. */
const DATA = /package-lock\.json$|knownLines\.ts$|networks\.ts$|aaguids\.ts$|scripts\/spelling\.test\.ts$/
/** Written by `npm run faults` from the titles of the tests. */
const GENERATED = /e2e\/FAULTS\.md$/
/** Screens, and tests that repeat their texts. */
const SCREENS = /^(src\/(components|locales)\/|stories\/StartForm|e2e\/(kit|recovery\.spec)\.ts)/

test('comments, names, titles and texts have American spelling', () => {
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  const paths = tracked
    .split('\n')
    .filter((path) => TEXT.test(path) && ![DATA, GENERATED, SCREENS].some((others) => others.test(path)))
  const found = paths.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const word = BRITISH.exec(line)?.[0]
        return word ? [`${path}:${index + 1}: ${word}`] : []
      }),
  )
  expect(paths.length).toBeGreaterThan(200)
  expect(found).toEqual([])
})
