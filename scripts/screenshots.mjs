// npm run screenshots: a picture of every story in .shots, wide and narrow, light and dark, and contact sheets of them.
// `npm run screenshots -- Kit` takes only the stories whose name has that in it, `-- --locale ar,ja` takes them in these
// languages, into .shots/ar and .shots/ja, and `--size phone --theme light` leaves the others out.
/* oxlint-disable no-await-in-loop -- one page shows one thing after the other */
import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { launchOptions } from './browser.mjs'
import { node } from './steps.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = join(root, 'storybook-static')
const { values: options, positionals: only } = parseArgs({
  allowPositionals: true,
  options: {
    // Does not build Storybook again.
    built: { type: 'boolean', default: false },
    locale: { type: 'string' },
    size: { type: 'string' },
    theme: { type: 'string' },
  },
})
const LOCALES = options.locale?.split(',') ?? ['en']
const shots = join(root, '.shots')
/** @param {string} locale */
const folderOf = (locale) => (options.locale ? join(shots, locale) : shots)
const SIZES = Object.entries({
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
}).filter(([size]) => size === (options.size ?? size))
const THEMES = ['light', 'dark'].filter((theme) => theme === (options.theme ?? theme))
/** Pictures in one row of a contact sheet, their width there, and rows in one sheet. */
const SHEET = { phone: { columns: 6, width: 260, rows: 2 }, desktop: { columns: 3, width: 520, rows: 3 } }
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

if (!options.built || !existsSync(built)) {
  const [command, ...args] = node(
    'storybook/dist/bin/dispatcher.js',
    'build',
    '-o',
    'storybook-static',
    '--quiet',
  )
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const path = join(built, pathname === '/' ? 'index.html' : pathname)
  if (path.startsWith(built) && existsSync(path)) {
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
    createReadStream(path).pipe(response)
  } else response.writeHead(404).end()
})
await new Promise((listening) => void server.listen(0, 'localhost', () => listening(undefined)))
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
const origin = `http://localhost:${port}`

/** @type {{ id: string, title: string, name: string }[]} */
const stories = Object.values(JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')).entries)
  .filter(({ type }) => type === 'story')
  .filter(({ id }) => only.length === 0 || only.some((word) => id.includes(word.toLowerCase())))
for (const folder of LOCALES.map(folderOf)) {
  if (only.length === 0) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}

const browser = await chromium.launch(launchOptions({ shell: true }))
/** @type {string[]} */
const failed = []
/** @type {Record<string, { name: string, path: string }[]>} By folder, size and theme. */
const taken = {}
const queue = [...stories]

/**
 * Waits until the story is drawn, its play function has ended, and the page is in this language or in the story's own.
 *
 * @param {import('playwright').Page} page
 * @param {string} locale
 */
const phaseOf = (page, locale) =>
  page
    .waitForFunction((wanted) => {
      const { phase, story } = globalThis.__STORYBOOK_PREVIEW__?.currentRender ?? {}
      if (/^(errored|aborted)$/.test(phase)) return phase
      const isSpoken = document.documentElement.lang === (story?.storyGlobals?.locale ?? wanted)
      return isSpoken && /^(completed|finished)$/.test(phase) && phase
    }, locale)
    .then((handle) => handle.jsonValue())
    .catch(() => 'late')

async function work() {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  // A busy machine is many times slower.
  page.setDefaultTimeout(120_000)
  for (let story = queue.shift(); story; story = queue.shift()) {
    await page.setViewportSize({ width: 390, height: 844 })
    // Without the look of Storybook's add-on for axe, which costs more than the picture.
    await page.goto(`${origin}/iframe.html?id=${story.id}&viewMode=story&globals=a11y.manual:!true`)
    if ((await phaseOf(page, 'en')) === 'late') {
      failed.push(`${story.id}: late`)
      continue
    }
    for (const locale of LOCALES) {
      // As in the toolbar: the story stays where its play function has brought it.
      await page.evaluate(
        (globals) => void globalThis.__STORYBOOK_PREVIEW__.channel.emit('updateGlobals', { globals }),
        { locale },
      )
      const phase = await phaseOf(page, locale)
      if (!/completed|finished/.test(phase)) failed.push(`${story.id} in ${locale}: ${phase}`)
      for (const theme of THEMES) {
        await page.evaluate(
          (globals) => void globalThis.__STORYBOOK_PREVIEW__.channel.emit('updateGlobals', { globals }),
          { theme },
        )
        await page.waitForFunction((name) => document.documentElement.dataset.theme === name, theme)
        const drawn = await phaseOf(page, locale)
        if (!/completed|finished/.test(drawn)) failed.push(`${story.id} in ${theme}: ${drawn}`)
        for (const [size, viewport] of SIZES) {
          await page.setViewportSize(viewport)
          // As high as the page, or what sticks to the bottom of the screen would lie over its middle.
          const whole = await page.evaluate(() => document.documentElement.scrollHeight)
          await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, whole) })
          const path = join(folderOf(locale), `${story.id}.${size}.${theme}.png`)
          await page.screenshot({ path, fullPage: true, animations: 'disabled' })
          ;(taken[`${folderOf(locale)}|${size}|${theme}`] ??= []).push({ name: story.id, path })
        }
      }
    }
  }
  await context.close()
}
await Promise.all([work(), work()])

const sheet = await browser.newPage()
for (const [kind, pictures] of Object.entries(taken)) {
  const [folder = '', size = '', theme] = kind.split('|')
  const { columns, width, rows } = SHEET[/** @type {'phone' | 'desktop'} */ (size)]
  pictures.sort(
    (one, other) =>
      stories.findIndex(({ id }) => id === one.name) - stories.findIndex(({ id }) => id === other.name),
  )
  const each = columns * rows
  for (let first = 0; first < pictures.length; first += each) {
    const cells = pictures
      .slice(first, first + each)
      .map(
        ({ name, path }) =>
          `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${readFileSync(path, 'base64')}"></figure>`,
      )
    await sheet.setViewportSize({ width: columns * (width + 8) + 8, height: 400 })
    await sheet.setContent(
      `<style>body{display:grid;grid-template-columns:repeat(${columns},${width}px);gap:8px;margin:8px;align-items:start;background:#888;font:11px sans-serif}
      figure{margin:0}img{display:block;width:100%}figcaption{background:#fff;overflow:hidden;white-space:nowrap}</style>${cells.join('')}`,
    )
    await sheet.screenshot({
      path: join(folder, `sheet.${size}.${theme}.${String(first / each + 1).padStart(2, '0')}.png`),
      fullPage: true,
    })
  }
}
await browser.close()
server.close()
console.log(
  `${stories.length} stories in ${LOCALES.map((each) => relative(root, folderOf(each))).join(', ')}`,
)
if (failed.length > 0) {
  console.error(`Not as they should be:\n${failed.join('\n')}`)
  process.exitCode = 1
}
