// `node scripts/picture.mjs` takes the picture of README: the widget before its passkey and at its end, light and dark.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { build } from 'vite'
import { launchOptions } from './browser.mjs'
import { root } from './pack.mjs'

/** A page of a company, whose domain the widget shows. */
const HOST = 'wallet.quillstone.example'
const MOST = 40_000

const outDir = join(root, '.results/picture')
await build({
  configFile: false,
  logLevel: 'error',
  root: join(root, 'scripts/picture'),
  build: { outDir, emptyOutDir: true, target: 'esnext' },
})
const browser = await chromium.launch(launchOptions({ shell: true }))
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  // oxlint-disable no-await-in-loop -- one after the other
  const page = await browser.newPage({
    colorScheme,
    reducedMotion: 'reduce',
    deviceScaleFactor: 1.5,
    viewport: { width: 864, height: 600 },
  })
  page.on('pageerror', (error) => console.error(error.message))
  // Passkeys want a secure page, and there is no certificate for it.
  await page.route(`https://${HOST}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    return route.fulfill({ path: join(outDir, pathname === '/' ? 'index.html' : pathname) })
  })
  await page.goto(`https://${HOST}/`)
  await page.locator('body[data-ready]').waitFor({ timeout: 60_000 })
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  const shot = await page.locator('body').screenshot({ animations: 'disabled' })
  // WebP is a third of the PNG, and the browser can write it.
  const webp = await page.evaluate(async (png) => {
    const picture = new Image()
    picture.src = `data:image/png;base64,${png}`
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.width
    canvas.height = picture.height
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
    return canvas.toDataURL('image/webp', 0.6).replace(/^.*,/, '')
  }, shot.toString('base64'))
  const bytes = Buffer.from(webp, 'base64')
  const path = join(root, `docs/widget-${colorScheme}.webp`)
  writeFileSync(path, bytes)
  console.log(`${path}: ${bytes.length} bytes`)
  if (bytes.length > MOST) throw new Error(`It is in the package, and should have ${MOST} bytes at most.`)
  await page.close()
  // oxlint-enable no-await-in-loop
}
await browser.close()
