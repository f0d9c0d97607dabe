/**
 * Serializes JSON without interference from other code of the page: libraries from before ES5 (Prototype.js up to 1.6)
 * give all arrays a `toJSON` that writes them as a string. The `toJSON` of any other class, such as `Date`, is called.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(pageToJson().length > 0 ? withoutPageToJson(value) : value)
}

/**
 * The `toJSON` functions that the page has added to all objects or arrays. Mostly none, and then nothing has to be
 * copied.
 */
function pageToJson(): unknown[] {
  return [Object.prototype, Array.prototype]
    .map((shared) => (shared as { toJSON?: unknown }).toJSON)
    .filter(Boolean)
}

/** Copies a value so that `JSON.stringify` does not find the `toJSON` functions of the page. */
function withoutPageToJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const isPlain =
    Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)
  if (!isPlain) return value
  const { toJSON } = value as { toJSON?: unknown }
  if (typeof toJSON === 'function' && !pageToJson().includes(toJSON)) return value
  const copy = Array.isArray(value)
    ? value.map(withoutPageToJson)
    : Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutPageToJson(item)]))
  return Object.defineProperty(copy, 'toJSON', { value: undefined })
}
