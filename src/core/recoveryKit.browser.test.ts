import { afterEach, describe, expect, test } from 'vitest'
import { kitFile } from './kitFile.js'
import type { KitWords, RecoveryKit } from './recoveryKit.js'

const kit: RecoveryKit = {
  id: 'K7Q2MX',
  code: 'D1-WWWWWW-WWWWW-WWWWW-WWWWW-WWWWW-WWWWWW',
  credentialId: 'i8vg7NMs0tH2jc5Yycp8rLYFzxxZaHriuAiaUhTpoqk',
  username: 'jdoe@example.co',
  orgId: 'or-34513-nip9c-8bppvgqgj28dbodrc',
  url: 'https://app.example.com/a/long/way/to/recover?organization=or-34513-nip9c-8bppvgqgj28dbodrc',
  appName: 'Example',
  createdAt: new Date('2026-11-21T10:00:00Z'),
}
const words: KitWords = {
  lang: 'en',
  title: (app) => `Recovery kit for ${app}`,
  intro: 'This page brings you back into your account when you have lost your device. Keep it safe.',
  code: 'Recovery code',
  username: 'Username',
  credentialId: 'Key number',
  orgId: 'Organization',
  url: 'Recover at',
  id: 'Kit',
  support: 'For support',
  date: (date) => `Made on ${date.toLocaleDateString('en', { dateStyle: 'long' })}`,
}
const qr = { size: 61, d: 'M4 4h53v53h-53z' }

/** The file in a frame of this width, read as a browser reads it from a disk: as bytes. */
async function shown(changes: Partial<RecoveryKit>, more: Partial<KitWords> = {}, width = 320) {
  const frame = document.createElement('iframe')
  frame.style.width = `${width}px`
  frame.style.border = '0'
  frame.src = URL.createObjectURL(kitFile({ ...kit, ...changes }, { ...words, ...more }, { qr }))
  document.body.append(frame)
  await new Promise((resolve) => frame.addEventListener('load', resolve))
  URL.revokeObjectURL(frame.src)
  const page = frame.contentDocument
  if (!page?.defaultView) throw new Error('The frame is empty.')
  return { page, view: page.defaultView }
}

afterEach(() => document.body.replaceChildren())

const NAMES = [
  'Zażółć gęślą jaźń',
  '日本語ユーザー',
  'مستخدم العربية',
  '👩‍🚀',
  'e\u0301',
  ' two  spaces ',
  'a\r\nb',
  '\u202Etxet',
  '</bdi><script>document.title = "ran"</script>',
  `${'very-long-name-without-any-gap'.repeat(8)}@example.co`,
]

describe('the file of a kit', () => {
  test.each(NAMES)('shows the username %j to the letter, within 320 pixels', async (username) => {
    const { page } = await shown({ username })
    const name = page.querySelector('[data-field="username"]')
    expect(name?.textContent).toBe(username)
    expect(page.title).toBe('Recovery kit for Example')
    expect(page.documentElement.scrollWidth).toBe(320)
    for (const element of page.querySelectorAll('main *')) {
      expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(320)
    }
  })

  test('keeps every space of a username to be seen: it salts the key', async () => {
    const { page, view } = await shown({ username: 'two  spaces' })
    const name = page.querySelector('[data-field="username"]')
    const selection = view.getSelection()
    if (name) selection?.selectAllChildren(name)
    expect(selection?.toString()).toBe('two  spaces')
  })

  test('breaks the code between groups alone, and gives it in one piece', async () => {
    const { page, view } = await shown({})
    const code = page.querySelector('[data-field="code"]')
    if (!code) throw new Error('There is no code.')
    expect(code.textContent).toBe(kit.code)
    const selection = view.getSelection()
    selection?.selectAllChildren(code)
    expect(selection?.toString()).toBe(kit.code)
    // Each run of text lies on one line.
    const runs = [...code.querySelectorAll('span')]
    expect(runs.map((node) => node.textContent)).toEqual(kit.code.split(/(?<=-)/))
    for (const node of runs) {
      const range = page.createRange()
      range.selectNodeContents(node)
      expect(range.getClientRects()).toHaveLength(1)
    }
  })

  test('is written from right to left, its code is not', async () => {
    const { page, view } = await shown({ username: 'مستخدم' }, { lang: 'ar', dir: 'rtl', intro: 'احتفظ بها' })
    expect(view.getComputedStyle(page.body).direction).toBe('rtl')
    for (const element of page.querySelectorAll('[data-field="code"], [dir=ltr]')) {
      expect(view.getComputedStyle(element).direction).toBe('ltr')
    }
    expect(page.documentElement.scrollWidth).toBe(320)
  })

  test('lets nothing run in it, whatever gets into it (fault 103)', async () => {
    const { page } = await shown({})
    const script = page.createElement('script')
    script.textContent = 'document.title = "ran"'
    page.body.append(script)
    const image = page.createElement('img')
    const failed = new Promise((resolve) => image.addEventListener('error', resolve))
    image.src = `${location.origin}/favicon.ico`
    page.body.append(image)
    await failed
    expect(page.title).toBe('Recovery kit for Example')
  })

  test('is worded large enough to read', async () => {
    const { page, view } = await shown({})
    const sizeOf = (selector: string) => {
      const element = page.querySelector(selector)
      return element ? Number.parseFloat(view.getComputedStyle(element).fontSize) : 0
    }
    expect(sizeOf('[data-field="code"]')).toBeGreaterThanOrEqual(20)
    expect(sizeOf('dd')).toBeGreaterThanOrEqual(16)
    expect(sizeOf('dt')).toBeGreaterThanOrEqual(14)
  })
})
