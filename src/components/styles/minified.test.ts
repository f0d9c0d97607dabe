import { bundle } from 'lightningcss'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const version = (major: number, minor = 0) => (major << 16) | (minor << 8)

test.each([
  ['Next.js 16', { chrome: version(111), edge: version(111), firefox: version(111), safari: version(16, 4) }],
  ['Vite 8', { chrome: version(111), edge: version(111), firefox: version(114), safari: version(16, 4) }],
  ['old browsers', { chrome: version(90), firefox: version(90), safari: version(14) }],
])('minified for %s, no color hangs on a variable that a page without color-scheme lacks', (_, targets) => {
  const filename = fileURLToPath(new URL('../styles.css', import.meta.url))
  const css = bundle({ filename, minify: true, targets }).code.toString()
  expect(css).toContain('light-dark(')
  expect(css.match(/--lightningcss-\w+/g)).toBeNull()
})
