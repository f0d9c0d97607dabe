import { readRecoveryCode } from './credentials/recoveryCode.js'
import { KIT_FIELDS, type KitField } from './recoveryKit.js'

/** What {@link readRecoveryKit} found. Secret, as the code is. */
export type RecoveryKitReading = Partial<Record<KitField, string>>

/**
 * Reads a recovery kit from what its user has of it: the file of `kitFile`, what its QR code says, what was copied, or
 * any text that has the code in it, as from a PDF of the printed sheet. In what the kit itself wrote, every value is
 * found to the letter, whatever the language of its words; in any other text, only what nothing else looks like.
 *
 * It finds values and checks none of them but for the code, which is there only where it can be one.
 */
export function readRecoveryKit(text: string): RecoveryKitReading {
  const fields = fromFile(text)
  // Only a program that writes every line so has changed them; one may be in a username.
  const lines = /(?<!\r)\n/.test(text) ? text : text.replaceAll('\r\n', '\n')
  const { code: shown = withoutNumbers(text), ...rest } =
    Object.keys(fields).length > 0 ? fields : fromText(lines)
  const { code } = readRecoveryCode(shown)
  return code === undefined ? rest : { ...rest, code }
}

/** The parts of a code as they stand on paper, each after its number. */
const NUMBERED = new RegExp(
  [6, 5, 5, 5, 5, 6].reduce(
    (before, length, index) => String.raw`${before}[\s.:-]*${index + 1}[\s.:-]+([A-Z2-9]{${length}})`,
    String.raw`\bD1`,
  ),
  'gi',
)

function withoutNumbers(text: string): string {
  return text.replaceAll(NUMBERED, (_, ...parts) => ['D1', ...parts.slice(0, 6)].join('-'))
}

/** A value in the file of a kit. Not by a parser, which a page that requires Trusted Types does not have. */
const VALUE = /<bdi\b[^>]*\bdata-field="(\w+)"[^>]*>(.*?)<\/bdi>/gs

function fromFile(html: string): RecoveryKitReading {
  const found = [...html.matchAll(VALUE)].flatMap(([, name = '', markup = '']) =>
    isField(name) ? [[name, unescaped(markup.replaceAll(/<[^>]*>/g, ''))]] : [],
  )
  return Object.fromEntries(found) as RecoveryKitReading
}

function isField(name: string): name is KitField {
  return (KIT_FIELDS as readonly string[]).includes(name)
}

const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' }

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name = '') =>
    code === undefined ? (CHARACTERS[name as string] ?? whole) : String.fromCodePoint(Number(code)),
  )
}

/** By their order, which is the same in every language; only a username may have an empty line in it. */
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

/** The value of a block, whose first line is its label. */
function valueOf(block = ''): string {
  return block.slice(block.indexOf('\n') + 1)
}

function byShape(text: string): RecoveryKitReading {
  const shapes = {
    // The hash of a public key, as base64url.
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
