import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { RegistrationError } from '../src/core/errors.js'
import type { RegistrationErrorCode } from '../src/core/errorCodes.js'
import * as core from '../src/core/index.js'
import type { RegistrationFlowProps, UseRegistrationResult } from '../src/index.js'
import * as testing from '../src/testing/index.js'
import { snippetsOf } from './snippets.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** The part of an address that GitHub and npm make of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
const anchorsOf = (path: string) =>
  [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => anchorOf(text))

/** What the first column of a page's tables names. */
const firstColumn = (path: string, from = '') =>
  [
    ...read(path)
      .slice(Math.max(read(path).indexOf(from), 0))
      .matchAll(/^\| (`.*?`) +\|/gm),
  ].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name))

describe.each(pages)('%s', (page) => {
  const text = read(page)

  test('every relative link leads to a file, and to a heading where it names one', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
    const dead = links.filter(([, path = '', anchor]) => {
      const target = path ? normalize(join(dirname(page), path)) : page
      return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor))
    })
    expect(dead.map(([link]) => link)).toEqual([])
  })

  test('every relative link leads to what is in the package', () => {
    const { files } = JSON.parse(read('package.json')) as { files: string[] }
    const packed = [...files, 'README.md', 'LICENSE']
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) =>
      normalize(join(dirname(page), path)),
    )
    expect(
      links.filter((path) => !packed.some((name) => path === name || path.startsWith(`${name}/`))),
    ).toEqual([])
  })

  test('every file that it names is there', () => {
    // In `app/` are those of a host.
    const folders = ['', 'src/']
    const files = [...text.matchAll(/`((?:[\w-]+\/)+[\w.-]+\.(?:tsx?|mjs|md|json))`/g)].map(
      ([, path = '']) => path,
    )
    expect(
      files.filter(
        (path) => !path.startsWith('app/') && !folders.some((folder) => existsSync(join(root, folder, path))),
      ),
    ).toEqual([])
  })
})

/** All of them, as the compiler knows them. */
const props: Record<keyof RegistrationFlowProps, true> = {
  acceptedCredentialIds: true,
  api: true,
  beforeCeremony: true,
  challenge: true,
  challengeEncoding: true,
  className: true,
  codec: true,
  credentialName: true,
  deprecatedKinds: true,
  expectedOrigins: true,
  includeOrigin: true,
  initRequest: true,
  keyStore: true,
  locale: true,
  messages: true,
  onAbandon: true,
  onComplete: true,
  onContinue: true,
  onError: true,
  onEvent: true,
  onSignIn: true,
  onStepChange: true,
  queryClient: true,
  recovery: true,
  relyingParty: true,
  retries: true,
  secondFactor: true,
  slots: true,
  steps: true,
  timeout: true,
  wallets: true,
}
const members: Record<keyof UseRegistrationResult, true> = {
  cancel: true,
  canRestart: true,
  canStart: true,
  concealed: true,
  confirm: true,
  create: true,
  error: true,
  failures: true,
  fill: true,
  hideCount: true,
  kit: true,
  loading: true,
  lostKit: true,
  otpUrl: true,
  recovers: true,
  replacingPasskey: true,
  resendCode: true,
  restart: true,
  skip: true,
  start: true,
  state: true,
  status: true,
  submit: true,
  undeletablePasskey: true,
  unfinished: true,
  waiting: true,
}

test('docs/props.md names every prop and every member of the hook, and no other', () => {
  const named = firstColumn('docs/props.md')
  const kinds = ['Fido2', 'Key', 'PasswordProtectedKey', 'RecoveryKey', 'Password', 'Totp']
  expect(new Set(named)).toEqual(new Set([...Object.keys(props), ...Object.keys(members), ...kinds]))
  expect(new Set(named).size).toBe(named.length)
})

test('docs/errors.md has every code once, with its user action and its outcome', () => {
  const rows = [...read('docs/errors.md').matchAll(/^\| `(\w+)` +\|.*\| (\w+) +\| (\w+) +\|$/gm)]
  const told = rows.map(([, code, userAction, outcome]) => ({ code, userAction, outcome }))
  const union = /export type RegistrationErrorCode =([\s\S]*?)\nexport type UserAction/.exec(
    read('src/core/errorCodes.ts'),
  )?.[1]
  const codes = [...(union ?? '').matchAll(/^ {2}\| '(\w+)'/gm)].map(
    ([, code]) => code as RegistrationErrorCode,
  )
  const facts = codes.map((code) => {
    const { userAction, outcome } = new RegistrationError(code)
    return { code, userAction, outcome }
  })
  expect(facts.length).toBeGreaterThan(30)
  expect(told).toEqual(expect.arrayContaining(facts))
  expect(told).toHaveLength(facts.length)
})

test('docs/theming.md has every variable of the style sheet in its table, and styles no other', () => {
  const page = read('docs/theming.md')
  const rows = [...page.matchAll(/^\| `(--registration-[a-z-]+)` +\|/gm)].map(([, name = '']) => name)
  const styles = readdirSync(join(root, 'src/components/styles')).map((name) =>
    read(`src/components/styles/${name}`),
  )
  const variables = new Set(styles.join('\n').match(/--registration(-[a-z]+)+/g))
  expect(new Set(rows)).toEqual(variables)
  expect(rows).toHaveLength(variables.size)
  const set = [...page.matchAll(/^ +(--registration-[a-z-]+):/gm)].map(([, name = '']) => name)
  expect(set.length).toBeGreaterThan(5)
  expect(set.filter((name) => !variables.has(name))).toEqual([])
})

test('the pictures of README are there, in light and dark', () => {
  const pictures = [...read('README.md').matchAll(/ src(?:set)?="([^"]+)"/g)].map(([, path = '']) => path)
  expect(pictures).toEqual(['docs/widget-dark.webp', 'docs/widget-light.webp'])
  for (const path of pictures) expect(existsSync(join(root, path)), path).toBe(true)
})

test('docs/README.md leads to every other page', () => {
  const names = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md') && name !== 'README.md')
  const led = [...read('docs/README.md').matchAll(/\]\(([\w-]+\.md)/g)].map(([, name = '']) => name)
  expect(new Set(led)).toEqual(new Set(names))
})

test('what a page shows of an example is the example, which is built and driven', () => {
  const shown = pages.flatMap((page) =>
    [...read(page).matchAll(/^```\w+ (examples\/\S+)\n([\s\S]*?)^```/gm)].map(([, path = '', code = '']) => ({
      path,
      code,
    })),
  )
  expect(shown.length).toBeGreaterThan(2)
  for (const { path, code } of shown) expect(code, path).toBe(read(path))
})

test('docs/browsers.md names the floor that the build is made for', () => {
  const [, chrome, firefox, safari] =
    /'chrome(\d+)', 'edge\d+', 'firefox(\d+)', 'safari([\d.]+)'/.exec(read('vite.config.ts')) ?? []
  expect(chrome).toBeDefined()
  expect(read('docs/browsers.md')).toContain(
    `Chrome and Edge ${chrome}, Firefox ${firefox} and Safari ${safari}`,
  )
})

test('the policy that docs/embedding.md shows is the one of the end-to-end tests', () => {
  const policy = /Content-Security-Policy: (.*)/.exec(read('docs/embedding.md'))?.[1] ?? ''
  expect(policy).toContain("default-src 'none'")
  const demo = read('demo/vite.config.ts')
  for (const directive of policy.split('; ')) expect(demo).toContain(directive)
})

test('the import map for pages without a bundler names all that the package imports', () => {
  const map = snippetsOf('docs/hosts.md').find(({ code }) => code.includes('importmap'))?.code ?? ''
  const { imports } = JSON.parse(/\{[\s\S]*\}/.exec(map)?.[0] ?? '{}') as { imports: Record<string, string> }
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const shipped = paths.filter(
    (path) => /(?<!\.test|\.test\.helper)\.tsx?$/.test(path) && !/^(testing|testHelpers)\b/.test(path),
  )
  const imported = shipped.flatMap((path) => {
    const code = readFileSync(join(root, 'src', path), 'utf8')
    const names = [
      ...code.matchAll(
        /^(?:import|export)\b(?! type\b)[^'"]*?from '([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm,
      ),
    ]
    return names.map(([, fixed, onDemand]) => fixed ?? onDemand ?? '')
  })
  expect(new Set(imported).size).toBeGreaterThan(5)
  expect(Object.keys(imports)).toEqual(expect.arrayContaining([...new Set(imported)]))
})

test('what the pages say is in registration-flow/core is there', () => {
  const list = /It also has ([\s\S]*?)\n/.exec(read('docs/customizing.md'))?.[1] ?? ''
  const named = [...list.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((name) => !(name in core))).toEqual([])
})

test('docs/testing.md names all that registration-flow/testing has, and nothing else', () => {
  const text = read('docs/testing.md')
  const has = Object.keys(testing)
  expect(has.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  expect(firstColumn('docs/testing.md').filter((name) => !has.includes(name))).toEqual([])
})

/** What the snippets take from the app around them. */
const around = {
  api: "import('registration-flow').RegistrationApi",
  page: "import('@playwright/test').Page",
  relyingParty: "import('registration-flow').RelyingParty",
  YourLogo: "import('react').ComponentType",
}

test('every snippet of TypeScript compiles against the sources', { timeout: 180_000 }, () => {
  const folder = join(root, '.results/snippets')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const snippets = pages.flatMap((page) => snippetsOf(page).filter(({ language }) => /^tsx?$/.test(language)))
  for (const [index, { name: file, code }] of snippets.entries()) {
    // Files of a server import each other, by the names that they give themselves.
    if (file?.endsWith('.ts')) {
      writeFileSync(join(folder, file), code)
      continue
    }
    const lines = Object.entries(around)
      .filter(([each]) => !new RegExp(`(const|let|function) (\\{ )?${each}\\b`).test(code))
      .map(([each, type]) => `declare const ${each}: ${type}`)
    // One that is nothing but elements.
    const parts = code.startsWith('<')
      ? "import { Registration } from 'registration-flow'\nexport default "
      : ''
    writeFileSync(join(folder, `snippet${index}.tsx`), `${parts}${code}\nexport {}\n${lines.join('\n')}\n`)
  }
  const paths = {
    'registration-flow': ['../../src/index.ts'],
    'registration-flow/core': ['../../src/core/index.ts'],
    'registration-flow/testing': ['../../src/testing/index.ts'],
    'registration-flow/locales': ['../../src/locales/index.ts'],
    'registration-flow/locales/*': ['../../src/locales/*.ts'],
  }
  const compilerOptions = { paths, module: 'esnext', moduleResolution: 'bundler' }
  const config = { extends: '../../tsconfig.json', compilerOptions, include: ['*.tsx', '*.ts'], exclude: [] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))

  const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], {
    cwd: root,
    encoding: 'utf8',
  })

  expect(snippets.length).toBeGreaterThan(5)
  expect(stdout).toBe('')
})

test('docs/security.md names every file that calls fetch, or asks for a passkey', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !/\.test\.|^test|\/tests\//.test(path),
  )
  const calling = (call: RegExp) =>
    new Set(sources.filter((path) => call.test(read(`src/${path}`).replaceAll(/^ *(\*|\/\*|\/\/).*$/gm, ''))))
  const named = (sentence: RegExp) =>
    new Set(
      [...(sentence.exec(read('docs/security.md'))?.[0] ?? '').matchAll(/`(core\/.*?)`/g)].map(
        ([, path]) => path,
      ),
    )

  // One that takes nothing is a parameter of this name.
  expect(calling(/globalThis\.fetch\b|(?<![.\w])fetch\((?!\))/)).toEqual(named(/callers of `fetch` are .*/))
  expect(calling(/credentials\.create\(/)).toEqual(
    named(/\S* is the only caller of `navigator.credentials.create`/),
  )
})
