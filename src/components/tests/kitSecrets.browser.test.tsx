import { setup } from '../../testHelpers/setup.js'
import { QueryClient } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

/** What is remembered of the kit. */
const marker = () => {
  const stored = sessionStorage.getItem('registration-flow.unfinished') ?? '{}'
  const { kitId, sent } = JSON.parse(stored) as { kitId?: string; sent?: boolean }
  return kitId === undefined ? null : sent ? { kitId, sent } : { kitId }
}

const unmount = () => flushSync(() => t.root.render(null))

describe('the code of a recovery kit', () => {
  test('nothing has the code once its step is left, and it was in nothing else before (fault 80)', async () => {
    const { api, initRequest, user } = t.world()
    const queryClient = new QueryClient({ defaultOptions: { mutations: { gcTime: Infinity } } })
    const heard: unknown[] = []
    const listen = (...given: unknown[]) => void heard.push(...given)
    queryClient.getMutationCache().subscribe(({ mutation }) => listen(mutation?.state, mutation?.options))
    let failures = 1
    const complete: RegistrationApi['complete'] = (request, context) => {
      listen(structuredClone(request), context)
      return failures-- > 0 ? Promise.reject(t.error('answer_invalid')) : api.complete(request, context)
    }
    const listeners = { onError: listen, onStepChange: listen, onAbandon: listen, onComplete: listen }
    const stored = vi.spyOn(Storage.prototype, 'setItem')
    const logged = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level),
    )
    t.show({ api: { ...api, complete }, initRequest, queryClient, recovery: t.required, ...listeners })
    await t.click('Continue')
    await t.click('Create passkey')
    const kit = await t.makeKit()
    // Else the search would find nothing anywhere.
    expect(t.leaksIn(t.textsOfPage(), kit)).toHaveLength(12)
    await t.keepKit(en.kit.ways.write.title)
    expect(t.leaksIn(t.textsOfPage(), kit)).toEqual([])
    await t.typeKit(kit)
    await t.click(en.kitCheck.action)
    await expect.poll(t.alertText).toContain(en.errors.answer_invalid.title)
    expect(t.leaksIn(t.textsOfPage(), kit)).toEqual([])
    expect(marker()).toEqual({ kitId: kit.id, sent: true })
    await t.click('Try again')
    await t.expectTitle('Your passkey is ready')
    expect(t.leaksIn(t.textsOfPage(), kit)).toEqual([])
    unmount()
    expect(t.leaksIn(t.textsOfPage(), kit)).toEqual([])
    expect(heard.length).toBeGreaterThan(10)
    const cached = [queryClient.getMutationCache().getAll(), queryClient.getQueryCache().getAll()]
    expect(t.textsIn(heard)).toContain('RecoveryKey')
    expect(t.leaksIn(t.textsIn([heard, cached]), kit)).toEqual([])
    expect(t.leaksIn(JSON.stringify([stored.mock.calls, logged.map(({ mock }) => mock.calls)]), kit)).toEqual(
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
    const { api, init } = t.world()
    const registration = t.showHook({ api, challenge: await init(), ...t.recoveryFirst })
    registration().create()
    await expect.poll(() => registration().state.step, { timeout: 10_000 }).toBe('recoveryKit')
    await expect.poll(() => registration().status).toBe('idle')
    const { kit, ...rest } = registration()
    expect(kit?.code).toMatch(/^D1-/)
    expect(t.leaksIn(t.textsIn(rest), kit as { code: string })).toEqual([])
    registration().confirm()
    await expect.poll(() => registration().state.step).toBe('firstFactor')
    expect(registration().kit).toBeUndefined()
    expect(t.leaksIn(t.textsIn(registration()), kit as { code: string })).toEqual([])
  })

  test('the hook has it no longer once another user begins', async () => {
    const [ada, grace] = [t.world(), t.world('grace@example.com')]
    const options = { ...t.recoveryFirst, api: ada.api, challenge: await ada.init() }
    const first = t.showHook(options)
    first().create()
    await expect.poll(() => first().kit?.code, { timeout: 10_000 }).toMatch(/^D1-/)
    await expect.poll(() => first().status).toBe('idle')
    const registration = t.showHook({ ...options, challenge: await grace.init() })
    await expect.poll(() => registration().state.step).toBe('recovery')
    expect(registration().kit).toBeUndefined()
  })

  test.each(['on the kit', 'on the check, half typed'])(
    'an unmount %s leaves nothing on the page (fault 80)',
    async (where) => {
      const { api, init } = t.world()
      t.show({ api, challenge: await init(), ...t.recoveryFirst })
      const kit = await t.makeKit()
      if (where !== 'on the kit') {
        await t.keepKit(en.kit.ways.write.title)
        await t.typeKit(kit)
      }
      expect(t.leaksIn(t.textsOfPage(), kit)).not.toEqual([])
      unmount()
      expect(t.leaksIn(t.textsOfPage(), kit)).toEqual([])
      expect(document.querySelector('[data-part="print-frame"]')).toBeNull()
    },
  )
})

test.each<[string, object, object, string]>([
  ['the host', { recovery: { ...t.required, appName: 'Quill' } }, {}, 'Quill'],
  ['the relying party', {}, {}, t.relyingParty.name],
  ['that of init', { relyingParty: undefined }, { rp: { id: 'localhost', name: 'From init' } }, 'From init'],
  ['the page', { relyingParty: undefined }, {}, 'localhost'],
])('a kit names the app as %s does', async (_, changes, answer, appName) => {
  const { api, init } = t.world()
  const challenge = { ...((await init()) as object), ...answer }
  const registration = t.showHook({ api, challenge, ...t.recoveryFirst, ...changes })
  registration().create()
  await expect.poll(() => registration().kit?.appName, { timeout: 10_000 }).toBe(appName)
})
