import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
const importsOf = (path: string) =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/^import (type )?[^']*'([^']+)'/gm)].map(
    ([, type, name = '']) => ({ path, name, type: type !== undefined }),
  )
const imports = files.flatMap(importsOf)

test('nothing of the package but its wire types is used to judge the package', () => {
  expect(imports.length).toBeGreaterThan(60)
  const ours = imports.filter(({ name }) => /\/src\//.test(name))
  expect(ours.filter(({ type, name }) => !type || !name.endsWith('/core/protocol.js'))).toEqual([])
  expect(imports.filter(({ name, type }) => name.startsWith('@simplewebauthn/browser') && !type)).toEqual([])
})

test('the handler runs in a page: only the Vite plugin and what tests use know Node', () => {
  const node = imports.filter(({ name, type }) => !type && /^node:|^@hono\//.test(name))
  expect(new Set(node.map(({ path }) => path))).toEqual(new Set(['testing/nodeKey.ts', 'vitePlugin.ts']))
})
