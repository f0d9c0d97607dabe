// Checks that the lockfile works on every platform and names no registry host. npm omits an optional dependency from
// the lockfile if the registry lacks it; `npm ci` on that platform would then install a tool without its binary.
import { readFileSync } from 'node:fs'

const file = process.argv[2] ?? 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))
const bad = []
for (const [path, p] of Object.entries(lock.packages)) {
  if (p.resolved && !p.link) bad.push(`${path}: names a host`)
  if (path && !p.link && !p.inBundle && !p.integrity) bad.push(`${path}: has no integrity`)
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
process.exit(bad.length ? 1 : 0)
