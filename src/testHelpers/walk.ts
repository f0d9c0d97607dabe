import { expect } from 'vitest'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationApi } from '../core/protocol.js'
import { en } from './english.js'
import { everyKind, watched, world } from './fakeApi.js'
import { hostKeyStore } from './keys.js'
import { keepKit, makeKit, required, typeKit } from './recoveryKit.js'
import { button, choose, click, expectError, expectTitle, field, place, show, type } from './screen.js'

const part = (name: string) => place.querySelector(`[data-part="${name}"]`)

/** Every step and what it can look like, one after the other. */
export async function walk(see: (screen: string) => void | Promise<void>) {
  const made = watched(world(undefined, everyKind), new RegistrationError('network_failed'))
  const complete: RegistrationApi['complete'] = async (...given) => made.api.complete(...given)
  const { orgId, username, registrationCode } = made.initRequest
  show({
    api: { ...made.api, complete },
    initRequest: { orgId, username },
    secondFactor: 'optional',
    deprecatedKinds: ['Totp'],
    keyStore: hostKeyStore().keyStore,
    recovery: required,
    wallets: [{ network: 'EthereumSepolia' }],
    onContinue: () => undefined,
  })
  await type(en.startForm.label.registrationCode, '')
  await see('start, with a field')
  await click(en.start.action)
  await expect
    .poll(() => field(en.startForm.label.registrationCode)?.getAttribute('aria-invalid'))
    .toBe('true')
  await see('start, with an invalid field')
  await type(en.startForm.label.registrationCode, registrationCode)
  await click(en.start.action)
  await expectTitle(en.firstFactor.title)
  await expect.poll(() => button(en.ways.action)).toBeTruthy()
  await see('the passkey')
  await click(en.ways.action)
  await expectTitle(en.ways.title)
  await see('the list of ways')
  await choose('PasswordProtectedKey')
  await type(en.password.label, 'tree')
  await see('a password')
  await click(en.password.generate)
  await expect.poll(() => part('passphrase')?.textContent).toBeTruthy()
  await see('a password that was made')
  await choose('client-device')
  await expectTitle(en.secondFactor.title)
  await see('the second factor')
  await choose('Totp')
  await expect.poll(() => part('picture')).toBeTruthy()
  await see('an authenticator app')
  await click(en.ways.action)
  await click(en.secondFactor.skip.passkey)
  await expectTitle(en.recovery.title)
  await see('the offer of a kit')
  const kit = await makeKit()
  await see('the kit')
  await keepKit(en.kit.ways.write.title)
  await typeKit(kit, (group, nth) => (nth === 1 ? `${group}x` : group))
  await click(en.kitCheck.action)
  await expect.poll(() => place.querySelector('[aria-invalid="true"]')).toBeTruthy()
  await see('the check of the kit')
  await typeKit(kit)
  await click(en.kitCheck.action)
  await expectError('network_failed')
  await see('an error')
  await click(en.flow.retry)
  await expectTitle(en.done.title)
  await expect.poll(() => part('wallet')).toBeTruthy()
  await see('the end')
}
