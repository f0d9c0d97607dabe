import { describe, expect, test, vi } from 'vitest'
import type { RegistrationEffect, RegistrationState } from '../core/flow.js'
import { performEffects } from './effects.js'
import type { LazyOwners } from './lazyOwners.js'

/** Fakes of the objects that carry out effects. They only record their calls in `done`, except `setNotices`. */
function owners(isHidden = false) {
  const done: string[] = []
  const says =
    (what: string) =>
    (...given: unknown[]) => {
      const words = given.map((each) => (typeof each === 'object' ? '' : JSON.stringify(each)))
      done.push([what, ...words].filter(Boolean).join(' '))
    }
  const state = { step: 'done' }
  const fake = {
    submissions: { accept: says('accept'), forgetPasskeys: says('forgetPasskeys') },
    tabs: { announce: says('announce') },
    store: { state: () => state, setNotices: vi.fn() },
    isHidden: () => isHidden,
    notify: says('notify'),
    collected: { clear: says('clear'), discard: says('discard') },
    passkeys: {
      ids: () => [],
      signalStale: says('signalStale'),
      signalAccepted: says('signalAccepted'),
    },
    unfinished: { remember: says('remember') },
  }
  return { done, fake, owners: fake as unknown as LazyOwners }
}
const before = { step: 'complete', challenge: { challenge: 'c-1' } } as RegistrationState

describe('effects are performed in one order, whatever order they are named in', () => {
  test('accepted: recorded before the host hears of it, which hears before anything is forgotten', () => {
    const { done, owners: all } = owners()
    const effects: RegistrationEffect[] = [
      'signalReplacedPasskeys',
      'signalAcceptedPasskeys',
      'forgetUnfinished',
      'clearCollected',
      'reportStep',
      'recordAcceptance',
    ]
    performEffects(all, effects, before)
    expect(done).toEqual([
      'accept "c-1"',
      'announce "accepted"',
      'notify "onStepChange" "done"',
      'clear',
      'remember',
      'signalAccepted',
      'signalStale true',
    ])
  })

  test('refused: passkeys are signaled away before what was collected is discarded', () => {
    const { done, owners: all } = owners()
    performEffects(all, ['forgetUnfinished', 'discardCollected', 'signalRefusedPasskeys'], before)
    expect(done).toEqual(['forgetPasskeys', 'signalStale false', 'discard', 'remember'])
  })

  test('none: nothing', () => {
    const { done, owners: all } = owners()
    performEffects(all, [], before)
    expect(done).toEqual([])
  })

  test.each([true, false])(
    'accepted while React hides the widget (%s): what it shows is concealed',
    (isHidden) => {
      const { fake, owners: all } = owners(isHidden)
      performEffects(all, ['recordAcceptance'], before)
      expect(fake.store.setNotices.mock.calls).toEqual(isHidden ? [[{ concealed: true }]] : [])
    },
  )
})
