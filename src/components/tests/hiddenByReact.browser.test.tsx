import { setup } from '../../testHelpers/setup.js'
import * as React from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../RegistrationFlow.js'

const t = setup()

/** Since React 19.2. */
const { Activity } = React as Partial<typeof React>

/** The widget on a page that a router keeps, shown or hidden. */
function keep(props: RegistrationFlowProps, mode: 'visible' | 'hidden') {
  if (!Activity) throw new Error('This React has no <Activity>.')
  t.root.render(
    <React.StrictMode>
      <Activity mode={mode}>
        <RegistrationFlow relyingParty={t.relyingParty} retries={0} {...props} />
      </Activity>
    </React.StrictMode>,
  )
}

const isHidden = async () => {
  await expect.poll(() => t.place.querySelector('[data-part="flow"]')?.checkVisibility()).toBe(false)
  // Passive effects, which tell the widget of it, are cleaned up in a task of their own.
  await t.nextTask()
  await t.nextTask()
}
const isShown = async () =>
  await expect.poll(() => t.place.querySelector('[data-part="flow"]')?.checkVisibility()).toBe(true)

describe.runIf(Activity)('a page that React hides and keeps (fault 124)', () => {
  test('an open ceremony ends with it, told once, and nothing is registered unseen; shown again it can be begun anew', async () => {
    const made = t.watched(t.world())
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
    await t.click(en.start.action)
    await t.expectTitle(en.firstFactor.title)
    await t.click(en.firstFactor.action)
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
    await t.expectTitle(en.firstFactor.title)
    await t.click(en.flow.retry)
    await t.expectTitle(en.done.title)
    expect(onComplete).toHaveBeenCalledTimes(1)
    expect(onAbandon).toHaveBeenCalledTimes(1)
    expect(await t.passkeyIds()).toEqual([made.user()?.credentials[0]?.credId])
  })

  test('an authenticator that answers after that: its passkey is not sent', async () => {
    const made = t.watched(t.world())
    const touched = t.deferred()
    const original = navigator.credentials.create.bind(navigator.credentials)
    vi.spyOn(navigator.credentials, 'create').mockImplementation(async ({ publicKey } = {}) => {
      await touched.promise
      return original({ publicKey: publicKey as PublicKeyCredentialCreationOptions })
    })
    const props = { api: made.api, initRequest: made.initRequest }
    keep(props, 'visible')
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    keep(props, 'hidden')
    await isHidden()
    touched.resolve()
    // The late one is signalled away.
    await expect.poll(t.passkeyIds).toEqual([])
    keep(props, 'visible')
    await expect.poll(() => t.button(en.flow.retry)).toBeTruthy()
    expect(made.tries).toEqual([])
  })

  test('a submit that is under way comes to its end once, and is told to the newest callback', async () => {
    const made = t.watched(t.world())
    const answered = t.deferred()
    const complete: RegistrationApi['complete'] = async (...call) => {
      await answered.promise
      return made.api.complete(...call)
    }
    const [before, after, onAbandon] = [vi.fn(), vi.fn(), vi.fn()]
    const props = { api: { ...made.api, complete }, initRequest: made.initRequest, onAbandon }
    keep({ ...props, onComplete: before }, 'visible')
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.complete.title)
    keep({ ...props, onComplete: after, className: 'newest' }, 'hidden')
    await isHidden()
    // React draws what is hidden later than the rest of the page.
    await expect.poll(() => t.place.querySelector('.newest')).toBeTruthy()
    answered.resolve()
    await expect.poll(() => after.mock.calls.length).toBe(1)
    expect(before).not.toHaveBeenCalled()
    expect(made.tries).toHaveLength(1)
    keep({ ...props, onComplete: after }, 'visible')
    await t.expectTitle(en.done.title)
    expect(t.place.textContent).not.toContain(made.initRequest.username)
    expect(after).toHaveBeenCalledTimes(1)
    expect(onAbandon).not.toHaveBeenCalled()
  })

  test('after the end it shows neither name nor wallets to whoever comes next, and the way on', async () => {
    const { api, initRequest } = t.world()
    const onContinue = vi.fn()
    const props: RegistrationFlowProps = {
      api,
      initRequest,
      onContinue,
      wallets: [{ network: 'EthereumSepolia' }],
    }
    keep(props, 'visible')
    await t.click(en.start.action)
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    await expect.poll(() => t.place.querySelector('[data-part="wallet"]')).toBeTruthy()
    expect(t.place.textContent).toContain(initRequest.username)

    keep(props, 'hidden')
    await isHidden()
    await expect.poll(() => t.place.textContent).not.toContain(initRequest.username)
    keep(props, 'visible')
    await isShown()
    expect(t.place.textContent).not.toContain(initRequest.username)
    expect(t.place.querySelector('[data-part="wallet"]')).toBeNull()
    await t.click(en.done.action)
    expect(onContinue).toHaveBeenCalledTimes(1)
  })

  test('a kit is covered, and shown again by a tap', async () => {
    const { api, initRequest } = t.world()
    const props: RegistrationFlowProps = {
      api,
      initRequest,
      recovery: t.required,
      steps: ['recovery', 'firstFactor'],
    }
    const code = () => t.place.querySelector('[data-part="kit-code"]')
    keep(props, 'visible')
    await t.click(en.start.action)
    await t.expectTitle(en.recovery.title)
    await t.click(en.recovery.action)
    await expect.poll(code).toBeTruthy()
    keep(props, 'hidden')
    await isHidden()
    await expect.poll(code).toBeNull()
    keep(props, 'visible')
    await isShown()
    expect(code()).toBeNull()
    await t.click(en.kit.uncover)
    await expect.poll(code).toBeTruthy()
  })

  test('what was typed of the code at the check is gone, and so is a password', async () => {
    const { api, initRequest } = t.world('ada@example.com', t.everyKind)
    const props: RegistrationFlowProps = {
      api,
      initRequest,
      recovery: t.required,
      steps: ['recovery', 'firstFactor'],
    }
    const typed = () =>
      [...t.place.querySelectorAll('input:not([hidden])')].map((it) => (it as HTMLInputElement).value)
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
    await t.click(en.start.action)
    await t.expectTitle(en.recovery.title)
    const kit = await t.makeKit()
    await t.keepKit(en.kit.ways.write.title)
    await t.typeKit(kit)
    await hideAndShow()
    await t.typeKit(kit)
    await t.click(en.kitCheck.action)
    await t.expectTitle(en.firstFactor.title)
    await t.choose('PasswordProtectedKey')
    await t.type(en.password.label, 'tulip gravel saxophone orbit 41')
    await hideAndShow()
  })

  test('a challenge that is passed while it is hidden counts at once', async () => {
    const { api, init } = t.world()
    const onStepChange = vi.fn()
    const challenge = await init()
    const props = { api: { complete: api.complete }, onStepChange }
    keep(props, 'visible')
    await t.expectTitle(en.start.title)
    keep(props, 'hidden')
    await isHidden()
    keep({ ...props, challenge }, 'hidden')
    await expect.poll(() => onStepChange.mock.calls).toEqual([['firstFactor']])
    keep({ ...props, challenge }, 'visible')
    await isShown()
    await t.click(en.firstFactor.action)
    await t.expectTitle(en.done.title)
    expect(t.alertText()).toBe('')
  })
})
