import { setup } from '../../testHelpers/setup.js'
import { describe, expect, test, vi } from 'vitest'
import type { UseRegistrationResult } from '../../react/useRegistration.js'
import { useRegistrationContext } from '../context.js'
import { en } from '../../testHelpers/english.js'
import { Root } from '../Root.js'
import * as parts from '../parts.js'
import type { RegistrationFlowProps } from '../RegistrationFlow.js'
import { RegistrationError } from '../../core/errors.js'

/*
 * What a host and React's own tools can see: state, events, hook results, and the props and hooks of every mounted
 * component, read from the tree that React DevTools reads.
 */

const t = setup()

interface Fiber {
  type: unknown
  memoizedProps: unknown
  memoizedState: unknown
  dependencies?: { firstContext?: { memoizedValue: unknown } | null } | null
  updateQueue: unknown
  stateNode: { current?: Fiber } | null
  child: Fiber | null
  sibling: Fiber | null
}

/** Every string that can be reached from `start`, by its path. Leaves out `hosts` and what belongs to the page. */
function textsIn(start: unknown, hosts: ReadonlySet<unknown>): Map<string, string> {
  const found = new Map<string, string>()
  const seen = new Set<unknown>(hosts)
  const visit = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value)
    if (typeof value !== 'object' || value === null || seen.has(value) || value instanceof Node) return
    if (value === window || isFiber(value)) return
    seen.add(value)
    const entries = value instanceof Map ? [...value] : value instanceof Set ? [...value].entries() : []
    for (const [key, inner] of entries) {
      visit(key, `${path}{key}`)
      visit(inner, `${path}{}`)
    }
    for (const key of Reflect.ownKeys(value)) {
      const { value: inner } = Reflect.getOwnPropertyDescriptor(value, key) ?? {}
      visit(inner, `${path}.${String(key)}`)
    }
  }
  visit(start, '')
  return found
}
const isFiber = (value: object) => 'memoizedState' in value && 'return' in value && 'child' in value

/** The components that are mounted, each with its name and what React holds for it. */
function mounted(): { name: string; held: unknown }[] {
  const key = Object.keys(t.place).find((name) => name.startsWith('__reactContainer$')) ?? ''
  const container = Reflect.get(t.place, key) as Fiber
  const found: { name: string; held: unknown }[] = []
  const visit = (fiber: Fiber | null) => {
    for (let at = fiber; at; at = at.sibling) {
      const { type: kind, memoizedProps, memoizedState, dependencies, updateQueue } = at
      const name = typeof kind === 'function' ? kind.name : typeof kind === 'string' ? kind : ''
      // The props of an element, whose `kind` is its tag name, are what the page shows.
      const context = dependencies?.firstContext?.memoizedValue
      found.push({ name, held: { memoizedProps, memoizedState, context, updateQueue } })
      visit(at.child)
    }
  }
  visit(container.stateNode?.current?.child ?? null)
  return found
}

/** A secret as a whole, and each of its longer groups. */
const groupsOf = (secret: string) => [secret, ...secret.split(/[\s-]+/).filter((group) => group.length > 4)]

/** Renders a registration, and records all results of the hook and the arguments of its events. */
function watch(props: RegistrationFlowProps) {
  const heard: unknown[] = []
  const results: UseRegistrationResult[] = []
  const listen = (...given: unknown[]) => void heard.push(...given)
  const listeners = { onError: listen, onStepChange: listen, onAbandon: listen }
  function Watcher() {
    results.push(useRegistrationContext())
    return null
  }
  const onComplete = vi.fn()
  const { Start, FirstFactor, SecondFactor, RecoveryKey, RecoveryKit: Kit, Complete, Done } = parts
  t.root.render(
    <Root relyingParty={t.relyingParty} retries={0} {...props} {...listeners} onComplete={onComplete}>
      <Watcher />
      <Start />
      <FirstFactor />
      <SecondFactor />
      <RecoveryKey />
      <Kit />
      <Complete />
      <Done />
    </Root>,
  )
  // What the host itself passed in is not searched: the host has it anyway.
  const hosts = new Set<unknown>([
    props,
    ...Object.values(props).filter((value) => typeof value === 'object'),
  ])
  /**
   * The places that contain one of these secrets: the mounted components, the last result of the hook, all states so
   * far, and the arguments of all events so far.
   */
  const seenAt = (secrets: Record<string, string>) => {
    const places = [
      ...mounted(),
      { name: 'hook', held: results.at(-1) },
      { name: 'state', held: results.map(({ state }) => state) },
      { name: 'events', held: heard },
    ]
    return places.flatMap(({ name, held }) => {
      const texts = [...textsIn(held, hosts)]
      return Object.entries(secrets).flatMap(([secret, value]) =>
        texts
          .filter(([, text]) => groupsOf(value).some((group) => text.includes(group)))
          .map(([path]) => `${secret} at ${name}: ${path}`),
      )
    })
  }
  return { results, seenAt, onComplete }
}

const PASSWORD = 'ostrich velvet lantern quarry'
const recovery = { policy: 'required', orgId: 'or-1', url: 'https://quillstone.example/recover' } as const

describe('no secret can be seen by a host, nor by developer tools, once its step is over (fault 80)', () => {
  test('through a registration with a password, an authenticator app and a recovery kit, over an error on the way', async () => {
    const made = t.watched(t.world('ada@example.com', t.everyKind), new RegistrationError('answer_invalid'))
    const { seenAt, results, onComplete } = watch({
      api: made.api,
      initRequest: made.initRequest,
      codec: t.quickCodec,
      deprecatedKinds: ['Password', 'Totp'],
      secondFactor: 'required',
      recovery,
    })
    await t.featuresLoaded()
    await t.click(en.start.action)
    await t.expectTitle(en.firstFactor.title)
    const [{ temporaryAuthenticationToken: token = '', otpUrl = '' } = {}] = made.inits
    const seed = new URL(otpUrl).searchParams.get('secret') ?? ''
    const secrets = { token, seed, password: PASSWORD }
    expect(token.length).toBeGreaterThan(10)
    expect(seed.length).toBeGreaterThan(10)
    // After init, none of the places contains one of them.
    expect(seenAt(secrets)).toEqual([])
    await t.choose('PasswordProtectedKey')
    await t.type(en.password.label, PASSWORD)
    // Not even the form has the typed password: only the DOM holds it, as the value of the field.
    expect(seenAt(secrets)).toEqual([])
    await t.click(en.password.action)
    await t.expectTitle(en.secondFactor.title)
    expect(seenAt(secrets)).toEqual([])
    await t.choose('Totp')
    await t.expectTitle(en.totp.title)
    await expect.poll(() => t.place.textContent).toContain(seed.slice(0, 4))
    expect(seenAt({ token, password: PASSWORD })).toEqual([])
    // The seed is shown now. That it is found proves that the search works.
    expect(seenAt({ seed })).not.toEqual([])
    expect(seenAt({ seed }).filter((where) => /at (state|events|hook)/.test(where))).toEqual([])
    await t.type(en.totp.label, await codeOf(seed))
    await t.click(en.totp.action)
    const kit = await t.makeKit()
    expect(seenAt(secrets)).toEqual([])
    expect(seenAt({ code: kit.code }).some((where) => where.includes('at hook: .kit.code'))).toBe(true)
    expect(seenAt({ code: kit.code }).filter((where) => /at (state|events)/.test(where))).toEqual([])
    await t.keepKit(en.kit.ways.write.title)
    await t.typeKit(kit)
    await t.click(en.kitCheck.action)
    await t.expectError('answer_invalid')
    const all = { ...secrets, code: kit.code }
    expect(seenAt(all)).toEqual([])
    await t.click(en.flow.retry)
    await t.expectTitle(en.doneWithoutPasskey.title)
    expect(seenAt(all)).toEqual([])
    expect(onComplete).toHaveBeenCalledOnce()
    expect(results.at(-1)?.state.step).toBe('done')
  })
})

async function codeOf(secret: string): Promise<string> {
  const { TOTP } = await import('otpauth')
  return new TOTP({ secret }).generate()
}
