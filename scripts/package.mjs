// Packs the package as a fresh clone would, and checks the tarball: its fields and types, what is in it, a small consumer,
// and one host without a bundler.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { emptyFolder, pack, root } from './pack.mjs'

const tarball = pack()
const folder = emptyFolder('contents')
/** @type {string[]} */
const problems = []
try {
  execFileSync('tar', ['xzf', tarball, '-C', folder, '--strip-components=1'])
  checkContents()
  await checkJoined()
  run('publint', 'node_modules/publint/src/cli.js', tarball, '--strict')
  // ES modules alone, which is what this profile says of the package; no rule is ignored.
  run('attw', 'node_modules/@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'esm-only', '-q')
  run('consumer', 'scripts/consumer.mjs', tarball)
  run('testing', 'scripts/testingDoor.mjs')
  run('host', 'scripts/hosts.mjs', 'html', '--offline', tarball)
} finally {
  rmSync(folder, { recursive: true, force: true })
  rmSync(dirname(tarball), { recursive: true, force: true })
}
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0

function checkContents() {
  for (const name of [
    'LICENSE',
    'CHANGELOG.md',
    'README.md',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/styles.css',
    'styles.css',
  ])
    if (!existsSync(join(folder, name))) problems.push(`The package lacks ${name}.`)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sources = files.filter((name) => /(?<!\.d)\.tsx?$/.test(name))
  // Once: the scripts of the library are published as they read, with their comments.
  const twice = [...sources, ...files.filter((name) => name.endsWith('.map'))]
  if (twice.length > 0) problems.push(`The source is in the package once more, as ${twice[0]}.`)
  const features = readFileSync(join(folder, 'dist/registration/features.js'), 'utf8')
  if (!features.includes('\n/**\n')) problems.push('The scripts have lost their lines or comments.')
  if (files.some((name) => /\.test\.|test\.helper/.test(name))) problems.push('Tests are in the package.')
  const directed = files.filter(
    (name) => name.endsWith('.js') && /^["']use client/.test(readFileSync(join(folder, name), 'utf8')),
  )
  if (directed.join() !== join('dist', 'client.js'))
    problems.push(`'use client' stands in ${directed.join() || 'no file'}.`)
  const { engines } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (engines)
    problems.push('Yarn 1 refuses a package of the browser on a Node that its `engines` do not name.')
}

/**
 * Bundlers leave out what a host does not use of a file that is several modules only where they see that none of it acts
 * by being loaded.
 */
async function checkJoined() {
  const scripts = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && !/^testing\b/.test(name))
    .map((name) => ({ name, code: readFileSync(join(folder, 'dist', name), 'utf8') }))
    .filter(({ code }) => (code.match(/^\/\/ src\//gm) ?? []).length > 1)
  if (scripts.length < 5) problems.push('Modules that load together are no longer one file.')
  for (const { name, code } of scripts) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const acting = await actingPartOf(code)
    if (acting)
      problems.push(`dist/${name} acts by being loaded, or a bundler cannot see that not:\n${acting}`)
  }
}

/** What a bundler keeps of a file that is imported for nothing. @param {string} code */
async function actingPartOf(code) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'one-file',
        enforce: 'pre',
        resolveId: (id) =>
          id.startsWith('virtual:') ? `\0${id}` : { id, external: true, moduleSideEffects: false },
        load: (id) => (id === '\0virtual:host' ? "import 'virtual:file'" : code),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: 'virtual:host' } },
  })
  const outputs = Array.isArray(result) ? result : [result]
  return outputs
    .flatMap((built) => ('output' in built ? built.output : []))
    .map((file) => (file.type === 'chunk' ? file.code.replaceAll(/^\/\/.*$/gm, '').trim() : ''))
    .join('')
}

/** @param {string} name @param {string} script @param {...string} args */
function run(name, script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'}\n${stdout}${stderr}`)
  if (status !== 0) problems.push(`${name} failed.`)
}
