import * as fc from 'fast-check'
import { enFirst } from '../components/messages/en.first.js'
import { enLazy } from '../components/messages/en.lazy.js'

/* Tables of a host's that are as wrong as they can be. */

/** All that a table can have. */
export const whole = { ...enFirst, ...enLazy }

export const throws = () => {
  throw new Error('of the host')
}
/** A placeholder, replaced after generation, because fast-check reads every value that it generates. */
const HOSTILE_TABLE = Symbol('a table that throws when it is read')
const HOSTILE_SENTENCE = Symbol('a sentence that throws when it is read or called')

export function spoiled(table: unknown): unknown {
  if (table === HOSTILE_TABLE)
    return new Proxy({}, { get: throws, ownKeys: throws, has: throws, getOwnPropertyDescriptor: throws })
  if (table === HOSTILE_SENTENCE) return new Proxy(() => '', { apply: throws, get: throws })
  if (typeof table !== 'object' || table === null || Array.isArray(table) || table instanceof Date)
    return table
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, spoiled(value)]))
}

export const bad = fc.constantFrom<unknown>(
  undefined,
  null,
  0,
  Number.NaN,
  true,
  1n,
  Symbol('words'),
  [],
  ['x'],
  new Date(Number.NaN),
  HOSTILE_TABLE,
  HOSTILE_SENTENCE,
  throws,
  () => undefined,
  () => ({}),
  () => Promise.resolve('late'),
  { toString: throws },
  { title: { title: { title: {} } } },
)
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', '<img src=x onerror=alert(1)>', '\u202Eelbisivni\u202C', 'x'.repeat(10_000)),
)
const leaf = fc.oneof(bad, text, fc.func(text), fc.func(bad))

/** Messages in which any entry may be missing or have any type. */
function like(table: object): fc.Arbitrary<unknown> {
  return fc.record(
    Object.fromEntries(
      Object.entries(table).map(([key, value]) => [
        key,
        typeof value === 'object'
          ? fc.oneof({ weight: 9, arbitrary: like(value as object) }, { weight: 1, arbitrary: leaf })
          : leaf,
      ]),
    ),
    { requiredKeys: [] },
  )
}

/** A table at least on the outside. To be {@link spoiled} before it is used, as the others. */
export const hostileRecords = like(whole)
export const hostileTables = fc.oneof(
  { weight: 9, arbitrary: hostileRecords },
  { weight: 1, arbitrary: leaf },
)

/** The same table, whose members show only to whoever asks for them by name. */
export function unlisted(table: unknown): unknown {
  const isPlain =
    typeof table === 'object' &&
    table !== null &&
    !isHostile(table) &&
    !Array.isArray(table) &&
    !(table instanceof Date)
  if (!isPlain) return table
  const hidden = Object.entries(table).map(([key, value]) => [key, { value: unlisted(value) }])
  return Object.defineProperties({}, Object.fromEntries(hidden) as PropertyDescriptorMap)
}

function isHostile(table: object): boolean {
  try {
    Object.keys(table)
    return false
  } catch {
    return true
  }
}
