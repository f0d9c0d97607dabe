import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { findWebKitGTK, launchOptions } from '../scripts/browser.mjs'
import { expect, Flow, test } from './fixtures.js'
import { kitOn, makeKit, readKit, readQrCode, textOfPdf } from './kit.js'
import { addVirtualAuthenticator } from './virtualAuthenticator.js'
import { startScreen } from './webkitgtk/webdriver.js'

// With `--kiosk-printing` Chromium prints to a file without asking, but only with a screen.
const display = findWebKitGTK()?.display

/** Chromium's settings for a printer that writes a file. */
const toFile = (directory: string) => ({
  printing: {
    print_preview_sticky_settings: {
      appState: JSON.stringify({
        version: 2,
        recentDestinations: [{ id: 'Save as PDF', origin: 'local', account: '' }],
        selectedDestinationId: 'Save as PDF',
      }),
    },
  },
  savefile: { default_directory: directory },
})

if (display)
  test('what Chromium prints is the kit alone, under the strictest policy (fault 119)', async ({
    browser,
    invite,
    baseURL,
  }, testInfo) => {
    const { invitation } = await invite()
    const paper = testInfo.outputPath('paper')
    const profile = testInfo.outputPath('profile')
    await mkdir(paper, { recursive: true })
    await mkdir(`${profile}/Default`, { recursive: true })
    await writeFile(`${profile}/Default/Preferences`, JSON.stringify(toFile(paper)))
    const screen = await startScreen(display)
    const { args, ...options } = launchOptions()
    const context = await chromium.launchPersistentContext(profile, {
      ...options,
      args: [...args, '--kiosk-printing'],
      headless: false,
      env: { ...process.env, DISPLAY: screen.name },
      baseURL,
    })
    try {
      const page = await context.newPage()
      const policy: string[] = []
      page.on('console', (message) => policy.push(`${message.type()}: ${message.text()}`))
      const session = await context.newCDPSession(page)
      await addVirtualAuthenticator({
        send: (method, params) => session.send(method as never, params as never),
      })
      await page.goto(`/register?${new URLSearchParams({ ...invitation, recovery: 'required' })}`)
      const flow = new Flow(page)
      await makeKit(flow)
      const kit = await kitOn(page)
      await flow.button('Print').click()
      await expect(page.locator('[data-saving="print"][data-done]')).toBeVisible()
      await expect.poll(() => readdir(paper)).toEqual([expect.stringMatching(/\.pdf$/)])
      const [name = ''] = await readdir(paper)
      const file = `${paper}/${name}`
      await expect
        .poll(async () =>
          String(await readFile(file))
            .trimEnd()
            .endsWith('%%EOF'),
        )
        .toBe(true)
      const texts = await textOfPdf(await readFile(file))
      expect(texts).toHaveLength(1)
      expect(readKit(texts.join())).toEqual(kit)
      // Nothing of the host's page is printed except the header and footer that the browser adds.
      expect(texts.join()).not.toMatch(/Print|Next: check it|Download|For engineers/)
      expect(policy.filter((line) => line.startsWith('error'))).toEqual([])

      const { error, stdout } = spawnSync('pdftoppm', ['-r', '200', '-png', file], { maxBuffer: 1e8 })
      if (error) testInfo.annotations.push({ type: 'not shown', description: 'There is no pdftoppm here.' })
      else expect(readKit(await readQrCode(browser, stdout))).toEqual(kit)
    } finally {
      await context.close()
      screen.process.kill()
    }
  })
