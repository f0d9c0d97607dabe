import type { FactorKind } from '../src/core/offered.js'
import { DEEP, expect, test } from './fixtures.js'
import { addVirtualAuthenticator } from './virtualAuthenticator.js'

const PASSWORD = 'violet anchor 7 thimble orbit'

interface Case {
  /** The credential kinds in the order in which the user creates them. */
  given: FactorKind[]
  /** The kinds that the user is asked for again. */
  again: FactorKind[]
  steps?: string
}

// One case of each sort; `npm run test:deep` (DEEP) runs all.
const CASES: Case[] = [
  { given: ['Fido2'], again: ['Fido2'] },
  { given: ['PasswordProtectedKey', 'Key'], again: [] },
  { given: ['PasswordProtectedKey', 'Fido2'], again: ['Fido2'] },
  { given: ['Fido2', 'Totp'], again: ['Fido2', 'Totp'] },
  { given: ['Key', 'Fido2'], again: ['Fido2'], steps: 'secondFactor,firstFactor' },
]
const OTHERS: Case[] = [
  { given: ['PasswordProtectedKey'], again: [] },
  { given: ['Key'], again: [] },
  { given: ['Password'], again: [] },
  { given: ['Key', 'PasswordProtectedKey'], again: [] },
  { given: ['Fido2', 'PasswordProtectedKey'], again: ['Fido2'] },
  { given: ['Fido2', 'Fido2'], again: ['Fido2', 'Fido2'] },
  { given: ['PasswordProtectedKey', 'Totp'], again: ['Totp'] },
  { given: ['Fido2', 'PasswordProtectedKey'], again: ['Fido2'], steps: 'secondFactor,firstFactor' },
]

for (const { given, again, steps } of DEEP ? [...CASES, ...OTHERS] : CASES) {
  const cost = again.length === 0 ? 'nothing' : `${again.join(', then ')} once more`
  test(`expired right before the last tap of ${given.join(', then ')}${steps ? ` (${steps})` : ''}: costs ${cost} (faults 30, 92, 116)`, async ({
    page,
    cdp,
    authenticator,
    person,
    flow,
  }) => {
    const [one = 'Fido2', two] = given
    const deprecated = given.filter((kind) => kind === 'Password' || kind === 'Totp').join(',')
    await person.open({
      keys: 'page',
      deprecated,
      ...(two && { second: 'required' }),
      ...(steps && { steps }),
    })
    await flow.button('Continue').click()
    if (two) {
      await flow.give(one, PASSWORD)
      await expect(flow.title(steps ? 'Create your passkey' : 'Add a backup passkey')).toBeVisible()
    }
    const usb =
      one === 'Fido2' && two === 'Fido2'
        ? await addVirtualAuthenticator(cdp, { transport: 'usb' })
        : undefined
    const tap = await flow.prepare(two ?? one, PASSWORD)
    expect(await person.expire()).toBe(1)
    await tap()

    for (const [index, kind] of again.entries()) {
      if (index === 0) await expect(flow.alert).toContainText('This page timed out')
      if (kind === 'Totp') {
        // The new challenge comes with another secret for the authenticator app.
        const field = page.getByLabel('Digits from the app')
        await expect(field).toBeVisible()
        await field.fill((await flow.app()).generate())
        await flow.button(/^(Confirm|Try again)$/).click()
      } else {
        // Two authenticators would both answer at once, so the user has only one of them at hand.
        await usb?.isAtHand(index === 1)
        await flow.button(index === 0 ? 'Try again' : 'Add a backup passkey').click()
      }
    }

    await expect(flow.title('is ready')).toBeFocused()
    const { credentials } = await person.ledger()
    expect(credentials.map(({ kind }) => kind)).toEqual(steps ? [two, one] : given)
    // The passkey of the expired challenge is gone from the device.
    const devices = usb ? [authenticator, usb] : [authenticator]
    await expect
      .poll(async () => (await Promise.all(devices.map((device) => device.ids()))).flat())
      .toEqual(credentials.filter(({ kind }) => kind === 'Fido2').map(({ credId }) => credId))
  })
}
