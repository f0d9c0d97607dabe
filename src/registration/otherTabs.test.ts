import { createHash } from 'node:crypto'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import { setupHeadless } from '../testHelpers/headless.js'
import type { EngineOptions } from './options.js'

/*
 * What other tabs tell, played by the test: over the channel, which is Node's own, and by the one entry of localStorage.
 */

const t = setupHeadless()

const ENTRY = 'registration-flow.submitted'
const HOUR = 3_600_000

/** What tabs call a user, made without our code. */
const keyOf = ({ user }: UserRegistrationChallenge) =>
  createHash('sha256').update(`${t.relyingParty.id}\n${user.id}`).digest('base64url')

const remember = (key: string, status: string, age = 0) =>
  localStorage.setItem(ENTRY, `${key} ${status} ${Date.now() - age}`)
const written = () => /(sent|accepted) \d+$/.exec(localStorage.getItem(ENTRY) ?? '')?.[1]

/** Another tab of the browser, as far as it is heard. */
function otherTab() {
  const channel = new BroadcastChannel('registration-flow')
  const heard: { key: string; event: string; from: string }[] = []
  channel.addEventListener('message', (event) =>
    heard.push((event as MessageEvent<{ key: string; event: string; from: string }>).data),
  )
  onTestFinished(() => channel.close())
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
  const say = (message: unknown) => channel.postMessage(message)
  const events = () => heard.map((message) => message.event)
  return {
    heard,
    events,
    say,
    tell: (key: string, what: string) => say({ key, event: what, from: 'another' }),
  }
}

/** Mounts it, until it listens to other tabs and has looked at the entry; returns the end. */
async function listens({ mount }: ReturnType<typeof t.begin>, key?: string) {
  const { heard } = otherTab()
  const unmount = mount()
  await expect
    .poll(() => !key || heard.some((message) => message.key === key && message.event === 'asked'))
    .toBe(true)
  await import('./features.js')
  await t.nextTask()
  return unmount
}

/** A mounted registration at its passkey, with a challenge that the page holds. */
async function atPasskey(options: Partial<EngineOptions> = {}, status?: [string, number?]) {
  const made = t.world()
  const challenge = await made.init()
  const key = keyOf(challenge)
  if (status) remember(key, ...status)
  const { complete } = made.api
  const registration = t.begin({ api: { complete }, challenge, ...options } as EngineOptions)
  await listens(registration, key)
  return { ...made, ...registration, key, challenge }
}

/** Everything that was said over the channel has come. */
async function heardAll(other: ReturnType<typeof otherTab>) {
  const echo = otherTab()
  other.say('echo')
  await expect.poll(() => echo.heard).toContain('echo')
  for (let turn = 0; turn < 3; turn++) await t.nextTask()
}

test.each(['refused', 'begun'])(
  'a warning of the submit of another tab goes as soon as that tab says that it registered nobody: %s (fault 120)',
  async (event) => {
    const registration = await atPasskey({}, ['sent'])
    const { key, challenge, notices } = registration
    await expect.poll(() => notices().unfinished).toEqual({ userId: challenge.user.id, sent: true })
    const other = otherTab()
    other.tell('another user', event)
    await heardAll(other)
    expect(notices().unfinished).toBeDefined()
    // The other tab removes its line before it tells.
    localStorage.removeItem(ENTRY)
    other.tell(key, event)
    await expect.poll(() => notices().unfinished).toBeUndefined()
  },
)

describe('the entry of all tabs, at the tap (fault 120)', () => {
  test('accepted: no ceremony, and nobody is told to have left', async () => {
    const registration = await atPasskey({}, ['accepted'])
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['user_exists/none'])
    expect(registration.step()).toBe('start')
    expect(t.create).not.toHaveBeenCalled()
    expect(registration.onAbandon).not.toHaveBeenCalled()
  })

  test('sent after the challenge came, and no init to ask: nobody knows, and no ceremony', async () => {
    const registration = await atPasskey({}, ['sent', -10])
    expect(registration.notices().unfinished).toEqual({ userId: registration.challenge.user.id, sent: true })
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['outcome_unknown/open'])
    expect(registration.error()?.userId).toBe(registration.challenge.user.id)
    expect(t.create).not.toHaveBeenCalled()
  })

  test('sent before the challenge came, and no init to ask: it says that nobody was registered', async () => {
    const registration = await atPasskey({}, ['sent', HOUR])
    await registration.reaches('done', registration.create)
    expect(registration.told()).toEqual([])
  })

  test('sent, and init can be asked: it is, and then a tap is asked for anew', async () => {
    const made = t.watched(t.world())
    const challenge = await made.init()
    remember(keyOf(challenge), 'sent', HOUR)
    const registration = t.begin({ api: made.api, initRequest: made.initRequest, challenge })
    registration.mount()
    await expect.poll(() => registration.notices().unfinished?.sent).toBe(true)
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['challenge_expired/none'])
    expect(made.inits).toHaveLength(1)
    expect(t.create).not.toHaveBeenCalled()
    expect(written()).toBeUndefined()
    expect(registration.notices().unfinished).toBeUndefined()
    await registration.reaches('done', registration.create)
    expect(written()).toBe('accepted')
  })

  test('who recovers is registered, and gets a new passkey all the same', async () => {
    const list = [{ id: 'any', encryptedRecoveryKey: 'any' }]
    const made = t.world()
    const challenge = { ...(await made.init()), allowedRecoveryCredentials: list }
    remember(keyOf(challenge), 'accepted', HOUR)
    const registration = t.begin({ api: { complete: made.api.complete }, challenge })
    registration.mount()
    await registration.reaches('done', registration.create)
  })

  test.each([[null], [[]]])(
    'an answer whose list is %j begins no recovery: the entry counts',
    async (list) => {
      const made = t.world()
      const challenge = { ...(await made.init()), allowedRecoveryCredentials: list }
      remember(keyOf(challenge), 'accepted', HOUR)
      const registration = t.begin({ api: { complete: made.api.complete }, challenge })
      await registration.fails(registration.create)
      expect(registration.told()).toEqual(['user_exists/none'])
    },
  )

  test('what is submitted is written: sent, then accepted; and after a refusal it is taken out', async () => {
    const answer = t.deferred()
    const made = t.world(async (arrive) => {
      await answer.promise
      return arrive()
    })
    const registration = t.begin({ api: made.api, challenge: await made.init() })
    registration.create()
    await expect.poll(written).toBe('sent')
    answer.resolve()
    await registration.reaches('done', () => {})
    expect(written()).toBe('accepted')

    localStorage.clear()
    const refused = t.world(t.refusal(400))
    const other = t.begin({ api: refused.api, challenge: await refused.init() })
    await other.fails(other.create)
    expect(other.told()).toEqual(['registration_refused/refused'])
    expect(written()).toBeUndefined()
  })

  test('no tab takes back that the user is registered', async () => {
    const made = t.world(t.refusal(400))
    const challenge = {
      ...(await made.init()),
      allowedRecoveryCredentials: [{ id: 'a', encryptedRecoveryKey: 'b' }],
    }
    remember(keyOf(challenge), 'accepted', HOUR)
    const registration = t.begin({ api: { complete: made.api.complete }, challenge })
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['registration_refused/refused'])
    expect(written()).toBe('accepted')
  })
})

describe('messages of other tabs (fault 120)', () => {
  test('accepted, while a kit is in sight: the kit of this tab is void, and the passkey may have replaced another', async () => {
    const other = otherTab()
    const registration = await atPasskey({ recovery: t.recovery })
    await registration.reaches('recovery', registration.create)
    await registration.reaches('recoveryKit', registration.create)
    const { id } = registration.notices().kit ?? {}
    expect(id).toBeTruthy()
    other.tell(registration.key, 'accepted')
    await expect.poll(registration.told).toEqual(['user_exists/none'])
    expect(registration.errors().otherTab?.code).toBe('user_exists')
    expect(registration.notices()).toMatchObject({
      kit: undefined,
      unfinished: undefined,
      lostKit: { id, status: 'void' },
      replacingPasskey: { rpId: t.relyingParty.id, username: 'ada@example.com' },
    })
    expect(registration.step()).toBe('start')
    expect(registration.onAbandon).not.toHaveBeenCalled()
    expect(registration.user()?.credentials).toEqual([])
    expect(t.remembered()).toBeNull()
    // Until the next tap.
    await registration.act(registration.restart)
    expect(registration.errors().otherTab).toBeUndefined()
  })

  test('accepted, while the browser asks for the passkey: the ceremony ends', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    let ended: AbortSignal | undefined
    t.create.mockImplementation(
      ({ signal }) =>
        new Promise((_, reject) => {
          ended = signal
          signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
        }),
    )
    registration.create()
    await expect.poll(() => ended).toBeTruthy()
    other.tell(registration.key, 'accepted')
    await expect.poll(registration.told).toEqual(['user_exists/none'])
    expect(ended?.aborted).toBe(true)
    await registration.over()
    expect(registration.told()).toEqual(['user_exists/none'])
    expect(registration.notices().replacingPasskey).toBeUndefined()
  })

  test('accepted, while this tab submits: its own answer says what came of it', async () => {
    const other = otherTab()
    const answer = t.deferred()
    const complete = vi.fn(async () => {
      await answer.promise
      throw t.error('server_failed', 500)
    })
    const registration = await atPasskey({ api: { complete } })
    registration.create()
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    other.tell(registration.key, 'accepted')
    await heardAll(other)
    expect(registration.told()).toEqual([])
    answer.resolve()
    await expect.poll(registration.told).toEqual(['server_failed/open'])
  })

  test('accepted, once it is done here: it stays done', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    await registration.reaches('done', registration.create)
    other.tell(registration.key, 'accepted')
    await heardAll(other)
    expect(registration.told()).toEqual([])
    expect(registration.step()).toBe('done')
  })

  test('a passkey that another one may have replaced is not sent: it is made once more', async () => {
    const other = otherTab()
    const registration = await atPasskey({ secondFactor: 'optional' })
    await registration.reaches('secondFactor', registration.create)
    other.tell(registration.key, 'made')
    await heardAll(other)
    await registration.fails(registration.skip)
    expect(registration.told()).toEqual(['challenge_expired/none'])
    expect(registration.user()?.credentials).toEqual([])
  })

  test('another tab made a passkey, and this one none: nothing was replaced', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    other.tell(registration.key, 'made')
    await heardAll(other)
    await registration.reaches('done', registration.create)
    expect(registration.told()).toEqual([])
  })

  test('another tab makes one now: told so, and asked whether it still does', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    other.tell(registration.key, 'making')
    await heardAll(other)
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['ceremony_pending/none'])
    expect(t.create).not.toHaveBeenCalled()
    await expect.poll(other.events).toContain('asked')
    // Nobody answers: that tab is gone.
    await registration.reaches('done', registration.create)
  })

  test('another tab made one, and is through: nothing keeps this one', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    other.tell(registration.key, 'making')
    other.tell(registration.key, 'over')
    await heardAll(other)
    await registration.reaches('done', registration.create)
    expect(registration.told()).toEqual([])
  })

  test('both are tapped at once, and the other one sends first: this one ends', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    const answer = t.holdCeremony()
    registration.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    other.tell(registration.key, 'sent')
    await expect.poll(registration.told).toEqual(['ceremony_pending/none'])
    answer()
    await registration.over()
    await expect.poll(t.signaled).toEqual(t.made)
  })

  test('who asks is answered while a passkey is made here, and not otherwise', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    other.tell(registration.key, 'asked')
    await heardAll(other)
    expect(other.events().filter((event) => event === 'making')).toEqual([])
    const answer = t.holdCeremony()
    registration.create()
    await expect.poll(() => other.events().filter((event) => event === 'making')).toHaveLength(1)
    other.tell(registration.key, 'asked')
    await expect.poll(() => other.events().filter((event) => event === 'making')).toHaveLength(2)
    answer()
    await registration.reaches('done', () => {})
    await expect.poll(() => other.events().at(-1)).toBe('over')
  })

  test('a newer challenge of another tab: with init that is asked for, without it nothing is known', async () => {
    const other = otherTab()
    const made = t.world()
    const challenge = await made.init()
    const registration = t.begin({ api: made.api, initRequest: made.initRequest, challenge })
    await listens(registration, keyOf(challenge))
    other.tell(keyOf(challenge), 'begun')
    await heardAll(other)
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['challenge_expired/none'])
    const alone = await atPasskey()
    other.tell(alone.key, 'begun')
    await heardAll(other)
    await alone.reaches('done', alone.create)
  })

  test('sent, and then begun anew or refused: it is taken back', async () => {
    for (const event of ['begun', 'refused']) {
      const other = otherTab()
      const registration = await atPasskey()
      other.tell(registration.key, 'sent')
      other.tell(registration.key, event)
      await heardAll(other)
      await registration.reaches('done', registration.create)
      expect(registration.told()).toEqual([])
    }
  })

  test('accepted, and then begun anew: that is not taken back', async () => {
    const other = otherTab()
    const made = t.world()
    const challenge = await made.init()
    const waiting = t.begin({ api: { complete: made.api.complete } })
    await listens(waiting)
    other.tell(keyOf(challenge), 'accepted')
    other.tell(keyOf(challenge), 'begun')
    await heardAll(other)
    waiting.rerender({ challenge })
    await waiting.fails(waiting.create)
    expect(waiting.told()).toEqual(['user_exists/none'])
  })

  test.each<[string, (key: string) => unknown]>([
    ['nothing', () => undefined],
    ['text', (key) => key],
    ['another user', () => ({ key: 'C'.repeat(43), event: 'accepted', from: 'another' })],
    ['another word', (key) => ({ key, event: 'deleted', from: 'another' })],
    ['no sender', (key) => ({ key, event: 'accepted' })],
    ['a long sender', (key) => ({ key, event: 'accepted', from: 'x'.repeat(50) })],
    ['numbers', () => ({ key: 1, event: 2, from: 3 })],
  ])('%s is not heeded', async (_, message) => {
    const other = otherTab()
    const registration = await atPasskey()
    other.say(message(registration.key))
    await heardAll(other)
    await registration.reaches('done', registration.create)
    expect(registration.told()).toEqual([])
  })

  test('carry a hash and a word, and no id', async () => {
    const other = otherTab()
    const made = t.world()
    const challenge = await made.init()
    const key = keyOf(challenge)
    // No API answers before the page's next timer, by which other tabs are told of what was made.
    const complete: typeof made.api.complete = async (...call) => {
      await new Promise((go) => setTimeout(go, 0))
      return made.api.complete(...call)
    }
    const registration = t.begin({ api: { complete }, challenge })
    await listens(registration, key)
    await registration.reaches('done', registration.create)
    await expect.poll(other.events).toEqual(['asked', 'making', 'sent', 'made', 'accepted', 'over'])
    for (const message of other.heard)
      expect(message).toEqual({
        key,
        event: expect.any(String) as string,
        from: expect.stringMatching(/^[\w-]{36}$/) as string,
      })
    expect(JSON.stringify(other.heard)).not.toContain(challenge.user.id)
  })
})

describe('the channel between tabs', () => {
  test('is closed while the page is in the back/forward cache, and open again when it comes back', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    t.happens('pagehide', { persisted: true })
    await expect.poll(() => other.events().at(-1)).toBe('over')
    other.tell(registration.key, 'accepted')
    await heardAll(other)
    expect(registration.told()).toEqual([])
    remember(registration.key, 'accepted')
    t.happens('pageshow', { persisted: false })
    expect(registration.told()).toEqual([])
    t.happens('pageshow', { persisted: true })
    expect(registration.told()).toEqual(['user_exists/none'])
  })

  test('ends with the mount', async () => {
    const other = otherTab()
    const made = t.world()
    const challenge = await made.init()
    const registration = t.begin({ api: { complete: made.api.complete }, challenge })
    const unmount = await listens(registration, keyOf(challenge))
    unmount()
    await expect.poll(() => other.events().at(-1)).toBe('over')
    other.tell(keyOf(challenge), 'accepted')
    await heardAll(other)
    t.happens('pageshow', { persisted: true })
    expect(registration.told()).toEqual([])
  })

  test.each(['BroadcastChannel', 'localStorage', 'crypto.randomUUID'])(
    '%s is not there: registered all the same',
    async (what) => {
      if (what === 'crypto.randomUUID') vi.spyOn(crypto, 'randomUUID').mockImplementation(undefined as never)
      else vi.stubGlobal(what, undefined)
      const made = t.world()
      const registration = t.begin({ api: made.api, challenge: await made.init() })
      registration.mount()
      await registration.reaches('done', registration.create)
      expect(registration.told()).toEqual([])
    },
  )
})

describe('what other tabs did before this one listened', () => {
  /** A registration whose init succeeded before it was mounted. */
  async function begun() {
    const made = t.world()
    const registration = t.begin({ api: made.api, initRequest: made.initRequest })
    await registration.reaches('firstFactor', registration.start)
    const state = registration.getSnapshot().state as { challenge: UserRegistrationChallenge }
    return { ...registration, key: keyOf(state.challenge), userId: state.challenge.user.id }
  }

  test('sent, after init succeeded here: nothing is said, since init is the newer answer to it', async () => {
    const registration = await begun()
    remember(registration.key, 'sent', -HOUR)
    await listens(registration, registration.key)
    expect(registration.notices().unfinished).toBeUndefined()
  })

  test('accepted, also after init succeeded here: it is said', async () => {
    const registration = await begun()
    remember(registration.key, 'accepted')
    await listens(registration, registration.key)
    expect(registration.notices().unfinished).toEqual({ userId: registration.userId, sent: true })
  })

  test('sent before init succeeded here: the others are told of the newer challenge, and the entry goes', async () => {
    const registration = await begun()
    remember(registration.key, 'sent', HOUR)
    const other = otherTab()
    await listens(registration, registration.key)
    await expect.poll(other.events).toContain('begun')
    expect(written()).toBeUndefined()
    expect(registration.notices().unfinished).toBeUndefined()
  })

  test('sent, and an earlier visit submitted for somebody else: the warning is of this user all the same', async () => {
    t.remember({ userId: 'somebody else', rpId: t.relyingParty.id, sent: true })
    const made = t.world(t.refusal(400))
    const challenge = await made.init()
    remember(keyOf(challenge), 'sent', HOUR)
    const registration = t.begin({ api: { complete: made.api.complete }, challenge })
    await listens(registration, keyOf(challenge))
    expect(registration.notices().unfinished).toEqual({ userId: challenge.user.id, sent: true })
    await registration.fails(registration.create)
    // The submit of the other tab may have been accepted, which would be why this one is refused.
    expect(registration.told()).toEqual(['outcome_unknown/open'])
  })

  test('sent in the very millisecond in which the challenge came: nobody knows', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.now())
    const registration = await atPasskey({}, ['sent'])
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['outcome_unknown/open'])
  })

  test('a tab that was busy is asked once more when it keeps this one from its ceremony', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    other.tell(registration.key, 'making')
    await heardAll(other)
    const asked = () => other.events().filter((event) => event === 'asked').length
    const before = asked()
    await registration.fails(registration.create)
    await expect.poll(asked).toBe(before + 1)
  })
})

test('init is called before the storage is read, which may take long, and what is too old there is dropped', async () => {
  const made = t.world()
  remember('a'.repeat(43), 'sent', 25 * HOUR)
  const order: string[] = []
  const read = localStorage.getItem.bind(localStorage)
  vi.spyOn(localStorage, 'getItem').mockImplementation((name) => {
    order.push('storage')
    return read(name)
  })
  const init = (...given: Parameters<typeof made.api.init>) => {
    order.push('init')
    return made.api.init(...given)
  }
  const { verbs, mount } = t.begin({ api: { ...made.api, init } })
  onTestFinished(mount())
  verbs.start()
  await expect.poll(() => order).toContain('storage')
  expect(order[0]).toBe('init')
  await expect.poll(() => read(ENTRY)).toBeNull()
})

/** As {@link atPasskey}, with an init that can be called again. */
async function withInit(options: Partial<EngineOptions> = {}, status?: [string, number?]) {
  const made = t.watched(t.world())
  const challenge = await made.init()
  const key = keyOf(challenge)
  if (status) remember(key, ...status)
  const { api, initRequest, inits } = made
  const registration = t.begin({ api, initRequest, challenge, ...options } as EngineOptions)
  const unmount = await listens(registration, key)
  return { ...registration, api, inits, unmount, key, challenge }
}

describe('a refusal, once the submit of another tab registered nobody', () => {
  /** A registration that the API will refuse, and that warns of another tab's submit. */
  async function refusedAfter(age: number, more: Partial<EngineOptions['api']> = {}) {
    const made = t.world(t.refusal(400))
    const challenge = await made.init()
    const key = keyOf(challenge)
    remember(key, 'sent', age)
    const registration = t.begin({ api: { complete: made.api.complete, ...more }, challenge })
    await listens(registration, key)
    await expect.poll(() => registration.notices().unfinished?.sent).toBe(true)
    return { ...registration, key }
  }

  test.each(['refused', 'begun'])('as it told (%s), is final', async (event) => {
    const other = otherTab()
    const registration = await refusedAfter(HOUR)
    localStorage.removeItem(ENTRY)
    other.tell(registration.key, event)
    await heardAll(other)
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['registration_refused/refused'])
    expect(t.signaled()).toEqual(t.made)
  })

  test('as it told after init could not say it, is final', async () => {
    const other = otherTab()
    const init = () => Promise.reject(t.error('init_failed', 500))
    const registration = await refusedAfter(-10, { init })
    await registration.fails(registration.create)
    localStorage.removeItem(ENTRY)
    other.tell(registration.key, 'refused')
    await heardAll(other)
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['init_failed/none', 'registration_refused/refused'])
    expect(t.signaled()).toEqual(t.made)
  })

  test('while this page was in the back/forward cache, is final, and nothing warns any more', async () => {
    const registration = await refusedAfter(HOUR)
    t.happens('pagehide', { persisted: true })
    localStorage.removeItem(ENTRY)
    t.happens('pageshow', { persisted: true })
    await expect.poll(() => registration.notices().unfinished).toBeUndefined()
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['registration_refused/refused'])
  })

  test('is not final while nobody said so', async () => {
    const registration = await refusedAfter(HOUR)
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['outcome_unknown/open'])
    expect(t.signaled()).toEqual([])
  })

  test('is not final where this tab has a submit without an answer itself', async () => {
    t.blockStorage()
    const other = otherTab()
    const { api } = await t.ownServer([0, 400])
    const challenge = await api.init()
    const registration = t.begin({ api: { complete: api.complete }, challenge })
    await listens(registration, keyOf(challenge))
    await registration.fails(registration.create)
    other.tell(keyOf(challenge), 'sent')
    other.tell(keyOf(challenge), 'refused')
    await heardAll(other)
    await registration.fails(registration.submit)
    expect(registration.told()).toEqual(['network_failed/open', 'outcome_unknown/open'])
    expect(t.signaled()).toEqual([])
  })
})

describe('who recovers in two tabs on one device', () => {
  /** At a second factor, with a passkey that the recovery will make the only one. */
  async function recovering() {
    const made = t.world()
    const list = [{ id: 'any', encryptedRecoveryKey: 'any' }]
    const challenge = { ...(await made.init()), allowedRecoveryCredentials: list }
    const complete = vi.fn(made.api.complete)
    const registration = t.begin({ api: { complete }, challenge, secondFactor: 'optional' })
    await listens(registration, keyOf(challenge))
    await registration.reaches('secondFactor', registration.create)
    return { ...registration, complete, key: keyOf(challenge) }
  }

  test.each(['made', 'making'])(
    'another tab may have replaced the passkey (%s): it is not sent, as it would be the only credential left',
    async (event) => {
      const other = otherTab()
      const registration = await recovering()
      other.tell(registration.key, event)
      await heardAll(other)
      await registration.fails(registration.skip)
      expect(registration.told()).toEqual(['challenge_expired/none'])
      expect(registration.complete).not.toHaveBeenCalled()
    },
  )

  test('a newer challenge of another tab alone keeps nobody from sending', async () => {
    const other = otherTab()
    const registration = await recovering()
    other.tell(registration.key, 'begun')
    await heardAll(other)
    await registration.reaches('done', registration.skip)
    expect(registration.told()).toEqual([])
  })
})

test('accepted, and another submit refused: the user stays registered, also where storage is blocked', async () => {
  t.blockStorage()
  const other = otherTab()
  const made = t.world()
  const challenge = await made.init()
  const waiting = t.begin({ api: { complete: made.api.complete } })
  await listens(waiting)
  other.tell(keyOf(challenge), 'accepted')
  other.tell(keyOf(challenge), 'refused')
  await heardAll(other)
  waiting.rerender({ challenge })
  await waiting.act(waiting.create)
  expect(waiting.told()).toEqual(['user_exists/none'])
  expect(t.create).not.toHaveBeenCalled()
})

/** A challenge for another user. */
const forGrace = (ada: UserRegistrationChallenge) => ({
  ...ada,
  challenge: `${ada.challenge}2`,
  user: { ...ada.user, id: `${ada.user.id}2` },
})

/** Holds the next hash; returns a function that lets it be computed. */
function holdHash() {
  const held = t.deferred()
  const digest = crypto.subtle.digest.bind(crypto.subtle)
  const hashes = vi.spyOn(crypto.subtle, 'digest').mockImplementationOnce(async (...given) => {
    await held.promise
    return digest(...given)
  })
  return { hashes, release: held.resolve }
}

describe('a message that says nothing about this registration', () => {
  test('of the user before, while the present one is being hashed: the registration goes on', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    const grace = forGrace(registration.challenge)
    const { release } = holdHash()
    registration.rerender({ challenge: grace })
    other.tell(registration.key, 'accepted')
    await heardAll(other)
    expect(registration.told()).toEqual([])
    expect(registration.step()).toBe('firstFactor')
    release()
    await expect.poll(() => other.heard.at(-1)?.key).toBe(keyOf(grace))
    other.tell(keyOf(grace), 'accepted')
    await expect.poll(registration.told).toEqual(['user_exists/none'])
  })

  test('of no user, where this tab cannot hash its own: the registration goes on', async () => {
    vi.spyOn(crypto.subtle, 'digest').mockRejectedValueOnce(new Error('no'))
    const other = otherTab()
    const made = t.world()
    const registration = t.begin({ api: { complete: made.api.complete }, challenge: await made.init() })
    await listens(registration)
    other.tell('', 'accepted')
    await heardAll(other)
    expect(registration.told()).toEqual([])
    await registration.reaches('done', registration.create)
  })

  test('of another user, while a passkey is made here: the ceremony goes on', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    const answer = t.holdCeremony()
    registration.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    other.tell('C'.repeat(43), 'sent')
    await heardAll(other)
    await registration.reaches('done', answer)
    expect(registration.told()).toEqual([])
  })

  test('another tab submits, while this one does: its own answer says what came of it', async () => {
    const other = otherTab()
    const answer = t.deferred()
    const made = t.world(async (arrive) => {
      await answer.promise
      return arrive()
    })
    const challenge = await made.init()
    const key = keyOf(challenge)
    const registration = t.begin({ api: { complete: made.api.complete }, challenge })
    await listens(registration, key)
    registration.create()
    await expect.poll(() => made.sent).toHaveLength(1)
    other.tell(key, 'sent')
    await heardAll(other)
    expect(registration.told()).toEqual([])
    await registration.reaches('done', () => answer.resolve())
    expect(registration.told()).toEqual([])
  })

  test('a question, where this tab has a passkey: that passkey is sent', async () => {
    const other = otherTab()
    const registration = await withInit({ secondFactor: 'optional' })
    await registration.reaches('secondFactor', registration.create)
    other.tell(registration.key, 'asked')
    await heardAll(other)
    await registration.reaches('done', registration.skip)
    expect(registration.told()).toEqual([])
    expect(registration.inits).toEqual([])
  })

  test('a question, where the entry has an acceptance: the registration ends at the tap, not at the question', async () => {
    const other = otherTab()
    const registration = await atPasskey({}, ['accepted'])
    other.tell(registration.key, 'asked')
    await heardAll(other)
    expect(registration.told()).toEqual([])
    expect(registration.step()).toBe('firstFactor')
  })

  test('a passkey is being made in two tabs: they do not answer each other for ever', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    const answer = t.holdCeremony()
    registration.create()
    const makings = () => other.events().filter((event) => event === 'making')
    await expect.poll(makings).toHaveLength(1)
    other.tell(registration.key, 'making')
    await heardAll(other)
    expect(makings()).toHaveLength(1)
    other.tell(registration.key, 'over')
    await heardAll(other)
    await registration.reaches('done', answer)
  })
})

describe('what other tabs are told', () => {
  test('nothing, as long as there is no user', async () => {
    const other = otherTab()
    const unmount = await listens(t.begin({ api: t.world().api }))
    unmount()
    await heardAll(other)
    expect(other.heard).toEqual([])
  })

  test('that init gave a new challenge, and about which user', async () => {
    const other = otherTab()
    const made = t.watched(t.world())
    const registration = t.begin({ api: made.api, initRequest: made.initRequest })
    await listens(registration)
    await registration.reaches('firstFactor', registration.start)
    await heardAll(other)
    expect(other.events()).toEqual(['asked', 'begun'])
    const keys = made.inits.map(keyOf)
    expect(new Set(other.heard.map(({ key }) => key))).toEqual(new Set(keys))
    expect(keys).toHaveLength(1)
  })

  test('nothing about a user who was replaced before the hash was known', async () => {
    const other = otherTab()
    const made = t.world()
    const ada = await made.init()
    const grace = forGrace(ada)
    remember(keyOf(ada), 'accepted')
    const { hashes, release } = holdHash()
    const registration = t.begin({ api: { complete: made.api.complete }, challenge: ada })
    await listens(registration)
    await expect.poll(() => hashes.mock.calls).toHaveLength(1)
    registration.rerender({ challenge: grace })
    await expect.poll(other.events).toEqual(['asked'])
    release()
    await heardAll(other)
    expect(other.heard.map(({ key }) => key)).toEqual([keyOf(grace)])
    expect(registration.notices().unfinished).toBeUndefined()
    other.tell(keyOf(grace), 'accepted')
    await expect.poll(registration.told).toEqual(['user_exists/none'])
  })

  test('how a ceremony ended, of the user it began for, also if another one has come since', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    const answer = t.holdCeremony()
    registration.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    const grace = forGrace(registration.challenge)
    registration.rerender({ challenge: grace })
    await expect.poll(() => other.heard.at(-1)?.key).toBe(keyOf(grace))
    other.tell(registration.key, 'asked')
    await heardAll(other)
    answer()
    await registration.over()
    await expect.poll(other.events).toContain('made')
    const toldOf = (key: string) => other.heard.filter((message) => message.key === key)
    expect(toldOf(keyOf(grace)).map(({ event }) => event)).toEqual(['asked'])
    const told = toldOf(registration.key).map(({ event }) => event)
    expect(told).toEqual(['asked', 'making', 'making', 'over', 'made'])
  })

  test('that a ceremony is over, also if the page goes before the next user is hashed', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    const answer = t.holdCeremony()
    registration.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    const { release } = holdHash()
    registration.rerender({ challenge: forGrace(registration.challenge) })
    t.happens('pagehide', { persisted: true })
    await expect.poll(() => other.heard.at(-1)).toMatchObject({ key: registration.key, event: 'over' })
    release()
    answer()
    await registration.over()
  })

  test('nothing more, once it is done, and nothing is shown of what they did since', async () => {
    const other = otherTab()
    const registration = await atPasskey()
    await registration.reaches('done', registration.create)
    remember(registration.key, 'accepted', -HOUR)
    t.happens('pagehide', { persisted: true })
    await heardAll(other)
    const before = other.events()
    t.happens('pageshow', { persisted: true })
    await heardAll(other)
    expect(other.events()).toEqual(before)
    expect(registration.notices().unfinished).toBeUndefined()
    expect(registration.told()).toEqual([])
  })

  test('where nothing is known of other tabs, nothing fails in the background', async () => {
    const failures: unknown[] = []
    const onFailure = (reason: unknown) => failures.push(reason)
    process.on('unhandledRejection', onFailure)
    onTestFinished(() => void process.off('unhandledRejection', onFailure))
    const other = otherTab()
    await atPasskey()
    await heardAll(other)
    expect(failures).toEqual([])
  })
})

describe('what was written or told, at the next challenge and at the tap (fault 120)', () => {
  test('the submit of this tab is no submit of another one', async () => {
    // All in one millisecond: the entry is as old as the next challenge.
    vi.spyOn(Date, 'now').mockReturnValue(Date.now())
    const { api } = await t.ownServer([401, 200])
    const registration = t.begin({ api: { complete: api.complete }, challenge: await api.init() })
    await listens(registration)
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['challenge_expired/open'])
    expect(written()).toBe('sent')
    const other = otherTab()
    registration.rerender({ api: { complete: api.complete }, challenge: await api.init() })
    await expect.poll(other.events).toContain('asked')
    await heardAll(other)
    expect(registration.notices().unfinished).toBeUndefined()
    await registration.reaches('done', registration.create)
    expect(registration.told()).toHaveLength(1)
  })

  test('a new challenge asks for its own user, and forgets that another tab had a newer one', async () => {
    const other = otherTab()
    const registration = await withInit()
    other.tell(registration.key, 'begun')
    await heardAll(other)
    const { challenge } = registration
    registration.rerender({ challenge: { ...challenge, challenge: `${challenge.challenge}2` } })
    await expect.poll(() => other.events().filter((event) => event === 'asked')).toHaveLength(2)
    t.create.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['ceremony_not_allowed/none'])
    expect(registration.inits).toEqual([])
  })

  test('a new challenge shows what another tab did for its user', async () => {
    const made = t.world()
    const registration = t.begin({ api: { complete: made.api.complete } })
    await listens(registration)
    const challenge = await made.init()
    remember(keyOf(challenge), 'sent')
    registration.rerender({ challenge })
    await expect
      .poll(() => registration.notices().unfinished)
      .toEqual({ userId: challenge.user.id, sent: true })
  })

  test('accepted, and init succeeds all the same: the warning stays', async () => {
    const registration = await withInit({}, ['accepted'])
    await registration.reaches('firstFactor', registration.restart)
    expect(registration.notices().unfinished).toEqual({ userId: registration.challenge.user.id, sent: true })
  })

  test('sent, and refused since: once init succeeds, nothing is left to warn of', async () => {
    const registration = await withInit({}, ['sent'])
    expect(registration.notices().unfinished?.sent).toBe(true)
    localStorage.removeItem(ENTRY)
    await registration.reaches('firstFactor', registration.restart)
    expect(registration.told()).toEqual([])
    expect(registration.notices().unfinished).toBeUndefined()
  })

  test('a warning that is over takes no later notice with it', async () => {
    const registration = await withInit({}, ['sent'])
    await registration.reaches('firstFactor', registration.restart)
    t.create.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
    await registration.fails(registration.create)
    registration.unmount()
    await listens(registration, registration.key)
    const notice = { userId: registration.challenge.user.id, sent: false }
    expect(registration.notices().unfinished).toMatchObject(notice)
    await registration.reaches('firstFactor', registration.restart)
    expect(registration.notices().unfinished).toMatchObject(notice)
  })

  test.each(['accepted', 'sent'])('who recovers is not asked about what was %s before', async (status) => {
    const made = t.watched(t.world())
    const list = [{ id: 'any', encryptedRecoveryKey: 'any' }]
    const challenge = { ...(await made.init()), allowedRecoveryCredentials: list }
    remember(keyOf(challenge), status, HOUR)
    const registration = t.begin({ api: made.api, initRequest: made.initRequest, challenge })
    await registration.reaches('done', registration.create)
    expect(made.inits).toEqual([])
    expect(registration.told()).toEqual([])
  })

  test('another tab begins to make a passkey while this one has one: the request is not sent', async () => {
    const other = otherTab()
    const registration = await atPasskey({ secondFactor: 'optional' })
    await registration.reaches('secondFactor', registration.create)
    other.tell(registration.key, 'making')
    await heardAll(other)
    await registration.fails(registration.skip)
    expect(registration.told()).toEqual(['challenge_expired/none'])
    expect(registration.user()?.credentials).toEqual([])
  })
})
