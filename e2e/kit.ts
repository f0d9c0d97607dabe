import type { Browser, BrowserContext, Page, Request } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { getDocumentProxy } from 'unpdf'
import { expect, faultsOf, Flow } from './fixtures.js'
import { slowDown } from './slower.js'
import { addVirtualAuthenticator, type CdpLike, type VirtualAuthenticator } from './virtualAuthenticator.js'

/*
 * A recovery kit in the hands of its reader: on paper, in a file, behind a camera. Nothing here is shared with src/.
 */

/** The values on a kit. */
export interface Kit {
  code: string
  username: string
  url: string
  orgId: string
  credentialId: string
  id: string
}

/** Matches the line after a value. */
const NEXT =
  /^\s*(|Recovery code|Username|Recover at|For support|Organization number|Kit number|Kit name|Made on .*)\s*$/
/** Matches the groups of a code: each after its number, or the whole code in one word. */
const CODE = new RegExp(
  `D1${[6, 5, 5, 5, 5, 6].map((length, index) => String.raw`[\s-]+(?:${index + 1}\s+)?([A-HJ-NP-Z2-9]{${length}})`).join('')}(?![A-Z0-9])`,
)

/** Reads the text of a kit line by line. */
export function readKit(text: string): Kit {
  const lines = text.split(/\r?\n|\f/)
  const valueOf = (label: string) => {
    const from = lines.findIndex((line) => line.trim() === label) + 1
    expect(from, `${label} in:\n${text}`).toBeGreaterThan(0)
    const rest = lines.slice(from)
    const value = rest.slice(rest.findIndex((line) => line !== ''))
    const end = value.findIndex((line) => NEXT.test(line))
    return value.slice(0, end === -1 ? undefined : end).join('')
  }
  const [, ...parts] = CODE.exec(text) ?? []
  expect(parts, text).toHaveLength(6)
  return {
    code: ['D1', ...parts].join('-'),
    username: valueOf('Username'),
    url: valueOf('Recover at'),
    orgId: valueOf('Organization number'),
    credentialId: valueOf('Kit number'),
    // The name of the kit may be on the line of the title.
    id: /(?:^|\s)Kit name\s+([A-HJ-NP-Z2-9]{6})(?!\S)/.exec(text)?.[1] ?? '',
  }
}

/** Returns the six groups of a code. */
export function partsOf({ code }: Pick<Kit, 'code'>): string[] {
  return code.split('-').slice(1)
}

/* ---- Paper ---- */

/** A browser with a window would wait for its user at every print. */
export async function holdPrint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => void dispatchEvent(new Event('beforeprint'))
  })
}

/** Taps Print and opens the printed frame; `print.spec.ts` shows that it is what the browser prints. */
async function paperOf(page: Page): Promise<Page> {
  await page.locator('[data-saving="print"]').click()
  const frame = page.locator('[data-part="flow"] [data-part="print-frame"]')
  const html = await frame
    .contentFrame()
    .locator('html')
    .evaluate((root) => root.outerHTML)
  const paper = await page.context().newPage()
  await paper.setContent(html)
  return paper
}

/** Taps Print and returns the printed pages as PDF. */
export async function print(page: Page, format: 'A4' | 'Letter'): Promise<Buffer> {
  const [top, right, bottom, left] = Array.from({ length: 4 }, () => '1cm')
  const paper = await paperOf(page)
  const pdf = await paper.pdf({ format, margin: { top, right, bottom, left } })
  await paper.close()
  return pdf
}

/** Returns the text of each page, as a reader sees it. */
export async function textOfPdf(pdf: Buffer): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent()
      return items.flatMap((item) => ('str' in item ? [item] : []))
    }),
  )
  await document.destroy()
  return pages.map((items) => {
    let text = ''
    let rightToLeft = ''
    for (const { str, dir, hasEOL } of items) {
      // PDF draws glyphs from left to right; right-to-left text is read in the other direction, each glyph in the shape
      // it has in its word.
      if (dir === 'rtl') rightToLeft = str + rightToLeft
      if (dir !== 'rtl' || hasEOL) {
        text += rightToLeft.normalize('NFKC') + (dir === 'rtl' ? '' : str)
        rightToLeft = ''
      }
      if (hasEOL) text += '\n'
    }
    return text + rightToLeft.normalize('NFKC')
  })
}

/** Returns the same text by `pdftotext` of poppler, if it is installed. */
export function textByPoppler(pdf: Buffer): string[] | undefined {
  const { error, status, stdout, stderr } = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], {
    input: pdf,
  })
  if (error && 'code' in error && error.code === 'ENOENT') return undefined
  expect(status, String(stderr)).toBe(0)
  // pdftotext adds direction marks, which nobody sees on paper.
  const text = stdout.toString().replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
  // pdftotext ends every page with a form feed.
  return text.split('\f').slice(0, -1)
}

/** Whether this machine has fonts for all characters: otherwise no page can show them. */
export function canShow(page: Page, text: string): Promise<boolean> {
  return page.evaluate((shown) => {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d', { willReadFrequently: true })
    const drawn = (character: string) => {
      context?.clearRect(0, 0, canvas.width, canvas.height)
      if (context) context.font = '40px sans-serif'
      context?.fillText(character, 20, 60)
      return context?.getImageData(0, 0, canvas.width, canvas.height).data.join('')
    }
    const missing = drawn('\u{10FFFE}')
    return Array.from(shown).every((character) => drawn(character) !== missing)
  }, text)
}

/* ---- A camera ---- */

const readerScript = createRequire(import.meta.url).resolve('jsqr')

/** Returns what a camera reads in this picture. */
export async function readQrCode(browser: Browser, png: Buffer): Promise<string> {
  const page = await browser.newPage()
  await page.addScriptTag({ path: readerScript })
  const text = await page.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob())
      const { width, height } = image
      const context = new OffscreenCanvas(width, height).getContext('2d')
      context?.drawImage(image, 0, 0)
      const pixels = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
      const { jsQR } = globalThis as unknown as { jsQR: typeof import('jsqr').default }
      return jsQR(pixels, width, height)?.data
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  await page.close()
  if (text === undefined) throw new Error('There is no QR code in the picture.')
  return text
}

/** Returns a picture of the printed page. */
export async function photograph(page: Page): Promise<Buffer> {
  const paper = await paperOf(page)
  await paper.emulateMedia({ media: 'print' })
  const picture = await paper.locator('body').screenshot()
  await paper.close()
  return picture
}

/* ---- Devices ---- */

/** A new browser with an authenticator. */
export interface Device {
  page: Page
  flow: Flow
  cdp: CdpLike
  authenticator: VirtualAuthenticator
  close: () => Promise<void>
}

export async function newDevice(
  browser: Browser,
  options?: Parameters<Browser['newContext']>[0],
): Promise<Device> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  slowDown(context)
  const faults = await faultsOf(context)
  const page = await context.newPage()
  await holdPrint(page)
  const session = await context.newCDPSession(page)
  const cdp: CdpLike = { send: (method, params) => session.send(method as never, params as never) }
  return {
    page,
    flow: new Flow(page),
    cdp,
    authenticator: await addVirtualAuthenticator(cdp),
    close: async () => {
      await context.close()
      expect(faults).toEqual([])
    },
  }
}

/* ---- The way through ---- */

/** Goes from the first screen to the kit. */
export async function makeKit(flow: Flow): Promise<void> {
  for (const name of ['Continue', 'Create passkey', 'Make my recovery kit']) await flow.button(name).click()
  await expect(flow.title('Save your recovery kit')).toBeFocused()
}

/** Reads the kit on the screen, as a user copies it by hand. */
export async function kitOn(page: Page): Promise<Kit> {
  const sheet = page.locator('[data-part="step"] [data-part="kit-sheet"]')
  const groups = sheet.locator('[data-part="kit-group"]')
  await expect(groups).toHaveCount(7)
  const folded = sheet.locator('details')
  if ((await folded.getAttribute('open')) === null) await folded.locator('summary').click()
  const facts = await sheet.locator('[data-part="kit-facts"]').allInnerTexts()
  const name = await sheet.locator('[data-part="kit-name"] bdi').innerText()
  return readKit(`${(await groups.allTextContents()).join(' ')}\n${facts.join('\n')}\nKit name\n${name}`)
}

/** Returns the numbers of the groups that the screen asks for, counted from 1. */
export async function askedParts(page: Page): Promise<number[]> {
  const fields = page.locator('[data-part="field"] label')
  await expect(fields.first()).toBeVisible()
  const labels = await fields.allTextContents()
  return labels.map((label) => Number(/^Part (\d)$/.exec(label)?.[1]))
}

/** Answers the check with the groups of a saved kit. */
export async function fillParts(page: Page, kit: Pick<Kit, 'code'>): Promise<void> {
  const parts = partsOf(kit)
  for (const part of await askedParts(page)) await page.getByLabel(`Part ${part}`).fill(parts[part - 1] ?? '')
}

/** Goes from a saved kit to the end. */
export async function prove(page: Page, kit: Pick<Kit, 'code'>): Promise<void> {
  const flow = new Flow(page)
  await flow.button('Next: check it').click()
  await expect(flow.title('Check your recovery kit')).toBeFocused()
  await fillParts(page, kit)
  await flow.button('Check').click()
}

/** Collects all requests of a context from now on. */
export function wire(context: BrowserContext): Request[] {
  const seen: Request[] = []
  context.on('request', (request) => seen.push(request))
  return seen
}

/** Returns the requests that would register a credential. */
export function submits(requests: Request[]): Request[] {
  return requests.filter((request) =>
    /\/auth\/(registration|registration\/enduser|recover\/user)$/.test(request.url()),
  )
}

/** Returns the requests that would register a recovery key. */
export function withRecoveryKey(requests: Request[]): Request[] {
  return requests.filter((request) => /recoveryCredential|encryptedPrivateKey/.test(request.postData() ?? ''))
}
