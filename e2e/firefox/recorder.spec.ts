import { Secret, TOTP } from 'otpauth'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, test } from './fixtures.js'
import { kitGroups } from './kitGroups.js'

interface Recorded extends Window {
  rrweb?: { record: (options: object) => void }
  recording?: unknown[]
}

/** rrweb's package.json names no file that a page can load directly. */
const RRWEB = createRequire(import.meta.url)
  .resolve('rrweb')
  .replace(/rrweb\.cjs$/, 'rrweb.umd.min.cjs')

for (const [how, options] of [
  ['no secret, no part and no picture of one is kept', { maskAllInputs: true }],
  [
    'by a recorder that obeys no mark every one of them would be',
    { maskAllInputs: false, blockClass: 'no-such-mark' },
  ],
] as const)
  test(`a whole registration, recorded by rrweb: ${how} (fault 121)`, async ({
    tab,
    printTo,
    invite,
    app,
  }, testInfo) => {
    await printTo(testInfo.outputPath('paper.pdf'))
    const person = await invite({
      totp: true,
      supportedCredentialKinds: {
        firstFactor: ['Fido2', 'PasswordProtectedKey'],
        secondFactor: ['Fido2', 'Totp'],
      },
    })
    await tab.evaluateOnNewDocument(await readFile(RRWEB, 'utf8'))
    await person.open({ second: 'required', recovery: 'required', deprecated: 'Totp' })
    await tab.evaluate((given) => {
      const recording: unknown[] = []
      const page = window as Recorded
      page.recording = recording
      page.rrweb?.record({ ...given, emit: (event: unknown) => recording.push(event) })
    }, options)
    const secrets: Record<string, string[]> = {}
    const read = (selector: string) => app.text(selector)
    const pathOf = (selector: string) =>
      tab.$eval(selector, (path) => path.getAttribute('d') ?? 'There is no path.')

    await app.tap('Continue')
    await app.tap('Other ways')
    await app.tapOn('[data-way="PasswordProtectedKey"]')
    await app.tap('Make one for me')
    await app.reads('[data-part="passphrase"]', /\S/)
    secrets['password'] = [await read('[data-part="passphrase"]')]
    await app.tap('Use this password')

    await app.shows('Add a backup passkey')
    await app.tap('Other ways')
    await app.tapOn('[data-way="Totp"]')
    await app.reads('[data-part="secret-text"]', /\S/)
    const grouped = await read('[data-part="secret-text"]')
    const secret = grouped.replaceAll(' ', '')
    secrets['key of the app'] = [grouped, secret]
    secrets['picture of the app'] = [await pathOf('[data-part="picture"] path')]
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
    await app.fill('Digits from the app', code)
    // Quoted, because six digits also occur in timestamps and sizes.
    secrets['one-time code'] = [`"${code}"`]
    await app.tap('Confirm')

    await app.tap('Make my recovery kit')
    await app.shows('Save your recovery kit')
    const groups = (await kitGroups(tab)).slice(1)
    secrets['groups'] = groups
    secrets['groups spelled'] = groups.map((group) => group.split('').join(' '))
    await app.tapOn('[data-saving="print"]')
    await app.reads('[data-part="field-note"]', 'If it printed, check that you can read the code.')
    secrets['picture of the kit'] = [
      await tab.$eval(
        '[data-part="print-frame"]',
        (frame) =>
          (frame as HTMLIFrameElement).contentDocument?.querySelector('path')?.getAttribute('d') ??
          'There is no path.',
      ),
    ]
    await app.tapOn('[data-saving="download"]')
    await app.reads('[data-part="field-note"]', 'Look for recovery-kit')
    await app.tap('Next: check it')
    await app.shows('Check your recovery kit')
    const labelsOf = () => tab.$$eval('[data-part="field"] label', (all) => all.map((it) => it.textContent))
    await expect.poll(labelsOf).not.toEqual([])
    const labels = await labelsOf()
    for (const wrong of [true, false]) {
      for (const label of labels) {
        const part = Number(/\d/.exec(label)?.[0])
        await app.fill(label, groups[wrong ? part % 6 : part - 1] ?? '')
      }
      await app.tap('Check')
      if (wrong) await app.reads('[data-part="field-error"]', /That is part \d/)
    }
    await app.shows('Your account is ready')

    const recording = await tab.evaluate(() => JSON.stringify((window as Recorded).recording))
    const kept = Object.keys(secrets).filter((name) =>
      secrets[name]?.some((form) => recording.includes(form)),
    )
    expect(recording).toContain('Your account is ready')
    if (options.maskAllInputs) {
      expect(kept).toEqual([])
      expect(recording).not.toMatch(/h1v1h-1z|blob:|otpauth:/)
    } else expect(kept).toEqual(Object.keys(secrets))
  })
