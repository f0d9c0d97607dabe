import * as React from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi } from '../core/protocol.js'
import { en } from './messages/english.test.helper.js'
import { keepKit, makeKit, required, typeKit } from './kit.test.helper.js'
import { RegistrationFlow, type RegistrationFlowProps } from './RegistrationFlow.js'
import {
  alert,
  button,
  choose,
  click,
  deferred,
  everyKind,
  held,
  nextTask,
  place,
  relyingParty,
  root,
  setUpWorld,
  shows,
  type,
  watched,
  world,
} from './world.test.helper.js'

setUpWorld()

/** Since React 19.2. */
const { Activity } = React as Partial<typeof React>

/** The widget on a page that a router keeps, shown or hidden. */
function keep(props: RegistrationFlowProps, mode: 'visible' | 'hidden') {
  if (!Activity) throw new Error('This React has no <Activity>.')
  root.render(
    <React.StrictMode>
      <Activity mode={mode}>
        <RegistrationFlow relyingParty={relyingParty} retries={0} {...props} />
      </Activity>
    </React.StrictMode>,
  )
}

const isHidden = async () => {
  await expect.poll(() => place.querySelector('[data-part="flow"]')?.checkVisibility()).toBe(false)
  // Passive effects, which tell the widget of it, are cleaned up in a task of their own.
  await nextTask()
  await nextTask()
}
const isShown = async () =>
  await expect.poll(() => place.querySelector('[data-part="flow"]')?.checkVisibility()).toBe(true)

describe.runIf(Activity)('a page that React hides and keeps (fault 124)', () => {
  test('an open ceremony ends with it, told once, and nothing is registered unseen; shown again it can be begun anew', async () => {
    const made = watched(world())
    const onAbandon = vi.fn()
    const onComplete = vi.fn()
    const onError = vi.fn()
    const props = { api: made.api, initRequest: made.initRequest, onAbandon, onComplete, onError }
    const signals: AbortSignal[] = []
    const create = vi.spyOn(navigator.credentials, 'create').mockImplementation(
      ({ signal } = {}) =>
        new Promise((_, reject) => {
          signals.push(signal as AbortSignal)
          signal?.addEventListener('abort', () => reject(signal.reason as Error))
        }),
    )
    keep(props, 'visible')
    await click(en.start.action)
    await shows(en.firstFactor.title)
    await click(en.firstFactor.action)
    await expect.poll(() => create.mock.calls.length).toBe(1)

    keep(props, 'hidden')
    await expect.poll(() => signals[0]?.aborted).toBe(true)
    await expect
      .poll(() => onAbandon.mock.calls)
      .toEqual([[{ userId: made.inits[0]?.user.id, step: 'firstFactor' }]])
    expect(made.tries).toEqual([])
    expect(onError).not.toHaveBeenCalled()

    create.mockRestore()
    keep(props, 'visible')
    await isShown()
    await shows(en.firstFactor.title)
    await click(en.flow.retry)
    await shows(en.done.title)
    expect(onComplete).toHaveBeenCalledTimes(1)
    expect(onAbandon).toHaveBeenCalledTimes(1)
    expect(await held()).toEqual([made.user()?.credentials[0]?.credId])
  })

  test('an authenticator that answers after that: its passkey is not sent', async () => {
    const made = watched(world())
    const touched = deferred()
    const original = navigator.credentials.create.bind(navigator.credentials)
    vi.spyOn(navigator.credentials, 'create').mockImplementation(async ({ publicKey } = {}) => {
      await touched.promise
      return original({ publicKey: publicKey as PublicKeyCredentialCreationOptions })
    })
    const props = { api: made.api, initRequest: made.initRequest }
    keep(props, 'visible')
    await click(en.start.action)
    await click(en.firstFactor.action)
    keep(props, 'hidden')
    await isHidden()
    touched.resolve()
    // The late one is signalled away.
    await expect.poll(held).toEqual([])
    keep(props, 'visible')
    await expect.poll(() => button(en.flow.retry)).toBeTruthy()
    expect(made.tries).toEqual([])
  })

  test('a submit that is under way comes to its end once, and is told to the newest callback', async () => {
    const made = watched(world())
    const answered = deferred()
    const complete: RegistrationApi['complete'] = async (...call) => {
      await answered.promise
      return made.api.complete(...call)
    }
    const [before, after, onAbandon] = [vi.fn(), vi.fn(), vi.fn()]
    const props = { api: { ...made.api, complete }, initRequest: made.initRequest, onAbandon }
    keep({ ...props, onComplete: before }, 'visible')
    await click(en.start.action)
    await click(en.firstFactor.action)
    await shows(en.complete.title)
    keep({ ...props, onComplete: after }, 'hidden')
    await isHidden()
    answered.resolve()
    await expect.poll(() => after.mock.calls.length).toBe(1)
    expect(before).not.toHaveBeenCalled()
    expect(made.tries).toHaveLength(1)
    keep({ ...props, onComplete: after }, 'visible')
    await shows(en.done.title)
    expect(place.textContent).not.toContain(made.initRequest.username)
    expect(after).toHaveBeenCalledTimes(1)
    expect(onAbandon).not.toHaveBeenCalled()
  })

  test('after the end it shows neither name nor wallets to whoever comes next, and the way on', async () => {
    const { api, initRequest } = world()
    const onContinue = vi.fn()
    const props: RegistrationFlowProps = {
      api,
      initRequest,
      onContinue,
      wallets: [{ network: 'EthereumSepolia' }],
    }
    keep(props, 'visible')
    await click(en.start.action)
    await click(en.firstFactor.action)
    await shows(en.done.title)
    await expect.poll(() => place.querySelector('[data-part="wallet"]')).toBeTruthy()
    expect(place.textContent).toContain(initRequest.username)

    keep(props, 'hidden')
    await isHidden()
    await expect.poll(() => place.textContent).not.toContain(initRequest.username)
    keep(props, 'visible')
    await isShown()
    expect(place.textContent).not.toContain(initRequest.username)
    expect(place.querySelector('[data-part="wallet"]')).toBeNull()
    await click(en.done.action)
    expect(onContinue).toHaveBeenCalledTimes(1)
  })

  test('a kit is covered, and shown again by a tap', async () => {
    const { api, initRequest } = world()
    const props: RegistrationFlowProps = {
      api,
      initRequest,
      recovery: required,
      steps: ['recovery', 'firstFactor'],
    }
    const code = () => place.querySelector('[data-part="kit-code"]')
    keep(props, 'visible')
    await click(en.start.action)
    await shows(en.recovery.title)
    await click(en.recovery.action)
    await expect.poll(code).toBeTruthy()
    keep(props, 'hidden')
    await isHidden()
    await expect.poll(code).toBeNull()
    keep(props, 'visible')
    await isShown()
    expect(code()).toBeNull()
    await click(en.kit.uncover)
    await expect.poll(code).toBeTruthy()
  })

  test('what was typed of the code at the check is gone, and so is a password', async () => {
    const { api, initRequest } = world('ada@example.com', everyKind)
    const props: RegistrationFlowProps = {
      api,
      initRequest,
      recovery: required,
      steps: ['recovery', 'firstFactor'],
    }
    const typed = () =>
      [...place.querySelectorAll('input:not([hidden])')].map((it) => (it as HTMLInputElement).value)
    const hideAndShow = async () => {
      expect(typed().join('')).not.toBe('')
      keep(props, 'hidden')
      await isHidden()
      keep(props, 'visible')
      await isShown()
      await expect.poll(() => typed().length).toBeGreaterThan(0)
      expect(typed().join('')).toBe('')
    }
    keep(props, 'visible')
    await click(en.start.action)
    await shows(en.recovery.title)
    const kit = await makeKit()
    await keepKit(en.kit.ways.write.title)
    await typeKit(kit)
    await hideAndShow()
    await typeKit(kit)
    await click(en.kitCheck.action)
    await shows(en.firstFactor.title)
    await choose('PasswordProtectedKey')
    await type(en.password.label, 'tulip gravel saxophone orbit 41')
    await hideAndShow()
  })

  test('a challenge that is passed while it is hidden counts at once', async () => {
    const { api, init } = world()
    const onStepChange = vi.fn()
    const challenge = await init()
    const props = { api: { complete: api.complete }, onStepChange }
    keep(props, 'visible')
    await shows(en.start.title)
    keep(props, 'hidden')
    await isHidden()
    keep({ ...props, challenge }, 'hidden')
    await expect.poll(() => onStepChange.mock.calls).toEqual([['firstFactor']])
    keep({ ...props, challenge }, 'visible')
    await isShown()
    await click(en.firstFactor.action)
    await shows(en.done.title)
    expect(alert()).toBe('')
  })
})
