/** All that recovering needs, but for the code that the API sends by email. */
export interface RecoveryKit {
  /** As `kitIdOf(credentialId)`: tells one sheet of paper from another. */
  id: string
  /** Secret. */
  code: string
  credentialId: string
  /** Exactly `user.name` of the challenge: it salts the key. */
  username: string
  orgId: string
  /** Where this app's users recover. */
  url: string
  appName: string
  createdAt: Date
}

/** The words of a kit. Functions get plain text and return plain text; nothing is read as markup. */
export interface KitWords {
  /** Language of the words (BCP 47). */
  lang: string
  /** Direction in which that language is written. Default `ltr`. */
  dir?: 'ltr' | 'rtl' | undefined
  title: (appName: string) => string
  /** What the kit is for, and how to keep it. Line breaks stay. */
  intro: string
  /** What stands before the value of that name; the same goes for the next five. */
  code: string
  username: string
  credentialId: string
  orgId: string
  url: string
  id: string
  /** When the kit was made, as a sentence. */
  date: (createdAt: Date) => string
  /** Of the file, without `.html`. Default: `recovery-kit-` and the id. */
  fileName?: ((id: string) => string) | undefined
}

/** A QR code as one path, in units of one module, quiet zone included. */
export interface KitPicture {
  size: number
  d: string
}

/** What a kit says, in the order in which it is needed. */
export const KIT_FIELDS = ['code', 'username', 'url', 'orgId', 'credentialId', 'id'] as const

/**
 * The kit as plain text, to copy and for a QR code. Each value has a line to itself, so that its own script decides
 * its direction and no mark of direction has to be written into it. Secret.
 */
export function kitText(kit: RecoveryKit, words: KitWords): string {
  const values = KIT_FIELDS.map((field) => `${words[field]}\n${kit[field]}`)
  return [words.title(kit.appName), words.intro, ...values, words.date(kit.createdAt)].join('\n\n')
}

/** What {@link kitFile} can be given besides the kit and its words. */
export interface KitFileOptions {
  /** Of {@link kitText}. Default: none. */
  qr?: KitPicture | undefined
}

/**
 * The kit as one HTML document that opens on any phone and prints on one page: no script, nothing loaded from
 * anywhere, and a policy in it that forbids both. Secret. Its name and its title tell of nobody.
 */
export function kitFile(kit: RecoveryKit, words: KitWords, { qr }: KitFileOptions = {}): File {
  const title = escaped(words.title(kit.appName))
  const values = KIT_FIELDS.map(
    (field) => `<div><dt>${escaped(words[field])}</dt><dd>${markupOf(field, kit[field])}</dd></div>`,
  )
  const html = `<!doctype html>
<html lang="${escaped(words.lang)}" dir="${escaped(words.dir ?? 'ltr')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escaped(words.intro)}</p>
<dl>
${values.join('\n')}
</dl>
${qr ? drawing(qr, title) : ''}
<p><time datetime="${kit.createdAt.toISOString()}">${escaped(words.date(kit.createdAt))}</time></p>
</main>
</body>
</html>
`
  // A bare type, as it stands in Chromium's list of what may be shared (blink/renderer/modules/webshare/FILE_TYPES.md).
  const name = words.fileName?.(kit.id) ?? `recovery-kit-${kit.id}`
  // What some file system does not take, or a reader would not see.
  return new File([html], `${name.replaceAll(/[\\/:*?"<>|\p{C}]/gu, '-')}.html`, { type: 'text/html' })
}

/** `translate="no"`: a browser that translates the page must not touch what has to be typed exactly. */
function markupOf(field: (typeof KIT_FIELDS)[number], value: string): string {
  const text = escaped(value)
  if (field === 'username') return `<bdi translate="no">${text}</bdi>`
  // Broken between groups alone; selected and copied it is still one word.
  if (field === 'code')
    return `<bdi class="code" dir="ltr" translate="no">${text.replaceAll('-', '-<wbr>')}</bdi>`
  const linked = field === 'url' && /^https?:/i.test(value)
  return `<bdi dir="ltr" translate="no">${linked ? `<a href="${text}" rel="noreferrer">${text}</a>` : text}</bdi>`
}

/** Black on white in the dark too: scanners want it so. `title` is escaped already. */
function drawing({ size, d }: KitPicture, title: string): string {
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${title}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${escaped(d)}"/></svg>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // As itself, a parser would take it for a line feed.
  '\r': '&#13;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? '')
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 40rem; padding: 1.25rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.2; }
p, dl { margin: 0 0 1rem; }
p { white-space: pre-line; }
dl div { margin: 0 0 .75rem; break-inside: avoid; }
dt { font-size: .875rem; }
dd { margin: 0; font-weight: 600; white-space: pre-wrap; }
.code { display: block; font: 600 1.375rem/1.6 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: normal; }
a { color: inherit; }
svg { display: block; margin: 0 0 1rem; width: 100%; max-width: 15rem; break-inside: avoid; }
@media print {
  @page { margin: 15mm; }
  :root { color-scheme: light; font-size: 11pt; }
  body { max-width: none; padding: 0; }
  svg { width: 48mm; }
}`
