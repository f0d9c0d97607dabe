import { setup } from '../../testHelpers/setup.js'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { RegistrationApi, UserRegistrationChallenge } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'

/*
 * What other tabs tell, played by the test: over the channel, and by the one entry of localStorage.
 */

const t = setup()

const ENTRY = 'registration-flow.submitted'
const DAY = 86_400_000
const HOUR = 3_600_000

beforeEach(() => localStorage.clear())

/** What tabs call a user, made without our code. */
async function keyOf({ user }: UserRegistrationChallenge) {
  const bytes = new TextEncoder().encode(`localhost\n${user.id}`)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** Another tab of the browser, as far as it is heard. */
function otherTab() {
  const channel = new BroadcastChannel('registration-flow')
  const heard: unknown[] = []
  channel.addEventListener('message', ({ data }) => heard.push(data))
  onTestFinished(() => channel.close())
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
  const say = (message: unknown) => channel.postMessage(message)
  return { heard, say, tell: (key: string, event: string) => say({ key, event, from: 'another' }) }
}

/** At the passkey, with a challenge that the page holds. */
async function atPasskey(more: object = {}) {
  const made = t.world()
  const challenge = (await made.init()) as UserRegistrationChallenge
  const key = await keyOf(challenge)
  const create = vi.spyOn(navigator.credentials, 'create')
  const onError = vi.fn()
  const onSignIn = vi.fn()
  const onAbandon = vi.fn()
  const api: RegistrationApi = { complete: made.api.complete }
  const open = async () => {
    t.show({ api, challenge, onError, onSignIn, onAbandon, ...more })
    await t.expectTitle(en.firstFactor.title)
    await t.featuresLoaded()
  }
  return { ...made, key, challenge, create, onError, onSignIn, onAbandon, open }
}

describe('the entry of all tabs, at the tap (fault 120)', () => {
  test('accepted: no ceremony, the way to sign in, and nobody is told to have left', async () => {
    const { key, create, onError, onSignIn, onAbandon, open } = await atPasskey()
    localStorage.setItem(ENTRY, `${key} accepted ${Date.now()}`)
    await open()
    // Said before the tap, as something that may be.
    await expect.poll(t.notices).toEqual([en.unfinished.sent])
    await t.click(en.firstFactor.action)
    await t.expectError('user_exists')
    expect(create).not.toHaveBeenCalled()
    expect(onError.mock.calls).toMatchObject([[{ code: 'user_exists', outcome: 'none' }]])
    await expect.poll(t.buttons).toEqual([en.signIn.action])
    await t.click(en.signIn.action)
    expect(onSignIn).toHaveBeenCalledOnce()
    expect(onAbandon).not.toHaveBeenCalled()
  })

  test('sent after the challenge came, and no init to ask: nobody knows, and no ceremony', async () => {
    const { key, create, onError, challenge, open } = await atPasskey()
    await open()
    localStorage.setItem(ENTRY, `${key} sent ${Date.now()}`)
    await t.click(en.firstFactor.action)
    await t.expectError('outcome_unknown')
    expect(create).not.toHaveBeenCalled()
    expect(onError.mock.lastCall).toMatchObject([{ code: 'outcome_unknown', userId: challenge.user.id }])
  })

  test.each<[string, (key: string) => string]>([
    ['older than a day', (key) => `${key} accepted ${Date.now() - DAY - 1}`],
    ['of a clock that was a day ahead', (key) => `${key} accepted ${Date.now() + DAY + 1000}`],
    ['of another user', (key) => `${key.slice(1)}_ accepted ${Date.now()}`],
    ['of no known status', (key) => `${key} refused ${Date.now()}`],
    ['without a time', (key) => `${key} accepted`],
    ['of JSON', (key) => JSON.stringify({ [key]: ['accepted', Date.now()] })],
    ['sent before the server gave this challenge', (key) => `${key} sent ${Date.now() - 60_000}`],
  ])('a line %s stops nobody', async (_, line) => {
    const { key, open, user } = await atPasskey()
    localStorage.setItem(ENTRY, line(key))
    await open()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(await t.passkeyIds()).toEqual(user()?.credentials.map(({ credId }) => credId))
  })

  test('two users do not mix, and what is too old is gone', async () => {
    const { key, open } = await atPasskey()
    const other = `${'A'.repeat(43)} accepted ${Date.now() - 1000}`
    const old = `${'B'.repeat(43)} accepted ${Date.now() - DAY - 1}`
    localStorage.setItem(ENTRY, [other, old, 'nonsense'].join('\n'))
    await open()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    const lines = localStorage.getItem(ENTRY)?.split('\n')
    expect(lines).toEqual([other, expect.stringMatching(new RegExp(`^${key} accepted \\d{13}$`))])
  })

  test.each(['getItem', 'setItem', 'removeItem', 'localStorage', 'BroadcastChannel', 'digest'])(
    'where %s is forbidden, everything is as without it',
    async (what) => {
      // No arrow function: it stands for a constructor, too.
      const denied = function denied(): never {
        throw new DOMException('no', 'SecurityError')
      }
      const { open } = await atPasskey()
      if (what === 'localStorage') vi.spyOn(window, what, 'get').mockImplementation(denied)
      else if (what === 'BroadcastChannel') vi.spyOn(window, what).mockImplementation(denied)
      else if (what === 'digest') {
        // Once, and then the checks of the ceremony have it.
        vi.spyOn(crypto.subtle, what).mockRejectedValueOnce(new Error('no'))
      } else vi.spyOn(Storage.prototype, what as 'getItem').mockImplementation(denied)
      await open()
      await t.click(en.firstFactor.action)
      await t.expectTitle(en.done.title)
    },
  )

  test('who recovers is registered, and gets a new passkey all the same', async () => {
    const made = await atPasskey()
    const { key, create, api, challenge } = made
    localStorage.setItem(ENTRY, `${key} accepted ${Date.now()}`)
    const allowedRecoveryCredentials = [{ id: 'a', encryptedRecoveryKey: '{}' }]
    t.show({ api: { complete: api.complete }, challenge: { ...challenge, allowedRecoveryCredentials } })
    await t.expectTitle(en.firstFactor.title)
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.doneRecovered.title)
    expect(create).toHaveBeenCalledOnce()
  })
})

describe('messages of other tabs (fault 120)', () => {
  test('accepted, while a kit is on the screen: the kit of this tab is void, and said to be', async () => {
    const { tell } = otherTab()
    const { key, onError, open, onAbandon, user } = await atPasskey({ recovery: t.required })
    await open()
    await t.click(en.firstFactor.action)
    const kit = await t.makeKit()
    tell(key, 'accepted')
    await t.expectError('user_exists')
    expect(onError.mock.calls).toMatchObject([[{ code: 'user_exists', outcome: 'none' }]])
    expect(t.notices()).toEqual([
      en.kitStatus.void({ id: kit.id }),
      en.unfinished.replacingPasskey({ username: 'ada@example.com', site: 'localhost' }),
    ])
    expect(document.body.textContent).not.toContain(kit.code)
    expect(t.buttons()).toEqual([en.signIn.action])
    expect(onAbandon).not.toHaveBeenCalled()
    expect(user()?.credentials).toEqual([])
  })

  test('a focus elsewhere in the page stays there', async () => {
    const { tell } = otherTab()
    const { key, open } = await atPasskey()
    await open()
    const field = document.body.appendChild(document.createElement('input'))
    onTestFinished(() => field.remove())
    field.focus()
    tell(key, 'accepted')
    await t.expectError('user_exists')
    expect(document.activeElement).toBe(field)
  })
})

describe('the entry locks nobody out (fault 120)', () => {
  test('a page with a new challenge whose init cannot be asked without a form: an older submit does not count', async () => {
    const made = t.world()
    const challenge = (await made.init()) as UserRegistrationChallenge
    localStorage.setItem(ENTRY, `${await keyOf(challenge)} sent ${Date.now() - HOUR}`)
    const init = vi.fn(made.api.init)
    t.show({ api: { ...made.api, init }, challenge })
    await t.expectTitle(en.firstFactor.title)
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(init).not.toHaveBeenCalled()
  })

  test('an entry that can be read and not be written: what init granted settles an older submit', async () => {
    const made = t.world()
    const challenge = (await made.init()) as UserRegistrationChallenge
    localStorage.setItem(ENTRY, `${await keyOf(challenge)} sent ${Date.now() - HOUR}`)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(() => undefined)
    t.show({ api: made.api, initRequest: made.initRequest })
    await t.click(en.start.action)
    await t.expectTitle(en.firstFactor.title)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
  })

  test('a tab that begins anew takes back the submit that it told of', async () => {
    const { tell } = otherTab()
    const { key, open } = await atPasskey()
    await open()
    tell(key, 'sent')
    tell(key, 'begun')
    localStorage.clear()
    await t.featuresLoaded()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
  })
})

describe('a recovery in two tabs (fault 120)', () => {
  const recovering = [{ id: 'any', encryptedRecoveryKey: 'any' }]

  test('accepted in the other one since: no ceremony takes the place of its passkey', async () => {
    const { tell } = otherTab()
    const made = t.world()
    const challenge = (await made.init()) as UserRegistrationChallenge
    const create = vi.spyOn(navigator.credentials, 'create')
    t.show({
      api: { complete: made.api.complete },
      challenge: { ...challenge, allowedRecoveryCredentials: recovering },
    })
    await t.expectTitle(en.firstFactor.title)
    await t.featuresLoaded()
    tell(await keyOf(challenge), 'accepted')
    await t.expectError('user_exists')
    expect(create).not.toHaveBeenCalled()
  })
})
