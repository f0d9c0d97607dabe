// The code of README and docs, cut out of where it stands: what a reader copies is what the tests run.
import { readFileSync } from 'node:fs'

const read = (/** @type {string} */ page) => readFileSync(new URL(`../${page}`, import.meta.url), 'utf8')

/**
 * @param {string} page
 * @returns {{ language: string, name: string | undefined, code: string }[]} in order; `name` is the file that the first line names
 */
export function snippetsOf(page) {
  return [...read(page).matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language = '', code = '']) => {
    const name = /^\/\/ ([\w-]+\.(?:tsx?|mjs))\n/.exec(code)?.[1]
    return { language, code, name }
  })
}

/**
 * The code of the file with this name.
 *
 * @param {string} page
 * @param {string} name
 * @param {number} [index] which one, where a page has more of them
 */
export function snippetOf(page, name, index = 0) {
  const found = snippetsOf(page).filter((each) => each.name === name)[index]
  if (!found) throw new Error(`${page} has no snippet ${name}.`)
  return found.code
}
