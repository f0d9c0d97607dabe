import { KIT_FIELDS, type KitPicture, type KitWords, type RecoveryKit } from '../../core/recoveryKit.js'

/**
 * Writes the kit into an empty document, as it belongs on paper. The strictest policy of a page holds in its frames,
 * too, so there are only methods of the DOM and properties of `style` here: no markup, no style sheet.
 */
export function fillPrintSheet(
  paper: Document,
  kit: RecoveryKit,
  words: KitWords,
  qr: KitPicture | undefined,
): void {
  const add = (to: HTMLElement, name: string, css: string, text = '') => {
    const element = paper.createElement(name)
    element.style.cssText = css
    element.textContent = text
    to.append(element)
    return element
  }
  const { documentElement: root, body } = paper
  root.lang = words.lang
  root.dir = words.dir ?? 'ltr'
  paper.title = words.title(kit.appName)
  body.style.cssText =
    'margin: 0; background: #fff; color: #000; color-scheme: light; font: 12pt/1.5 sans-serif; overflow-wrap: anywhere'
  add(body, 'h1', 'margin: 0 0 12pt; font-size: 18pt; line-height: 1.2', paper.title)
  add(body, 'p', 'margin: 0 0 12pt; white-space: pre-line', words.intro)
  const list = add(body, 'dl', 'margin: 0')
  for (const field of KIT_FIELDS) {
    add(list, 'dt', 'font-size: 10pt', words[field])
    const value = add(list, 'dd', 'margin: 0 0 8pt; font-weight: 600; white-space: pre-wrap')
    const isCode = field === 'code'
    const css = isCode ? 'display: block; font: 600 15pt/1.6 monospace; overflow-wrap: normal' : ''
    const text = add(value, 'bdi', css, isCode ? kit.code.replaceAll('-', ' ') : kit[field])
    if (field !== 'username') text.dir = 'ltr'
  }
  if (qr) body.append(drawing(paper, qr, words.code))
  add(body, 'p', 'margin: 12pt 0 0', words.date(kit.createdAt))
}

function drawing(paper: Document, { size, d }: KitPicture, label: string): SVGElement {
  const svg = paper.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const attributes = { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label }
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value)
  svg.style.cssText =
    'display: block; inline-size: 5cm; block-size: 5cm; break-inside: avoid; shape-rendering: crispedges'
  const path = paper.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', d)
  svg.append(path)
  return svg
}
