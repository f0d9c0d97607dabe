// Finds (or installs) a Chromium for Playwright, Vitest and Storybook tests, on any machine.
// Order: $CHROMIUM_PATH, Playwright's own download, an installed Chromium, Chrome or Edge.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((k) => {
    const dir = process.env[k]
    return dir
      ? [
          join(dir, 'Google/Chrome/Application/chrome.exe'),
          join(dir, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : []
  }),
]

/** @returns {{ executablePath?: string, source: string } | undefined} */
export function findChromium() {
  const env = process.env.CHROMIUM_PATH
  if (env) {
    if (!existsSync(env)) throw new Error(`CHROMIUM_PATH is set to ${env}, which does not exist`)
    return { executablePath: env, source: 'CHROMIUM_PATH' }
  }
  const own = chromium.executablePath() // .../chromium-1255/chrome-linux64/chrome
  const shell = own.replace(/([\\/])chromium-(\d+)[\\/].*$/, '$1chromium_headless_shell-$2')
  if (existsSync(own) || (shell !== own && existsSync(shell))) return { source: 'playwright' }
  const dirs = (process.env.PATH ?? '').split(delimiter)
  const found = [...dirs.flatMap((d) => NAMES.map((n) => join(d, n))), ...FIXED].find((p) => existsSync(p))
  return found ? { executablePath: found, source: found } : undefined
}

/** Launch options shared by every runner. Playwright adds --no-sandbox by itself. */
export function launchOptions() {
  const path = findChromium()?.executablePath
  return {
    ...(path ? { executablePath: path } : {}),
    // Nothing here may call out: the suite must pass on a machine without internet.
    args: [
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  }
}

/** Makes sure there is a Chromium; ends the process with advice when none can be had. */
export function ensureBrowser() {
  let found = findChromium()
  const tried = []
  const sh = (/** @type {string} */ cmd, /** @type {string[]} */ ...args) => {
    tried.push([cmd, ...args].join(' '))
    console.log(`No Chromium found. Running: ${tried.at(-1)}`)
    return (
      spawnSync(cmd, args, { stdio: 'inherit', timeout: 600_000, shell: process.platform === 'win32' })
        .status === 0
    )
  }
  if (!found) {
    sh(process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium')
    found = findChromium()
  }
  if (!found && process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
    const apt = [...sudo, 'apt-get']
    const go = (/** @type {string[]} */ ...a) => sh(apt[0], ...apt.slice(1), ...a)
    void (go('update', '-q') && go('install', '-y', '-q', '--no-install-recommends', 'chromium'))
    found = findChromium()
  }
  if (!found) {
    console.error(
      `A Chromium-based browser is needed. Tried: ${tried.join('; ')}. Install one, or set CHROMIUM_PATH to its program.`,
    )
    process.exit(1)
  }
  console.log(`Browser: ${found.source}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBrowser()
