/** Everything that a recovery needs except the code that the API emails. */
export interface RecoveryKit {
  /** The result of `kitIdOf(credentialId)`: distinguishes one printed kit from another. */
  id: string
  /** The recovery code. Secret. */
  code: string
  credentialId: string
  /** Exactly `user.name` of the challenge, because it is the salt of the key. */
  username: string
  orgId: string
  /** The page on which users recover. */
  url: string
  appName: string
  createdAt: Date
}

/** The texts of a recovery kit. Functions get plain text and return plain text; no text is parsed as markup. */
export interface KitWords {
  /** Language of the texts (BCP 47). */
  lang: string
  /** Writing direction of that language. Default `ltr`. */
  dir?: 'ltr' | 'rtl' | undefined
  title: (appName: string) => string
  /** What the kit is for, and how to keep it. Line breaks are kept. */
  intro: string
  /** Label of the recovery code. The next five are the labels of the other values. */
  code: string
  username: string
  credentialId: string
  orgId: string
  url: string
  id: string
  /** A sentence that says when the kit was created. */
  date: (createdAt: Date) => string
  /** Of the file, without `.html`. Default: `recovery-kit-` and the id. */
  fileName?: ((id: string) => string) | undefined
}

/** A QR code as one SVG path. The unit is one module; the quiet zone is included. */
export interface KitPicture {
  size: number
  d: string
}

/** The values on a kit, in the order in which a recovery needs them. */
export const KIT_FIELDS = ['code', 'username', 'url', 'orgId', 'credentialId', 'id'] as const

/**
 * Returns the kit as plain text, to copy and for a QR code. Each value has its own line, so that its own script
 * determines its direction and no direction marks are needed. Secret.
 */
export function kitText(kit: RecoveryKit, words: KitWords): string {
  const values = KIT_FIELDS.map((field) => `${words[field]}\n${kit[field]}`)
  return [words.title(kit.appName), words.intro, ...values, words.date(kit.createdAt)].join('\n\n')
}

/** Options of {@link kitFile}. */
export interface KitFileOptions {
  /** QR code of {@link kitText}. Default: none. */
  qr?: KitPicture | undefined
}

/**
 * Returns the kit as one HTML document that opens on any phone and prints on one page: no scripts, no external
 * resources, and a Content-Security-Policy that forbids both. Secret. Its file name and title do not identify the user.
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
  const name = words.fileName?.(kit.id) ?? `recovery-kit-${kit.id}`
  // The type has no parameters, as in Chromium's list of files that may be shared
  // (blink/renderer/modules/webshare/FILE_TYPES.md). The name has no characters that a file system rejects or that a
  // reader would not see.
  return new File([html], `${name.replaceAll(/[\\/:*?"<>|\p{C}]/gu, '-')}.html`, { type: 'text/html' })
}

/** `translate="no"` stops browsers from translating values that must be typed exactly. */
function markupOf(field: (typeof KIT_FIELDS)[number], value: string): string {
  const text = escaped(value)
  if (field === 'username') return `<bdi translate="no">${text}</bdi>`
  // Lines break between groups only; selected and copied, the code is still one word.
  if (field === 'code')
    return `<bdi class="code" dir="ltr" translate="no">${text.replaceAll('-', '-<wbr>')}</bdi>`
  const linked = field === 'url' && /^https?:/i.test(value)
  return `<bdi dir="ltr" translate="no">${linked ? `<a href="${text}" rel="noreferrer">${text}</a>` : text}</bdi>`
}

/** Black on white also in dark mode, because scanners need it. `title` is already escaped. */
function drawing({ size, d }: KitPicture, title: string): string {
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${title}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${escaped(d)}"/></svg>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // An HTML parser would turn a literal carriage return into a line feed.
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
