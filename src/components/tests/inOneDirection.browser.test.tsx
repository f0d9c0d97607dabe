import { expect, test } from 'vitest'
import { loadMessages } from '../../locales/index.js'

/** What is written from left to right in every language, with digits where they are moved most easily. */
const INSERTED = {
  appName: 'Quillstone 2',
  file: '2QF7K3-x9.html',
  id: '2QF7K3',
  name: '7ada.42@wallet-3.example.com',
  network: 'Ethereum 2 Sepolia',
  newId: '9WX3H4',
  requestId: '5f-77e2-0',
  site: '3.wallet-3.example.com',
  siteName: '1 Wallet 3',
  username: '4ada.42@wallet-3.example.com',
}
const time = new Date('2031-11-28T13:46:00Z')
const FACTS = {
  ...INSERTED,
  algorithm: 'SHA256',
  canResend: true,
  canRestart: true,
  characters: ['O', 'I'],
  count: 6,
  createdAt: time,
  digits: 8,
  hasCode: true,
  hasFields: true,
  hasKit: true,
  hasOtherWays: true,
  lookAlikes: [
    ['B', '8'],
    ['S', '5'],
  ],
  part: 5,
  parts: [3, 5],
  period: 30,
  retryAt: time,
  size: 5,
  step: 2,
  steps: 4,
  time,
  typed: 2,
}

type Say = (facts: object) => string
function* sentencesOf(table: object, path = ''): Generator<[path: string, text: string]> {
  for (const [name, value] of Object.entries(table) as [string, unknown][]) {
    const at = path ? `${path}.${name}` : name
    if (typeof value === 'object' && value) yield* sentencesOf(value, at)
    else if (typeof value === 'string') yield [at, value]
    else for (const isTest of [true, false]) yield [at, (value as Say)({ ...FACTS, isTest })]
  }
}

/** Lays the text out in one line, for as long as it is looked at. */
function laidOut<Seen>(text: string, dir: 'ltr' | 'rtl', look: (rectOf: RectOf) => Seen): Seen {
  const line = document.createElement('p')
  Object.assign(line, { dir, textContent: text })
  line.style.cssText = 'inline-size: max-content; white-space: nowrap; font: 16px sans-serif'
  document.body.append(line)
  const range = document.createRange()
  try {
    return look((from, to) => {
      range.setStart(line.firstChild as Text, from)
      range.setEnd(line.firstChild as Text, to)
      return range.getBoundingClientRect()
    })
  } finally {
    line.remove()
  }
}
/** Where the letters from one index to another stand. */
type RectOf = (from: number, to: number) => DOMRect

/** Whether the part stands in one piece, from left to right. CSS pixels: layout rounds. */
function isWhole(text: string, part: string, rectOf: RectOf): boolean {
  const at = text.indexOf(part)
  const stand = Array.from(part, (_, index) => rectOf(at + index, at + index + 1))
  return stand.every(({ left }, index) => index === 0 || Math.abs(left - (stand[index - 1]?.right ?? 0)) < 1)
}

test.each(['ar', 'he'])(
  '%s: what is inserted is read as it is written, and a full stop ends its line',
  async (tag) => {
    const inserted = [...Object.values(INSERTED), 'or-']
    const seen = new Set<string>()
    const wrong: string[] = []
    for (const [path, text] of sentencesOf(await loadMessages(tag))) {
      // The example is in a field that is written from left to right.
      if (path === 'startForm.example.orgId') continue
      const parts = inserted.filter((part) => text.includes(part))
      const stops = /[.:?؟]$/.test(text)
      if (parts.length === 0 && !(stops && /[a-z0-9]/i.test(text))) continue
      laidOut(text, 'rtl', (rectOf) => {
        for (const part of parts) {
          seen.add(part)
          if (!isWhole(text, part, rectOf)) wrong.push(`${path}: ${part} is in pieces: ${text}`)
        }
        if (stops && rectOf(text.length - 1, text.length).left > rectOf(0, text.length).left + 1)
          wrong.push(`${path}: its end is not at the end: ${text}`)
      })
    }
    expect(wrong).toEqual([])
    expect(inserted.filter((part) => !seen.has(part))).toEqual([])
  },
)

test.each(['ar', 'he'])(
  '%s: the ID in the name of the file is in one piece, wherever it is listed',
  async (tag) => {
    const { kit } = await loadMessages(tag)
    const name = `${kit.sheet.fileName({ id: '2QF7K3', locale: tag })}.html`
    for (const dir of ['ltr', 'rtl'] as const)
      for (const part of ['2QF7K3', 'html'])
        expect(
          laidOut(name, dir, (rectOf) => isWhole(name, part, rectOf)),
          `${part} of ${name}, ${dir}`,
        ).toBe(true)
  },
)
