/** Returns the `name` of a thrown value, which may be a string, `undefined`, or an error of another realm. */
export function errorName(thrown: unknown): string {
  try {
    return String((thrown as { name: unknown }).name)
  } catch {
    return ''
  }
}
