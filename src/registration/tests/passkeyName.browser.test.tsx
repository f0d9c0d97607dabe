import { setup } from '../../testHelpers/setup.js'
import { describe, expect, test, vi } from 'vitest'
import { createPasskey } from '../../core/credentials/fido2.js'
import { suggestedName } from '../../core/credentials/credentialName.js'
import { parseChallenge } from '../../core/challenge.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

/** Registers a passkey of the present authenticator: the name that the API was given. */
async function nameGiven() {
  const made = t.watched(t.world())
  t.show({ api: made.api, challenge: await made.init() })
  await t.featuresLoaded()
  await t.click(en.firstFactor.action)
  await t.expectTitle(en.done.title)
  return (made.tries[0]?.request.firstFactorCredential as { credentialName?: string } | undefined)
    ?.credentialName
}

describe('the name of a passkey, by the authenticator that holds it (fault 135)', () => {
  test.each(['usb', 'nfc', 'ble'])('a security key, reached by %s', async (transport) => {
    await t.replaceAuthenticator({ transport })
    expect(await nameGiven()).toBe('Security key')
  })

  test('this device', async () => {
    expect(await nameGiven()).toMatch(/^Passkey on /)
  })

  test('a browser that throws when it is asked: no passkey is lost for a name', async () => {
    await t.replaceAuthenticator({ transport: 'usb' })
    const getTransports = vi
      .spyOn(AuthenticatorAttestationResponse.prototype, 'getTransports')
      .mockImplementation(() => JSON.parse('{') as never)
    expect(await nameGiven()).toBe('Passkey on another device')
    expect(getTransports).toHaveBeenCalled()
  })

  test('the core alone gives what the name takes', async () => {
    await t.replaceAuthenticator({ transport: 'usb' })
    const { api, init } = t.world()
    const { credential, ...whereabouts } = await createPasskey(parseChallenge(await init(), api), {
      relyingParty: t.relyingParty,
    })
    expect(whereabouts).toEqual({ attachment: 'cross-platform', transports: ['usb'] })
    expect(suggestedName(credential, undefined, whereabouts)).toBe('Security key')
    expect(Object.keys(credential)).toEqual(['credentialKind', 'credentialInfo'])
  })
})
