import { setup } from '../../testHelpers/setup.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { dfnsApi } from '../../core/dfnsApi.js'
import type { RegistrationApi, UserRegistrationChallenge } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

type Answer = UserRegistrationChallenge & Record<string, unknown>

type Change = object | ((answer: Answer) => unknown)

const watchCreate = () => vi.spyOn(navigator.credentials, 'create')
const done = () => t.expectTitle(en.done.title)
const user = (id: string, name = 'ada') => ({ user: { id, name, displayName: name } })
const params = (...pairs: [alg: unknown, type?: string][]) => ({
  pubKeyCredParams: pairs.map(([alg, type = 'public-key']) => ({ type, alg })),
})

const excluding = (...ids: unknown[]) => ({
  excludeCredentials: ids.map((id) => ({ type: 'public-key', id })),
})

const selection = (changes: object) => (answer: Answer) => ({
  ...answer,
  authenticatorSelection: { ...answer.authenticatorSelection, ...changes },
})

/** An object of so many levels. */
function nested(levels: number) {
  let inner: unknown = 'deep'
  for (let level = 0; level < levels; level++) inner = { inner }
  return inner
}

/** An init answer as a broken or hostile server would spoil it. */
function spoiledBy(change: Change, answer: Answer): unknown {
  return typeof change === 'function' ? (change as (of: Answer) => unknown)(answer) : { ...answer, ...change }
}

/** A world whose first init answer is spoiled. */
function spoiled(change: Change) {
  const made = t.world()
  let calls = 0
  const init: RegistrationApi['init'] = async (...given) => {
    const answer = (await made.api.init(...given)) as Answer
    return calls++ > 0 ? answer : spoiledBy(change, answer)
  }
  return { ...made, api: { ...made.api, init } }
}

/** The user under the key `__proto__`: `JSON.parse` makes it a property, an assignment would make it the prototype. */
function inherited({ user: whom, ...answer }: Answer): unknown {
  const rest = JSON.stringify(answer).slice(1)
  return Object.assign({}, JSON.parse(`{"__proto__":${JSON.stringify({ user: whom })},${rest}`))
}

describe('an init answer that cannot be used: its field is named, no ceremony, and the next tap works', () => {
  test.each<[what: string, fault: number, change: Change, field: string]>([
    ['the challenge is a list', 14, { challenge: ['x'.repeat(32)] }, 'challenge'],
    ['the user is null', 14, { user: null }, 'user'],
    ['the relying party is a list', 14, { rp: ['localhost'] }, 'rp'],
    ['the parameters are an object', 14, { pubKeyCredParams: { alg: -7 } }, 'pubKeyCredParams'],
    ['a text in place of the whole', 14, () => 'challenge', '(answer)'],
    ['the challenge is empty', 16, { challenge: '' }, 'challenge'],
    ['the challenge has 15 bytes', 16, { challenge: 'x'.repeat(15) }, 'challenge'],
    ['the user id is empty', 18, user(''), 'user.id'],
    ['the user id has 66 bytes', 18, user('é'.repeat(33)), 'user.id'],
    ['the user id has a lone surrogate', 19, user('us-\uD800'), 'user.id'],
    ['no algorithm is an integer', 23, params([-7.5], ['-7'], [Number.NaN]), 'pubKeyCredParams'],
    ['no parameter is of a public key', 24, params([-7, 'secret-key']), 'pubKeyCredParams'],
    ['the relying party has a number for an id', 26, { rp: { id: 7, name: 'Quillstone' } }, 'rp.id'],
    ['a strange attestation', 27, { attestation: 'banana' }, 'attestation'],
    [
      'a strange user verification',
      27,
      selection({ userVerification: 'banana' }),
      'authenticatorSelection.userVerification',
    ],
    [
      'a strange attachment',
      27,
      selection({ authenticatorAttachment: 'banana' }),
      'authenticatorSelection.authenticatorAttachment',
    ],
    ['the user is inherited', 28, inherited, 'user'],
    ['the user is ten thousand levels deep', 28, { user: nested(10_000) }, 'user.id'],
  ])('%s (fault %i)', async (_, __, change, field) => {
    const create = watchCreate()
    const onError = vi.fn()
    const { api, initRequest } = spoiled(change)
    t.show({ api, initRequest, onError })
    await t.click(en.start.action)
    await t.expectError('invalid_challenge')
    expect(onError.mock.calls).toMatchObject([[{ code: 'invalid_challenge', field }]])
    expect(t.place.textContent).not.toMatch(/Error|undefined|\[object/)
    await t.click(en.flow.retry)
    await t.expectTitle(en.firstFactor.title)
    expect(create).not.toHaveBeenCalled()
  })

  test('a field that only the prototype of every object has (fault 28)', async () => {
    const { api, initRequest } = spoiled((answer) => {
      const { supportedCredentialKinds } = answer
      Reflect.deleteProperty(answer, 'supportedCredentialKinds')
      // Only now: the API runs in this page as well.
      Object.assign(Object.prototype, { supportedCredentialKinds })
      return answer
    })
    onTestFinished(() => void Reflect.deleteProperty(Object.prototype, 'supportedCredentialKinds'))
    const onError = vi.fn()
    t.show({ api, initRequest, onError })
    await t.click(en.start.action)
    await expect.poll(() => onError.mock.calls).toMatchObject([[{ field: 'supportedCredentialKinds' }]])
  })
})

describe('something else in place of an init answer: said so, and the next tap works', () => {
  const html = { headers: { 'content-type': 'text/html' } }
  const page = '<!doctype html><title>Sign in to the network</title>'
  test.each<[what: string, answer: (sound: string) => Response]>([
    ['a login page', () => new Response(page, html)],
    ['nothing', () => new Response(null, { status: 204 })],
    // What fetch makes of one that it is told not to follow.
    ['a redirect', () => Response.error()],
    ['the first half of it', (sound) => new Response(sound.slice(0, sound.length / 2))],
    ['a page of a proxy', () => new Response(page, { ...html, status: 404 })],
  ])('%s (fault 13)', async (_, answer) => {
    const made = t.world()
    let calls = 0
    const fetch = async (...given: ConstructorParameters<typeof Request>) => {
      const sound = await made.handle(new Request(...given))
      return calls++ > 0 ? sound : answer(await sound.text())
    }
    const create = watchCreate()
    const onError = vi.fn()
    const api = dfnsApi({ baseUrl: location.origin, fetch })
    t.show({ api, initRequest: made.initRequest, onError })
    await t.click(en.start.action)
    await t.expectError('answer_invalid')
    expect(onError.mock.calls).toMatchObject([[{ code: 'answer_invalid', outcome: 'none' }]])
    expect(t.place.textContent).not.toContain('Sign in')
    await t.click(en.flow.retry)
    await t.expectTitle(en.firstFactor.title)
    expect(create).not.toHaveBeenCalled()
  })
})

describe('an init answer that can be used all the same: the ceremony is real, and the API accepts what comes of it', () => {
  const name = `\u202E\u0000\uFEFF${'long '.repeat(2000)}`
  test.each<[what: string, fault: number, change: Change]>([
    ['lone surrogates in both names of the user', 19, { user: { name: 'a\uD800', displayName: '\uDC00da' } }],
    ['direction marks, NUL and 10 000 characters in both names', 20, { user: { name, displayName: name } }],
    [
      '70 excluded credentials',
      21,
      excluding(...Array.from({ length: 70 }, (_, nth) => btoa(`${nth + 10}${'x'.repeat(13)}`))),
    ],
    [
      'excluded credentials that are none',
      22,
      excluding('', 'A', 'AA==', 'a+/b', 'A'.repeat(4000), 7, null, {}),
    ],
    ['unknown algorithms among the known', 23, params([-65535], [-7], ['-257'], [Number.NaN])],
    ['a list of algorithms that is empty', 128, params()],
    ['a deprecated relying party that is empty', 128, { rp: { id: '', name: '' } }],
    [
      'nothing that may be left out',
      128,
      ({ user: { id, name: same }, challenge, temporaryAuthenticationToken, supportedCredentialKinds }) => ({
        user: { id, name: same },
        challenge,
        temporaryAuthenticationToken,
        supportedCredentialKinds: { firstFactor: supportedCredentialKinds.firstFactor },
      }),
    ],
    [
      'null, and the empty text, wherever there may be nothing',
      128,
      ({ user: whom, ...answer }) => ({
        ...answer,
        user: { ...whom, displayName: null },
        rp: null,
        supportedCredentialKinds: { ...answer.supportedCredentialKinds, secondFactor: null },
        authenticatorSelection: {
          authenticatorAttachment: '',
          residentKey: 'required',
          requireResidentKey: null,
          userVerification: 'required',
        },
        attestation: null,
        pubKeyCredParams: null,
        excludeCredentials: null,
        otpUrl: null,
      }),
    ],
    ['other types among the public keys', 24, params([-7, 'secret-key'], [-7])],
    ['a time-out of 0', 25, { timeout: 0 }],
    [
      'extensions of all sorts',
      27,
      {
        extensions: {
          banana: true,
          appid: 'https://example.com',
          prf: { eval: { first: 'c2FsdA' }, evalByCredential: { AAAA: { first: 'c2FsdA' } } },
          credentialProtectionPolicy: 'banana',
          largeBlob: { support: 'required' },
        },
      },
    ],
    ['unknown fields: constructor, and ten thousand levels', 28, { constructor: null, more: nested(10_000) }],
  ])('%s (fault %i)', async (_, __, change) => {
    const made = t.world()
    const init: RegistrationApi['init'] = async (...given) => {
      const answer = (await made.api.init(...given)) as Answer
      const changed = spoiledBy(change, answer) as Answer
      return typeof change === 'function'
        ? changed
        : { ...changed, user: { ...answer.user, ...changed.user } }
    }
    t.show({ api: { ...made.api, init }, initRequest: made.initRequest })
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await done()
    expect(await t.passkeyIds()).toEqual([made.user()?.credentials[0]?.credId])
    // What an authenticator keeps of a name, and a browser's own dialog shows.
    const [kept] = await t.authenticator.credentials()
    for (const text of [kept?.userName, kept?.userDisplayName]) {
      expect(text).toBeTruthy()
      expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(64)
      // oxlint-disable-next-line eslint/no-control-regex -- the very characters that must not be there
      expect(text).not.toMatch(/[\u0000\u202E\uFEFF]/)
    }
  })

  test('lone surrogates in the name of the relying party (fault 19)', async () => {
    const { api, init } = t.world()
    t.show({ api, challenge: await init(), relyingParty: { id: 'localhost', name: 'Quill\uD800stone' } })
    await t.click(en.firstFactor.action)
    await done()
  })

  test('one that is held, among excluded credentials that are none: it still counts (fault 22)', async () => {
    const first = t.world()
    t.show({ api: first.api, challenge: await first.init() })
    await t.click(en.firstFactor.action)
    await done()
    const [mine = ''] = await t.passkeyIds()
    const second = t.world('grace@example.com')
    const answer = (await second.init()) as Answer
    t.show({ api: second.api, challenge: { ...answer, ...excluding('', 'A', 'AA==', 7, null, mine) } })
    await t.click(en.firstFactor.action)
    await t.expectError('already_registered')
    expect(await t.passkeyIds()).toEqual([mine])
  })
})

// Only a host in plain JavaScript can pass the last value.
test.each([0, -1, Number.NaN, 2 ** 32, Infinity, 'soon' as unknown as number])(
  'a time-out of %s as the option does not end the ceremony at once (fault 25)',
  async (timeout) => {
    const { api, init } = t.world()
    t.show({ api, challenge: await init(), timeout })
    await t.click(en.firstFactor.action)
    await done()
  },
)

test.each([
  'example.com',
  '',
  'LOCALHOST',
  'localhost.',
  'http://localhost',
  'localhost:80',
  'app.localhost',
  'com',
])(
  'the relying party id "%s": at once, without asking the browser, and no button that leads nowhere (fault 26)',
  async (id) => {
    const create = watchCreate()
    const onError = vi.fn()
    const { api, init } = t.world()
    t.show({ api, challenge: await init(), relyingParty: { ...t.relyingParty, id }, onError })
    await t.click(en.firstFactor.action)
    await t.expectError('relying_party_invalid')
    expect(onError.mock.calls).toMatchObject([[{ code: 'relying_party_invalid', userAction: 'none' }]])
    expect(t.button(en.flow.retry)).toBeUndefined()
    expect(create).not.toHaveBeenCalled()
  },
)
