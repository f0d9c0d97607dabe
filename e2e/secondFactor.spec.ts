import { DEEP, expect, test } from './fixtures.js'
import { signInWithPasskey } from './signIn.js'
import { addVirtualAuthenticator } from './virtualAuthenticator.js'

for (const [first, second] of [
  ['client-device', 'security-key'],
  ['security-key', 'client-device'],
] as const) {
  test(`a passkey on ${first}: the second one lands on ${second}, without being told to`, async ({
    cdp,
    person,
    flow,
  }) => {
    const devices = {
      'client-device': await addVirtualAuthenticator(cdp),
      'security-key': await addVirtualAuthenticator(cdp, { transport: 'usb' }),
    }
    await person.open({ second: 'required' })
    await flow.button('Continue').click()
    await flow.choose(first)
    await expect(flow.title('Add a backup passkey')).toBeFocused()
    const [one] = await devices[first].ids()
    expect(await devices[second].ids()).toEqual([])
    await flow.button('Add a backup passkey').click()
    await expect(flow.title('Your passkey is ready')).toBeFocused()

    const [other, ...more] = await devices[second].ids()
    expect(await devices[first].ids()).toEqual([one])
    expect(more).toEqual([])
    expect((await person.ledger()).credentials).toMatchObject([
      { kind: 'Fido2', factor: 'first', credId: one },
      { kind: 'Fido2', factor: 'second', credId: other },
    ])
  })
}

for (const [transport, here] of [
  ['internal', 'client-device'],
  ...(DEEP ? ([['usb', 'security-key']] as const) : []),
] as const) {
  test(`only one device, ${transport}: use a different one, says the widget, and the first passkey is still there (faults 37, 68, 69)`, async ({
    page,
    cdp,
    person,
    flow,
  }) => {
    const only = await addVirtualAuthenticator(cdp, { transport })
    await person.open({ second: 'optional' })
    await flow.button('Continue').click()
    await flow.choose(here)
    await expect(flow.title('Add a backup passkey')).toBeFocused()
    await expect(page.locator('[data-part="body"]')).toContainText('Use another phone')
    const [one] = await only.ids()

    // The browser waits for a device that does not exist.
    await flow.button('Add a backup passkey').click()
    await expect(flow.button('Waiting for your device')).toBeVisible()
    await flow.button('Cancel').click()
    await expect(flow.alert).toContainText('This step was stopped')
    // So the user chooses the existing device.
    await flow.choose(here)
    await expect(flow.alert).toContainText('Your backup belongs on another one')
    await flow.isAccessible()
    expect(await only.ids()).toEqual([one])
    expect((await person.ledger()).credentials).toEqual([])

    await flow.button('Go on with one passkey').click()
    await expect(flow.title('Your passkey is ready')).toBeFocused()
    expect(await only.ids()).toEqual([one])
    const { credentials } = await person.ledger()
    expect(credentials).toMatchObject([{ kind: 'Fido2', factor: 'first', credId: one }])
    await flow.button('Go to my wallet').click()
    for (const credential of credentials) await signInWithPasskey(page, credential)
  })
}
