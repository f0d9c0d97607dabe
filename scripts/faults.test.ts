import { describe, expect, test } from 'vitest'
import { differing, faultsOf, playwrightResults, problemsOf, tableOf, vitestResults } from './faults.mjs'

type Result = ReturnType<typeof vitestResults>[number]

const rows = Array.from({ length: 137 }, (_, index) => ({
  number: index + 1,
  fault: `fault of number ${index + 1}`,
  provoked: 'this',
  expected: 'that',
}))
const proof = (number: number, more: Partial<Result> = {}): Result => ({
  engine: 'Chromium',
  file: 'e2e/a.spec.ts',
  titles: ['outside', `it happens (fault ${number})`],
  status: 'passed',
  ...more,
})
const all = rows.map(({ number }) => proof(number))
const without = (number: number) => all.filter((_, index) => index !== number - 1)
const cellsOf = (table: string, number: number) =>
  table
    .split('\n')
    .find((line) => line.startsWith(`| ${number} |`))
    ?.slice(2, -2)
    .split(' | ')

describe('a title', () => {
  test.each<[what: string, titles: string[], numbers: number[]]>([
    ['one fault', ['it happens (fault 31)'], [31]],
    ['two faults', ['it happens (faults 31, 44)'], [31, 44]],
    ['a fault that its describe names as well', ['all of it (fault 7)', 'inner (faults 7, 8)'], [7, 8]],
    ['no fault', ['nothing', 'is said (of a fault 3)'], []],
  ])('names %s', (_, titles, numbers) => {
    expect(faultsOf(titles)).toEqual(numbers)
  })

  test.each([
    ['one as several', '(faults 31)'],
    ['several as one', '(fault 31, 44)'],
    ['them in the middle', '(fault 31) and more'],
    ['them without a space', '(faults 31,44)'],
    ['no number', '(fault x)'],
  ])('that names %s is told of', (_, tag) => {
    expect(problemsOf(rows, [...all, proof(1, { titles: [`it happens ${tag}`] })])).toHaveLength(1)
  })
})

describe('a report', () => {
  test('of Vitest: a file that runs in a browser is of Chromium, any other of Node', () => {
    const report = {
      testResults: ['src/a.test.ts', 'src/b.browser.test.tsx', 'stories/c.stories.tsx'].map((file) => ({
        name: `/project/${file}`,
        assertionResults: [
          { ancestorTitles: ['outside'], title: 'one', status: 'passed' },
          { ancestorTitles: [], title: 'two', status: 'failed' },
          { ancestorTitles: [], title: 'three', status: 'todo' },
        ],
      })),
    }
    const results = vitestResults(report, '/project')
    expect(
      results.map(({ engine, file }) => `${engine} ${file}`).filter((_, index) => index % 3 === 0),
    ).toEqual(['Node src/a.test.ts', 'Chromium src/b.browser.test.tsx', 'Chromium stories/c.stories.tsx'])
    expect(results.slice(0, 3).map(({ titles, status }) => [titles, status])).toEqual([
      [['outside', 'one'], 'passed'],
      [['two'], 'failed'],
      [['three'], 'skipped'],
    ])
  })

  test('of Playwright: the project says which engine, and a flaky test failed', () => {
    const tests = [
      ['chromium', 'expected'],
      ['firefox-esr', 'skipped'],
      ['webkitgtk', 'unexpected'],
      ['chromium', 'flaky'],
    ].map(([projectName = '', status = '']) => ({ projectName, status }))
    const inner = { title: 'outside', file: 'a.spec.ts', specs: [{ title: 'one', tests }] }
    const suites = [{ title: 'a.spec.ts', file: 'a.spec.ts', suites: [inner] }]
    const results = playwrightResults({ config: { rootDir: '/project/e2e' }, suites }, '/project')
    expect(results.map(({ engine, status }) => [engine, status])).toEqual([
      ['Chromium', 'passed'],
      ['Firefox ESR', 'skipped'],
      ['WebKitGTK', 'failed'],
      ['Chromium', 'failed'],
    ])
    expect(results[0]).toMatchObject({ file: 'e2e/a.spec.ts', titles: ['outside', 'one'] })
  })
})

describe('the check', () => {
  test('has nothing to say where every fault has a test that passed', () => {
    expect(problemsOf(rows, all)).toEqual([])
  })

  test.each<[string, Result[], string]>([
    ['a fault has no test', without(31), 'Fault 31 '],
    ['its only test failed', [...without(31), proof(31, { status: 'failed' })], 'A test of fault 31 failed'],
    ['its only test was skipped', [...without(31), proof(31, { status: 'skipped' })], 'was skipped'],
    ['one of its tests failed', [...all, proof(31, { status: 'failed' })], 'A test of fault 31 failed'],
    ['a number is none', [...all, proof(138)], 'There is no fault 138'],
    ['zero is none', [...all, proof(0)], 'There is no fault 0'],
  ])('complains when %s', (_, results, words) => {
    expect(problemsOf(rows, results).join('\n')).toContain(words)
  })

  test('complains of a row that is missing, and of one that is there twice', () => {
    expect(problemsOf(rows.slice(1), all).join('\n')).toContain('no rows with the number 1.')
    expect(problemsOf([...rows, ...rows.slice(0, 1)], all).join('\n')).toContain('2 rows with the number 1.')
  })

  test('does not mind what an engine skipped that did not run at all', () => {
    expect(problemsOf(rows, [...all, proof(31, { engine: 'Firefox ESR', status: 'skipped' })])).toEqual([])
  })

  test('names the rows of two tables that differ', () => {
    const before = tableOf(rows, all)
    expect(differing(before, tableOf(rows, without(31)))).toEqual(['31'])
    expect(differing('', before)).toContain('the text around the rows')
  })
})

describe('the table', () => {
  test('has a line for each fault: its words, where it ran, and the tests without their tags', () => {
    const table = tableOf(rows, all)
    expect(cellsOf(table, 31)).toEqual([
      '31',
      'fault of number 31',
      'this',
      'that',
      'Chromium',
      'Chromium: `e2e/a.spec.ts` › outside › it happens',
    ])
  })

  test('marks what is imitated', () => {
    const table = tableOf([{ ...rows[0], imitated: 'a rejection' } as (typeof rows)[number]], all)
    expect(cellsOf(table, 1)?.[2]).toBe('this. **Imitated**: a rejection')
  })

  test('names a test once that ran in several engines, and the engines in their order', () => {
    const results = [proof(1, { engine: 'WebKitGTK' }), proof(1, { engine: 'Node' }), proof(1)]
    expect(cellsOf(tableOf(rows, results), 1)?.slice(4)).toEqual([
      'Node, Chromium, WebKitGTK',
      'Node, Chromium, WebKitGTK: `e2e/a.spec.ts` › outside › it happens',
    ])
  })

  test('counts the titles of one describe beyond a few', () => {
    const titled = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        proof(1, { titles: ['outside (fault 1)', `case ${index}`] }),
      )
    expect(cellsOf(tableOf(rows, titled(3)), 1)?.at(-1)).toContain('outside › case 0; case 1; case 2')
    expect(cellsOf(tableOf(rows, titled(9)), 1)?.at(-1)).toContain('outside › case 0; case 1; and 7 more')
  })

  test('cannot be broken by a title, and names no test that did not pass', () => {
    const titles = ['a | b <br> `c`\u0000\n\\ (fault 1)']
    const table = tableOf(rows, [proof(1, { titles }), proof(1, { status: 'failed', file: 'e2e/b.spec.ts' })])
    expect(cellsOf(table, 1)).toHaveLength(6)
    expect(table).not.toContain('b.spec')
  })

  test('keeps what it said of an engine that did not run here, and of no other', () => {
    const firefox = (more: Partial<Result>) => proof(1, { engine: 'Firefox ESR', ...more })
    const there = tableOf(rows, [
      ...all,
      firefox({}),
      firefox({ titles: ['only | there: yes (fault 1)'] }),
      proof(1, { titles: ['gone (fault 1)'] }),
    ])
    const here = tableOf(rows, all, there)
    expect(cellsOf(here, 1)?.slice(4)).toEqual([
      'Chromium, Firefox ESR',
      [
        'Firefox ESR: `e2e/a.spec.ts` › only \\| there: yes',
        'Chromium, Firefox ESR: `e2e/a.spec.ts` › outside › it happens',
      ].join('<br>'),
    ])
    // And that counts as proof: the fault cannot be provoked on this machine.
    expect(problemsOf(rows, without(1), there)).toEqual([])
    expect(cellsOf(tableOf(rows, [...without(1), firefox({ status: 'failed' })], there), 1)?.at(-1)).toBe('')
  })
})
