import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compile } from 'tailwindcss'
import type { Plugin } from 'vite'

const ID = 'virtual:tailwind'
const story = fileURLToPath(new URL('../stories/brands/Fernhill.stories.tsx', import.meta.url))
const { resolve } = createRequire(import.meta.url)

/** The order of a host that loads our style sheet before its own utilities. `dark:` follows the theme of the toolbar. */
const INPUT = `
@layer theme, base, components;
@import 'tailwindcss/theme.css' layer(theme);
@import 'tailwindcss/preflight.css' layer(base);
@import 'tailwindcss/utilities.css';
@custom-variant dark (&:where([data-theme=dark] *));
`

/**
 * Makes the style sheet that Tailwind generates for the classes of one story a module that exports it as text, so that
 * the sheet can be removed with the story.
 */
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
