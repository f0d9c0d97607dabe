// node scripts/lighthouse.mjs: Lighthouse on the built demo and the built Storybook, with its mobile profile. Fails below
// 95 for speed and below 100 for accessibility and best practices. `-- <commit>…` also builds the demo of these commits
// and compares the time to interactive, run by run. The builds must be there: npm run build:demo, npm run build:storybook.
/* oxlint-disable no-await-in-loop -- two at a time would slow each other down */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium } from './browser.mjs'
import { builtAt, preview, root } from './demos.mjs'

/** The newest for Node 20. Too heavy for the dependencies of a checkout: it has a folder of its own. */
const VERSION = '12.8.2'
const ROUNDS = Number(process.env.ROUNDS ?? 5)
const LEAST = { performance: 0.95, accessibility: 1, 'best-practices': 1 }
const home = join(tmpdir(), `registration-flow-lighthouse-${VERSION}`)
const cli = join(home, 'node_modules/lighthouse/cli/index.js')
/** As a registration email has it. */
const LINK = '/register?orgId=or-1&username=somebody%40example.com&registrationCode=code'
const commits = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))

if (!existsSync(cli)) {
  mkdirSync(home, { recursive: true })
  const npm = ['install', '--prefix', home, '--no-audit', '--no-fund', '--no-save', `lighthouse@${VERSION}`]
  const { status } = spawnSync('npm', npm, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

/** @type {(() => void)[]} */
const ends = []

/** @param {string} url @param {string[]} categories */
function measure(url, categories) {
  const program = findChromium()?.executablePath ?? chromium.executablePath()
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      cli,
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${categories.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, CHROME_PATH: program } },
  )
  if (!stdout.startsWith('{'))
    throw new Error(`Lighthouse measured nothing of ${url}: ${stderr.slice(-2000)}`)
  /** @type {{ categories: Record<string, { score: number }>, audits: Record<string, { id: string, title: string, score: number | null, scoreDisplayMode: string, numericValue?: number, details?: { items?: unknown[] } }> }} */
  const { categories: scored, audits } = JSON.parse(stdout)
  const wrong = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score !== 1,
  )
  return {
    scores: Object.fromEntries(Object.entries(scored).map(([name, { score }]) => [name, score])),
    interactive: audits['interactive']?.numericValue ?? Number.NaN,
    wrong: wrong.map(({ id, details }) => `${id} ${JSON.stringify(details?.items ?? []).slice(0, 400)}`),
  }
}

/** @param {number[]} values */
const median = (values) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
/** @param {number[]} values */
const spread = (values) => `${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))}`

/** @type {string[]} */
const failures = []
/** @param {string} page @param {Record<string, number>} scores @param {string[]} wrong */
function hold(page, scores, wrong) {
  for (const [name, score] of Object.entries(scores)) {
    const least = LEAST[/** @type {keyof typeof LEAST} */ (name)]
    if (score < least) failures.push(`${page}: ${name} ${score * 100} of ${least * 100}. ${wrong.join('; ')}`)
  }
}

try {
  const demos = { '': root, ...Object.fromEntries(commits.map((commit) => [commit, builtAt(commit)])) }
  /** @type {Record<string, string>} */
  const origins = {}
  let port = 4191
  for (const [name, folder] of Object.entries(demos)) {
    ends.push(await preview(folder, port, 'demo/vite.config.ts'))
    origins[name] = `http://localhost:${port++}`
  }
  for (const page of ['/', '/register', '/sign-in', '/recover']) {
    const { scores, wrong } = measure(`${origins['']}${page}`, ['accessibility', 'best-practices'])
    console.log(`demo ${page}`, scores)
    hold(`demo ${page}`, scores, wrong)
  }
  ends.push(await preview(root, port, '.storybook/vite.config.ts', '--outDir', 'storybook-static'))
  for (const view of [
    'id=introduction--docs&viewMode=docs',
    'id=make-it-yours--docs&viewMode=docs',
    'id=reference-props--docs&viewMode=docs',
    'id=screens-whole-registration--start&viewMode=story',
  ]) {
    const { scores, wrong } = measure(`http://localhost:${port}/iframe.html?${view}`, [
      'accessibility',
      'best-practices',
    ])
    console.log(`Storybook ${view}`, scores)
    hold(`Storybook ${view}`, scores, wrong)
  }
  for (const page of ['/', LINK, '/register']) {
    /** @type {Record<string, { speed: number, interactive: number }[]>} */
    const runs = Object.fromEntries(Object.keys(origins).map((name) => [name, []]))
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, origin] of Object.entries(origins)) {
        const { scores, interactive } = measure(origin + page, ['performance'])
        runs[name]?.push({ speed: scores['performance'] ?? 0, interactive })
      }
    }
    const mine = median((runs[''] ?? []).map(({ interactive }) => interactive))
    for (const [name, found] of Object.entries(runs)) {
      const times = found.map(({ interactive }) => interactive)
      const speed = median(found.map((run) => run.speed))
      const ratio = name === '' ? '' : `, ours is ${(mine / median(times)).toFixed(2)} of it`
      console.log(
        `demo ${page} ${name || 'here'}: performance ${Math.round(speed * 100)}, interactive after ${Math.round(median(times))} ms (${spread(times)})${ratio}`,
      )
      if (name === '') hold(`demo ${page}`, { performance: speed }, [])
    }
  }
} finally {
  for (const end of ends) end()
}
if (failures.length > 0) {
  console.error(failures.join('\n'))
  process.exitCode = 1
}
