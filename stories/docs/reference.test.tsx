import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { API, type Symbol as TsSymbol, type Type } from 'typescript/unstable/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { readPublicTypes } from '../../.storybook/publicTypes.js'
import { Functions, Hook, Look, PartsAndSlots, Props } from './Reference.js'

/** Whether Storybook's reference says all that is public, as the compiler and the files themselves have it. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const types = readPublicTypes()

const compiler = new API({ cwd: root })
afterAll(() => compiler.close())
const config = join(root, 'tsconfig.build.json')
const project = compiler.updateSnapshot({ openProjects: [config] }).getProject(config)
if (!project) throw new Error('tsconfig.build.json is no project.')
const { checker, program } = project

const door = program.getSourceFile(join(root, 'src/index.ts'))
const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(door as never) as TsSymbol)
const named = (name: string, among = exported) => {
  const symbol = among.find((each) => each.name === name)
  if (!symbol) throw new Error(`There is no ${name}.`)
  return 'Registration' === name || symbol.flags & (1 << 21) ? checker.getAliasedSymbol(symbol) : symbol
}
/** What is there of a type besides what React gives to every element. */
const own = (type: Type | undefined) =>
  checker
    .getPropertiesOfType(type as Type)
    .filter(({ declarations }) => !declarations.every(({ path }) => path.includes('/@types/react/')))
    .map(({ name }) => name)
const parameters = (name: string) =>
  checker
    .getSignaturesOfType(checker.getTypeOfSymbol(named(name)) as Type, 0)
    .map((signature) => checker.getParameterType(signature, 0))

/** The names on a page, each with the words beside it. */
function page(shown: ReactElement): Map<string, string> {
  const html = renderToStaticMarkup(shown)
  const rows = html.matchAll(
    /<(?:dt|th scope="row"|summary)><code>(.*?)<\/code>(.*?)(?=<dt>|<th scope="row"|<summary>|<\/section>|$)/gs,
  )
  const found = new Map<string, string>()
  for (const [, name = '', rest = ''] of rows) {
    const words = rest
      .replaceAll(/<code class="type">.*?<\/code>/gs, '')
      .replaceAll(/<[^>]+>|required/g, ' ')
      .trim()
    // Where a name is there several times, the poorest counts.
    const before = found.get(name)
    found.set(name, before !== undefined && before.length < words.length ? before : words)
  }
  return found
}

const files = (folder: string, ending: RegExp): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/\.test\.|(^|\/)tests\//.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n')
const components = files('src/components', /\.tsx?$/)
const styles = files('src/components/styles', /\.css$/)
const all = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, ...groups]) => groups.find(Boolean) ?? '')),
]

const props = page(<Props types={types} />)
const parts = page(<PartsAndSlots types={types} />)
const hook = page(<Hook types={types} />)
const look = page(<Look styles={styles} />)
const rest = page(<Functions types={types} />)

describe.each([
  ['prop of the widget', props, parameters('RegistrationFlow').flatMap(own), 25],
  ['member of RegistrationApi', props, own(checker.getDeclaredTypeOfSymbol(named('RegistrationApi'))), 4],
  [
    'part',
    parts,
    checker.getExportsOfModule(named('Registration')).map(({ name }) => `Registration.${name}`),
    12,
  ],
  ['slot', parts, own(checker.getDeclaredTypeOfSymbol(named('Slots'))), 3],
  ...['BrandProps', 'ButtonProps', 'TextFieldProps'].map(
    (name) => [name, parts, own(checker.getDeclaredTypeOfSymbol(named(name))), 1] as const,
  ),
  ['member of the hook', hook, own(checker.getDeclaredTypeOfSymbol(named('UseRegistrationResult'))), 20],
  ['CSS variable', look, all(styles, /var\(\s*(--registration-[a-z-]+)/g), 13],
  ['data attribute', look, all(components, /[\s'"](data-(?!part)[a-z-]+)(?:=|':)/g), 10],
  ['data-part', look, all(components, /data-part="([a-z-]+)"|'data-part': '([a-z-]+)'/g), 90],
] as const)('%s', (_, shown, names, least) => {
  test('each has its words on the page', () => {
    const missing = names.filter((name) => !shown.get(name))
    expect(names.length).toBeGreaterThanOrEqual(least)
    expect(missing).toEqual([])
  })
})

test('every other export is on the last page', () => {
  const elsewhere = new Set([
    'RegistrationFlow',
    'Registration',
    'RegistrationApi',
    'Slots',
    'BrandProps',
    'ButtonProps',
    'TextFieldProps',
    'UseRegistrationResult',
  ])
  const here = exported.map(({ name }) => name).filter((name) => !elsewhere.has(name))
  expect(here.length).toBeGreaterThan(40)
  expect(here.filter((name) => !rest.has(name))).toEqual([])
})

test('what the catalog says of the styles is there', () => {
  const said = [...look.keys()]
  const there = new Set([
    ...all(styles, /var\(\s*(--registration-[a-z-]+)/g),
    ...all(components, /[\s'"](data-[a-z-]+)(?:=|':)/g),
    ...all(components, /data-part="([a-z-]+)"|'data-part': '([a-z-]+)'/g),
    // One of two, by the state.
    'error',
    'message',
  ])
  expect(said.filter((name) => !there.has(name))).toEqual([])
})
