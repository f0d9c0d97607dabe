import { enFirst } from './en.first.js'
import { enLazy } from './en.lazy.js'

/** A bundler replaces `process.env.NODE_ENV` with a string; without a bundler there is no `process` in a browser. */
declare const process: { env: { NODE_ENV?: string } }

/** Warnings that were already given. */
const warned = new Set<string>()
/** The messages objects that were checked, because a host may pass the same one on every render. */
const checked = new WeakSet()

/**
 * In development builds, warns about unusable entries of the host's messages: a wrong type, or an unknown key. A
 * missing message is not a mistake, because the English one is used.
 */
export function checkMessages(given: unknown): void {
  try {
    // Compared here, not in a helper: only then does a bundler drop the check from a production build.
    if (process.env.NODE_ENV !== 'production') check(given)
  } catch {
    // There is no `process`, or the messages are a Proxy or have a getter that throws: then the English texts are used.
  }
}

/** Checks the host's messages, unless that was done before. */
function check(given: unknown): void {
  if (typeof given !== 'object' || given === null || checked.has(given)) return
  checked.add(given)
  compare({ ...enFirst, ...enLazy }, given, 'messages')
}

/** Compares a part of the host's messages, which is at this path, with the English one. */
function compare(known: object, given: object, path: string): void {
  for (const [name, value] of Object.entries(given)) {
    const at = `${path}.${name}`
    const expected = (Object.hasOwn(known, name) ? known[name as keyof typeof known] : undefined) as unknown
    if (value === undefined || value === null) continue
    if (expected === undefined) warn(`\`${at}\` is the name of no sentence.`)
    else if (typeof expected === 'object' && typeof value === 'object')
      compare(expected as object, value as object, at)
    else if (!canReplace(expected, value, at))
      warn(`\`${at}\` is ${a(value)} where ${a(expected)} belongs: the English one is shown.`)
  }
}

/** Returns the type of a value with its article, such as "a string", for a warning. */
const a = (value: unknown) => `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`

/**
 * Whether a value can replace the English one: a string can replace a function, and in `errors` a function can
 * replace a string.
 */
function canReplace(expected: unknown, value: unknown, path: string): boolean {
  if (typeof expected === 'object') return false
  return (
    typeof value === 'string' ||
    (typeof value === 'function' &&
      (typeof expected === 'function' || /^messages\.errors\..*\.body$/.test(path)))
  )
}

/** Warns the developer on the console, once about each mistake. */
function warn(message: string): void {
  if (warned.has(message)) return
  warned.add(message)
  console.warn(`registration-flow: ${message}`)
}
