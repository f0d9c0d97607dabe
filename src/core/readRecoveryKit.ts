import { readRecoveryCode } from './credentials/recoveryCode.js'
import { KIT_FIELDS, type KitField } from './recoveryKit.js'

/** The values that {@link readRecoveryKit} found. Secret if it contains the code. */
export type RecoveryKitReading = Partial<Record<KitField, string>>

/**
 * Reads the values of a recovery kit from whatever the user has saved: the file from `kitFile`, the text of its QR
 * code, the copied text, or any other text that contains the code, such as the text of a PDF of the printed sheet. From
 * the file and from the text of `kitText` it returns every value exactly, in any language; from any other text only the
 * code and the values that have an unmistakable form.
 *
 * It does not check the values, except that the code is returned only if it can be a recovery code.
 */
export function readRecoveryKit(text: string): RecoveryKitReading {
  const fields = fromFile(text)
  // If every line break is CR LF, some program has converted them, and they are converted back. A single CR LF may be
  // part of a username and is kept.
  const lines = /(?<!\r)\n/.test(text) ? text : text.replaceAll('\r\n', '\n')
  const { code: shown = withoutNumbers(text), ...rest } =
    Object.keys(fields).length > 0 ? fields : fromText(lines)
  const { code } = readRecoveryCode(shown)
  return code === undefined ? rest : { ...rest, code }
}

/** Matches a code as it is printed on paper, with its number before each group. */
const NUMBERED = new RegExp(
  [6, 5, 5, 5, 5, 6].reduce(
    (before, length, index) => String.raw`${before}[\s.:-]*${index + 1}[\s.:-]+([A-Z2-9]{${length}})`,
    String.raw`\bD1`,
  ),
  'gi',
)

/** Replaces a code in numbered groups with the code in one piece. */
function withoutNumbers(text: string): string {
  return text.replaceAll(NUMBERED, (_, ...parts) => ['D1', ...parts.slice(0, 6)].join('-'))
}

/** Matches a value in the file of a kit. No HTML parser is used, because a page may require Trusted Types for that. */
const VALUE = /<bdi\b[^>]*\bdata-field="(\w+)"[^>]*>(.*?)<\/bdi>/gs

/** Finds the values in the file of a kit by the name that each value is marked with. */
function fromFile(html: string): RecoveryKitReading {
  const found = [...html.matchAll(VALUE)].flatMap(([, name = '', markup = '']) =>
    isField(name) ? [[name, unescaped(markup.replaceAll(/<[^>]*>/g, ''))]] : [],
  )
  return Object.fromEntries(found) as RecoveryKitReading
}

/** Whether this is the name of a value on a kit. */
function isField(name: string): name is KitField {
  return (KIT_FIELDS as readonly string[]).includes(name)
}

/** The named character references that browsers write into a saved page, with their characters. */
const CHARACTERS = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' }))
/** The highest code point of Unicode. */
const MAX_CODE_POINT = 0x10ffff

/** Returns the text of some HTML without elements. A reference to no character stays as it is. */
function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name = '') => {
    if (code === undefined) return CHARACTERS.get(name as string) ?? whole
    return Number(code) > MAX_CODE_POINT ? whole : String.fromCodePoint(Number(code))
  })
}

/**
 * Finds the values in the text of a kit by their order, which is the same in every language. Empty lines separate them,
 * and only a username may itself contain one.
 */
function fromText(text: string): RecoveryKitReading {
  const blocks = text.trim().split('\n\n')
  const start = blocks.findIndex((block) => readRecoveryCode(valueOf(block)).code !== undefined)
  const numbered = blocks[start + 1]?.startsWith('1 ') ? 1 : 0
  const [url, orgId, credentialId, id] = blocks.slice(-5, -1)
  const username = blocks.slice(start + 1 + numbered, -5).join('\n\n')
  if (start < 0 || username === '' || !/^[\w-]{40,}$/.test(valueOf(credentialId))) return byShape(text)
  return {
    username: valueOf(username),
    url: valueOf(url),
    orgId: valueOf(orgId),
    credentialId: valueOf(credentialId),
    id: valueOf(id),
  }
}

/** Returns the value in a block of the text, whose first line is a label. */
function valueOf(block = ''): string {
  return block.slice(block.indexOf('\n') + 1)
}

/** Finds the values that have an unmistakable form anywhere in a text. */
function byShape(text: string): RecoveryKitReading {
  const shapes = {
    // A SHA-256 hash, as base64url.
    credentialId: /(?<![\w-])[\w-]{43}(?![\w-])/,
    orgId: /(?<![\w-])or-[\w-]+/,
    url: /https?:\/\/\S+/,
  }
  const found = Object.entries(shapes).flatMap(([name, shape]) => {
    const [value] = shape.exec(text) ?? []
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(found) as RecoveryKitReading
}
