#!/bin/sh
# lightningcss 1.33.0, as Next.js 16 and Vite 8 call it for a library's style sheet (targets: Chrome 111, Safari 16.4).
# Guess: inside an @supports condition that only a browser with light-dark() can pass, light-dark() stays as it is, or it
# is replaced everywhere. Seen: it stays where the condition is (color: light-dark(...)), also joined with `and` to another
# one; where light-dark() stands inside another function of the condition, as in color(from light-dark(...) ...), it is
# replaced by var(--lightningcss-light, ...) var(--lightningcss-dark, ...). Nothing sets these two where no sheet that the
# same run compiles has a color-scheme (https://github.com/parcel-bundler/lightningcss/issues/1196): both fallbacks are
# then used side by side, which is no color, in a browser that would have understood what was written.
# Exits 0 as long as that is so.
set -eu
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts lightningcss@1.33.0
cat >run.cjs <<'JS'
const { transform } = require('lightningcss')
const targets = { chrome: 111 << 16, safari: (16 << 16) | (4 << 8) }
const body = '.card{--ink:light-dark(color(from var(--a) srgb r g b),color(from var(--a) srgb b g r))}'
const conditions = {
  plain: '(color: light-dark(#000, #fff))',
  joined: '(color: light-dark(#000, #fff)) and (color: color(from red xyz-d65 x y z))',
  inside: '(color: color(from light-dark(red, red) xyz-d65 x y z))',
  none: undefined,
}
const seen = Object.fromEntries(
  Object.entries(conditions).map(([name, condition]) => {
    const code = Buffer.from(condition ? `@supports ${condition} { ${body} }` : body)
    const css = transform({ filename: 'card.css', code, minify: true, targets }).code.toString()
    return [name, css.includes('--lightningcss-') ? 'replaced' : 'kept']
  }),
)
console.log(seen)
process.exit(seen.plain === 'kept' && seen.joined === 'kept' && seen.inside === 'replaced' && seen.none === 'replaced' ? 0 : 1)
JS
node run.cjs
