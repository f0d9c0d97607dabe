import { describe, expect, test, vi } from 'vitest'
import type { RegistrationError } from '../core/errors.js'
import { setupHeadless } from '../testHelpers/headless.js'
import { createCurrentChallenge, isRecovery } from './currentChallenge.js'

const t = setupHeadless()

describe("the host's challenge", () => {
  test('that cannot be used is told once for each fault, however often it is given', async () => {
    const { api, init } = t.world()
    const sound = await init()
    const registration = t.begin({ api: { complete: api.complete } })
    const bad = { ...sound, challenge: '' }
    registration.rerender({ challenge: bad })
    registration.rerender({ challenge: { ...bad } })
    expect(registration.told()).toEqual(['invalid_challenge/none'])
    expect(registration.error()?.field).toBe('challenge')
    expect(registration.errors().challenge).toBe(registration.error())
    registration.rerender({ challenge: { ...sound, user: 7 } })
    expect(registration.told()).toHaveLength(2)
    registration.rerender({ challenge: sound })
    expect(registration.errors().challenge).toBeUndefined()
    expect(registration.step()).toBe('firstFactor')
    registration.rerender({ challenge: bad })
    expect(registration.told()).toHaveLength(3)
    // The step goes on.
    expect(registration.step()).toBe('firstFactor')
  })

  test('that cannot be used at first is shown at once, and told when it is taken', async () => {
    const registration = t.begin({ api: { complete: async () => ({}) }, challenge: {} })
    expect(registration.errors().challenge?.code).toBe('invalid_challenge')
    expect(registration.step()).toBe('start')
    registration.applyChallenge()
    expect(registration.told()).toHaveLength(1)
  })

  test.each([[null], [undefined]])('that is %j is none yet', (answer) => {
    const registration = t.begin({ api: { complete: async () => ({}) }, challenge: answer })
    registration.applyChallenge()
    expect(registration.told()).toEqual([])
    expect(registration.errors().challenge).toBeUndefined()
    expect(registration.step()).toBe('start')
  })

  test('starts over with another one, and not with the same in a new object', async () => {
    const { api, init } = t.world()
    const [first, second] = [await init(), await init()]
    const registration = t.begin({ api, challenge: first, secondFactor: 'optional' })
    await registration.reaches('secondFactor', registration.create)
    registration.rerender({ challenge: { ...first } })
    expect(registration.step()).toBe('secondFactor')
    registration.rerender({ challenge: second })
    expect(registration.step()).toBe('firstFactor')
    expect(registration.onAbandon).toHaveBeenCalledOnce()
    // What was made for the same user still fits: it is not signaled away.
    expect(t.signal).not.toHaveBeenCalled()
    // Each one counts once.
    registration.rerender({ challenge: second })
    expect(registration.onAbandon).toHaveBeenCalledOnce()
  })

  test('that init gave, handed back, is none', async () => {
    const made = t.watched(t.world())
    const registration = t.begin({ api: made.api, initRequest: made.initRequest, secondFactor: 'optional' })
    await registration.reaches('firstFactor', registration.start)
    await registration.reaches('secondFactor', registration.create)
    registration.rerender({ challenge: made.inits[0] })
    expect(registration.step()).toBe('secondFactor')
  })

  test('that was taken before is not taken again once init has given another one', async () => {
    const { api } = await t.ownServer([])
    const given = await api.init()
    const registration = t.begin({ api, challenge: given })
    await registration.reaches('firstFactor', registration.restart)
    const { state } = registration.getSnapshot()
    expect(state).not.toMatchObject({ challenge: { challenge: given.challenge } })
    registration.rerender({ challenge: { ...given } })
    expect(registration.getSnapshot().state).toBe(state)
  })

  test('another one for who is done changes nothing; one of another user starts over', async () => {
    const { api, init } = t.world()
    const first = await init()
    const second = { ...first, challenge: `2 after ${first.challenge}` }
    const next = { ...first, challenge: `3 after ${first.challenge}` }
    const registration = t.begin({ api, challenge: first })
    await registration.reaches('done', registration.create)
    registration.rerender({ challenge: second })
    expect(registration.step()).toBe('done')
    registration.rerender({ challenge: { ...next, user: { ...first.user, id: 'us-2' } } })
    expect(registration.step()).toBe('firstFactor')
  })

  test('waits for the end of a submit, and is taken after a failed one', async () => {
    const answer = t.deferred()
    const { init } = t.world()
    const complete = vi.fn(async () => {
      await answer.promise
      throw t.error('server_failed', 500)
    })
    const registration = t.begin({ api: { complete }, challenge: await init() })
    registration.create()
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    const next = await init()
    registration.rerender({ api: { complete }, challenge: next })
    expect(registration.step()).toBe('complete')
    answer.resolve()
    await registration.over()
    registration.applyChallenge()
    expect(registration.step()).toBe('firstFactor')
    // The earlier submit was for the same user and may have been accepted, so the user is told.
    expect(registration.notices().unfinished).toEqual({ userId: next.user.id, sent: true })
  })

  test('ends a ceremony under way, and runs what needs no person again', async () => {
    const { key, keyStore } = t.keyStore()
    const { api, init } = t.world()
    const registration = t.begin({ api, challenge: await init(), keyStore, secondFactor: 'required' })
    await registration.reaches('secondFactor', () => registration.create({ kind: 'Key' }))
    const answer = t.holdCeremony()
    registration.create()
    await expect.poll(() => t.create.mock.calls).toHaveLength(1)
    registration.rerender({ challenge: await init() })
    await registration.over()
    expect(registration.step()).toBe('secondFactor')
    expect(registration.told()).toEqual([])
    expect(key.discard).not.toHaveBeenCalled()
    answer()
    await expect.poll(t.signaled).toEqual(t.made)
  })

  test('needs its token where api.complete does', async () => {
    const { api, init } = t.world()
    const { temporaryAuthenticationToken: _, ...without } = (await init()) as never as Record<string, unknown>
    const registration = t.begin({ api, challenge: without })
    registration.applyChallenge()
    expect(registration.errors().challenge?.field).toBe('temporaryAuthenticationToken')
    registration.rerender({ api: { ...api, needsToken: false }, challenge: without })
    expect(registration.errors().challenge).toBeUndefined()
    expect(registration.step()).toBe('firstFactor')
  })
})

describe('the current challenge', () => {
  test('keeps its secrets for who asks, its user, and when it came: without a challenge it asks for no time', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(1000)
    const sound = await t.worldWith(t.everyKind).init()
    const current = createCurrentChallenge(undefined, undefined)
    expect([current.otpUrl(), current.newest(), current.userId()]).toEqual([undefined, undefined, undefined])
    current.setPreviousVisitUser('us-before')
    expect(current.userId()).toBe('us-before')
    expect(current.receivedAt()).toBe(0)
    vi.spyOn(Date, 'now').mockReturnValue(2000)
    current.replace(sound, true)
    expect(current.otpUrl()).toBe(sound.otpUrl)
    expect(current.otpUrl()).toMatch(/^otpauth:/)
    expect(current.newest()).toBe(sound)
    expect(current.userId()).toBe(sound.user.id)
    expect(current.recovers()).toBe(true)
    expect(current.receivedAt()).toBe(2000)
    current.replace(undefined, false)
    expect(current.userId()).toBe(sound.user.id)
    expect(current.recovers()).toBe(false)
  })

  test('is parsed once for each value', async () => {
    const sound = await t.world().init()
    const current = createCurrentChallenge(sound, false)
    const parsed = current.parse(sound, false)
    expect(current.parse(sound, false)).toBe(parsed)
    expect(current.parse({ ...sound }, false)).not.toBe(parsed)
    const again = current.parse(sound, false)
    expect(current.parse(sound, true)).not.toBe(again)
    expect(current.parse(undefined, false)).toEqual({
      challenge: undefined,
      error: undefined,
      recovers: false,
    })
    const { error } = current.parse({}, false)
    expect((error as RegistrationError).code).toBe('invalid_challenge')
  })

  test.each([
    [undefined, false],
    [null, false],
    [[], false],
    ['one', false],
    [[{ id: 'a' }], true],
  ])('begins a recovery with the list %j: %s', (list, recovers) => {
    expect(isRecovery({ allowedRecoveryCredentials: list })).toBe(recovers)
  })
})
