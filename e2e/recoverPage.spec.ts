import type { Page } from '@playwright/test'
import { expect, type Flow, type Person, test } from './fixtures.js'
import { readFile } from 'node:fs/promises'
import { holdPrint, type Kit, kitOn, makeKit, photograph, prove, submits, wire } from './kit.js'

/** Registers with a recovery kit, then opens the page on which the user types it. */
async function atKit(page: Page, person: Person, flow: Flow): Promise<Kit> {
  await person.open({ recovery: 'required' })
  await makeKit(flow)
  const kit = await kitOn(page)
  await page.getByRole('button', { name: 'Write it down' }).click()
  await prove(page, kit)
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  await page.goto(kit.url)
  await page.getByLabel('Username on your kit').fill(kit.username)
  await flow.button('Send me a code').click()
  await expect(flow.title('What does your kit say?')).toBeFocused()
  return kit
}

async function emailed(page: Page): Promise<string> {
  const [, code = ''] = /Your code is (\S+)\./.exec(await page.getByText('Your code is').innerText()) ?? []
  expect(code).not.toBe('')
  return code
}

const inits = (seen: ReturnType<typeof wire>) =>
  seen.filter((request) => request.url().endsWith('/auth/recover/user/init'))

/** Returns a valid code that differs in its last symbol. */
const anotherCode = ({ code }: Kit) => code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A')

test.describe('the page behind the address on a kit (fault 126)', () => {
  test('reads the recovery code before it spends the emailed one, and says what is wrong with it', async ({
    page,
    context,
    person,
    flow,
    authenticator,
  }) => {
    const kit = await atKit(page, person, flow)
    const seen = wire(context)
    const code = await emailed(page)
    await page.getByLabel('Code from the email').fill(code)
    await page.getByLabel('Kit number').fill(kit.credentialId)
    const field = page.getByLabel('Recovery code')
    for (const [typed, told] of [
      [kit.code.slice(0, -1), 'The recovery code is too short, by 1 letter or digit. Nothing was sent.'],
      ['D1-ABCDEF', 'The recovery code is too short, by 26 letters or digits. Nothing was sent.'],
      [`${kit.code}AB`, 'The recovery code is too long, by 2 letters or digits. Nothing was sent.'],
      [
        kit.code.slice(0, -2) + '0I',
        'There is no 0, 1, I or O in a recovery code. Look at your kit again for 0, I. Nothing was sent.',
      ],
      [
        kit.code.slice(0, -1) + 'Ä',
        'This is in no recovery code: Ä. Look at your kit again. Nothing was sent.',
      ],
    ] as const) {
      await field.fill(typed)
      await flow.button('Open my kit').click()
      await expect(page.getByRole('alert')).toHaveText(told)
      await expect(field).toBeFocused()
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(field).toHaveAccessibleDescription(told)
    }
    await flow.isAccessible()
    expect(seen).toEqual([])

    // The emailed code is still valid.
    await field.fill(kit.code)
    await flow.button('Open my kit').click()
    await expect(flow.button('Create passkey')).toBeVisible()
    expect(inits(seen)).toHaveLength(1)
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  test('takes another recovery code after one of another kit, without a new email', async ({
    page,
    context,
    person,
    flow,
    authenticator,
  }) => {
    const kit = await atKit(page, person, flow)
    const seen = wire(context)
    await page.getByLabel('Code from the email').fill(await emailed(page))
    await page.getByLabel('Kit number').fill(kit.credentialId)
    await page.getByLabel('Recovery code').fill(anotherCode(kit))
    await flow.button('Open my kit').click()
    await expect(page.getByRole('alert')).toContainText('you need no new code from the email')
    await page.getByLabel('Recovery code').fill(kit.code)
    await flow.button('Open my kit').click()
    for (const name of ['Create passkey', 'Make my recovery kit']) await flow.button(name).click()
    const next = await kitOn(page)
    await page.getByRole('button', { name: 'Write it down' }).click()
    await prove(page, next)
    await expect(flow.title('You are back')).toBeVisible()
    expect(inits(seen)).toHaveLength(1)
    expect(submits(seen)).toHaveLength(1)
    expect((await person.ledger()).credentials[1]?.credId).toBe(next.credentialId)
    expect(await authenticator.credentials()).not.toEqual([])
  })

  test('sends a new code, which voids the one before, and keeps what was typed', async ({
    page,
    person,
    flow,
    authenticator,
  }) => {
    const kit = await atKit(page, person, flow)
    const old = await emailed(page)
    await page.getByLabel('Recovery code').fill(kit.code)
    await page.getByLabel('Kit number').fill(kit.credentialId)
    await page.getByLabel('Code from the email').fill(old)
    await flow.button('Send a new code').click()
    await expect(page.getByText('Here is a new code. The one before is void.')).toBeVisible()
    // What was typed by hand is not taken for a kit that was read.
    await expect(page.getByText('File of your kit, or a photo of its square code')).toBeVisible()
    await expect(page.getByLabel('Code from the email')).toHaveValue('')
    await expect(page.getByLabel('Recovery code')).toHaveValue(kit.code)
    await expect(page.getByLabel('Kit number')).toHaveValue(kit.credentialId)
    const code = await emailed(page)
    expect(code).not.toBe(old)
    await page.getByLabel('Code from the email').fill(old)
    await flow.button('Open my kit').click()
    await expect(page.getByRole('alert')).toContainText('We could not find that.')
    await page.getByLabel('Code from the email').fill(code)
    await flow.button('Open my kit').click()
    await expect(flow.button('Create passkey')).toBeVisible()
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  test('goes back to the username, and keeps what was typed', async ({
    page,
    person,
    flow,
    authenticator,
  }) => {
    const kit = await atKit(page, person, flow)
    await page.getByLabel('Recovery code').fill(kit.code)
    await page.getByLabel('Kit number').fill(kit.credentialId)
    await flow.button('Back').click()
    await expect(flow.title('Who are you?')).toBeFocused()
    await expect(page.getByLabel('Username on your kit')).toHaveValue(kit.username)
    await flow.isAccessible()
    await flow.button('Send me a code').click()
    await expect(page.getByLabel('Recovery code')).toHaveValue(kit.code)
    await expect(page.getByLabel('Kit number')).toHaveValue(kit.credentialId)
    await page.getByLabel('Code from the email').fill(await emailed(page))
    await flow.button('Open my kit').click()
    await expect(flow.button('Create passkey')).toBeVisible()
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  for (const how of ['its file', 'a photo of its square code', 'a paste of all of it'] as const) {
    test(`takes the kit from ${how}: nothing is typed but the emailed code`, async ({
      page,
      context,
      person,
      flow,
      authenticator,
    }) => {
      await holdPrint(page)
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await person.open({ recovery: 'required' })
      await makeKit(flow)
      const kit = await kitOn(page)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download' }).click(),
      ])
      const file = await readFile(await download.path())
      const photo = await photograph(page)
      await page.getByRole('button', { name: 'Copy' }).click()
      await expect(page.locator('[data-saving="copy"][data-done]')).toBeVisible()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      await prove(page, kit)
      await expect(flow.title('Your passkey is ready')).toBeVisible()

      await page.goto(kit.url)
      const seen = wire(context)
      const chooser = page.getByLabel('File of your kit, or a photo of its square code')
      // A file that is not a kit is reported, and clears no field.
      await chooser.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('shopping') })
      await expect(page.getByText('This file is no recovery kit.')).toBeVisible()
      await chooser.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
      await expect(page.getByText('This file could not be opened.')).toBeVisible()
      if (how === 'its file')
        await chooser.setInputFiles({
          name: download.suggestedFilename(),
          mimeType: 'text/html',
          buffer: file,
        })
      else if (how === 'a photo of its square code')
        await chooser.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo })
      else {
        await page.getByText('Paste all of it').click()
        await page.getByLabel('What you copied from your kit').fill(copied)
        await expect(page.getByLabel('What you copied from your kit')).toHaveValue('')
      }
      await expect(page.getByText(`We have read kit ${kit.id} of ${kit.username}.`)).toBeVisible()
      await expect(page.getByLabel('Username on your kit')).toHaveValue(kit.username)
      await flow.isAccessible()
      // Nothing was sent. Only the script that decodes images may have been loaded.
      expect(seen.filter((request) => request.resourceType() !== 'script')).toEqual([])
      await flow.button('Send me a code').click()
      await expect(flow.title('What does your kit say?')).toBeFocused()
      await expect(page.getByLabel('Recovery code')).toHaveValue(kit.code)
      await expect(page.getByLabel('Kit number')).toHaveValue(kit.credentialId)
      await page.getByLabel('Code from the email').fill(await emailed(page))
      await flow.button('Open my kit').click()
      await expect(flow.button('Create passkey')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'That is your kit.', level: 1 })).toBeFocused()
      expect(await authenticator.credentials()).toHaveLength(1)
    })
  }

  test('takes the code alone, and keeps the number that was typed', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    const kit = await atKit(page, person, flow)
    await page.getByLabel('Kit number').fill(kit.credentialId)
    await page.getByText('Paste all of it').click()
    await page.getByLabel('What you copied from your kit').fill(kit.code)
    await expect(page.getByText('We have read the recovery code.')).toBeVisible()
    await expect(page.getByLabel('Recovery code')).toHaveValue(kit.code)
    await expect(page.getByLabel('Kit number')).toHaveValue(kit.credentialId)
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  test("does not mix another user's kit with the username that the code was sent for", async ({
    page,
    context,
    person,
    flow,
    authenticator,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await person.open({ recovery: 'required' })
    await makeKit(flow)
    const kit = await kitOn(page)
    await page.getByRole('button', { name: 'Copy' }).click()
    await expect(page.locator('[data-saving="copy"][data-done]')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    await prove(page, kit)
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    await page.goto(`${kit.url}?${new URLSearchParams({ name: 'grace@example.com' })}`)
    await flow.button('Send me a code').click()
    // The page before it has such a field, too.
    await expect(flow.title('What does your kit say?')).toBeFocused()
    await page.getByText('Paste all of it').click()
    await page.getByLabel('What you copied from your kit').fill(copied)
    await expect(page.getByText(`This kit is of ${kit.username}`)).toBeVisible()
    await expect(page.getByLabel('Recovery code')).toHaveValue('')
    expect(await authenticator.credentials()).toHaveLength(1)
  })
})
