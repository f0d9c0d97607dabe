// Leaves of the declarations in dist those that a door of the package leads to: TypeScript writes one for each file.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const written = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.d.ts'))
  .map((name) => join(root, 'dist', name))

const doors = Object.values(exports).flatMap(({ types }) => {
  if (typeof types !== 'string') return []
  const [before = '', after] = join(root, types).split('*')
  return after === undefined
    ? [before]
    : written.filter((name) => name.startsWith(before) && name.endsWith(after))
})
const kept = new Set(doors)
// A set that grows while it is walked through is walked through to its end.
for (const file of kept) {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`)
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
    /(?:from|import|import\()\s*['"](\.[^'"]+)/g,
  ))
    kept.add(join(dirname(file), name).replace(/(\.d\.ts|\.js)?$/, '.d.ts'))
}
for (const file of written) if (!kept.has(file)) rmSync(file)
