/*
 * Whether all text of the widget can be read, as the browser laid it out: every line of it is inside of what holds it,
 * nothing hides a part of it, no two lie on each other, and no word is torn where there is room for it.
 */

/** CSS pixels. Layout rounds, and a letter may reach over its own advance. */
const SLACK = 1

interface Line {
  text: string
  owner: Element
  rect: DOMRect
}

/** What cannot be read of the text within this element, in words. */
export function misfits(card: Element): string[] {
  const lines = [...linesIn(card)]
  const boxes = new Map<Element, Box>()
  const boxOf = (element: Element) => {
    const box = boxes.get(element) ?? measure(element)
    boxes.set(element, box)
    return box
  }
  return [
    ...lines.flatMap(outside(card, boxOf)),
    ...overlaps(lines),
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
  ]
}

/** Each line of each text that is there to be seen. */
function* linesIn(card: Element): Generator<Line> {
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const owner = text.parentElement as HTMLElement
    if (!text.nodeValue?.trim() || isForEars(owner) || !owner.checkVisibility({ visibilityProperty: true }))
      continue
    range.selectNodeContents(text)
    for (const rect of range.getClientRects())
      if (rect.width > 0) yield { text: text.nodeValue.trim(), owner, rect }
  }
}

const isForEars = (element: Element) =>
  element.closest('[data-part="spoken"], [data-part="alert"], [data-part="status"]') !== null

/** Reaches out of an element that is meant to hold it, or is cut off by one. */
const outside =
  (card: Element, boxOf: (element: Element) => Box) =>
  ({ text, owner, rect }: Line): string[] => {
    for (let holder: Element | null = owner; holder; holder = holder.parentElement) {
      const { box, scrolls } = boxOf(holder)
      if (box) {
        if (rect.left < box.left - SLACK || rect.right > box.right + SLACK)
          return [`“${text}” is wider than ${nameOf(holder)}`]
        // A glyph may be higher than its line; half a line out of its box is a line out of it.
        const half = rect.height / 2
        if (rect.top + half < box.top || rect.bottom - half > box.bottom)
          return scrolls ? [] : [`“${text}” is higher than ${nameOf(holder)}`]
      }
      if (holder === card) break
    }
    return []
  }

/** What text can be out of, and whether the user can get it back into sight. */
interface Box {
  box?: DOMRect
  scrolls: boolean
}

function measure(element: Element): Box {
  const { display, overflowY } = getComputedStyle(element)
  const scrolls = overflowY === 'auto' || overflowY === 'scroll'
  return display === 'inline' || display === 'contents'
    ? { scrolls }
    : { scrolls, box: element.getBoundingClientRect() }
}

const nameOf = (element: Element) => element.getAttribute('data-part') ?? element.localName

/** Two texts on each other, but for what is above the line and under it. */
function overlaps(lines: readonly Line[]): string[] {
  // oxlint-disable-next-line unicorn/no-array-sort -- a copy, and the library that the code is compiled for has no other
  const sorted = Array.from(lines).sort((one, other) => one.rect.top - other.rect.top)
  return sorted.flatMap((one, index) => {
    const found: string[] = []
    for (const other of sorted.slice(index + 1)) {
      if (other.rect.top >= one.rect.bottom) break
      const height = Math.min(one.rect.bottom, other.rect.bottom) - other.rect.top
      const width = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
      if (width > SLACK && height > Math.min(one.rect.height, other.rect.height) * 0.4)
        found.push(`“${one.text}” and “${other.text}” lie on each other`)
    }
    return found
  })
}

/**
 * Words that go on in the next line, which no reader expects. Not of what has no words, as codes and addresses, and not
 * in Chinese, where a line may end after any letter. In Japanese, Chromium ends it between phrases, as the style asks
 * (`word-break: auto-phrase`).
 */
export function tornWords(card: Element, language: string): string[] {
  if (language.startsWith('zh')) return []
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const torn: string[] = []
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const owner = text.parentElement as HTMLElement
    if (isForEars(owner) || owner.closest('[translate="no"], bdi, [data-part="secret-text"]')) continue
    if (!owner.checkVisibility()) continue
    for (const { segment, index, isWordLike } of words.segment(text.nodeValue ?? '')) {
      if (!isWordLike || segment.length < 2 || /[@\d]/.test(segment)) continue
      range.setStart(text, index)
      range.setEnd(text, index + segment.length)
      const [first, ...others] = range.getClientRects()
      if (first && others.some(({ top }) => top > first.bottom - 1)) torn.push(segment)
    }
  }
  return torn
}
