import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'

/*
 * The built package in a test environment of the host that lacks globals which every browser has: a Node process
 * without them, from before the first import.
 */

const root = fileURLToPath(new URL('..', import.meta.url))

/** Globals that browsers and Node have, and that some simulated or older browsers lack. */
const GLOBALS =
  `TextEncoder TextDecoder crypto navigator URL URLSearchParams performance fetch Headers Request Response
  Blob ReadableStream WritableStream Intl AbortController AbortSignal Event EventTarget MessageChannel BroadcastChannel
  structuredClone queueMicrotask reportError btoa atob setImmediate localStorage sessionStorage matchMedia
  IntersectionObserver document window location`.split(/\s+/)

/** Runs a module in a process without these globals; returns its output. */
function runWithout(globals: readonly string[], source: string): unknown {
  const loss = `for (const name of ${JSON.stringify(globals)}) delete globalThis[name]`
  const args = ['--input-type=module', '--eval', `${loss}\n${source}`]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }))
}

test.describe('a global is missing (fault 134)', () => {
  test('both doors import without any of them, and so does every file behind them', () => {
    const all = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' })
    // The entry point for tests runs in Node only, which has all globals.
    const files = all.filter((name) => name.endsWith('.js') && !/^testing\b/.test(name))
    expect(files).toContain('registration/features.js')
    const importing = (without: string[], wanted: string[]) =>
      runWithout(
        without,
        `
        const failed = {}
        const wanted = ['registration-flow', 'registration-flow/core', ...${JSON.stringify(wanted)}]
        for (const each of wanted) await import(each).catch((error) => { failed[each] = String(error) })
        process.stdout.write(JSON.stringify({ imported: wanted.length, failed }))
        `,
      )
    // Forms load when the first one is shown, and lean-qr in them then needs an encoder.
    const loadedByDoors = files.filter((name) => !name.includes('forms/'))
    for (const [without, wanted] of [
      [GLOBALS, loadedByDoors],
      [GLOBALS.filter((name) => name !== 'TextEncoder'), files],
    ] as const) {
      const paths = wanted.map((name) => `./dist/${name}`)
      expect(importing([...without], paths)).toEqual({ imported: paths.length + 2, failed: {} })
    }
  })

  test('what cannot be done without one says so when it is tried, typed', () => {
    const { bodies } = JSON.parse(readFileSync(`${root}reference-api/vectors.json`, 'utf8')) as {
      bodies: { initResponse: object }
    }
    const said = (globals: string[]) =>
      runWithout(
        globals,
        `
        const core = await import('registration-flow/core')
        let asked = 0
        Object.assign(globalThis, { isSecureContext: true, PublicKeyCredential: function () {} })
        Object.assign(globalThis, { location: { hostname: 'localhost', origin: 'http://localhost' } })
        Object.assign(globalThis, { document: { visibilityState: 'visible' } })
        const create = () => { asked++; return Promise.reject(new Error('no')) }
        Object.defineProperty(globalThis, 'navigator', { value: { credentials: { create } }, configurable: true })
        const challenge = core.parseChallenge(${JSON.stringify(bodies.initResponse)})
        const acts = {
          passkey: () => core.createFido2(challenge),
          key: () => core.createRecoveryKey(challenge),
          sealed: () => core.createPasswordProtectedKey(challenge, { password: 'six words that are not there' }),
        }
        const said = {}
        for (const [name, act] of Object.entries(acts)) {
          said[name] = await act().then(() => 'made', (error) => core.isRegistrationError(error) ? error.code : String(error))
        }
        process.stdout.write(JSON.stringify({ ...said, asked }))
        `,
      )
    expect(said(['TextEncoder'])).toEqual({
      passkey: 'webauthn_unsupported',
      key: 'key_store_failed',
      sealed: 'key_store_failed',
      asked: 0,
    })
    expect(said(['crypto'])).toEqual({
      passkey: 'webauthn_unsupported',
      key: 'insecure_context',
      sealed: 'insecure_context',
      asked: 0,
    })
  })
})
