import type { Frame, FrameLocator, Page } from '@playwright/test'
import type { LedgerUser } from '../reference-api/ledger.js'
import { Secret, TOTP } from 'otpauth'
import { DEEP, expect, type Person, test } from './fixtures.js'

/*
 * The widget in other people's pages, with each credential kind: secrets are nowhere but in the widget, the focus is
 * at the next thing to read, and the server has the credential.
 */

const HOSTS = ['plain', 'form', 'dialog', 'shadow', 'frame', 'srcdoc', 'portal', 'activity'] as const
type Host = (typeof HOSTS)[number]

const PASSWORD = 'violet anchor seven umbrella quartz'

/** The page, or the frame, that contains the widget. */
type Within = Pick<Page | FrameLocator, 'getByRole' | 'getByLabel' | 'locator'>

class Widget {
  constructor(private readonly within: Within) {}
  async tap(name: string): Promise<void> {
    await this.within.getByRole('button', { name, exact: true }).click()
  }
  /** Waits for a step or a view, whose title has the focus. */
  async shows(title: string): Promise<void> {
    await expect(this.within.getByRole('heading', { name: title, level: 2 })).toBeFocused()
  }
  async choose(way: string): Promise<void> {
    await this.tap('Other ways')
    await this.shows('Choose a way')
    await this.within.locator(`[data-way="${way}"]`).click()
  }
  async fill(label: string, text: string): Promise<void> {
    await this.within.getByLabel(label).fill(text)
  }
  locator(selector: string) {
    return this.within.locator(selector)
  }
}

/** How each kind is created; returns its secrets. `at` is called while a secret is on the screen. */
const CREDENTIALS: Record<
  string,
  {
    options: Record<string, string>
    kinds: LedgerUser['credentials'][number]['kind'][]
    title: string
    give: (widget: Widget, at: (secrets: string[]) => Promise<void>) => Promise<string[]>
  }
> = {
  password: {
    options: {},
    kinds: ['PasswordProtectedKey'],
    title: 'Your account is ready',
    give: async (widget, at) => {
      await widget.choose('PasswordProtectedKey')
      await widget.shows('Choose a long password')
      await widget.fill('New password', PASSWORD)
      await at([PASSWORD])
      await widget.tap('Use this password')
      return [PASSWORD]
    },
  },
  Totp: {
    options: { second: 'required', deprecated: 'Totp' },
    kinds: ['Fido2', 'Totp'],
    title: 'Your passkey is ready',
    give: async (widget, at) => {
      await widget.tap('Create passkey')
      await widget.shows('Add a backup passkey')
      await widget.choose('Totp')
      await widget.shows('Use an authenticator app')
      const shown = await widget.locator('[data-part="secret-text"]').innerText()
      const secret = shown.replaceAll(/\s/g, '')
      const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
      const path = (await widget.locator('[data-part="picture"] path').getAttribute('d')) ?? 'none'
      await widget.fill('Digits from the app', code)
      const secrets = [secret, shown, code, path]
      await at(secrets)
      await widget.tap('Confirm')
      return secrets
    },
  },
  'kit with print': {
    options: { recovery: 'required' },
    kinds: ['Fido2', 'RecoveryKey'],
    title: 'Your passkey is ready',
    give: async (widget, at) => {
      await widget.tap('Create passkey')
      await widget.shows('Make a recovery kit')
      await widget.tap('Make my recovery kit')
      await widget.shows('Save your recovery kit')
      const groups = widget.locator('[data-part="step"] [data-part="kit-group"]')
      await expect(groups).toHaveCount(7)
      const code = await groups.allTextContents()
      // Each group too, and as screen readers spell it.
      const secrets = [
        code.join('-'),
        ...code.slice(1),
        ...code.slice(1).map((part) => part.split('').join(' ')),
      ]
      await at(secrets)
      const print = widget.locator('[data-saving="print"]')
      if ((await print.count()) > 0) await print.click()
      else await widget.tap('Write it down')
      await at(secrets)
      await widget.tap('Next: check it')
      await widget.shows('Check your recovery kit')
      const labels = widget.locator('[data-part="field"] label')
      await expect(labels.first()).toBeVisible()
      for (const label of await labels.allTextContents())
        await widget.fill(label, code[Number(/\d/.exec(label)?.[0])] ?? '')
      await at(secrets)
      await widget.tap('Check')
      return secrets
    },
  },
  passkey: {
    options: {},
    kinds: ['Fido2'],
    title: 'Your passkey is ready',
    give: async (widget) => {
      await widget.tap('Create passkey')
      return []
    },
  },
}

/** Opens the registration link in this host's page. */
async function open(host: Host, page: Page, { invitation }: Person, options: Record<string, string>) {
  const origin = host === 'frame' ? 'http://app.localhost:4173' : ''
  await page.goto(`${origin}/hosts/?${new URLSearchParams({ host, ...invitation, ...options })}`)
  const isFramed = host === 'frame' || host === 'srcdoc' || host === 'portal'
  return new Widget(isFramed ? page.frameLocator('iframe') : page)
}

/** Returns everything readable of a document except its widget: address, storage, contents, recordings. */
function readable(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const outside: string[] = []
    const read = (node: Node): void => {
      if (node instanceof Element && node.matches('[data-part="flow"]')) return
      if (node instanceof Element)
        for (const { name, value } of node.attributes) outside.push(`${name}=${value}`)
      if (node instanceof HTMLInputElement) outside.push(node.value)
      if (node instanceof Text) outside.push(node.data)
      if (node instanceof Element && node.shadowRoot) read(node.shadowRoot)
      for (const child of node.childNodes) read(child)
    }
    read(document)
    const form = document.querySelector('form')
    return [
      location.href,
      document.referrer,
      JSON.stringify(history.state),
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
      document.cookie,
      document.title,
      outside.join('\n'),
      JSON.stringify(form ? [...new FormData(form)] : []),
      (window.hostRecording ?? []).join('\n'),
    ]
  })
}

async function isNowhere(page: Page, secrets: string[]): Promise<void> {
  for (const frame of page.frames()) {
    // A frame inside the widget counts as part of the widget.
    const element = frame.parentFrame() && (await frame.frameElement())
    if (await element?.evaluate((it) => (it as Element).closest('[data-part="flow"]') !== null)) continue
    const read = await readable(frame)
    for (const [index, text] of read.entries())
      for (const secret of secrets)
        expect(text.includes(secret), `${secret} in ${index} of ${frame.url()}`).toBe(false)
  }
}

/** What `npm test` runs of the whole matrix: each host once, and each credential once. */
const SHOWN: [Host, keyof typeof CREDENTIALS][] = [
  ['plain', 'kit with print'],
  ['form', 'password'],
  ['dialog', 'Totp'],
  ['shadow', 'kit with print'],
  ['frame', 'passkey'],
  ['srcdoc', 'password'],
  ['portal', 'Totp'],
  ['activity', 'passkey'],
]
const cells = DEEP
  ? HOSTS.flatMap((host) => Object.keys(CREDENTIALS).map((name) => [host, name] as const))
  : SHOWN

test.describe('in the page of a stranger (faults 118, 132)', () => {
  for (const [host, name] of cells)
    test(`${host}: ${name}`, async ({ page, authenticator, person }) => {
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      const { options, kinds, title, give } = CREDENTIALS[name] as (typeof CREDENTIALS)[string]
      const widget = await open(host, page, person, options)
      if (host === 'activity') {
        const elsewhere = page.getByRole('button', { name: 'Another page' })
        await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
        await elsewhere.click()
        await expect(page.getByRole('button', { name: 'Continue' })).toBeHidden()
        await elsewhere.click()
      }
      await widget.tap('Continue')
      await widget.shows('Create your passkey')
      const secrets = await give(widget, (shown) => isNowhere(page, shown))
      await widget.shows(title)
      await isNowhere(page, secrets)
      for (const secret of secrets) expect(requests.join('\n')).not.toContain(encodeURIComponent(secret))
      expect(await page.evaluate(() => window.hostSubmits)).toBe(0)
      const { credentials } = await person.ledger()
      expect(credentials.map(({ kind }) => kind)).toEqual(kinds)
      expect(await authenticator.ids()).toEqual(
        credentials.filter(({ kind }) => kind === 'Fido2').map(({ credId }) => credId),
      )
    })
})
