// What a host's own tests take: a suite of a hundred registrations, each verified, in jsdom or happy-dom, with the package
// as it is built; and beside it a prototype of `./testing`, built from the baseline commit: its widget, its reference API
// and its software authenticator in one bundle, three properties of the page replaced, and queries by role.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root, unpackBuilt } from '../scripts/pack.mjs'

/**
 * @typedef {object} Suite
 * @property {number} seconds from the start of the first test to the end of the last one
 * @property {number} imports milliseconds that the test file's imports take
 * @property {number} first milliseconds of the first registration, which loads what is loaded late
 * @property {number} median milliseconds of one registration
 * @property {number} cpu milliseconds of processor time of one registration, the median: a busy machine hardly changes it
 * @property {number} whole seconds of processor time of the whole process, its imports included: how long the suite takes on
 *   an idle machine
 */

export const REGISTRATIONS = 100
const folder = join(root, '.results/hostTests')

const head = (/** @type {string} */ imports) => `
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { writeFileSync } from 'node:fs'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { dfnsApi, RegistrationFlow } from 'registration-flow'
import 'registration-flow/styles.css'
${imports}
const cpu = []
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
afterEach(() => { cleanup(); cpu.push(used()) })
afterAll(() => writeFileSync('cpu.json', JSON.stringify(cpu)))
const usernames = Array.from({ length: Number(process.env.REGISTRATIONS) }, (_, nth) => 'ada.' + nth + '@example.com')
`
const shown = (/** @type {string} */ initRequest) => `
  const onWelcome = vi.fn()
  render(<RegistrationFlow api={api} initRequest={${initRequest}} relyingParty={{ id: location.hostname, name: 'Example' }}
    onComplete={({ user }) => onWelcome(user.username)} />)
`
const byRole = `
  fireEvent.click(await screen.findByRole('button', { name: 'Continue' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Create passkey' }))
  await waitFor(() => expect(onWelcome).toHaveBeenCalledWith(username))
`
const door = (/** @type {string} */ taps) => `${head(
  "import { createReferenceApi, installSoftwareAuthenticator, registerAsUser } from 'registration-flow/testing'",
)}
test.each(usernames)('%s is welcomed', async (username) => {
  installSoftwareAuthenticator()
  const { api, invite } = createReferenceApi()
  ${shown('await invite(username)')}
  ${taps}
})
`
const prototype = `${head("import { createReferenceApi, invite, SoftwareAuthenticator } from 'prototype'")}
const replace = (of, name, value) => Object.defineProperty(of, name, { value, configurable: true })
const device = new SoftwareAuthenticator()
replace(globalThis, 'isSecureContext', true)
replace(globalThis, 'PublicKeyCredential', function PublicKeyCredential() {})
replace(navigator, 'credentials', { create: (options) => device.create(options, { origin: location.origin }) })
test.each(usernames)('%s is welcomed', async (username) => {
  const reference = createReferenceApi({ rpId: location.hostname, origins: [location.origin] })
  const { orgId, registrationCode } = invite(reference.ledger, reference.config.orgId, username)
  const fetch = (input, { signal: _, ...init }) => reference.handle(new Request(input, init))
  const api = dfnsApi({ baseUrl: location.origin, fetch })
  ${shown('{ orgId, username, registrationCode }')}
  ${byRole}
})
`

/** Creates the folder of a host's app with one test file; returns its path. @param {string} name @param {string} code */
function host(name, code) {
  const path = join(folder, name)
  rmSync(path, { recursive: true, force: true })
  mkdirSync(join(path, 'node_modules'), { recursive: true })
  writeFileSync(join(path, 'package.json'), '{ "name": "host", "type": "module" }\n')
  writeFileSync(join(path, 'hundred.test.jsx'), code)
  writeFileSync(
    join(path, 'patience.js'),
    `import { configure } from '@testing-library/react'\nconfigure({ asyncUtilTimeout: 20_000 })\n`,
  )
  writeFileSync(
    join(path, 'vitest.config.js'),
    `export default { test: { testTimeout: 60_000, setupFiles: ['./patience.js'] } }\n`,
  )
  return path
}

/** Prepares a suite that imports the built package. @param {'taps' | 'by role'} how */
export function prepareDoor(how) {
  const path = host(
    how,
    door(
      how === 'taps' ? 'await registerAsUser()\n  expect(onWelcome).toHaveBeenCalledWith(username)' : byRole,
    ),
  )
  unpackBuilt(join(path, 'node_modules/registration-flow'))
  return path
}

/** @param {string} baseline where the commit is checked out and built */
export async function preparePrototype(baseline) {
  const path = host('prototype', prototype)
  const library = join(path, 'node_modules/registration-flow')
  for (const each of ['dist', 'package.json'])
    cpSync(join(baseline, each), join(library, each), { recursive: true })
  const entry = join(baseline, 'prototype.ts')
  writeFileSync(
    entry,
    `export { createReferenceApi } from './reference-api/referenceApi.js'
export { invite } from './reference-api/ledger.js'
export { SoftwareAuthenticator } from './reference-api/softwareAuthenticator.js'\n`,
  )
  const outDir = join(path, 'node_modules/prototype')
  await build({
    configFile: false,
    logLevel: 'warn',
    root: baseline,
    build: { target: 'es2022', outDir, lib: { entry, formats: ['es'], fileName: 'index' } },
  })
  writeFileSync(
    join(outDir, 'package.json'),
    '{ "name": "prototype", "type": "module", "exports": "./index.js" }\n',
  )
  return path
}

/**
 * @param {string} path a prepared folder @param {'jsdom' | 'happy-dom'} environment
 * @param {number} [registrations] in one test file @returns {Suite}
 * @throws {Error} where a registration does not come to its end
 */
export function runSuite(path, environment, registrations = REGISTRATIONS) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [
    vitest,
    'run',
    '--root',
    '.',
    `--environment=${environment}`,
    '--reporter=default',
    '--reporter=json',
    '--outputFile=told.json',
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: path,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'test', CI: '1', NO_COLOR: '1', REGISTRATIONS: String(registrations) },
  })
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  const [file] = JSON.parse(readFileSync(join(path, 'told.json'), 'utf8')).testResults
  /** @type {number[]} */
  const times = file.assertionResults.map((/** @type {{ duration: number }} */ { duration }) => duration)
  if (times.length !== registrations) throw new Error(`There were ${times.length} tests.`)
  /** @type {number[]} */
  const used = JSON.parse(readFileSync(join(path, 'cpu.json'), 'utf8'))
  const [, imports = NaN, unit] = /import ([\d.]+)(ms|s)/.exec(stdout) ?? []
  return {
    imports: Number(imports) * (unit === 's' ? 1000 : 1),
    seconds: (file.endTime - file.startTime) / 1000,
    first: times[0] ?? NaN,
    median: median(times),
    whole: (used.at(-1) ?? NaN) / 1000,
    cpu: median(used.slice(1).map((at, index) => at - (used[index] ?? NaN))),
  }
}

/** @param {number[]} of */
export const median = (of) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN
