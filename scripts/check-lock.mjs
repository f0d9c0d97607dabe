// Checks that each lockfile works on every platform and names no registry host. npm omits an optional dependency from
// the lockfile if the registry lacks it; `npm ci` on that platform would then install a tool without its binary.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const given = process.argv.slice(2)
const examples = readdirSync('examples').map((name) => `examples/${name}/package-lock.json`)
const files = given.length > 0 ? given : ['package-lock.json', ...examples.filter((file) => existsSync(file))]
const own = JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).dependencies)
for (const file of files) check(file)

/** @param {string} file */
function check(file) {
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const bad = []
  for (const [path, p] of Object.entries(lock.packages)) {
    // This package itself, as examples install it: packed a moment ago, so that no lock can know its digest.
    const isOwn = p.resolved?.startsWith('file:') && path === 'node_modules/registration-flow'
    if (isOwn && JSON.stringify(p.dependencies) !== own)
      bad.push(`${path}: other dependencies than ours: node scripts/lock-examples.mjs`)
    if (p.resolved && !p.link && !isOwn) bad.push(`${path}: names a host`)
    if (path && !p.link && !p.inBundle && !isOwn && !p.integrity) bad.push(`${path}: has no integrity`)
    for (const [dep, range] of Object.entries(p.optionalDependencies ?? {})) {
      let at = path
      for (;;) {
        const found = lock.packages[(at ? at + '/' : '') + 'node_modules/' + dep]
        // Platform packages are pinned exactly; another tool's version of the same package does not count.
        if (found && (!/^\d/.test(range) || found.version === range)) break
        if (!at) {
          bad.push(`${path || '(root)'}@${p.version}: optional ${dep} is missing`)
          break
        }
        const cut = at.lastIndexOf('/node_modules/')
        at = cut < 0 ? '' : at.slice(0, cut)
      }
    }
  }
  for (const b of bad) console.error(b)
  console.log(`${file}: ${Object.keys(lock.packages).length - 1} packages, ${bad.length} problems`)
  if (bad.length) process.exitCode = 1
}
