import { QueryClient } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import { kitIdOf } from '../core/credentials/recoveryCode.js'
import type { RegistrationApi, UserRegistrationRequest } from '../core/protocol.js'
import type { RegistrationOptions } from '../react/useRegistration.js'
import {
  asksBeforeLeaving,
  attestedTo,
  keepKit,
  kitShown,
  leaksIn,
  makeKit,
  notices,
  required,
  saveKit,
  textsIn,
  textsOfPage,
  toCheck,
  typeKit,
} from './kit.test.helper.js'
import { en } from './messages/english.test.helper.js'
import { RegistrationFlow, type RegistrationFlowProps } from './RegistrationFlow.js'
import {
  alert,
  button,
  click,
  error,
  failing,
  heading,
  nextTask,
  place,
  relyingParty,
  remember,
  remembered,
  root,
  setUpWorld,
  show,
  shows,
  showHook,
  world,
} from './world.test.helper.js'

setUpWorld()

/** What is remembered of the kit. */
const marker = () => {
  const stored = sessionStorage.getItem('registration-flow.unfinished') ?? '{}'
  const { kitId, sent } = JSON.parse(stored) as { kitId?: string; sent?: boolean }
  return kitId === undefined ? null : sent ? { kitId, sent } : { kitId }
}
const recoveryFirst = {
  recovery: required,
  steps: ['recovery', 'firstFactor'],
} satisfies Partial<RegistrationOptions>
const bodies = (sent: [string, string][]) => sent.map(([body]) => JSON.parse(body) as UserRegistrationRequest)
const unmount = () => flushSync(() => root.render(null))

/** A signer of the host, which no browser evicts. */
async function ownKeyStore() {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const spki = btoa(String.fromCodePoint(...new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))))
  const create = vi.fn(async () => ({
    publicKey: `-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----`,
    sign: async (data: Uint8Array) =>
      new Uint8Array(
        await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, Uint8Array.from(data)),
      ),
    discard: vi.fn(async () => {}),
  }))
  return { create }
}

describe('an expired challenge', () => {
  test('after the kit costs one tap on the passkey, and the same kit is registered', async () => {
    const { api, initRequest, sent, user } = failing(error('challenge_expired', 401))
    const challenges: string[] = []
    const complete: RegistrationApi['complete'] = (request, context) => {
      challenges.push(context.challenge.challenge)
      return api.complete(request, context)
    }
    const shown: string[] = []
    const observer = new MutationObserver(() => shown.push(place.textContent))
    observer.observe(place, { childList: true, subtree: true, characterData: true })
    show({ api: { ...api, complete }, initRequest, ...recoveryFirst })
    await click('Continue')
    const kit = await makeKit()
    await saveKit(kit)
    await click('Create passkey')
    await expect.poll(alert).toContain(en.errors.challenge_expired.title)
    expect(asksBeforeLeaving()).toBe(true)
    await click('Try again')
    await shows('Your passkey is ready')
    observer.disconnect()
    const credentials = bodies(sent).map(({ recoveryCredential }) => recoveryCredential)
    expect(credentials.map((credential) => credential?.credentialInfo.credId)).toEqual([
      kit.credId,
      kit.credId,
    ])
    expect(new Set(challenges).size).toBe(2)
    expect(credentials.map((credential) => credential && attestedTo(credential))).toEqual(challenges)
    expect(user()?.credentials).toMatchObject([
      { kind: 'Fido2' },
      { kind: 'RecoveryKey', credId: kit.credId },
    ])
    expect(notices().join()).toContain(en.kitFate.done({ id: kit.id }))
    // While it is given again, nothing half-known is shown.
    expect(shown.join('\n')).not.toMatch(/NaN|undefined| of 0/)
  })

  test('after a kit and a key of the host costs no tap at all', async () => {
    const { api, initRequest, sent, user } = failing(error('challenge_expired', 401))
    const keyStore = await ownKeyStore()
    const kinds = { firstFactor: ['Key'], secondFactor: [] }
    const init: RegistrationApi['init'] = async (...given) => ({
      ...((await api.init?.(...given)) as object),
      supportedCredentialKinds: kinds,
    })
    show({ api: { ...api, init }, initRequest, keyStore, ...recoveryFirst })
    await click('Continue')
    const kit = await makeKit()
    await saveKit(kit)
    await click(en.key.action)
    await shows(en.doneOtherwise.title)
    expect(alert()).toBe('')
    expect(keyStore.create).toHaveBeenCalledOnce()
    const [first, second] = bodies(sent).map(({ recoveryCredential }) => recoveryCredential)
    expect(first?.credentialInfo.credId).toBe(kit.credId)
    expect(second?.credentialInfo.credId).toBe(kit.credId)
    expect(second?.credentialInfo.clientData).not.toBe(first?.credentialInfo.clientData)
    expect(user()?.credentials).toMatchObject([{ kind: 'Key' }, { kind: 'RecoveryKey', credId: kit.credId }])
  })

  test('where the passkey comes first: the kit that was saved is not asked for again, and leaving is asked about', async () => {
    const { api, initRequest, sent, user } = failing(error('challenge_expired', 401))
    show({ api, initRequest, recovery: required })
    await click('Continue')
    await click('Create passkey')
    const kit = await makeKit()
    await saveKit(kit)
    await expect.poll(alert).toContain(en.errors.challenge_expired.title)
    expect(place.querySelector('[data-step="firstFactor"]')).toBeTruthy()
    // Nothing of it is in the request, but the kit is in a drawer.
    expect(asksBeforeLeaving()).toBe(true)
    await click('Try again')
    await shows('Your passkey is ready')
    expect(sent).toHaveLength(2)
    expect(user()?.credentials).toMatchObject([
      { kind: 'Fido2' },
      { kind: 'RecoveryKey', credId: kit.credId },
    ])
    expect(asksBeforeLeaving()).toBe(false)
  })
})

describe('another challenge while the kit is on the screen', () => {
  test.each([
    ['in the order of the house', {}],
    ['kit first', { steps: recoveryFirst.steps }],
  ])('of the same user: the same kit comes back (%s)', async (_, steps) => {
    const { api, init, user } = world()
    const props = {
      api: { complete: api.complete, needsToken: api.needsToken },
      recovery: required,
      ...steps,
    }
    const [first, second] = [await init(), await init()]
    show({ ...props, challenge: first })
    if (!('steps' in steps)) await click('Create passkey')
    const kit = await makeKit()
    const derive = vi.spyOn(crypto.subtle, 'generateKey')
    flushSync(() => show({ ...props, challenge: second }))
    if (!('steps' in steps)) await click('Create passkey')
    expect(await kitShown()).toEqual(kit)
    expect(derive).not.toHaveBeenCalled()
    await saveKit(kit)
    if ('steps' in steps) await click('Create passkey')
    await shows('Your passkey is ready')
    expect(user()?.credentials).toMatchObject([
      { kind: 'Fido2' },
      { kind: 'RecoveryKey', credId: kit.credId },
    ])
    expect(notices()).toEqual([en.kitFate.done({ id: kit.id })])
  })

  test('of another user: it is gone, and named void', async () => {
    const [ada, grace] = [world(), world('grace@example.com')]
    const onAbandon = vi.fn()
    show({ api: ada.api, challenge: await ada.init(), onAbandon, ...recoveryFirst })
    const kit = await makeKit()
    expect(leaksIn(textsOfPage(), kit)).not.toEqual([])
    const challenge = await grace.init()
    flushSync(() => show({ api: grace.api, challenge, onAbandon, ...recoveryFirst }))
    await expect.poll(notices).toEqual([en.kitFate.void({ id: kit.id })])
    await expect.poll(() => leaksIn(textsOfPage(), kit)).toEqual([])
    expect(onAbandon.mock.calls).toEqual([[{ userId: ada.user()?.id, step: 'recoveryKit' }]])
    expect(marker()).toBeNull()
    const another = await makeKit()
    expect(another.id).not.toBe(kit.id)
    await saveKit(another)
    await click('Create passkey')
    await shows('Your passkey is ready')
    expect(grace.user()?.credentials).toMatchObject([{ kind: 'Fido2' }, { credId: another.credId }])
  })
})

describe('secrets', () => {
  test('nothing has the code once its step is left, and it was in nothing else before (fault 80)', async () => {
    const { api, initRequest, user } = world()
    const queryClient = new QueryClient({ defaultOptions: { mutations: { gcTime: Infinity } } })
    const heard: unknown[] = []
    const listen = (...given: unknown[]) => void heard.push(...given)
    queryClient.getMutationCache().subscribe(({ mutation }) => listen(mutation?.state, mutation?.options))
    let failures = 1
    const complete: RegistrationApi['complete'] = (request, context) => {
      listen(structuredClone(request), context)
      return failures-- > 0 ? Promise.reject(error('answer_invalid')) : api.complete(request, context)
    }
    const listeners = { onError: listen, onStepChange: listen, onAbandon: listen, onComplete: listen }
    const stored = vi.spyOn(Storage.prototype, 'setItem')
    const logged = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level),
    )
    show({ api: { ...api, complete }, initRequest, queryClient, recovery: required, ...listeners })
    await click('Continue')
    await click('Create passkey')
    const kit = await makeKit()
    // Else the search would find nothing anywhere.
    expect(leaksIn(textsOfPage(), kit)).toHaveLength(12)
    await keepKit(en.kit.ways.write.title)
    expect(leaksIn(textsOfPage(), kit)).toEqual([])
    await typeKit(kit)
    await click(en.kitCheck.action)
    await expect.poll(alert).toContain(en.errors.answer_invalid.title)
    expect(leaksIn(textsOfPage(), kit)).toEqual([])
    expect(marker()).toEqual({ kitId: kit.id, sent: true })
    await click('Try again')
    await shows('Your passkey is ready')
    expect(leaksIn(textsOfPage(), kit)).toEqual([])
    unmount()
    expect(leaksIn(textsOfPage(), kit)).toEqual([])
    expect(heard.length).toBeGreaterThan(10)
    const cached = [queryClient.getMutationCache().getAll(), queryClient.getQueryCache().getAll()]
    expect(textsIn(heard)).toContain('RecoveryKey')
    expect(leaksIn(textsIn([heard, cached]), kit)).toEqual([])
    expect(leaksIn(JSON.stringify([stored.mock.calls, logged.map(({ mock }) => mock.calls)]), kit)).toEqual(
      [],
    )
    const last = { rpId: 'localhost', userId: user()?.id, attemptId: expect.any(String) as string }
    const lines = stored.mock.calls.filter(([name]) => name === 'registration-flow.submitted')
    const fates = lines.map(([, value]) =>
      value
        .split('\n')
        .at(-1)
        ?.replace(/^[\w-]{43} (\w+) \d{13}$/, '$1'),
    )
    expect(fates).toEqual(['sent', 'sent', 'accepted'])
    const writes = stored.mock.calls
      .filter((call) => !lines.includes(call))
      .map(([name, value]) => [name, JSON.parse(value) as object] as const)
    expect(writes.at(-1)?.[1]).toEqual({ ...last, kitId: kit.id, sent: true })
    for (const [name, value] of writes) {
      expect(name).toBe('registration-flow.unfinished')
      expect([...Object.keys(last), 'kitId', 'sent']).toEqual(expect.arrayContaining(Object.keys(value)))
    }
  })

  test('the hook has it as `kit` and nowhere else, and only while its step lasts (fault 80)', async () => {
    const { api, init } = world()
    const registration = showHook({ api, challenge: await init(), ...recoveryFirst })
    registration().create()
    await expect.poll(() => registration().state.step, { timeout: 10_000 }).toBe('recoveryKit')
    await expect.poll(() => registration().status).toBe('idle')
    const { kit, ...rest } = registration()
    expect(kit?.code).toMatch(/^D1-/)
    expect(leaksIn(textsIn(rest), kit as { code: string })).toEqual([])
    registration().confirm()
    await expect.poll(() => registration().state.step).toBe('firstFactor')
    expect(registration().kit).toBeUndefined()
    expect(leaksIn(textsIn(registration()), kit as { code: string })).toEqual([])
  })

  test('the hook has it no longer once another user begins', async () => {
    const [ada, grace] = [world(), world('grace@example.com')]
    const options = { ...recoveryFirst, api: ada.api, challenge: await ada.init() }
    const first = showHook(options)
    first().create()
    await expect.poll(() => first().kit?.code, { timeout: 10_000 }).toMatch(/^D1-/)
    await expect.poll(() => first().status).toBe('idle')
    const registration = showHook({ ...options, challenge: await grace.init() })
    await expect.poll(() => registration().state.step).toBe('recovery')
    expect(registration().kit).toBeUndefined()
  })

  test.each(['on the kit', 'on the check, half typed'])(
    'an unmount %s leaves nothing on the page (fault 80)',
    async (where) => {
      const { api, init } = world()
      show({ api, challenge: await init(), ...recoveryFirst })
      const kit = await makeKit()
      if (where !== 'on the kit') {
        await keepKit(en.kit.ways.write.title)
        await typeKit(kit)
      }
      expect(leaksIn(textsOfPage(), kit)).not.toEqual([])
      unmount()
      expect(leaksIn(textsOfPage(), kit)).toEqual([])
      expect(document.querySelector('[data-part="print-frame"]')).toBeNull()
    },
  )
})

test.each<[string, object, object, string]>([
  ['the host', { recovery: { ...required, appName: 'Quill' } }, {}, 'Quill'],
  ['the relying party', {}, {}, relyingParty.name],
  ['that of init', { relyingParty: undefined }, { rp: { id: 'localhost', name: 'From init' } }, 'From init'],
  ['the page', { relyingParty: undefined }, {}, 'localhost'],
])('a kit names the app as %s does', async (_, changes, answer, appName) => {
  const { api, init } = world()
  const challenge = { ...((await init()) as object), ...answer }
  const registration = showHook({ api, challenge, ...recoveryFirst, ...changes })
  registration().create()
  await expect.poll(() => registration().kit?.appName, { timeout: 10_000 }).toBe(appName)
})

describe('the fate of a kit', () => {
  test('accepted: Done names it, and nothing remembers it', async () => {
    const { api, init, user } = world()
    show({ api, challenge: await init(), ...recoveryFirst })
    const kit = await makeKit()
    expect(marker()).toEqual({ kitId: kit.id })
    await saveKit(kit)
    await click('Create passkey')
    await shows('Your passkey is ready')
    const credId = user()?.credentials.find(({ kind }) => kind === 'RecoveryKey')?.credId ?? ''
    expect(kit.id).toBe(kitIdOf(credId))
    expect(notices()).toEqual([en.kitFate.done({ id: kitIdOf(credId) })])
    expect(marker()).toBeNull()
    unmount()
    show({ api, challenge: await world('grace@example.com').init(), ...recoveryFirst })
    await shows(en.recovery.title)
    await nextTask()
    expect(notices()).toEqual([])
  })

  test('refused: it is named void, and starting again makes another', async () => {
    const { api, initRequest, sent, user } = failing(error('registration_refused', 400))
    show({ api, initRequest, recovery: required })
    await click('Continue')
    await click('Create passkey')
    const dead = await makeKit()
    await saveKit(dead)
    await expect.poll(alert).toContain(en.errors.registration_refused.title)
    const named = en.kitFate.void({ id: dead.id })
    await expect.poll(notices).toEqual([named])
    expect(marker()).toBeNull()
    expect(asksBeforeLeaving()).toBe(false)
    await click('Start again')
    await click('Create passkey')
    await shows(en.recovery.title)
    const kit = await makeKit()
    expect(kit.id).not.toBe(dead.id)
    expect(kit.code).not.toBe(dead.code)
    // Nobody has saved this one.
    expect(button(en.kit.action)?.getAttribute('aria-disabled')).toBe('true')
    await saveKit(kit)
    await shows('Your passkey is ready')
    expect(bodies(sent)[1]?.recoveryCredential?.credentialInfo.credId).toBe(kit.credId)
    expect(user()?.credentials).toMatchObject([{ kind: 'Fido2' }, { credId: kit.credId }])
    expect(notices()).toEqual([
      en.kitFate.void({ id: dead.id, newId: kit.id }),
      en.kitFate.done({ id: kit.id }),
    ])
  })

  test('left before the submit: it is named void at every later visit', async () => {
    const { api, init, user } = world()
    const onAbandon = vi.fn()
    const props = { api, challenge: await init(), onAbandon, ...recoveryFirst }
    show(props)
    const kit = await makeKit()
    unmount()
    await expect.poll(() => onAbandon.mock.calls).toEqual([[{ userId: user()?.id, step: 'recoveryKit' }]])
    expect(marker()).toEqual({ kitId: kit.id })
    show(props)
    await expect.poll(notices).toEqual([en.kitFate.void({ id: kit.id })])
    unmount()
    show(props)
    await expect.poll(notices).toEqual([en.kitFate.void({ id: kit.id })])
    expect(marker()).toEqual({ kitId: kit.id })
  })

  test('left: the browser does not ask any more before it leaves the page', async () => {
    const { api, init } = world()
    show({ api, challenge: await init(), ...recoveryFirst })
    await makeKit()
    expect(asksBeforeLeaving()).toBe(true)
    unmount()
    expect(asksBeforeLeaving()).toBe(false)
  })

  test('never sent, where an earlier visit has sent something else: void once another user begins', async () => {
    const [ada, grace] = [world(), world('grace@example.com')]
    const [challenge, next] = [await ada.init(), await grace.init()]
    const userId = ada.user()?.id
    remember({ rpId: 'localhost', userId, attemptId: 'a-1', sent: true })
    show({ api: ada.api, challenge, ...recoveryFirst })
    await expect.poll(notices).toEqual([en.unfinished.sent])
    const kit = await makeKit()
    flushSync(() => show({ api: grace.api, challenge: next, ...recoveryFirst }))
    await expect.poll(notices).toEqual([en.kitFate.void({ id: kit.id })])
    expect(remembered()).toEqual({ rpId: 'localhost', userId, attemptId: 'a-1', sent: true })
  })

  test('where the host takes none any more, none is made', async () => {
    const { api, init } = world()
    const onError = vi.fn()
    const queryClient = new QueryClient()
    const options = { api, challenge: await init(), onError, queryClient, ...recoveryFirst }
    const first = showHook(options)
    await expect.poll(() => first().state.step).toBe('recovery')
    const registration = showHook({ ...options, recovery: 'off' })
    await nextTask()
    registration().create()
    await expect.poll(() => queryClient.isMutating()).toBe(0)
    expect(registration().state.step).toBe('recovery')
    expect(registration().kit).toBeUndefined()
    expect(onError).not.toHaveBeenCalled()
  })

  test('proved and not sent: void as well', async () => {
    const { api, init } = world()
    const props = { api, challenge: await init(), ...recoveryFirst }
    show(props)
    const kit = await makeKit()
    await saveKit(kit)
    await shows('Create your passkey')
    unmount()
    show(props)
    await expect.poll(notices).toEqual([en.kitFate.void({ id: kit.id })])
  })

  test.each([
    ['was not heard', () => Promise.reject(error('network_failed'))],
    ['never came', () => new Promise(() => {})],
  ])('the answer %s: nobody knows, and nobody is told to throw it away', async (_, answer) => {
    const { api, init } = world()
    const complete = vi.fn<RegistrationApi['complete']>(answer)
    const props = { api: { ...api, complete }, challenge: await init(), ...recoveryFirst }
    show(props)
    const kit = await makeKit()
    await saveKit(kit)
    await click('Create passkey')
    await expect.poll(() => complete.mock.calls).toHaveLength(1)
    expect(notices()).toEqual([])
    unmount()
    expect(marker()).toEqual({ kitId: kit.id, sent: true })
    show(props)
    await expect.poll(notices).toEqual([en.kitFate.unknown({ id: kit.id }), en.unfinished.sent])
  })

  test('a widget without recovery says nothing of it, and leaves it to one that has', async () => {
    const { api, init } = world()
    const challenge = await init()
    show({ api, challenge, ...recoveryFirst })
    const kit = await makeKit()
    unmount()
    show({ api, challenge })
    await shows('Create your passkey')
    await nextTask()
    expect(notices()).toEqual([])
    expect(marker()).toEqual({ kitId: kit.id })
  })

  test.each(['getItem', 'setItem', 'removeItem', 'sessionStorage'])(
    'where the browser denies storage (%s), all else works',
    async (what) => {
      const denied = () => {
        throw new DOMException('no', 'SecurityError')
      }
      if (what === 'sessionStorage') vi.spyOn(window, what, 'get').mockImplementation(denied)
      else vi.spyOn(Storage.prototype, what as 'getItem').mockImplementation(denied)
      const { api, init, user } = world()
      const onError = vi.fn()
      show({ api, challenge: await init(), onError, ...recoveryFirst })
      const kit = await makeKit()
      await saveKit(kit)
      await click('Create passkey')
      await shows('Your passkey is ready')
      expect(user()?.credentials).toMatchObject([{ kind: 'Fido2' }, { credId: kit.credId }])
      expect(onError).not.toHaveBeenCalled()
      vi.restoreAllMocks()
    },
  )
})

describe('two widgets on a page', () => {
  const both = (...widgets: (RegistrationFlowProps | undefined)[]) =>
    flushSync(() =>
      root.render(
        widgets.map(
          (props, index) =>
            props && (
              <RegistrationFlow
                // oxlint-disable-next-line react/no-array-index-key -- none ever moves
                key={index}
                className={`widget-${index}`}
                relyingParty={relyingParty}
                {...props}
              />
            ),
        ),
      ),
    )

  test('do not declare each other void', async () => {
    const [ada, grace] = [world(), world('grace@example.com')]
    const one = { api: ada.api, challenge: await ada.init(), ...recoveryFirst }
    const two = { api: grace.api, challenge: await grace.init(), ...recoveryFirst }
    both(one)
    const kit = await makeKit()
    both(one, two)
    const second = () => place.querySelector('.widget-1')
    await expect.poll(() => second()?.textContent).toContain(en.recovery.title)
    await nextTask()
    expect(notices()).toEqual([])
    expect(marker()).toEqual({ kitId: kit.id })
    both(undefined, two)
    expect(notices()).toEqual([])
    expect(marker()).toEqual({ kitId: kit.id })
    // The one that is there again tells of it.
    both(one, two)
    await expect.poll(notices).toEqual([en.kitFate.void({ id: kit.id })])
  })

  test('one that comes again declares nothing void of the one that stayed', async () => {
    const [ada, grace] = [world(), world('grace@example.com')]
    const one = { api: ada.api, challenge: await ada.init(), ...recoveryFirst }
    const two = { api: grace.api, challenge: await grace.init(), ...recoveryFirst }
    both(one, two)
    const second = () => place.querySelector('.widget-1')
    await expect.poll(() => second()?.textContent).toContain(en.recovery.title)
    await makeKit()
    both(one)
    both(one, two)
    await expect.poll(() => second()?.textContent).toContain(en.recovery.title)
    for (let turn = 0; turn < 20; turn++) await nextTask()
    expect(notices()).toEqual([])
  })
})

test('a kit that was proved leaves the next one to be saved and proved as well', async () => {
  const { api, initRequest, sent } = failing(error('registration_refused', 400))
  show({ api, initRequest, ...recoveryFirst })
  await click('Continue')
  const dead = await makeKit()
  await saveKit(dead)
  await click('Create passkey')
  await click('Start again')
  await click(en.recovery.action)
  await expect
    .poll(() => place.querySelector('[data-step="recoveryKit"] h2')?.textContent, { timeout: 10_000 })
    .toBe(en.kit.title)
  await kitShown()
  button(en.kit.action)?.click()
  await nextTask()
  expect(heading()?.textContent).toBe(en.kit.title)
  await click(en.kit.ways.write.title)
  await toCheck()
  expect(sent).toHaveLength(1)
})
