import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../src', import.meta.url))
/** A file may import from its own floor and from those below. */
const floors = ['core', 'react', 'components']

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))

function importsOf(path: string): string[] {
  const source = readFileSync(join(root, path), 'utf8')
  return [...source.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name)
}

const resolved = (path: string, name: string) =>
  normalize(join(dirname(path), name))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '')
const graph = new Map(
  files.map((path) => [
    path.replace(/\.tsx?$/, ''),
    importsOf(path)
      .filter((name) => name.startsWith('.'))
      .map((name) => resolved(path, name)),
  ]),
)

test('the house has its floors, and something on each of them', () => {
  for (const floor of floors)
    expect(files.filter((path) => path.startsWith(`${floor}/`)).length).toBeGreaterThan(2)
  expect(files.filter((path) => !path.includes('/'))).toEqual(['index.ts'])
})

test('imports only go down', () => {
  const upward = [...graph].flatMap(([path, targets]) => {
    const floor = floors.indexOf(path.split('/')[0] ?? '')
    if (floor === -1) return []
    return targets
      .filter((target) => floors.indexOf(target.split('/')[0] ?? '') > floor || !target.includes('/'))
      .map((target) => `${path} -> ${target}`)
  })
  expect(upward).toEqual([])
})

test('the core has never heard of React', () => {
  const react = files
    .filter((path) => path.startsWith('core/'))
    .flatMap((path) => importsOf(path).filter((name) => /react/.test(name)))
  expect(react).toEqual([])
})

test('there are no cycles', () => {
  const cycles: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) cycles.push([...trail, path].join(' -> '))
    if (done.has(path) || trail.includes(path)) return
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  expect(cycles).toEqual([])
})

test('only the doors re-export', () => {
  const doors = new Set(['index.ts', 'core/index.ts', 'components/parts.ts'])
  const barrels = files.filter(
    (path) => !doors.has(path) && /^export (\*|\{[^}]*\} from)/m.test(readFileSync(join(root, path), 'utf8')),
  )
  expect(barrels).toEqual([])
})

test('every import of the house is one it knows: a file, a peer, or a dependency', () => {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(root, '../package.json'), 'utf8'),
  ) as Record<'dependencies' | 'peerDependencies', Record<string, string>>
  const known = new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies)])
  const strangers = files.flatMap((path) =>
    importsOf(path).filter(
      (name) =>
        !name.startsWith('.') &&
        !known.has(name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? '')),
    ),
  )
  expect(strangers).toEqual([])
  for (const [path, targets] of graph)
    for (const target of targets) expect(graph.has(target), `${path} -> ${target}`).toBe(true)
})
