import { groupsOf } from '../core/credentials/recoveryCodeSymbols.js'

/** Every text that can be reached from a value. */
export function textsIn(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value === 'string') return `${value}\n`
  if (typeof value !== 'object' || value === null || seen.has(value) || value instanceof Node) return ''
  seen.add(value)
  const entries = value instanceof Map || value instanceof Set ? [...value] : []
  const members = Reflect.ownKeys(value).map((name) => {
    const { value: member } = Reflect.getOwnPropertyDescriptor(value, name) ?? {}
    return `${String(name)}\n${textsIn(member, seen)}`
  })
  return [...members, ...entries.map((entry) => textsIn(entry, seen))].join('')
}

/** Returns every text of the page: its content, attributes, input values, storage and URL. */
export function textsOfPage(): string {
  const typed = [...document.querySelectorAll('input, textarea')].map(
    (field) => (field as HTMLInputElement).value,
  )
  return [
    document.documentElement.outerHTML,
    ...typed,
    JSON.stringify(Object.entries(sessionStorage)),
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(history.state),
    location.href,
    document.cookie,
    document.title,
  ].join('\n')
}

/**
 * Of what is secret, what these texts have: in capitals or in small letters, because in both mixed a group of five is
 * found by chance in the base64 of a challenge. A small `d1-` is in many a random id.
 */
export function leaksIn(texts: string, { code }: { code: string }): string[] {
  const groups = groupsOf(code)
  const parts = [code, ...groups, groups.join(''), ...groups.map((group) => group.split('').join(' '))]
  const isThere = (part: string) => texts.includes(part) || texts.includes(part.toLowerCase())
  return [...parts.filter(isThere), ...(texts.match(/\bD1-/) ?? [])]
}
