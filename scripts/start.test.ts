import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

/** Loaded before the script: no program of a browser exists for it, wherever one is installed. */
const withoutBrowsers = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const { existsSync } = fs
fs.existsSync = (path) => !/(chrom|edge|headless|firefox|safari)[^/\\\\]*$/i.test(path) && existsSync(path)
syncBuiltinESMExports()
`
/** Loaded as well: what would install a browser is named and does not run. */
const withoutInstalling = `
import childProcess from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  const run = childProcess[name]
  childProcess[name] = (...args) => {
    const line = args.slice(0, 2).flat().join(' ')
    if (!/browser|playwright|apt-get|npm/.test(line)) return run(...args)
    console.log('INSTALLS', line)
    throw new Error(line)
  }
}
syncBuiltinESMExports()
`

/** What `npm start` prints until it is asked to end. */
async function printedByStart(...modules: string[]): Promise<string> {
  const imports = modules.flatMap((code) => ['--import', `data:text/javascript,${encodeURIComponent(code)}`])
  const script = fileURLToPath(new URL('start.mjs', import.meta.url))
  const ended = 'process.stdin.resume().on("end", () => process.exit())'
  const child = spawn(
    process.execPath,
    [...imports, '--import', `data:text/javascript,${encodeURIComponent(ended)}`, script],
    {
      stdio: ['pipe', 'pipe', 'inherit'], // In color, as a CI gets it, the port stands apart from its host.
      env: { ...process.env, NO_COLOR: '1', CHROMIUM_PATH: '/nowhere/chromium' },
    },
  )
  onTestFinished(() => void child.kill())
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    // The child prints the address and all that follows in one task, so its end cuts nothing off.
    if (/localhost:\d+/.test(printed)) child.stdin.end()
  })
  await once(child, 'close')
  return printed
}

test('npm start, where no browser is found, serves the demo, installs none, and says in one sentence that any browser with passkeys will do', async () => {
  const printed = await printedByStart(withoutBrowsers, withoutInstalling)

  expect(printed).toMatch(/http:\/\/localhost:\d+/)
  expect(printed).not.toContain('INSTALLS')
  expect(printed.match(/^.*any browser with passkeys will do.*$/gm)).toHaveLength(1)
})
