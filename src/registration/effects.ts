import type { RegistrationEffect, RegistrationState } from '../core/flow.js'
import type { LazyOwners } from './lazyOwners.js'

/**
 * Performs one effect of an event: changes the registration's data, which the owners hold ({@link LazyOwners}), or
 * tells the browser, other tabs or the host.
 *
 * @param before The state before the event. Handlers that read it belong to effects of the submit, so this state is at
 * the step `complete`.
 */
type EffectHandler = (owners: LazyOwners, before: RegistrationState & { step: 'complete' }) => void

/**
 * The handler of each effect. Handlers run in this order, whatever the order in which `transition` names the effects.
 */
const HANDLERS: { [Effect in RegistrationEffect]: EffectHandler } = {
  // First, because the host may start a new registration in any later callback and must find the acceptance recorded.
  recordAcceptance: ({ submissions, tabs, store, isHidden }, { challenge }) => {
    submissions.accept(challenge.challenge)
    tabs.announce('accepted')
    // The next person to see the hidden widget may be another one than the user.
    if (isHidden()) store.setNotices({ concealed: true })
  },
  reportStep: ({ notify, store }) => notify('onStepChange', store.state().step),
  clearCollected: ({ collected }) => collected.clear(),
  // Must stand before `discardCollected`, which shows what else is lost.
  signalRefusedPasskeys: ({ passkeys, submissions }, before) => {
    submissions.forgetPasskeys(passkeys.ids())
    passkeys.signalStale(before, false)
  },
  discardCollected: ({ collected }) => collected.discard(),
  // Must stand after `discardCollected`, which also writes the marker when it discards a kit.
  forgetUnfinished: ({ unfinished }) => unfinished.remember(undefined),
  // Must stand before `signalReplacedPasskeys`, which empties the list of passkeys created in this registration.
  signalAcceptedPasskeys: ({ passkeys }, before) => passkeys.signalAccepted(before),
  signalReplacedPasskeys: ({ passkeys }, before) => passkeys.signalStale(before, true),
}

/** Runs the handlers of these effects; `before` is the state before the event. */
export function performEffects(
  owners: LazyOwners,
  effects: readonly RegistrationEffect[],
  before: RegistrationState,
): void {
  for (const [effect, handle] of Object.entries(HANDLERS))
    if (effects.includes(effect as RegistrationEffect)) handle(owners, before as Parameters<EffectHandler>[1])
}
