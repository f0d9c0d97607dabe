import { setup } from '../../testHelpers/setup.js'
import { describe, expect, test, vi } from 'vitest'
import type { CredentialKind } from '../../core/protocol.js'
import type { CredentialChoice } from '../options.js'
import type { RegistrationOptions } from '../../react/useRegistration.js'
import { en } from '../../testHelpers/english.js'
import '../../components/styles.css'

const t = setup()

const done = en.done.title
const registered = (made: ReturnType<typeof t.world>) => made.user()?.credentials

describe('the name of a credential', () => {
  /** The names in the body, where each of the two keys is made by hand. */
  async function sent(credentialName?: RegistrationOptions['credentialName']) {
    const made = t.watched(t.world())
    const { keyStore } = t.hostKeyStore()
    const options = { secondFactor: 'required', codec: t.quickCodec, keyStore, credentialName } as const
    const registration = t.showHook({ api: made.api, challenge: await made.init(), ...options })
    const given: [string, CredentialChoice][] = [
      ['secondFactor', { kind: 'PasswordProtectedKey', password: 'long enough for this test' }],
      ['done', { kind: 'Key' }],
    ]
    for (const [next, choice] of given) {
      registration().create(choice)
      await expect.poll(() => registration().state.step).toBe(next)
      await expect.poll(() => registration().status).toBe('idle')
    }
    expect(registered(made)?.map(({ name }) => name)).toEqual(namesIn(made))
    return namesIn(made)
  }
  const namesIn = ({ tries }: ReturnType<typeof t.watched>) =>
    Object.values(tries[0]?.request ?? {}).map(({ credentialName }) => credentialName as unknown)

  test('is one that people know again, without being asked', async () => {
    expect(await sent()).toEqual(['Password', expect.stringMatching(/^Key on \w+$/)])
  })

  test('of a passkey, too', async () => {
    const made = t.watched(t.world())
    t.show({ api: made.api, challenge: await made.init() })
    await t.click(en.firstFactor.action)
    await t.expectTitle(done)
    expect(namesIn(made)).toEqual([expect.stringMatching(/^Passkey on \w+$/)])
  })

  test('is what the host says, who is told the default', async () => {
    const credentialName = vi.fn((suggested: string, kind: CredentialKind) => `${kind}: ${suggested}, ours`)
    const [one, two] = await sent(credentialName)
    expect(one).toBe('PasswordProtectedKey: Password, ours')
    expect(two).toMatch(/^Key: Key on \w+, ours$/)
  })

  test.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['an empty name', () => ''],
    ['only spaces', () => '  '],
    ['no text', () => 7],
  ])('is not %s', async (_, credentialName) => {
    expect((await sent(credentialName as () => string))[0]).toBe('Password')
  })

  test('and a host that throws is told so and costs nothing (fault 106)', async () => {
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
    const fault = new Error('host')
    const throws = () => {
      throw fault
    }
    expect((await sent(throws))[0]).toBe('Password')
    expect(reported.mock.calls).toEqual([[fault], [fault]])
  })
})
