import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
/** The layers of `src`, lowest first. A file may import from its own floor and from those below. */
const floors = ['core', 'registration', 'react', 'components', 'locales', 'testing']

/** The product files of a folder, by their paths in it. */
const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.startsWith('testHelpers/'))
const sourceOf = (folder: string, path: string) => readFileSync(join(root, folder, path), 'utf8')

/** The modules that a file imports or re-exports from, statically or dynamically, types included. */
function importsOf(folder: string, path: string): string[] {
  return [...sourceOf(folder, path).matchAll(/(?:^|[\s;}(])(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, name = '']) => name,
  )
}

/** Each file of a folder, and those in it that it imports. */
function graphOf(folder: string): Map<string, string[]> {
  const resolved = (path: string, name: string) =>
    normalize(join(dirname(path), name))
      .replaceAll('\\', '/')
      .replace(/\.js$/, '')
  return new Map(
    filesOf(folder).map((path) => [
      path.replace(/\.tsx?$/, ''),
      importsOf(folder, path)
        .filter((name) => name.startsWith('.'))
        .map((name) => resolved(path, name))
        .filter((target) => !target.startsWith('..')),
    ]),
  )
}

const files = filesOf('src')
const graph = graphOf('src')
const floorOf = (path: string) => floors.indexOf(path.split('/')[0] ?? '')

test('the house has its floors, and something on each of them', () => {
  for (const floor of floors)
    expect(files.filter((path) => path.startsWith(`${floor}/`)).length, floor).toBeGreaterThan(1)
  // Every file is in the folder of a floor, except the package's entry points, which are called doors here.
  expect(new Set(files.filter((path) => floorOf(path) === -1))).toEqual(
    new Set(['client.ts', 'index.ts', 'server.ts']),
  )
})

test('imports only go down', () => {
  const upward = [...graph].flatMap(([path, targets]) =>
    targets
      .filter((target) => path.includes('/') && (floorOf(target) > floorOf(path) || floorOf(target) === -1))
      .map((target) => `${path} -> ${target}`),
  )
  expect(upward).toEqual([])
})

test.each(['core', 'registration'])('%s has never heard of React, nor of React Query', (floor) => {
  const react = files
    .filter((path) => path.startsWith(`${floor}/`))
    .flatMap((path) => importsOf('src', path).filter((name) => /react|tanstack/.test(name)))
  expect(react).toEqual([])
})

test('React Query is known to `react` alone', () => {
  const knowing = files.filter((path) => importsOf('src', path).some((name) => name.startsWith('@tanstack/')))
  expect(knowing.filter((path) => !path.startsWith('react/'))).toEqual([])
  expect(knowing).not.toEqual([])
})

test.each(['src', 'reference-api'])('there are no cycles in %s', (folder) => {
  const edges = graphOf(folder)
  const cycles: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '))
    if (done.has(path) || trail.includes(path)) return
    for (const target of edges.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  expect(edges.size).toBeGreaterThan(20)
  expect(cycles).toEqual([])
})

test('what is for tests builds upon the core alone, and nothing knows of it', () => {
  const testing = files.filter((path) => path.startsWith('testing/'))
  const foreign = testing.flatMap((path) =>
    (graph.get(path.replace(/\.tsx?$/, '')) ?? []).filter((target) => !/^(testing|core)\//.test(target)),
  )
  expect(foreign).toEqual([])
  expect(
    files.flatMap((path) => (path.startsWith('testing/') ? [] : importsOf('src', path))),
  ).not.toContainEqual(expect.stringMatching(/\/testing\//))
})

test('nothing knows of the other languages, so that they are in no bundle but of who loads one', () => {
  const knowing = files.filter(
    (path) =>
      !path.startsWith('locales/') &&
      (graph.get(path.replace(/\.tsx?$/, '')) ?? []).some((target) => target.startsWith('locales/')),
  )
  expect(knowing).toEqual([])
})

test('each language is a file by itself: it imports types and what formats, and only the loader imports it, when it is asked to', () => {
  const languages = files.filter((path) => /^locales\/(?!index|en\b)/.test(path))
  expect(languages.length).toBeGreaterThan(3)
  for (const path of languages) {
    const values = [...sourceOf('src', path).matchAll(/^import (?!type)[^;]*? from '(.*)'/gm)]
    expect(
      values.map(([, from]) => from),
      path,
    ).toEqual(['../components/messages/format.js'])
  }
  const loader = sourceOf('src', 'locales/index.ts')
  expect([...loader.matchAll(/^import (?!type).*/gm)]).toEqual([])
  for (const path of languages) expect(loader).toContain(`import('./${path.slice(8, -3)}.js')`)
})

test('only the doors re-export', () => {
  const doors = new Set([
    'index.ts',
    'client.ts',
    'server.ts',
    'core/index.ts',
    'components/parts.ts',
    // The door of a chunk, which has to hold what another chunk waits for.
    'registration/features.ts',
    'locales/index.ts',
    'testing/index.ts',
  ])
  const barrels = files.filter(
    (path) => !doors.has(path) && /^export (\*|\{[^}]*\} from)/m.test(sourceOf('src', path)),
  )
  expect(barrels).toEqual([])
})

test('the server door has what the other one has, and of it nothing but the client door is for the browser alone', () => {
  const named = (path: string) =>
    [...sourceOf('src', path).matchAll(/^export (?!type)(?:\* as (\w+)|\{([^}]*)\})/gm)].flatMap(
      ([, one, list]) =>
        one
          ? [one]
          : (list ?? '')
              .split(',')
              .map((name) => name.trim())
              .filter((name) => name && !name.startsWith('type ')),
    )
  expect(new Set(named('server.ts'))).toEqual(new Set(named('index.ts')))
  expect(named('client.ts')).toEqual(expect.arrayContaining(named('components/parts.ts')))
  // Bundlers without server components warn of each directive.
  const directed = files.filter((path) => /^['"]use client['"]/m.test(sourceOf('src', path)))
  expect(directed).toEqual(['client.ts'])
})

test('every import of the house is one it knows: a file, a peer, or a dependency', () => {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'peerDependencies', Record<string, string>>
  const known = new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies)])
  const strangers = files.flatMap((path) =>
    importsOf('src', path).filter(
      (name) =>
        !name.startsWith('.') &&
        // The program for Node.
        !(/^testing\/(server|serviceAccount|cli)\.ts$/.test(path) && name.startsWith('node:')) &&
        !known.has(name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? '')),
    ),
  )
  expect(strangers).toEqual([])
  for (const [path, targets] of graph)
    for (const target of targets) expect(graph.has(target), `${path} -> ${target}`).toBe(true)
})

/** Files without logic: types, or texts and other data. */
const TABLES =
  /^(locales\/.*|components\/messages\/(messages|en\.lazy)|core\/(protocol|networks|credentials\/knownLines))\.ts$/

describe('lines of a file', () => {
  const linesOf = (path: string) => sourceOf('src', path).trimEnd().split('\n').length
  const logic = files.filter((path) => !TABLES.test(path) || path === 'locales/index.ts')

  test('no file with logic has more than 200', () => {
    // Playwright sends it to pages as the text of one function, so its helpers are inside.
    const whole = 'testing/inPageAuthenticator.ts'
    expect(logic.filter((path) => linesOf(path) > 200 && path !== whole)).toEqual([])
  })

  test.each(['', 'registration/', 'components/'])('half of the files in src/%s have at most 70', (folder) => {
    const lengths = logic.filter((path) => path.startsWith(folder)).map(linesOf)
    expect(lengths.filter((length) => length > 70).length).toBeLessThanOrEqual(lengths.length / 2)
  })

  test('`createRegistration` is shorter than 60 lines', () => {
    const body = /^export function createRegistration\b[\s\S]*?^}/m.exec(
      sourceOf('src', 'registration/registration.ts'),
    )
    expect(body?.[0].split('\n').length).toBeLessThan(60)
  })
})
