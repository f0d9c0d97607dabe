import { afterEach, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { setup } from '../../testHelpers/setup.js'
import { walk } from '../../testHelpers/walk.js'
import '../styles.css'

const t = setup()
afterEach(() => {
  document.documentElement.style.colorScheme = ''
})

/**
 * What a sheet says of a box and its letters, and what it says where it says nothing. None of it depends on the fonts of
 * the machine.
 */
const BOX = {
  display: 'block',
  position: 'static',
  'text-align': 'start',
  gap: 'normal',
  padding: '0px',
  margin: '0px',
  'border-width': '0px',
  'border-style': 'none',
  'border-radius': '0px',
  'box-shadow': 'none',
  'font-size': '16px',
  'font-weight': '400',
  'line-height': '24px',
  'letter-spacing': 'normal',
  'text-decoration-line': 'none',
  opacity: '1',
}
const COLORS = ['color', 'background-color', 'border-top-color'] as const
const ATTRIBUTES = ['data-variant', 'data-tone', 'data-state', 'data-done', 'aria-invalid'] as const

const pen = new OffscreenCanvas(1, 1).getContext('2d', {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D

/** As it is painted, whatever the space it was computed in. */
function painted(color: string): string {
  pen.clearRect(0, 0, 1, 1)
  pen.fillStyle = color
  pen.fillRect(0, 0, 1, 1)
  return [...pen.getImageData(0, 0, 1, 1).data].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const nameOf = (element: Element) =>
  [
    element.getAttribute('data-part'),
    ...ATTRIBUTES.map((name) => element.getAttribute(name) && `${name}=${element.getAttribute(name)}`),
  ]
    .filter(Boolean)
    .join(' ')

/** The parts on the screen by name, each once for each look that no screen before had. */
function looks(seen: Set<string>, read: (style: CSSStyleDeclaration) => string): string[] {
  const fresh: string[] = []
  for (const element of t.place.querySelectorAll('[data-part]')) {
    const picture = element.matches('[data-part="icon"]') && element.querySelector('path')?.getAttribute('d')
    const line = [nameOf(element), picture && picture.slice(0, 16), read(getComputedStyle(element))]
      .filter(Boolean)
      .join(' | ')
    if (!seen.has(line)) fresh.push(line)
    seen.add(line)
  }
  return fresh
}

const boxOf = (style: CSSStyleDeclaration) =>
  Object.entries(BOX)
    .map(([name, plain]) => [name, style.getPropertyValue(name), plain])
    .filter(([, value, plain]) => value !== plain)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
const colorsOf = (style: CSSStyleDeclaration) =>
  COLORS.map((name) => painted(style.getPropertyValue(name))).join(' ')

const SCREENS = new Set([
  'start, with an invalid field',
  'the passkey',
  'the list of ways',
  'an authenticator app',
  'the kit',
  'the check of the kit',
  'an error',
  'the end',
])

/** Deliberate changes: `npx vitest run --project=browser tests/look -u`, and look at the difference. */
test('eight screens look as they did, light and dark', async () => {
  const lines: string[] = []
  const seen = { box: new Set<string>(), light: new Set<string>(), dark: new Set<string>() }
  await walk(async (screen) => {
    if (!SCREENS.has(screen)) return
    await cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 1, y: 1 })
    await expect.poll(() => t.place.querySelector('button:hover')).toBeNull()
    lines.push(`# ${screen}`)
    for (const animation of document.getAnimations()) animation.finish()
    lines.push(...looks(seen.box, boxOf))
    for (const scheme of ['light', 'dark'] as const) {
      document.documentElement.style.colorScheme = scheme
      void document.body.offsetWidth
      for (const animation of document.getAnimations()) animation.finish()
      lines.push(`## ${scheme}`, ...looks(seen[scheme], colorsOf))
    }
    document.documentElement.style.colorScheme = ''
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('look.txt')
})
