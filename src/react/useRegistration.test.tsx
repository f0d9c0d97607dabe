import { QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationError } from '../core/errors.js'
import { type RegistrationOptions, useRegistration, type UseRegistrationResult } from './useRegistration.js'
import { setupHeadless } from '../testHelpers/headless.js'

/*
 * What a registration can do in its first moments, before what only some need has loaded: rendered as on a server, where
 * no effect runs, so that nothing is loaded ahead. The API is the reference one; the browser is a stand-in.
 */

const t = setupHeadless()

/** The verbs of a registration whose component was rendered once; what comes of them is heard by its listeners. */
function rendered(options: RegistrationOptions) {
  const onError = vi.fn<(error: RegistrationError) => void>()
  const onComplete = vi.fn()
  const onStepChange = vi.fn()
  const seen: UseRegistrationResult[] = []
  const { queryClient = new QueryClient() } = options
  function Page() {
    seen.push(
      useRegistration({
        relyingParty: t.relyingParty,
        retries: 0,
        ...options,
        queryClient,
        onError,
        onComplete,
        onStepChange,
      }),
    )
    return null
  }
  renderToString(<Page />)
  const [registration] = seen
  if (!registration) throw new Error('Nothing was rendered.')
  const told = () => onError.mock.calls.map(([error]) => `${error.code}/${error.outcome}`)
  const steps = () => onStepChange.mock.calls.flat()
  const over = async () => {
    await expect.poll(() => queryClient.isMutating()).toBe(0)
  }
  return { ...registration, onComplete, told, steps, over }
}

describe('useRegistration, before anything else has loaded', () => {
  test('a passkey is registered, under a plain name', async () => {
    const { api, init, sent, user } = t.world()
    const { create: tap, onComplete, told, steps } = rendered({ api, challenge: await init() })
    tap()
    await expect.poll(() => onComplete.mock.calls).toHaveLength(1)
    expect(sent).toHaveLength(1)
    expect(JSON.parse(sent[0] ?? '')).toMatchObject({
      firstFactorCredential: { credentialKind: 'Fido2', credentialName: 'Passkey' },
    })
    expect(user()?.credentials).toMatchObject([{ kind: 'Fido2', name: 'Passkey' }])
    expect(steps()).toEqual(['complete', 'done'])
    expect(told()).toEqual([])
    expect(t.signal).not.toHaveBeenCalled()
  })

  test('from the start on: init is asked, then the tap', async () => {
    const { api, initRequest, user } = t.world()
    const page = rendered({ api, initRequest })
    page.start()
    await expect.poll(page.steps).toEqual(['firstFactor'])
    await page.over()
    page.create()
    await expect.poll(() => page.onComplete.mock.calls).toHaveLength(1)
    expect(user()?.credentials).toHaveLength(1)
  })
})

test.each([
  ['neither a challenge nor api.init', false, false, { canStart: false, canRestart: false }],
  ['a challenge', true, false, { canStart: true, canRestart: false }],
  ['api.init', false, true, { canStart: true, canRestart: true }],
])('with %s', async (_, handed, asked, can) => {
  const { api } = await t.ownServer([])
  const challenge = handed ? await api.init() : undefined
  const page = rendered({ api: asked ? api : { complete: api.complete }, challenge })
  expect(page).toMatchObject(can)
  expect(page.otpUrl()).toBe(handed ? challenge?.otpUrl : undefined)
})

test('two widgets that share a client of the host do not wait for each other', async () => {
  const queryClient = new QueryClient()
  const [one, two] = [await t.ownServer([]), await t.ownServer([])]
  const init = vi.fn(() => new Promise(() => {}))
  const waiting = rendered({ api: { ...one.api, init }, queryClient })
  waiting.start()
  await expect.poll(() => init.mock.calls).toHaveLength(1)
  const page = rendered({ api: two.api, queryClient })
  page.start()
  await expect.poll(page.steps).toEqual(['firstFactor'])
})
