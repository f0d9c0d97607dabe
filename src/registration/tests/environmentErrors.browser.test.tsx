import { setup } from '../../testHelpers/setup.js'
import { expect, onTestFinished, test, vi } from 'vitest'
import { en } from '../../testHelpers/english.js'

const t = setup()

/** A page in a frame without `allow`, or with a policy, as Chromium tells of it. */
function forbid() {
  const featurePolicy = { allowsFeature: (name: string) => name !== 'publickey-credentials-create' }
  Object.defineProperty(document, 'featurePolicy', { configurable: true, value: featurePolicy })
  onTestFinished(() => void Reflect.deleteProperty(document, 'featurePolicy'))
}

test.each([
  ['webauthn_unsupported', 'web view', () => vi.stubGlobal('PublicKeyCredential', undefined)],
  ['insecure_context', 'https', () => vi.stubGlobal('isSecureContext', false)],
  ['ceremony_forbidden', 'allow="publickey-credentials-create"', forbid],
] as const)(
  '%s: the host hears of it once, when the step is entered, and the developer with a hint (faults 1, 2, 4, 7)',
  async (code, hint, arrange) => {
    arrange()
    onTestFinished(() => void vi.unstubAllGlobals())
    const onError = vi.fn()
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const made = t.world(undefined, {
      supportedCredentialKinds: { firstFactor: ['Fido2', 'PasswordProtectedKey'], secondFactor: [] },
    })
    const options = { api: made.api, challenge: await made.init(), onError }
    t.show(options)
    await expect
      .poll(() => onError.mock.calls)
      .toMatchObject([[{ code, outcome: 'none', userAction: 'none' }]])
    expect(warn.mock.calls).toEqual([[expect.stringContaining(hint)]])
    t.show({ ...options, messages: { flow: { label: 'Once more' } } })
    await expect.poll(() => t.place.querySelector('section')?.getAttribute('aria-label')).toBe('Once more')
    expect(onError).toHaveBeenCalledOnce()
  },
)

test('where the server asks for no passkey, a page that could make none is no error', async () => {
  vi.stubGlobal('PublicKeyCredential', undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
  const onError = vi.fn()
  const made = t.world(undefined, {
    supportedCredentialKinds: { firstFactor: ['PasswordProtectedKey'], secondFactor: [] },
  })
  t.show({ api: made.api, challenge: await made.init(), onError })
  await t.expectTitle(en.password.title)
  expect(onError).not.toHaveBeenCalled()
})

test('a submit that keeps failing: from the second time on there is another way, and it leads to the end', async () => {
  const made = t.failing(
    t.error('server_failed', 503),
    t.error('server_failed', 503),
    t.error('server_failed', 503),
  )
  const onSignIn = vi.fn()
  t.show({ api: made.api, initRequest: made.initRequest, onSignIn, retries: 0 })
  const labels = () =>
    [...t.place.querySelectorAll('[data-part="actions"] button')].map(({ textContent }) => textContent)
  await t.click(en.start.action)
  await t.click(en.firstFactor.action)
  await expect.poll(labels).toEqual([en.flow.retry])
  await t.click(en.flow.retry)
  await expect.poll(labels).toEqual([en.flow.retry, en.signIn.action, en.complete.restart])
  await t.click(en.signIn.action)
  expect(onSignIn).toHaveBeenCalledOnce()
  await t.click(en.flow.retry)
  await expect.poll(() => made.sent).toHaveLength(3)
  await expect.poll(labels).toEqual([en.flow.retry, en.signIn.action, en.complete.restart])
  await t.click(en.complete.restart)
  await t.click(en.firstFactor.action)
  await t.expectTitle(en.done.title)
  expect(made.user()?.credentials).toHaveLength(1)
})
