import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compile } from 'tailwindcss'
import type { Plugin } from 'vite'

const ID = 'virtual:tailwind'
const story = fileURLToPath(new URL('../stories/brands/Fernhill.stories.tsx', import.meta.url))
const { resolve } = createRequire(import.meta.url)

/** As in a host that loads our sheet first, and its own utilities after it. Dark is the toolbar's. */
const INPUT = `
@layer theme, base, components;
@import 'tailwindcss/theme.css' layer(theme);
@import 'tailwindcss/preflight.css' layer(base);
@import 'tailwindcss/utilities.css';
@custom-variant dark (&:where([data-theme=dark] *));
`

/** The sheet that Tailwind makes for the classes of one story, as text: it is there as long as the story is. */
export function tailwind(): Plugin {
  return {
    name: 'tailwind',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined
      this.addWatchFile(story)
      const compiled = await compile(INPUT, {
        loadStylesheet: (name, base) => {
          const path = resolve(name)
          return Promise.resolve({ path, base, content: readFileSync(path, 'utf8') })
        },
      })
      const classes = readFileSync(story, 'utf8').split(/[\s"'`]+/)
      return `export default ${JSON.stringify(compiled.build(classes))}`
    },
  }
}
