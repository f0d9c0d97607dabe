// The fault table. e2e/faults.json names every fault; a test that provokes one says so at the end of its title or of a
// describe's: `(fault 31)`, `(faults 31, 44)`. From the reports of the last `npm test`, `npm run faults` writes
// e2e/FAULTS.md; with --check it only says whether the table that is there still holds.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {{ number: number, fault: string, provoked: string, expected: string, imitated?: string }} Row
 * @typedef {'passed' | 'failed' | 'skipped'} Status
 * @typedef {{ engine: string, file: string, titles: string[], status: Status }} Result `titles` from the outermost describe in
 * @typedef {{ testResults: { name: string, assertionResults: { ancestorTitles: string[], title: string, status: string }[] }[] }} VitestReport
 * @typedef {{ title: string, file: string, suites?: PlaywrightSuite[], specs?: { title: string, tests: { projectName: string, status: string }[] }[] }} PlaywrightSuite
 */

/** The engines in the order of the table's columns. */
const ENGINES = ['Node', 'Chromium', 'Firefox ESR', 'WebKitGTK']
const FAULTS = 137
/** Number of titles of one describe that are listed; the others are counted. */
const NAMED = 3
const TAG = / \((?:fault (\d+)|faults (\d+(?:, \d+)+))\)$/

/** @param {VitestReport} report @param {string} root @returns {Result[]} */
export function vitestResults({ testResults }, root) {
  return testResults.flatMap(({ name, assertionResults }) => {
    const file = fileOf(name, root)
    const engine = /\.(browser\.test|stories)\./.test(file) ? 'Chromium' : 'Node'
    return assertionResults.map(({ ancestorTitles, title, status }) => ({
      engine,
      file,
      titles: [...ancestorTitles, title].filter((each) => each !== ''),
      status: status === 'passed' || status === 'failed' ? status : 'skipped',
    }))
  })
}

/** @param {{ config: { rootDir: string }, suites: PlaywrightSuite[] }} report @param {string} root @returns {Result[]} */
export function playwrightResults({ config, suites }, root) {
  /** @type {(suite: PlaywrightSuite, titles: string[]) => Result[]} */
  const within = ({ file, suites: inner = [], specs = [] }, titles) => [
    ...specs.flatMap(({ title, tests }) =>
      tests.map(({ projectName, status }) => ({
        engine: engineOf(projectName),
        file: fileOf(join(config.rootDir, file), root),
        titles: [...titles, title],
        status: status === 'expected' ? 'passed' : status === 'skipped' ? 'skipped' : 'failed',
      })),
    ),
    ...inner.flatMap((suite) => within(suite, [...titles, suite.title])),
  ]
  // The outermost suite is the file; its title is the file name.
  return suites.flatMap((suite) => within(suite, []))
}

/** @param {string} path @param {string} root */
function fileOf(path, root) {
  return relative(root, path).replaceAll('\\', '/')
}

/** @param {string} project */
function engineOf(project) {
  return /firefox/i.test(project) ? 'Firefox ESR' : /webkit/i.test(project) ? 'WebKitGTK' : 'Chromium'
}

/** The faults that these titles say they provoke. @param {string[]} titles @returns {number[]} */
export function faultsOf(titles) {
  const found = titles.flatMap((title) => {
    const [, one, several] = TAG.exec(title) ?? []
    return (one ?? several ?? '').split(', ').filter(Boolean).map(Number)
  })
  return [...new Set(found)]
}

/** What keeps the results from proving the rows, in words. @param {Row[]} rows @param {Result[]} results @param {string} [committed] */
export function problemsOf(rows, results, committed = '') {
  const problems = []
  for (let number = 1; number <= FAULTS; number++) {
    const count = rows.filter((row) => row.number === number).length
    if (count !== 1) problems.push(`e2e/faults.json has ${count || 'no'} rows with the number ${number}.`)
  }
  const ran = enginesOf(results)
  for (const { engine, file, titles, status } of results) {
    const test = `${file} › ${titles.join(' › ')} (${engine})`
    const odd = titles.find((title) => /\(faults?\b/.test(title) && !TAG.test(title))
    if (odd !== undefined)
      problems.push(`"${odd}" in ${file}: write (fault 31) or (faults 31, 44), at the end.`)
    const faults = faultsOf(titles)
    for (const number of faults) {
      if (!rows.some((row) => row.number === number)) problems.push(`There is no fault ${number}: ${test}`)
    }
    if (faults.length > 0 && status !== 'passed' && ran.has(engine)) {
      const what = status === 'failed' ? 'failed' : 'was skipped'
      problems.push(`A test of fault ${faults.join(', ')} ${what}: ${test}`)
    }
  }
  for (const { number, fault } of rows) {
    if (provenBy(number, results, committed).length === 0)
      problems.push(`Fault ${number} (${fault}): no test that provokes it passed.`)
  }
  return [...new Set(problems)]
}

/** @param {Row[]} rows @param {Result[]} results @param {string} [committed] The table as it stands: engines that did not run here keep what it says of them. */
export function tableOf(rows, results, committed = '') {
  const lines = rows.map(({ number, fault, provoked, expected, imitated }) => {
    const proven = provenBy(number, results, committed)
    const engines = ENGINES.filter((engine) => proven.some((line) => line.engines.has(engine)))
    const tests = proven.map((line) => `${listed(line.engines)}: ${line.tests}`)
    const how =
      imitated === undefined ? escaped(provoked) : `${escaped(provoked)}. **Imitated**: ${escaped(imitated)}`
    return `| ${number} | ${escaped(fault)} | ${how} | ${escaped(expected)} | ${engines.join(', ')} | ${tests.join('<br>')} |`
  })
  return [
    '# Faults that a registration survives',
    '',
    'Made by `npm run faults` from `e2e/faults.json` and the reports of `npm test`, which fails when this table says more',
    'or less than the tests prove. A row is here with the tests that provoke its fault and passed; where the real thing',
    'cannot be had on a machine that runs tests, it says what is imitated in its place.',
    '',
    '| # | fault | provoked by | expected | ran in | tests |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}

/** @param {number} number @param {Result[]} results @param {string} committed @returns {{ tests: string, engines: Set<string> }[]} */
function provenBy(number, results, committed) {
  /** @type {Map<string, { engine: string, place: string, titles: string[] }>} */
  const groups = new Map()
  for (const { engine, file, titles, status } of results) {
    if (status !== 'passed' || !faultsOf(titles).includes(number)) continue
    const [title = '', ...describes] = titles.map((each) => escaped(each.replace(TAG, ''))).toReversed()
    const place = [`\`${file}\``, ...describes.toReversed()].join(' › ')
    const group = groups.get(`${engine} ${place}`) ?? { engine, place, titles: [] }
    groups.set(`${engine} ${place}`, group)
    if (!group.titles.includes(title)) group.titles.push(title)
  }
  /** @type {Map<string, Set<string>>} */
  const lines = new Map()
  const add = (/** @type {string} */ tests, /** @type {string} */ engine) =>
    lines.set(tests, (lines.get(tests) ?? new Set()).add(engine))
  for (const { engine, place, titles } of groups.values()) {
    const more = titles.length > NAMED ? [`and ${titles.length - NAMED + 1} more`] : []
    add(`${place} › ${[...titles.slice(0, NAMED - more.length), ...more].join('; ')}`, engine)
  }
  const ran = enginesOf(results)
  for (const { engines, tests } of committedLines(number, committed)) {
    for (const engine of engines) if (!ran.has(engine)) add(tests, engine)
  }
  return [...lines]
    .map(([tests, engines]) => ({ tests, engines }))
    .toSorted((a, b) => (a.tests < b.tests ? -1 : 1))
}

/** @param {number} number @param {string} committed */
function committedLines(number, committed) {
  const row = committed.split('\n').find((line) => line.startsWith(`| ${number} | `))
  const tests = row?.slice(2, -2).split(' | ').at(-1) ?? ''
  return tests.split('<br>').flatMap((line) => {
    const [, engines = '', named = ''] = /^([^:]+): (.*)$/.exec(line) ?? []
    return named === '' ? [] : [{ engines: engines.split(', '), tests: named }]
  })
}

/** @param {Result[]} results */
function enginesOf(results) {
  return new Set(results.filter(({ status }) => status !== 'skipped').map(({ engine }) => engine))
}

/** @param {Set<string>} engines */
function listed(engines) {
  return ENGINES.filter((engine) => engines.has(engine)).join(', ')
}

/** Escapes text so that a Markdown table cell shows it unchanged. @param {string} text */
function escaped(text) {
  // oxlint-disable-next-line eslint/no-control-regex -- test titles may contain the control characters they test
  return text.replaceAll(/[\u0000-\u001F\u007F]+/g, ' ').replaceAll(/[\\`*_<>|[\]]/g, '\\$&')
}

/** The rows of the two tables that are not the same. @param {string} before @param {string} now */
export function differing(before, now) {
  const there = new Set(before.split('\n'))
  const here = new Set(now.split('\n'))
  const changed = [
    ...[...there].filter((line) => !here.has(line)),
    ...[...here].filter((line) => !there.has(line)),
  ]
  const changedRows = changed.map((line) => /^\| (\d+) \|/.exec(line)?.[1] ?? 'the text around the rows')
  return [...new Set(changedRows)]
}

/** @param {string} path From the root of the project. */
function at(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}

function main() {
  const missing = ['.results/vitest.json', '.results/playwright.json'].filter((path) => !existsSync(at(path)))
  if (missing.length > 0) {
    console.error(
      `There is no ${missing.join(' and no ')}. Run npm test first: the table is made from its reports.`,
    )
    process.exit(1)
  }
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(at(path), 'utf8'))
  const rows = read('e2e/faults.json')
  const results = [
    ...vitestResults(read('.results/vitest.json'), at('.')),
    ...playwrightResults(read('.results/playwright.json'), at('.')),
  ]
  const committed = existsSync(at('e2e/FAULTS.md')) ? readFileSync(at('e2e/FAULTS.md'), 'utf8') : ''
  const problems = problemsOf(rows, results, committed)
  const table = tableOf(rows, results, committed)
  if (!process.argv.includes('--check')) writeFileSync(at('e2e/FAULTS.md'), table)
  else if (table !== committed)
    problems.push(
      `e2e/FAULTS.md is not what this run proves; it differs in ${differing(committed, table).join(', ')}. Run npm run faults and look at the difference.`,
    )
  for (const problem of problems) console.error(problem)
  const ran = listed(enginesOf(results))
  console.log(`${rows.length} faults, ${problems.length} problems. Ran in ${ran || 'no engine'}.`)
  process.exit(problems.length > 0 ? 1 : 0)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
