import type { Browser, Page, Request } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { LedgerUser } from '../reference-api/ledger.js'
import { DEEP, expect, MAYBE_IDLE, test } from './fixtures.js'
import {
  canShow,
  type Device,
  type Kit,
  kitOn,
  makeKit,
  newDevice,
  photograph,
  print,
  prove,
  readKit,
  readQrCode,
  textByPoppler,
  textOfPdf,
} from './kit.js'

type Passkey = Awaited<ReturnType<Device['authenticator']['credentials']>>[number]

/** Credentials that a recovery voided. */
interface Old {
  passkey: Passkey
  kit: Kit
}

/** As the API stores them. The username is the salt of the recovery key, so every character must survive. */
const USERNAMES = [
  'zażółć@example.com',
  '日本語ユーザー',
  'مستخدم',
  'Ada.LOVELACE+kit@Example.COM',
  'fox🦊@example.com',
]

/** The media on which a kit is kept; each recovery creates the kit that the next one uses. */
const MEDIA = { file: inFile, 'QR code': inQrCode, 'page written by hand': byHand }
type Medium = keyof typeof MEDIA

// Every username with every medium takes minutes, so only `npm run test:deep` (DEEP) runs all. `npm test` uses each
// medium once and two of the names, because creating, checking and opening a kit takes seconds.
const EVERY: Medium[] = ['file', 'QR code', 'page written by hand']
const TURNS: Medium[][] = [['file', 'QR code'], ['page written by hand']]
const CASES = USERNAMES.map((username, at) => [username, DEEP ? EVERY : TURNS[at]] as const)

for (const [username, media] of CASES) {
  if (!media) continue
  test(`${username} recovers with the printed page, then with: ${media.join(', ')}`, async ({
    browser,
    request,
  }, testInfo) => {
    test.setTimeout(180_000)
    const olds: Old[] = []
    const invited = await request.post('/api/reference/invitations', { data: { username }, ...MAYBE_IDLE })
    const { orgId, registrationCode } = (await invited.json()) as Record<string, string>
    const ledger = async () =>
      (await (
        await request.get(`/api/reference/users/${encodeURIComponent(username)}`, MAYBE_IDLE)
      ).json()) as LedgerUser

    let kit = await test.step('registers, and keeps only the printed page', async () => {
      const device = await newDevice(browser)
      const { page, flow } = device
      // The user types the username in another spelling than the API stores.
      await page.route('**/auth/registration/init', async (route) => {
        const body = { ...(route.request().postDataJSON() as object), username }
        await route.continue({ postData: JSON.stringify(body) })
      })
      const typed = `  ${username.toLowerCase()} `
      const link = new URLSearchParams({
        orgId: orgId ?? '',
        username: typed,
        registrationCode: registrationCode ?? '',
      })
      await page.goto(`/register?${link}&recovery=required`)
      await makeKit(flow)
      const paper = await onPaper(page, username)
      await prove(page, paper)
      await expect(flow.title('Your passkey is ready')).toBeVisible()
      await expect(page.getByText(`Your recovery kit ${paper.id} is ready. Keep it safe.`)).toBeVisible()
      olds.push(await thrownAway(device, paper))
      return paper
    })
    expect(kit).toMatchObject({
      username,
      orgId,
      url: new URL('/recover', testInfo.project.use.baseURL).href,
    })
    expect((await ledger()).credentials.map(({ credId }) => credId)).toContain(kit.credentialId)

    // The last kit is read, but not used for another recovery.
    const last = media.at(-1) === 'file' ? 'QR code' : 'file'
    for (const medium of [...media, last] as const) {
      const keep = MEDIA[medium]
      kit = await test.step(`recovers with it on another device, and keeps only the ${medium}`, async () => {
        const device = await newDevice(browser, { deviceScaleFactor: 2 })
        const { page, flow } = device
        await openKit(page, kit)
        for (const name of ['Create passkey', 'Make my recovery kit']) await flow.button(name).click()
        await expect(flow.title('Save your recovery kit')).toBeFocused()
        const kept = await keep(page, browser)
        await prove(page, kept)
        await expect(flow.title('You are back')).toBeVisible()
        await expect(page.getByText(`Your recovery kit ${kept.id} is ready. Keep it safe.`)).toBeVisible()

        await flow.button('Sign in').click()
        await useOnlyPasskey(page)
        await expect(page.getByRole('heading', { name: 'You are signed in.' })).toBeVisible()
        olds.push(await thrownAway(device, kept))
        return kept
      })
      expect(kit).toMatchObject({ username, orgId })
      const { credentials } = await ledger()
      expect(credentials.map(({ kind }) => kind)).toEqual(['Fido2', 'RecoveryKey'])
      expect(credentials[1]?.credId).toBe(kit.credentialId)
    }

    await test.step('what is old is refused', async () => {
      expect((await ledger()).voided).toHaveLength(2 * (media.length + 1))
      const device = await newDevice(browser)
      for (const { passkey, kit: old } of olds.slice(0, -1)) {
        expect(await signInStatus(device, passkey)).toBe(401)
        const init = device.page.waitForResponse('**/auth/recover/user/init')
        await typeKit(device.page, old)
        expect((await init).status()).toBe(401)
        await expect(device.page.getByRole('alert')).toContainText('We could not find that.')
      }
      // The newest copy is accepted in the same way, so the others were refused because they are old.
      const [newest] = olds.slice(-1)
      if (newest) expect(await signInStatus(device, newest.passkey)).toBe(200)
      await device.close()
    })
  })
}

/** Prints the kit on both paper sizes, and reads the printed text. */
async function onPaper(page: Page, username: string): Promise<Kit> {
  const { annotations } = test.info()
  // Printing the page itself still prints the host's page.
  expect((await textOfPdf(await page.pdf())).join('')).toContain('Demo company')
  const read: Kit[] = []
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = await print(page, format)
    const texts = [await textOfPdf(pdf), textByPoppler(pdf)]
    if (!texts[1]) annotations.push({ type: 'not shown', description: 'There is no pdftotext here.' })
    for (const pages of texts) {
      if (!pages) continue
      expect(pages, format).toHaveLength(1)
      const [text = ''] = pages
      // The printed text contains the kit and nothing else.
      expect(text.replaceAll(/\s+/g, ' ').trim()).toMatch(
        /^Recovery kit for Quillstone Wallet Kit name \S{6} This kit and your email .* D1 1 \S{6} (\d \S{5} ){4}6 \S{6} Username .* Recover at \S+ For support Organization number \S+ Kit number \S+ Made on \w+ \d+, \d+$/,
      )
      read.push(readKit(text))
    }
  }
  const [kit] = read
  if (!kit) throw new Error('Nothing was printed.')
  for (const other of read) expect({ ...other, username: '' }).toEqual({ ...kit, username: '' })
  const names = new Set(read.map((each) => each.username))
  if (await canShow(page, username)) {
    expect([...names]).toEqual([username])
    return kit
  }
  annotations.push({
    type: 'not shown',
    description: `No font here has every character of ${username}, so it was read from the QR code of the printed page.`,
  })
  const camera = page.context().browser()
  if (!camera) throw new Error('There is no browser.')
  const code = await inQrCode(page, camera)
  expect({ ...code, username: '' }).toEqual({ ...kit, username: '' })
  return code
}

/** Downloads the kit, and opens the file in an empty browser. */
async function inFile(page: Page, browser: Browser): Promise<Kit> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^recovery-kit-[A-Z2-9]{6}\.html$/)
  const path = test.info().outputPath(download.suggestedFilename())
  await download.saveAs(path)
  expect(await readFile(path, 'utf8')).not.toMatch(/<script|javascript:|\son\w+=|@import|url\(|\ssrc=/i)

  const context = await browser.newContext({ deviceScaleFactor: 2, viewport: { width: 390, height: 844 } })
  const requests: Request[] = []
  context.on('request', (request) => requests.push(request))
  const reader = await context.newPage()
  await reader.goto(pathToFileURL(path).href)
  const kit = readKit(await reader.locator('body').innerText())
  const picture = await reader.locator('svg').screenshot()
  expect(readKit(await readQrCode(browser, picture))).toEqual(kit)
  expect(await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
    0,
  )
  expect(requests.map((request) => request.url())).toEqual([pathToFileURL(path).href])
  expect(await textOfPdf(await reader.pdf({ format: 'A4' }))).toHaveLength(1)
  expect(await textOfPdf(await reader.pdf({ format: 'Letter' }))).toHaveLength(1)
  await context.close()
  return kit
}

/** Reads the QR code of the printed sheet with a camera. */
async function inQrCode(page: Page, browser: Browser): Promise<Kit> {
  const text = await readQrCode(browser, await photograph(page))
  // It is not a URL, which a camera app would open.
  expect(() => new URL(text)).toThrow()
  expect(text).toMatch(/^Recovery kit for Quillstone Wallet\n/)
  return readKit(text)
}

/** Copies the kit from the screen by hand. */
async function byHand(page: Page): Promise<Kit> {
  await page.getByRole('button', { name: 'Write it down' }).click()
  return kitOn(page)
}

/** Goes from the address on the kit to the new passkey, typing only what the kit says. */
async function openKit(page: Page, kit: Kit): Promise<void> {
  await typeKit(page, kit)
  await expect(page.getByRole('button', { name: 'Create passkey' })).toBeVisible()
}

async function typeKit(page: Page, { url, username, credentialId, code }: Kit): Promise<void> {
  await page.goto(url)
  await page.getByLabel('Username on your kit').fill(username)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  const [, email = ''] = /Your code is (\S+)\./.exec(await page.getByText('Your code is').innerText()) ?? []
  await page.getByLabel('Code from the email').fill(email)
  await page.getByLabel('Kit number').fill(credentialId)
  await page.getByLabel('Recovery code').fill(code)
  await page.getByRole('button', { name: 'Open my kit' }).click()
}

/** Signs in with the only passkey that the authenticator has. */
async function useOnlyPasskey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use my passkey' }).click()
}

/** Closes the device and returns a copy of its credentials. */
async function thrownAway({ authenticator, close }: Device, kit: Kit): Promise<Old> {
  const [passkey, ...others] = await authenticator.credentials()
  if (!passkey) throw new Error('There is no passkey.')
  expect(others).toEqual([])
  await close()
  return { passkey, kit }
}

/** Signs in with a copied passkey on the demo's own page; returns the status. */
async function signInStatus({ page, cdp, authenticator }: Device, passkey: Passkey): Promise<number> {
  await authenticator.clear()
  await cdp.send('WebAuthn.addCredential', { authenticatorId: authenticator.id, credential: passkey })
  await page.goto('/sign-in')
  const answer = page.waitForResponse('**/auth/login')
  await useOnlyPasskey(page)
  const status = (await answer).status()
  await expect(
    status === 200
      ? page.getByRole('heading', { name: 'You are signed in.' })
      : page.getByRole('alert').filter({ hasText: 'That passkey was not accepted.' }),
  ).toBeVisible()
  return status
}
