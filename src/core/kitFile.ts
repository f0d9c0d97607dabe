import {
  KIT_RECOVERY_FIELDS,
  KIT_SUPPORT_FIELDS,
  type KitField,
  type KitPicture,
  type KitWords,
  type RecoveryKit,
} from './recoveryKit.js'

/** Options of {@link kitFile}. */
export interface KitFileOptions {
  /** QR code of the text that {@link kitText} returns. Default: no QR code. */
  qr?: KitPicture | undefined
}

/**
 * Returns the kit as one HTML document that opens on any phone and prints on one page: no scripts, no external
 * resources, and a Content-Security-Policy that forbids both. Secret. Its file name and title do not identify the user.
 */
export function kitFile(kit: RecoveryKit, words: KitWords, { qr }: KitFileOptions = {}): File {
  const title = escapeHtml(words.title(kit.appName))
  const facts = (fields: readonly KitField[]) =>
    fields.map(
      (field) => `<div><dt>${escapeHtml(words[field])}</dt><dd>${value(field, kit[field])}</dd></div>`,
    )
  const html = `<!doctype html>
<html lang="${escapeHtml(words.lang)}" dir="${escapeHtml(words.dir ?? 'ltr')}">
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
<header>
<h1>${title}</h1>
<p class="name"><span>${escapeHtml(words.id)}</span> ${value('id', kit.id)}</p>
</header>
<p>${escapeHtml(words.intro)}</p>
<section>
<h2>${escapeHtml(words.code)}</h2>
<p class="code">${codeMarkup(kit.code)}</p>
</section>
<div class="rest">
<div>
<dl>
${facts(KIT_RECOVERY_FIELDS).join('\n')}
</dl>
<h2>${escapeHtml(words.support)}</h2>
<dl class="support">
${facts(KIT_SUPPORT_FIELDS).join('\n')}
</dl>
<p class="support"><time datetime="${kit.createdAt.toISOString()}">${escapeHtml(words.date(kit.createdAt))}</time></p>
</div>
${qr ? drawing(qr, title) : ''}
</div>
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

/**
 * Returns the value of a field, marked for {@link readRecoveryKit}. `translate="no"` stops browsers from translating
 * it.
 */
function value(field: KitField, text: string): string {
  const linked = field === 'url' && /^https?:/i.test(text)
  const shown = linked
    ? `<a href="${escapeHtml(text)}" rel="noreferrer">${escapeHtml(text)}</a>`
    : escapeHtml(text)
  return `<bdi data-field="${field}"${field === 'username' ? '' : ' dir="ltr"'} translate="no">${shown}</bdi>`
}

/**
 * Returns the recovery code as markup. The style sheet adds the numbers of its groups, so that a user who selects and
 * copies the code gets it as one word without them.
 */
function codeMarkup(code: string): string {
  const [prefix = '', ...groups] = escapeHtml(code).split('-')
  return `<bdi data-field="code" dir="ltr" translate="no"><span>${[prefix, ...groups].join('-</span><wbr><span>')}</span></bdi>`
}

/**
 * Returns the QR code as SVG: black on white also in dark mode, because scanners need that. `title` must be escaped
 * already.
 */
function drawing({ size, d }: KitPicture, title: string): string {
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${title}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${escapeHtml(d)}"/></svg>`
}

/** Characters with a meaning in HTML, each with its escaped form. */
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // An HTML parser would turn a literal carriage return into a line feed.
  '\r': '&#13;',
}

/** Escapes text for the content of an element or for an attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? '')
}

/** The style sheet of the file, for the screen and for paper. */
const STYLE = `
:root { color-scheme: light dark; --ink: #14182b; --soft: #4a5068; --line: #9aa1b8; --paper: #fff; --page: #eef0f6; font: 1rem/1.5 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1f3fa; --soft: #b6bdd2; --line: #5b6380; --paper: #171a26; --page: #0e1019; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; background: var(--page); color: var(--ink); overflow-wrap: anywhere; }
main { max-width: 40rem; margin: 0 auto; padding: 1.25rem; border: 2px dashed var(--line); border-radius: 1rem; background: var(--paper); }
header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .5rem 1.5rem; margin: 0 0 1rem; }
h1 { flex: 1 12rem; margin: 0; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 0 0 .25rem; font-size: .875rem; line-height: 1.4; color: var(--soft); }
p, dl { margin: 0 0 1rem; }
p { white-space: pre-line; }
.name { margin: 0; }
.name span { font-size: .875rem; color: var(--soft); }
bdi { font-weight: 600; }
.name bdi { font: 700 1.75rem/1.2 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; letter-spacing: .04em; }
section { margin: 0 0 1.25rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .625rem; break-inside: avoid; }
.code { margin: 0; direction: ltr; white-space: normal; }
.code bdi { display: block; font: 600 1.375rem/1.8 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: normal; counter-reset: part -1; }
.code span { display: inline-block; min-width: 33.3%; white-space: nowrap; counter-increment: part; }
.code span:first-child { min-width: 100%; color: var(--soft); }
.code span:not(:first-child)::before { content: counter(part) / counter(part) " "; display: inline-block; width: 1.25em; color: var(--soft); font-size: .75em; font-weight: 400; }
@media (max-width: 33rem) { .code span { min-width: 50%; } }
@media (max-width: 23rem) { .code span { min-width: 100%; } }
.rest { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; }
.rest > div { flex: 1 14rem; min-width: 0; }
dl div { margin: 0 0 .625rem; break-inside: avoid; }
dt { font-size: .875rem; color: var(--soft); }
dd { margin: 0; white-space: pre-wrap; }
.support, .support dt { font-size: .875rem; }
.support bdi { font-weight: 400; }
.support dd { font-size: 1rem; }
p.support { margin: 0; color: var(--soft); }
a { color: inherit; }
svg { display: block; flex: none; width: 100%; max-width: 15rem; align-self: flex-start; border-radius: .5rem; break-inside: avoid; }
@media print {
  @page { margin: 15mm; }
  :root { color-scheme: light; --ink: #000; --soft: #333; --line: #777; --paper: #fff; --page: #fff; font-size: 11pt; }
  body { padding: 0; }
  main { max-width: none; padding: 6mm; }
  svg { width: 58mm; }
}`
