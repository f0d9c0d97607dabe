/** Strings whole, so that what is within them is not taken for structure; then structure; then all else but space. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/g

/**
 * The very text of one member of a JSON object, as its sender wrote it. The JSON must be valid; of members with the same
 * name the last one counts, as it does for `JSON.parse`.
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
