import { expect, test, vi } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'
import type { CredentialNamer } from './credentialNaming.js'

const t = setupHeadless()

/** Registers a passkey; returns the name in the request. */
async function nameSent(credentialName: CredentialNamer | undefined) {
  const { api, init, sent } = t.world()
  const registration = t.begin({ api, challenge: await init(), credentialName })
  await registration.reaches('done', registration.create)
  expect(registration.told()).toEqual([])
  const { firstFactorCredential } = JSON.parse(sent[0] ?? '') as {
    firstFactorCredential: { credentialName: string }
  }
  return firstFactorCredential.credentialName
}

test('the name that the host gives is sent; the host gets a suggestion and the kind', async () => {
  const credentialName = vi.fn(() => 'Work laptop')
  expect(await nameSent(credentialName)).toBe('Work laptop')
  expect(credentialName.mock.calls).toEqual([['Passkey', 'Fido2']])
})

test.each([
  ['no function', undefined],
  ['an empty name', () => ''],
  ['a name of spaces', () => ' \n '],
  ['no string', () => 7 as never],
])('%s: the suggestion is sent', async (_, credentialName) => {
  expect(await nameSent(credentialName)).toBe('Passkey')
  expect(t.reported).not.toHaveBeenCalled()
})

test("a function that throws: the suggestion is sent, and the error is reported as the host's", async () => {
  const fault = new TypeError('of the host')
  expect(
    await nameSent(() => {
      throw fault
    }),
  ).toBe('Passkey')
  expect(t.reported.mock.calls).toEqual([[fault]])
})
