import { Secret, TOTP } from 'otpauth'
import { type Driver, type Invite, Screen } from '../firefox/screen.js'
import { DEEP, expect } from '../fixtures.js'

/* The widget inside a form of its host, with each of its own forms: the same test in every engine. */

/** One case: the host's element, and how the user submits. */
export type InsideForm = readonly ['form' | 'dialog' | 'element', 'Enter' | 'the button']

/** The cases that `npm test` runs: each host once, and each way to submit once. */
export const INSIDE_FORMS: readonly InsideForm[] = [
  ['form', 'Enter'],
  ['form', 'the button'],
  ['dialog', 'the button'],
  ['element', 'Enter'],
  ...(DEEP
    ? ([
        ['dialog', 'Enter'],
        ['element', 'the button'],
      ] as const)
    : []),
]

const PASSWORD = 'violet anchor seven umbrella quartz'

interface Marked extends Window {
  sameDocument?: boolean
}

/** Returns the page's identity and everything that its URL could reveal. Runs in the page. */
const state = () => ({
  sameDocument: (window as Marked).sameDocument,
  address: location.href,
  submits: window.hostSubmits,
  open: document.querySelector('dialog')?.open ?? true,
})

export async function registerInside(
  [host, by]: InsideForm,
  { driver, invite, origin, passkeys }: { driver: Driver; invite: Invite; origin: string; passkeys: boolean },
): Promise<void> {
  const app = new Screen(driver)
  const { username, invitation, ledger } = await invite()
  const { orgId, registrationCode } = invitation
  const options = { host, orgId, second: 'required', deprecated: 'Totp', recovery: 'required' }
  const address = `${origin}/hosts/?${new URLSearchParams(options)}`
  await driver.goto(address)
  await driver.read(() => {
    ;(window as Marked).sameDocument = true
  })
  /** Submits the typed text and waits for the next screen, which a reloaded page would not show. */
  const send = async (button: string, field: string, title: string) => {
    if (by === 'Enter') await app.enter(field)
    else await app.tap(button)
    await app.shows(title)
    expect(await driver.read(state)).toEqual({ sameDocument: true, address, submits: 0, open: true })
  }

  await app.fill('Username or email', username)
  await app.fill('Code from the email', registrationCode)
  await send('Continue', 'Code from the email', passkeys ? 'Create your passkey' : 'Choose a long password')
  if (passkeys) {
    await app.tap('Other ways')
    await app.tapOn('[data-way="PasswordProtectedKey"]')
  }
  await app.fill('New password', PASSWORD)
  await send('Use this password', 'New password', passkeys ? 'Add a backup passkey' : 'Choose a way')

  if (passkeys) await app.tap('Other ways')
  await app.tapOn('[data-way="Totp"]')
  await app.reads('[data-part="secret-text"]', /\w{4}/)
  const secret = (await app.text('[data-part="secret-text"]')).replaceAll(/\s/g, '')
  await app.fill('Digits from the app', new TOTP({ secret: Secret.fromBase32(secret) }).generate())
  await send('Confirm', 'Digits from the app', 'Make a recovery kit')

  await app.tap('Make my recovery kit')
  await app.shows('Save your recovery kit')
  const parts = () =>
    driver.read(() =>
      [...document.querySelectorAll('[data-part="step"] [data-part="kit-group"]')].map(
        (it) => it.textContent,
      ),
    )
  await expect.poll(parts).toHaveLength(7)
  const code = await parts()
  await app.tapOn('[data-saving="write"]')
  await app.tap('Next: check it')
  for (const [index, part] of code.slice(1).entries()) await app.fill(`Part ${index + 1}`, part)
  await send('Check', 'Part 6', 'Your account is ready')

  const { credentials } = await ledger()
  expect(credentials.map(({ kind }) => kind)).toEqual(['PasswordProtectedKey', 'Totp', 'RecoveryKey'])
}
