import { groupsOf } from '../../core/credentials/recoveryCodeSymbols.js'
import {
  KIT_RECOVERY_FIELDS,
  KIT_SUPPORT_FIELDS,
  type KitField,
  type KitPicture,
  type KitWords,
  type RecoveryKit,
} from '../../core/recoveryKit.js'

/** Values and declarations that several elements of the sheet share. */
const MONO = 'ui-monospace, Menlo, Consolas, "Liberation Mono", monospace'
const SMALL = 'font-size: 10pt; color: #333'

/**
 * Writes the printed sheet of the kit into the empty document of a frame, with the same content as the kit's file. The
 * frame inherits the page's Content-Security-Policy, which may forbid markup and style sheets, so this uses only DOM
 * methods and `style` properties.
 */
export function fillPrintSheet(
  printed: Document,
  kit: RecoveryKit,
  words: KitWords,
  qr: KitPicture | undefined,
): void {
  const add = (to: HTMLElement, name: string, css: string, text = '') => {
    const element = printed.createElement(name)
    element.style.cssText = css
    element.textContent = text
    to.append(element)
    return element
  }
  const { documentElement: root, body } = printed
  root.lang = words.lang
  root.dir = words.dir ?? 'ltr'
  printed.title = words.title(kit.appName)
  body.style.cssText =
    'margin: 0; background: #fff; color: #000; color-scheme: light; font: 12pt/1.45 system-ui, sans-serif; overflow-wrap: anywhere'
  const sheet = add(body, 'main', 'padding: 6mm; border: 1.5pt dashed #777; border-radius: 4mm')
  const head = add(
    sheet,
    'header',
    'display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 2mm 8mm; margin: 0 0 4mm',
  )
  add(head, 'h1', 'flex: 1 6cm; margin: 0; font-size: 18pt; line-height: 1.2', printed.title)
  const name = add(head, 'p', 'margin: 0')
  add(name, 'span', SMALL, `${words.id} `)
  add(name, 'bdi', `font: 700 20pt/1.2 ${MONO}; letter-spacing: 0.04em`, kit.id).dir = 'ltr'
  add(sheet, 'p', 'margin: 0 0 4mm; white-space: pre-line', words.intro)

  const box = add(
    sheet,
    'section',
    'margin: 0 0 5mm; padding: 3mm 4mm; border: 0.75pt solid #777; border-radius: 2.5mm; break-inside: avoid',
  )
  add(box, 'h2', `margin: 0; font-weight: 600; line-height: 1.4; ${SMALL}`, words.code)
  const code = add(
    box,
    'div',
    `display: grid; grid-template-columns: repeat(3, 1fr); gap: 1mm 4mm; font: 600 16pt/1.5 ${MONO}`,
  )
  code.dir = 'ltr'
  add(code, 'div', 'grid-column: 1 / -1; color: #333', 'D1')
  for (const [index, group] of groupsOf(kit.code).entries()) {
    const part = add(code, 'div', 'white-space: nowrap')
    add(part, 'span', 'font-size: 11pt; font-weight: 400; color: #333', `${index + 1} `)
    add(part, 'span', '', group)
  }

  const rest = add(sheet, 'div', 'display: flex; justify-content: space-between; gap: 8mm')
  const facts = add(rest, 'div', 'flex: 1; min-inline-size: 0')
  const list = (fields: readonly KitField[], size: string) => {
    const values = add(facts, 'dl', 'margin: 0')
    for (const field of fields) {
      add(values, 'dt', SMALL, words[field])
      const value = add(values, 'dd', `margin: 0 0 2.5mm; white-space: pre-wrap; ${size}`)
      const text = add(value, 'bdi', '', kit[field])
      if (field !== 'username') text.dir = 'ltr'
    }
  }
  list(KIT_RECOVERY_FIELDS, 'font-weight: 600')
  add(facts, 'h2', `margin: 4mm 0 1mm; ${SMALL}`, words.support)
  list(KIT_SUPPORT_FIELDS, 'font-size: 11pt')
  add(facts, 'p', `margin: 0; ${SMALL}`, words.date(kit.createdAt))
  if (qr) rest.append(drawing(printed, qr, words.code))
}

/** Returns the QR code as an SVG element of the sheet. */
function drawing(printed: Document, { size, d }: KitPicture, label: string): SVGElement {
  const svg = printed.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const attributes = { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label }
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value)
  svg.style.cssText =
    'display: block; flex: none; inline-size: 5.8cm; block-size: 5.8cm; break-inside: avoid; shape-rendering: crispedges'
  const path = printed.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', d)
  svg.append(path)
  return svg
}
