// Type-checks a small consumer of the packed package, also in the declarations of the package itself (`skipLibCheck:
// false`). `--all`: every TypeScript, resolution and @types/react that the README promises, installed for it; else the
// oldest and the newest TypeScript of this repository.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { emptyFolder, npm, pack, root, unpack } from './pack.mjs'

const all = process.argv.includes('--all')
const COMPILERS = all ? { 5.4: '5.4.5', 5.9: '5.9.3', 6: '6.0.3', 7: '7.0.2' } : { 5.4: '', 7: '' }
const TYPES = all ? { 18: '18', 19: '19' } : { 19: '' }
/** With the `module` that goes with each; the last was taken out of TypeScript 7. */
const RESOLUTIONS = { bundler: 'esnext', nodenext: 'nodenext', node16: 'node16', node10: 'esnext' }

const tarball = process.argv.find((each) => each.endsWith('.tgz')) ?? pack()
/** @type {string[]} */
const failures = []
let rows = 0
for (const [react, reactVersion] of Object.entries(TYPES)) {
  const folder = emptyFolder('consumer')
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
    cpSync(join(root, 'e2e/consumer/consumer.tsx'), join(folder, 'consumer.tsx'))
    if (all) {
      const compilers = Object.entries(COMPILERS).map(
        ([name, version]) => `typescript-${name}@npm:typescript@${version}`,
      )
      const types = [
        `@types/react@${reactVersion}`,
        `@types/react-dom@${reactVersion}`,
        `react@${reactVersion}`,
        `react-dom@${reactVersion}`,
      ]
      npm(['install', '--no-audit', '--no-fund', tarball, ...types, ...compilers], folder)
    } else {
      unpack(tarball, folder, ['@types/react', 'csstype', '@simplewebauthn/browser', '@tanstack/query-core'])
    }
    for (const name of Object.keys(COMPILERS)) {
      for (const [moduleResolution, module] of Object.entries(RESOLUTIONS)) {
        if (moduleResolution === 'node10' && Number(name) >= 7) continue
        if (!all && moduleResolution !== (name === '7' ? 'bundler' : 'node10')) continue
        rows++
        check({ folder, name, react, moduleResolution, module })
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
if (!process.argv.some((each) => each.endsWith('.tgz')))
  rmSync(dirname(tarball), { recursive: true, force: true })
for (const failure of failures) console.error(failure)
console.log(`${rows - failures.length} of ${rows} consumers compile`)
process.exitCode = failures.length > 0 ? 1 : 0

/** @param {{ folder: string, name: string, react: string, moduleResolution: string, module: string }} row */
function check({ folder, name, react, moduleResolution, module }) {
  const compilerOptions = {
    module,
    moduleResolution,
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    jsx: 'react-jsx',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUncheckedSideEffectImports: Number(name) > 5.5,
    skipLibCheck: false,
    noEmit: true,
    types: [],
    ...(Number(name) === 6 && { ignoreDeprecations: '6.0' }),
  }
  if (Number(name) < 5.6) Reflect.deleteProperty(compilerOptions, 'noUncheckedSideEffectImports')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.tsx'] }))
  const floor = 'e2e/consumer/typescript-5.4/node_modules/typescript'
  const program = all
    ? join(folder, `node_modules/typescript-${name}`)
    : join(root, name === '5.4' ? floor : 'node_modules/typescript')
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, 'bin/tsc'), '-p', folder], {
    encoding: 'utf8',
  })
  const row = `TypeScript ${name}, ${moduleResolution}, @types/react ${react}`
  if (status !== 0) failures.push(`${row}:\n${stdout}${stderr}`)
}
