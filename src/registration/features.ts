import { onPage } from '../core/page.js'
import { callHost, throwIfAborted } from './callHost.js'
import { checkNotSubmitted } from './checkNotSubmitted.js'
import { createCredential, skipStep } from './createCredential.js'
import { createReadOnceCheck, logHint } from './developerHints.js'
import { performEffects } from './effects.js'
import { initError } from './initialize.js'
import { createLazyOwners, type LazyOwners } from './lazyOwners.js'
import type { EngineOptions } from './options.js'
import type { LazyFeatures, Owners } from './owners.js'
import { confirmKit } from './recoveryKit.js'
import { submit } from './submit.js'

/**
 * What a registration does from the first ceremony on, as one object. It is fetched ahead; no ceremony begins before it
 * is there, so that no credential is made that this page cannot submit.
 *
 * @param first The options with which the registration was created.
 */
export function createFeatures(eager: Owners, first: EngineOptions): LazyFeatures {
  const owners = createLazyOwners(eager)
  const { collected, passkeys, tabs, unfinished } = owners
  /** Gives again what was collected before, and submits the request once it is whole. */
  const continueFlow = async (signal: AbortSignal) => {
    throwIfAborted(signal)
    await collected.replay(signal)
    throwIfAborted(signal)
    await submit(owners, signal)
  }
  return {
    create: async (signal, choice) => {
      if (await createCredential(owners, signal, choice)) await continueFlow(signal)
    },
    skip: async (signal) => {
      if (skipStep(owners)) await continueFlow(signal)
    },
    confirmKit: async (signal) => {
      if (await confirmKit(owners, signal)) await continueFlow(signal)
    },
    continueFlow,
    replay: collected.replay,
    checkNotSubmitted: (signal) => checkNotSubmitted(owners, signal),
    resendCode: (signal, onSent) => resendCode(owners, signal, onSent),
    hasCollected: () => !collected.isEmpty(),
    perform: (effects, before) => performEffects(owners, effects, before),
    discardCollected: (leaving) => {
      const state = eager.store.state()
      // Ended between the last ceremony and its submit: nobody will ever submit these passkeys.
      if (
        leaving &&
        state.step === 'complete' &&
        state.outcome === 'none' &&
        !eager.submissions.isSubmitted(state)
      )
        passkeys.discard()
      collected.discard(leaving)
    },
    discardPasskeys: passkeys.discard,
    forgetSubmit: (userId) => {
      unfinished.remember({ userId, sent: undefined })
      // It was not registered with that submit, and goes with the next one.
      if (eager.store.getSnapshot().notices.lostKit?.id === collected.kit()?.id)
        eager.store.show({ lostKit: undefined })
    },
    meetTabs: tabs.meet,
    announceChallenge: tabs.announce,
    announceEnd: () => tabs.tell('over'),
    noteFailure: (error) => {
      const kit = collected.kit()
      // Begun anew, with nothing on the screen that would tell: the kit may be all that the user has.
      if (kit && error.code === 'outcome_unknown' && eager.store.state().step === 'start')
        eager.store.show({ lostKit: { id: kit.id, fate: 'unknown' } })
      logHint(error)
    },
    checkReadOnce: createReadOnceCheck(first),
    mount: () => mount(owners),
  }
}

/** Says what an earlier visit left, listens to other tabs, and warns before leaving what was made; returns the end. */
function mount({ store, collected, tabs, unfinished }: LazyOwners): () => void {
  const release = unfinished.recall()
  const unmountTabs = tabs.mount()
  const onLeave = (event: BeforeUnloadEvent) => {
    const state = store.state()
    const { firstFactorCredential, secondFactorCredential, recoveryCredential } =
      'request' in state ? state.request : {}
    const made = firstFactorCredential ?? secondFactorCredential ?? recoveryCredential
    const over = state.step === 'done' || (state.step === 'complete' && state.outcome === 'refused')
    // A kit may be in a drawer while the passkey is asked for once more.
    if ((made || collected.kit()) && !over) event.preventDefault()
  }
  const unlisten = onPage('beforeunload', onLeave)
  return () => {
    unlisten()
    unmountTabs()
    release()
  }
}

/** Has a new registration code sent. */
async function resendCode(owners: LazyOwners, signal: AbortSignal, onSent: () => void): Promise<void> {
  const { api } = owners.options()
  const { orgId, tenantId, username } = owners.initRequest()
  try {
    await callHost((own) => api.resendCode?.({ orgId, tenantId, username }, { signal: own }), signal)
  } catch (thrown) {
    throw initError(thrown, owners)
  }
  onSent()
}
