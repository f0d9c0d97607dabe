/**
 * JSON that other code of the page does not change: libraries from before ES5 (Prototype.js up to 1.6) give all arrays
 * a `toJSON` that writes them as text within text. The `toJSON` of any other class, such as that of a date, is called.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(pageToJson().length > 0 ? withoutPageToJson(value) : value)
}

/** What the page's own code gives every value. Mostly nothing, and then nothing has to be copied. */
function pageToJson(): unknown[] {
  return [Object.prototype, Array.prototype]
    .map((shared) => (shared as { toJSON?: unknown }).toJSON)
    .filter(Boolean)
}

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
