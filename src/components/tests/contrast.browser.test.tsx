import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import '../styles.css'

/* Measured as the browser paints it: each color goes through a canvas, whatever the space it was computed in. */

const pen = new OffscreenCanvas(1, 1).getContext('2d', {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D

/** Relative luminance, as in WCAG 2.2. */
function luminance(color: string): number {
  pen.fillStyle = color
  pen.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((byte) => {
    const part = byte / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const both = [luminance(one), luminance(other)]
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05)
}

/** What is written, on what: both tokens of the sheet. */
const TEXT = [
  ['text', 'surface'],
  ['text', 'surface-2'],
  ['text', 'tint'],
  ['muted', 'surface'],
  ['muted', 'surface-2'],
  ['accent-text', 'surface'],
  ['accent-text', 'surface-2'],
  ['accent-text', 'tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['positive', 'surface'],
  ['positive', 'positive-tint'],
  ['warning', 'surface'],
  ['warning', 'warning-tint'],
  ['danger', 'surface'],
  ['danger', 'danger-tint'],
  ['surface', 'danger'],
] as const
/** What is seen and not read (WCAG 1.4.11). */
const SHAPES = [
  ['edge', 'surface'],
  ['accent-text', 'surface'],
  ['danger', 'surface'],
] as const

let card: HTMLElement
let probe: HTMLElement
beforeAll(() => {
  card = document.body.appendChild(document.createElement('section'))
  card.dataset['part'] = 'flow'
  probe = card.appendChild(document.createElement('i'))
})
afterAll(() => card.remove())

/** A token as the browser computes it. */
function token(name: string): string {
  probe.style.color = `var(--_${name})`
  return getComputedStyle(probe).color
}

/** The pairs that are not as far apart as they must be. */
const tooClose = (pairs: readonly (readonly [string, string])[], least: number) =>
  pairs
    .map(([on, under]) => ({ pair: `${on} on ${under}`, ratio: contrast(token(on), token(under)) }))
    .filter(({ ratio }) => ratio < least)

/** Eight steps of red, green and blue each: grays, brand colors, neon, and what nobody would choose. */
const ACCENTS = Array.from({ length: 512 }, (_, index) => {
  const [r, g, b] = [index >> 6, (index >> 3) & 7, index & 7].map((step) => Math.round((step * 255) / 7))
  return `rgb(${r}, ${g}, ${b})`
})

describe.each(['light', 'dark'])('where the page is %s', (scheme) => {
  beforeAll(() => {
    card.style.colorScheme = scheme
    card.style.removeProperty('--registration-accent')
  })

  test('what is written is at least 4.5 to 1, and what shows an edge or a state 3 to 1', () => {
    expect(tooClose(TEXT, 4.5)).toEqual([])
    expect(tooClose(SHAPES, 3)).toEqual([])
  })

  test('and so it is with any of 512 accents of a host', () => {
    const pairs = TEXT.filter((pair) => pair.some((name) => /accent|tint$/.test(name)))
    const failed = ACCENTS.flatMap((accent) => {
      card.style.setProperty('--registration-accent', accent)
      return tooClose(pairs, 4.5).map(({ pair, ratio }) => ({ accent, pair, ratio }))
    })
    expect(failed).toEqual([])
    expect(ACCENTS).toHaveLength(512)
  })

  test('an accent with a color for light and one for dark follows the color scheme of the page', () => {
    card.style.setProperty('--registration-accent', 'light-dark(#07585a, #7fd6d8)')
    const expected = scheme === 'light' ? '#07585a' : '#7fd6d8'
    expect(luminance(token('accent'))).toBeCloseTo(luminance(expected), 3)
    expect(tooClose(TEXT, 4.5)).toEqual([])
  })
})
