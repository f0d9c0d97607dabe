import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { HOST_STYLES, wear } from '../../testHelpers/hostStyles/hostStyles.js'
import { en } from '../../testHelpers/english.js'
import { walk } from '../../testHelpers/walk.js'
import own from '../styles.css?inline'
import '../styles.css'

const t = setup()

/** What a reset touches, and what a person sees. The family of the letters is the host's. */
const PROPERTIES = `display visibility opacity float position transform box-sizing
  color background-color background-image box-shadow fill stroke stroke-width
  font-size font-weight font-style line-height letter-spacing text-transform
  text-align text-decoration-line list-style-type white-space-collapse text-indent
  margin-top margin-right margin-bottom margin-left min-height max-width
  padding-top padding-right padding-bottom padding-left
  border-top-width border-right-width border-bottom-width border-left-width
  border-top-style border-top-color border-top-left-radius border-bottom-right-radius
  cursor outline-style clear vertical-align overflow-x resize`.split(/\s+/)

/** Of the shapes in a drawing. */
const OF_SHAPES = ['display', 'visibility', 'opacity', 'transform', 'fill', 'stroke', 'stroke-width']
/** Where the card stands is the host's to say. */
const OF_CARD = PROPERTIES.filter((name) => !name.startsWith('margin'))

type Look = Record<string, Record<string, string>>

/** Every element of the card by its place, and how each looks. */
function look(): Look {
  const card = t.place.querySelector('[data-part="flow"]') as Element
  const within = [card, ...card.querySelectorAll('*')]
  return Object.fromEntries(
    within.flatMap((element, index) =>
      ['', '::before', '::after'].map((pseudo) => {
        const style = getComputedStyle(element, pseudo)
        const named = `${index} ${element.localName} ${element.getAttribute('data-part') ?? ''}${pseudo}`
        const names =
          element === card ? OF_CARD : element.parentElement?.closest('svg') ? OF_SHAPES : PROPERTIES
        // A pseudo-element without content is not there.
        const shown = pseudo === '' || style.content !== 'none'
        return [
          named,
          shown ? Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)])) : {},
        ]
      }),
    ),
  )
}

/** What of a look is another one than it was. */
const changed = (before: Look, now: Look) =>
  Object.entries(now).flatMap(([element, style]) =>
    Object.entries(style).flatMap(([name, value]) =>
      value === before[element]?.[name]
        ? []
        : [`${element} { ${name}: ${before[element]?.[name]} -> ${value} }`],
    ),
  )

/** Until the test is over. */
const put = (css: string, where: 'first' | 'last') => onTestFinished(wear(css, where))

const px = (element: Element | null | undefined, name: string) =>
  parseFloat(getComputedStyle(element as Element).getPropertyValue(name))
const part = (name: string) => t.place.querySelector(`[data-part="${name}"]`)

/** What must be true of this screen, whatever else the page has. */
function expectUsable() {
  // A screen that fades in is not what is measured.
  for (const animation of document.getAnimations()) animation.cancel()
  for (const each of t.place.querySelectorAll<HTMLElement>('[data-part="button"]')) {
    const { height, width } = each.getBoundingClientRect()
    expect(each.checkVisibility({ opacityProperty: true, visibilityProperty: true })).toBe(true)
    expect(height).toBeGreaterThanOrEqual(44)
    expect(width).toBeGreaterThanOrEqual(44)
    expect(px(each, 'border-top-left-radius')).toBeGreaterThanOrEqual(8)
    expect(px(each, 'font-size')).toBe(px(part('flow'), 'font-size'))
  }
  for (const primary of t.place.querySelectorAll('[data-variant="primary"]'))
    expect(getComputedStyle(primary).backgroundColor).not.toBe('rgba(0, 0, 0, 0)')
  const title = part('title') as HTMLElement
  expect(title.checkVisibility({ visibilityProperty: true })).toBe(true)
  expect(px(title, 'font-size')).toBeGreaterThan(px(part('flow'), 'font-size'))
  expect(px(title, 'font-weight')).toBeGreaterThanOrEqual(600)
  for (const input of t.place.querySelectorAll('input:not([hidden])')) {
    expect(px(input, 'padding-left')).toBeGreaterThanOrEqual(8)
    expect(px(input, 'border-top-width')).toBeGreaterThanOrEqual(1)
    expect(input.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
  }
  for (const list of t.place.querySelectorAll('ul, ol')) {
    expect(px(list, 'padding-left')).toBeLessThanOrEqual(16)
    for (const item of list.querySelectorAll('li')) expect(getComputedStyle(item).listStyleType).toBe('none')
  }
}

describe.each(Object.keys(HOST_STYLES))('on a page with %s', (name) => {
  test('every step looks as it does on a bare page, whichever sheet comes first', async () => {
    const css = HOST_STYLES[name]?.() ?? ''
    expect(css.length).toBeGreaterThan(200)
    const seen: string[] = []
    await walk(async (screen) => {
      expectUsable()
      const bare = look()
      for (const where of ['first', 'last'] as const) {
        const takeOff = wear(css, where)
        try {
          expect(changed(bare, look()), `${screen}, ${where}`).toEqual([])
          expectUsable()
        } finally {
          takeOff()
        }
      }
      seen.push(screen)
    })
    expect(seen.length).toBeGreaterThan(10)
  })
})

describe('a rule of the host', () => {
  const shownPrimary = async () => {
    const made = t.world()
    t.show({ api: made.api, challenge: await made.init() })
    await expect.poll(() => t.button(en.firstFactor.action)).toBeTruthy()
    return getComputedStyle(t.button(en.firstFactor.action) as Element)
  }

  test('wins with the weight of one attribute or class where its sheet comes later', async () => {
    put(
      "button[data-part='button'] { background: rgb(1, 2, 3) } .mine { max-width: 300px } [data-part='title'] { font-size: 30px }",
      'last',
    )
    const made = t.world()
    t.show({ api: made.api, challenge: await made.init(), className: 'mine' })
    await expect.poll(() => t.button(en.firstFactor.action)).toBeTruthy()
    expect(getComputedStyle(t.button(en.firstFactor.action) as Element).backgroundColor).toBe('rgb(1, 2, 3)')
    expect(px(part('flow'), 'max-width')).toBe(300)
    expect(px(part('title'), 'font-size')).toBe(30)
  })

  test('wins with two parts wherever its sheet stands', async () => {
    t.place.className = 'mine'
    put(".mine [data-part='button'] { background: rgb(1, 2, 3); border-radius: 3px }", 'first')
    const style = await shownPrimary()
    expect(style.backgroundColor).toBe('rgb(1, 2, 3)')
    expect(style.borderTopLeftRadius).toBe('3px')
  })

  test('in a later layer wins where ours are in a layer, and a preflight in an earlier one does no harm', async () => {
    const without = [...document.querySelectorAll('style')].filter(({ textContent }) => textContent === own)
    expect(without).toHaveLength(1)
    for (const style of without) style.disabled = true
    onTestFinished(() => {
      for (const style of without) style.disabled = false
    })
    put(
      `@layer base, registration, utilities;
      @layer utilities { .spaced [data-part='button'] { letter-spacing: 2px } }
      @layer registration { ${own} }
      ${HOST_STYLES['Tailwind 4 preflight']?.() ?? ''}`,
      'last',
    )
    t.place.className = 'spaced'
    const style = await shownPrimary()
    expect(style.letterSpacing).toBe('2px')
    expectUsable()
  })
})

test('round ends are for buttons and fields: no box around text has them', async () => {
  t.place.style.setProperty('--registration-button-radius', 'calc(infinity * 1px)')
  onTestFinished(() => void t.place.style.removeProperty('--registration-button-radius'))
  const made = t.world()
  t.show({ api: made.api, challenge: await made.init() })
  await expect.poll(() => t.button(en.ways.action)).toBeTruthy()
  expect(px(part('button'), 'border-top-left-radius')).toBeGreaterThan(24)
  expect(px(part('account'), 'border-top-left-radius')).toBeLessThanOrEqual(16)
  t.button(en.ways.action)?.click()
  await expect.poll(() => part('way')).toBeTruthy()
  expect(px(part('ways'), 'border-top-left-radius')).toBeLessThanOrEqual(16)
  expect(px(part('way'), 'border-top-left-radius')).toBeLessThanOrEqual(16)
})

test('on a page whose rem is ten pixels no text is smaller than a page may have', async () => {
  put('html { font-size: 62.5% } body { font-size: 1.6rem }', 'last')
  const made = t.world()
  t.show({ api: made.api, challenge: await made.init() })
  await expect.poll(() => t.button(en.firstFactor.action)).toBeTruthy()
  expect(px(part('flow'), 'font-size')).toBe(16)
  expect(px(part('title'), 'font-size')).toBeGreaterThanOrEqual(20)
  expect(px(t.button(en.firstFactor.action), 'font-size')).toBe(16)
})
