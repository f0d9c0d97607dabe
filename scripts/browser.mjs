// Finds (or installs) the browsers for the tests. Always Chromium, in this order: $CHROMIUM_PATH, Playwright's
// download, an installed Chromium, Chrome or Edge. Firefox ESR and WebKitGTK if they are installed; with ENGINES=all
// they are installed too, or the run fails.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
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
  const env = named('CHROMIUM_PATH')
  return env ? { executablePath: env, source: 'CHROMIUM_PATH' } : installedChromium()
}

/** @returns {{ executablePath?: string, source: string } | undefined} */
function installedChromium() {
  const own = chromium.executablePath() // .../chromium-1255/chrome-linux64/chrome
  const shell = own.replace(/([\\/])chromium-(\d+)[\\/].*$/, '$1chromium_headless_shell-$2')
  if (existsSync(own) || (shell !== own && existsSync(shell))) return { source: 'playwright' }
  const found = onPath(...NAMES) ?? FIXED.find((p) => existsSync(p))
  return found ? { executablePath: found, source: found } : undefined
}

/** Whether this machine is known to have a browser with passkeys. */
export function isBrowserInstalled() {
  const others = onPath('firefox', 'firefox-esr') ?? '/Applications/Safari.app'
  return Boolean(installedChromium()) || existsSync(process.env.CHROMIUM_PATH ?? '') || existsSync(others)
}

/** Finds the headless shell of Chromium, where a distribution packages it separately. */
function findHeadlessShell() {
  return onPath('chromium-headless-shell')
}

/**
 * Firefox ESR, or what $FIREFOX_PATH names. No other Firefox by itself: some come in a sandbox that cannot be driven.
 *
 * @returns {string | undefined} its program.
 */
export function findFirefox() {
  return named('FIREFOX_PATH') ?? onPath('firefox-esr')
}

/**
 * Finds WebKitGTK: its driver, its browser, and a virtual screen.
 *
 * @returns {{ driver: string, browser: string, display: string } | undefined}
 */
export function findWebKitGTK() {
  const driver = onPath('WebKitWebDriver')
  const display = onPath('Xvfb')
  const browser = named('WEBKITGTK_PATH') ?? miniBrowsers().find((path) => existsSync(path))
  return driver && display && browser ? { driver, browser, display } : undefined
}

/** Debian and Fedora install the MiniBrowser next to the library and not among the programs. */
function miniBrowsers() {
  const inside = existsSync('/usr/lib')
    ? readdirSync('/usr/lib').filter((it) => it.endsWith('-linux-gnu'))
    : []
  const places = ['/usr/libexec', '/usr/lib64', ...inside.map((name) => join('/usr/lib', name))]
  return ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].flatMap((version) =>
    places.map((place) => join(place, version, 'MiniBrowser')),
  )
}

function onPath(/** @type {string[]} */ ...names) {
  const dirs = (process.env.PATH ?? '').split(delimiter)
  return dirs.flatMap((dir) => names.map((name) => join(dir, name))).find((path) => existsSync(path))
}

/** Returns the program that an environment variable names; throws if it does not exist. */
function named(/** @type {string} */ variable) {
  const path = process.env[variable]
  if (path && !existsSync(path)) throw new Error(`${variable} is set to ${path}, which does not exist`)
  return path || undefined
}

/** Launch options shared by every runner. Playwright adds --no-sandbox by itself. */
export function launchOptions({ shell = false } = {}) {
  // The headless shell opens pages much faster; some tests need the full browser.
  const path = (shell && !process.env.CHROMIUM_PATH && findHeadlessShell()) || findChromium()?.executablePath
  return {
    ...(path ? { executablePath: path } : {}),
    // No network access: the suite must pass on a machine without internet.
    args: [
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  }
}

/** Makes sure that the required browsers are installed; exits with advice if one is missing. */
export function ensureBrowser() {
  const tried = []
  const sh = (/** @type {string} */ cmd, /** @type {string[]} */ ...args) => {
    tried.push([cmd, ...args].join(' '))
    console.log(`A browser is missing. Running: ${tried.at(-1)}`)
    return (
      spawnSync(cmd, args, { stdio: 'inherit', timeout: 600_000, shell: process.platform === 'win32' })
        .status === 0
    )
  }
  const apt = (/** @type {string[]} */ ...packages) => {
    if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return
    const [cmd, ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get']
    const go = (/** @type {string[]} */ ...args) => sh(cmd, ...before, ...args)
    void (go('update', '-q') && go('install', '-y', '-q', '--no-install-recommends', ...packages))
  }
  const fail = (/** @type {string} */ advice) => {
    console.error(`${advice} Tried: ${tried.join('; ') || 'nothing, since there is no apt-get'}.`)
    process.exit(1)
  }

  if (!findChromium()) sh(process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium')
  if (!findChromium()) apt('chromium')
  const found = findChromium()
  if (!found) fail('A Chromium-based browser is needed. Install one, or set CHROMIUM_PATH to its program.')

  if (process.env.ENGINES === 'all') {
    // The headless shell is only faster, so a failed installation is ignored.
    if (found?.source !== 'playwright' && !findHeadlessShell()) apt('chromium-headless-shell')
    if (!findFirefox()) apt('firefox-esr')
    if (!findFirefox()) fail('ENGINES=all needs Firefox ESR.')
    if (!findWebKitGTK()) apt('webkit2gtk-driver', 'xvfb')
    if (!findWebKitGTK()) fail('ENGINES=all needs WebKitGTK with its driver, and Xvfb.')
    // Reads a printed recovery kit with a program other than the browser.
    if (!onPath('pdftotext')) apt('poppler-utils')
    if (!onPath('pdftotext')) fail('ENGINES=all needs pdftotext.')
  }
  const engines = {
    Chromium: found?.source,
    'Firefox ESR': findFirefox(),
    WebKitGTK: findWebKitGTK()?.browser,
  }
  const list = Object.entries(engines).map(
    ([name, where]) => `${name} (${where ?? 'not installed, left out'})`,
  )
  console.log(`Browsers: ${list.join(', ')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBrowser()
