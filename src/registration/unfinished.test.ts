import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { RegistrationError } from '../core/errors.js'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

const UUID = /^[\da-f-]{36}$/

/** A mounted registration of an invited user, after an earlier visit that left this. */
async function after(left: object | undefined, options: object = {}, ...mishaps: Parameters<typeof t.world>) {
  const made = t.world(...mishaps)
  const challenge = await made.init()
  const mine = { userId: challenge.user.id, ...left }
  if (left) t.remember(mine)
  const registration = t.begin({ api: made.api, challenge, ...options })
  const unmount = registration.mount()
  await t.nextTask()
  await t.nextTask()
  return { ...made, ...registration, unmount, challenge, mine }
}

describe('what is remembered for the next visit', () => {
  test('has no secret, says how far it came, and is gone once it is accepted', async () => {
    const answer = t.deferred()
    const registration = await after(undefined, {}, async (arrive) => {
      await answer.promise
      return arrive()
    })
    expect(t.remembered()).toBeNull()
    registration.create()
    await expect.poll(() => t.remembered()?.['sent']).toBe(true)
    expect(t.remembered()).toEqual({
      rpId: t.relyingParty.id,
      userId: registration.challenge.user.id,
      attemptId: expect.stringMatching(UUID) as string,
      sent: true,
    })
    answer.resolve()
    await registration.reaches('done', () => {})
    expect(t.remembered()).toBeNull()
  })

  test('while the browser asks: whose passkey may be made', async () => {
    const registration = await after(undefined)
    const answer = t.holdCeremony()
    registration.create()
    await expect
      .poll(t.remembered)
      .toEqual({ rpId: t.relyingParty.id, userId: registration.challenge.user.id })
    await registration.reaches('done', answer)
  })

  test('between two steps: the attempt that is sent', async () => {
    const made = t.watched(t.world())
    const registration = t.begin({ api: made.api, challenge: await made.init(), secondFactor: 'optional' })
    registration.mount()
    await registration.reaches('secondFactor', registration.create)
    const attempt = t.remembered()?.['attemptId']
    expect(attempt).toMatch(UUID)
    await registration.reaches('done', registration.skip)
    expect(made.tries).toMatchObject([{ attemptId: attempt }])
  })

  test.each([
    ['ceremony_not_allowed', 'NotAllowedError', true],
    ['authenticator_failed', 'NotReadableError', false],
  ])('after a ceremony that ends with %s', async (code, name, stays) => {
    const registration = await after(undefined)
    t.create.mockRejectedValueOnce(new DOMException('', name))
    await registration.fails(registration.create)
    expect(registration.error()?.code).toBe(code)
    expect(t.remembered()).toEqual(
      stays ? { rpId: t.relyingParty.id, userId: registration.challenge.user.id } : null,
    )
  })

  test.each([
    ['the browser ends it', true, false],
    ['the browser does not', false, true],
  ])('after a cancel, where %s', async (_, heeds, stays) => {
    const registration = await after(undefined)
    let end = () => {}
    t.create.mockImplementationOnce(
      ({ signal }) =>
        new Promise((__, reject) => {
          end = () => reject(new DOMException('', 'AbortError'))
          if (heeds) signal?.addEventListener('abort', end)
        }),
    )
    registration.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    await registration.fails(registration.cancel)
    expect(registration.told()).toEqual(['cancelled/none'])
    expect(t.remembered() !== null).toBe(stays)
    end()
  })

  test('after an unmount in mid-ceremony it stays, also when the ceremony ends later', async () => {
    const registration = await after(undefined)
    const ended = t.deferred()
    t.create.mockImplementationOnce(async () => {
      await ended.promise
      throw new DOMException('', 'NotReadableError')
    })
    registration.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    registration.unmount()
    ended.resolve()
    await registration.over()
    expect(t.remembered()).toEqual({ rpId: t.relyingParty.id, userId: registration.challenge.user.id })
  })

  test('after a second ceremony that failed: the first passkey', async () => {
    const registration = await after(undefined, { secondFactor: 'optional' })
    await registration.reaches('secondFactor', registration.create)
    t.create.mockRejectedValueOnce(new DOMException('', 'NotReadableError'))
    await registration.fails(registration.create)
    expect(t.remembered()).toMatchObject({ rpId: t.relyingParty.id, userId: registration.challenge.user.id })
  })

  test('after a refusal: nothing', async () => {
    const registration = await after(undefined, {}, t.refusal(400))
    await registration.fails(registration.create)
    expect(t.remembered()).toBeNull()
  })

  test('of a submit that the host never sent: not that it was sent', async () => {
    const complete = () => Promise.reject(t.error('network_failed'))
    const registration = await after(undefined, { api: { complete } })
    await registration.fails(registration.create)
    expect(t.remembered()?.['sent']).toBe(true)
    const none = async () => {
      throw new RegistrationError('network_failed', { outcome: 'none' })
    }
    sessionStorage.clear()
    const other = await after(undefined, { api: { complete: none } })
    await other.fails(other.create)
    expect(t.remembered()).toEqual({
      rpId: t.relyingParty.id,
      userId: other.challenge.user.id,
      attemptId: expect.stringMatching(UUID) as string,
    })
  })
})

describe('what an earlier visit left', () => {
  test('is shown as it was, until there is a new passkey', async () => {
    const registration = await after({ rpId: t.relyingParty.id, attemptId: 'a-1', sent: true })
    expect(registration.notices().unfinished).toEqual({ ...registration.mine, kitId: undefined })
    t.create.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
    await registration.fails(registration.create)
    expect(registration.notices().unfinished).toEqual({ ...registration.mine, kitId: undefined })
    expect(t.remembered()).toMatchObject({ sent: true, attemptId: 'a-1' })
    await registration.reaches('done', registration.create)
    expect(registration.notices().unfinished).toBeUndefined()
    expect(t.remembered()).toBeNull()
  })

  test('was sent: a refusal to begin is no certainty', async () => {
    const made = t.world()
    const { user } = await made.init()
    t.remember({ userId: user.id, sent: true })
    const init = () => Promise.reject(t.error('init_refused', 401))
    const registration = t.begin({ api: { ...made.api, init }, initRequest: made.initRequest })
    registration.mount()
    await expect.poll(() => registration.notices().unfinished?.sent).toBe(true)
    await registration.fails(registration.start)
    expect(registration.told()).toEqual(['outcome_unknown/open'])
    expect(registration.error()?.userId).toBe(user.id)
  })

  test('was not sent: a refusal to begin is one', async () => {
    const made = t.world()
    const { user } = await made.init()
    t.remember({ userId: user.id, rpId: 'localhost' })
    const init = () => Promise.reject(t.error('init_refused', 401))
    const registration = t.begin({ api: { ...made.api, init }, initRequest: made.initRequest })
    registration.mount()
    await expect.poll(() => registration.notices().unfinished).toBeTruthy()
    await registration.fails(registration.start)
    expect(registration.told()).toEqual(['init_refused/none'])
  })

  test('was sent: who can begin again was not registered', async () => {
    const made = t.world()
    const { user } = await made.init()
    t.remember({ userId: user.id, attemptId: 'a-1', sent: true })
    const registration = t.begin({ api: made.api, initRequest: made.initRequest })
    registration.mount()
    await expect.poll(() => registration.notices().unfinished?.sent).toBe(true)
    await registration.reaches('firstFactor', registration.start)
    expect(registration.notices().unfinished).toMatchObject({ userId: user.id, sent: false })
    expect(t.remembered()).toEqual({ userId: user.id, attemptId: 'a-1' })
  })

  test('of another user says nothing of this one', async () => {
    const registration = await after({ userId: 'us-another', sent: true }, {}, t.refusal(400))
    await registration.fails(registration.create)
    expect(registration.told()).toEqual(['registration_refused/refused'])
  })

  test('of another user, sent: that nothing of this one was sent does not wipe it', async () => {
    const registration = await after({ userId: 'us-another', kitId: 'ABC234', sent: true })
    const answer = t.holdCeremony()
    registration.create()
    await expect.poll(() => t.remembered()?.['userId']).toBe(registration.challenge.user.id)
    // Two users have nothing in common.
    expect(t.remembered()).toEqual({ rpId: t.relyingParty.id, userId: registration.challenge.user.id })
    await registration.reaches('done', answer)
  })

  test.each([
    ['a kit, and none is taken now', 'ABC234', 'off', undefined],
    ['no kit', undefined, undefined, undefined],
    ['a kit that was sent', 'ABC234', undefined, { id: 'ABC234', status: 'unknown' }],
  ])('with %s: which kit is named lost', async (_, kitId, policy, lostKit) => {
    const recovery = policy ?? { ...t.recovery, policy: 'optional' }
    const registration = await after({ kitId, sent: true }, { recovery })
    expect(registration.notices().unfinished).toMatchObject({ sent: true })
    expect(registration.notices().lostKit).toEqual(lostKit)
  })

  test('with a kit that was not sent: it is void', async () => {
    const registration = await after({ kitId: 'ABC234' }, { recovery: t.recovery })
    expect(registration.notices().lostKit).toEqual({ id: 'ABC234', status: 'void' })
    expect(registration.notices().unfinished?.sent).toBe(false)
  })

  test('is nothing where another widget of this page has it in hand', async () => {
    const complete = vi.fn(() => new Promise<never>(() => {}))
    const registration = await after(undefined, { api: { complete } })
    registration.create()
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    const second = t.begin({ api: registration.api })
    const unmountSecond = second.mount()
    await t.nextTask()
    await t.nextTask()
    expect(second.notices().unfinished).toBeUndefined()
    unmountSecond()
    // A widget that never had it in hand does not let go of it.
    const later = t.begin({ api: registration.api })
    later.mount()
    await t.nextTask()
    await t.nextTask()
    expect(later.notices().unfinished).toBeUndefined()
    registration.unmount()
    const third = t.begin({ api: registration.api })
    third.mount()
    await expect.poll(() => third.notices().unfinished?.sent).toBe(true)
  })

  test('where nothing was left, a beginning leaves it at that', async () => {
    const made = t.world()
    const registration = t.begin({ api: made.api, initRequest: made.initRequest })
    registration.mount()
    await registration.reaches('firstFactor', registration.start)
    expect(registration.notices().unfinished).toBeUndefined()
    expect(t.remembered()).toBeNull()
  })
})

test('of another user, sent: that this user can begin again does not wipe it', async () => {
  const { api, user } = await t.ownServer([])
  t.remember({ userId: 'us-another', kitId: 'ABC234', sent: true })
  const registration = t.begin({ api, challenge: await api.init() })
  registration.mount()
  await t.nextTask()
  await t.nextTask()
  await registration.reaches('firstFactor', registration.restart)
  expect(registration.getSnapshot().state).toMatchObject({ challenge: { user: { id: user.id } } })
  expect(t.remembered()).toEqual({ userId: 'us-another', kitId: 'ABC234', sent: true })
})

test('where nothing was left, a further init for the same user leaves it at that', async () => {
  const { api, initRequest, init } = t.world()
  const registration = t.begin({ api, initRequest, challenge: await init() })
  registration.mount()
  await registration.reaches('firstFactor', registration.restart)
  expect(registration.notices().unfinished).toBeUndefined()
})

test('sent by the earlier visit, and this one sent nothing: no notice comes back after the new passkey', async () => {
  const complete = async () => {
    throw new RegistrationError('network_failed', { outcome: 'none' })
  }
  const registration = await after({ sent: true }, { api: { complete } })
  expect(registration.notices().unfinished?.sent).toBe(true)
  await registration.fails(registration.create)
  expect(registration.told()).toEqual(['network_failed/none'])
  expect(registration.notices().unfinished).toBeUndefined()
})

test('sent by the earlier visit, and another tab registered the user since: nothing is left of it', async () => {
  const registration = await after({ attemptId: 'a-1', sent: true })
  const { user } = registration.challenge
  const hash = createHash('sha256').update(`${t.relyingParty.id}\n${user.id}`).digest('base64url')
  localStorage.setItem('registration-flow.submitted', `${hash} accepted ${Date.now()}`)
  await registration.fails(registration.create)
  expect(registration.told()).toEqual(['user_exists/none'])
  expect(registration.notices().unfinished).toBeUndefined()
  expect(t.remembered()).toBeNull()
  expect(t.reported).not.toHaveBeenCalled()
})

describe('a challenge that comes before the lazy features, after a visit whose submit has no answer', () => {
  test.each([
    ['of the same user', true, 'outcome_unknown/open'],
    ['of another user', false, 'init_refused/none'],
  ])('%s', async (_, isSame, told) => {
    const made = t.world()
    const challenge = await made.init()
    t.remember({ userId: isSame ? challenge.user.id : 'us-another', kitId: 'kit-1', sent: true })
    const arrival = t.deferred()
    const load = async () => arrival.promise.then(() => import('./features.js'))
    const init = () => Promise.reject(new RegistrationError('init_refused'))
    const registration = t.begin({ api: { ...made.api, init } }, load)
    registration.mount()
    registration.rerender({ challenge })
    expect(registration.step()).toBe('firstFactor')
    arrival.resolve()
    await registration.fails(registration.restart)
    expect(registration.told()).toEqual([told])
    expect(registration.notices().unfinished).toMatchObject({ kitId: 'kit-1', sent: true })
  })
})
