/**
 * Matches a whole string first, so that braces inside it do not count as structure; then structure; then anything else
 * but space.
 */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/g

/**
 * Returns the exact text of one member of a JSON object, as the client wrote it. The JSON must be valid. Of several
 * members with the same name the last one counts, as in `JSON.parse`.
 */
export function memberText(json: string, name: string): string | undefined {
  let depth = 0
  let member: unknown
  let start = -1
  let found: string | undefined
  let last: RegExpExecArray | undefined
  for (const token of json.matchAll(TOKEN)) {
    const [text] = token
    const closes = text === '}' || text === ']'
    if (depth === 1 && start !== -1 && (text === ',' || closes)) {
      if (member === name && last) found = json.slice(start, last.index + last[0].length)
      start = -1
    } else if (depth === 1 && text === ':') {
      member = last && JSON.parse(last[0])
      start = token.index + 1
    }
    if (closes) depth -= 1
    if (text === '{' || text === '[') depth += 1
    last = token
  }
  return found?.trimStart()
}
