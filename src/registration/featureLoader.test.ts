import { describe, expect, test } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()

describe('the lazy features listen to the page', () => {
  /** Whether the page asks before the user leaves: the lazy features do, once there is a credential. */
  const asks = () => t.happens('beforeunload').defaultPrevented

  /** A registration whose lazy features come when `arrive` is called. */
  async function waiting() {
    const { api, init } = t.world()
    const arrival = t.deferred()
    const load = () => arrival.promise.then(() => import('./features.js'))
    const registration = t.begin({ api, challenge: await init(), secondFactor: 'optional' }, load)
    return { ...registration, arrive: () => arrival.resolve() }
  }

  test('of a mounted registration, also when they come after the mount', async () => {
    const registration = await waiting()
    registration.mount()
    registration.arrive()
    await registration.reaches('secondFactor', registration.create)
    expect(asks()).toBe(true)
  })

  test('of no registration that was never mounted', async () => {
    const registration = await waiting()
    registration.arrive()
    await registration.reaches('secondFactor', registration.create)
    expect(asks()).toBe(false)
  })

  test('of no registration that was unmounted before they came', async () => {
    const registration = await waiting()
    const unmount = registration.mount()
    unmount()
    registration.arrive()
    await registration.reaches('secondFactor', registration.create)
    expect(asks()).toBe(false)
  })
})
