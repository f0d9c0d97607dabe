import type { RegistrationEffect, RegistrationState } from '../core/flow.js'
import type { LazyOwners } from './lazyOwners.js'

type Handler = (owners: LazyOwners, before: RegistrationState & { step: 'complete' }) => void

/** What each effect does. They are performed in this order, whatever order they are named in. */
const HANDLERS: { [Effect in RegistrationEffect]: Handler } = {
  // Before any callback of the host, which may begin anew and must find it recorded.
  recordAcceptance: ({ submissions, tabs, store, isHidden }, { challenge }) => {
    submissions.accept(challenge.challenge)
    tabs.tell('accepted')
    // Somebody else may look at the widget when it is shown again.
    if (isHidden()) store.show({ concealed: true })
  },
  reportStep: ({ notify, store }) => notify('onStepChange', store.state().step),
  clearCollected: ({ collected }) => collected.clear(),
  // Before what was collected is discarded, which tells of what is lost besides passkeys.
  signalRefusedPasskeys: ({ passkeys, submissions }, before) => {
    submissions.release(passkeys.ids())
    passkeys.settle(before, false)
  },
  discardCollected: ({ collected }) => collected.discard(),
  // After that: discarding a kit writes to the same marker.
  forgetUnfinished: ({ unfinished }) => unfinished.remember(undefined),
  // Before the passkeys made here are settled, which forgets them.
  signalAcceptedPasskeys: ({ passkeys }, before) => passkeys.signalAccepted(before),
  signalReplacedPasskeys: ({ passkeys }, before) => passkeys.settle(before, true),
}

/** Performs the effects of an event; `before` is the state in which it happened. */
export function performEffects(
  owners: LazyOwners,
  effects: readonly RegistrationEffect[],
  before: RegistrationState,
): void {
  for (const [effect, handle] of Object.entries(HANDLERS))
    if (effects.includes(effect as RegistrationEffect)) handle(owners, before as Parameters<Handler>[1])
}
