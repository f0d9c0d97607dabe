import { throwIfAborted } from '../core/abort.js'
import { listenToWindow } from '../core/page.js'
import { transition } from '../core/transition.js'
import { callHost } from './callHost.js'
import { checkNotSubmitted } from './checkNotSubmitted.js'
import { confirmKit } from './confirmKit.js'
import { createCredential, skipStep } from './createCredential.js'
import { createReadOnceCheck, logHint } from './developerHints.js'
import { performEffects } from './effects.js'
import { reportUnsupported } from './reportUnsupported.js'
import { initError, initialize } from './initialize.js'
import { createLazyOwners, type LazyOwners } from './lazyOwners.js'
import { leaveChallenge } from './leaveChallenge.js'
import type { EngineOptions } from './options.js'
import type { LazyFeatures, Owners } from './owners.js'
import { submit } from './submit.js'

// Exported only to put `sendRequest`, which `dfnsApi` imports lazily, into this chunk: without an export, a bundler
// would drop it from here.
export { sendRequest } from '../core/sendRequest.js'

/**
 * Everything a registration does from the first ceremony on, as one object in a chunk of its own. The chunk is
 * fetched ahead, and no ceremony begins before it is loaded, so that no credential is created that this page cannot
 * submit.
 *
 * @param first The options with which the registration was created.
 */
export function createFeatures(eager: Owners, first: EngineOptions): LazyFeatures {
  const owners = createLazyOwners(eager)
  const { store, collected, passkeys, submissions, tabs } = owners
  const isSubmitted = () => submissions.isSubmitted(store.state())
  /**
   * Repeats, for the present challenge, each step that the user finished for an earlier one, as far as that needs no
   * user: a key signs the new challenge, for example. Then submits the request if it is complete.
   */
  const continueFlow = async (signal: AbortSignal) => {
    throwIfAborted(signal)
    await collected.replay(signal)
    throwIfAborted(signal)
    await submit(owners, signal)
  }
  return {
    start: async (signal) => {
      await initialize(owners, signal)
      await continueFlow(signal)
    },
    create: async (signal, choice) => {
      if (await createCredential(owners, signal, choice)) await continueFlow(signal)
    },
    skip: async (signal) => {
      if (skipStep(owners)) await continueFlow(signal)
    },
    confirmKit: async (signal) => {
      await confirmKit(owners, signal)
      await continueFlow(signal)
    },
    continueFlow,
    replay: collected.replay,
    checkNotSubmitted: (signal) => checkNotSubmitted(owners, signal),
    resendCode: (signal, onSent) => resendCode(owners, signal, onSent),
    hasCollected: () => !collected.isEmpty(),
    transition,
    perform: (effects, before) => performEffects(owners, effects, before),
    isSubmitted,
    leavePage: () => {
      const state = store.state()
      // The registration ends between the last ceremony and its submit, so nobody will ever submit these passkeys.
      if (state.step === 'complete' && state.outcome === 'none' && !isSubmitted()) passkeys.discard()
      collected.discard('leaving')
    },
    leaveChallenge: (next) => leaveChallenge(owners, next),
    catchUpWithTabs: tabs.catchUp,
    announceEnd: () => tabs.announce('over'),
    noteFailure: (error) => {
      const kit = collected.kit()
      // After a restart no screen names the kit, and it may be all that the user has.
      if (kit && error.code === 'outcome_unknown' && store.state().step === 'start')
        store.setNotices({ lostKit: { id: kit.id, status: 'unknown' } })
      logHint(error)
    },
    checkReadOnce: createReadOnceCheck(first),
    mount: () => mount(owners),
  }
}

/**
 * Shows what an earlier visit left unfinished, listens to other tabs, and warns before the user leaves with
 * unregistered credentials; returns a function that undoes all of it.
 */
function mount(owners: LazyOwners): () => void {
  const { store, collected, tabs, unfinished } = owners
  const release = unfinished.restore()
  const unmountTabs = tabs.mount()
  const onLeave = (event: BeforeUnloadEvent) => {
    const state = store.state()
    const { firstFactorCredential, secondFactorCredential, recoveryCredential } =
      'request' in state ? state.request : {}
    const made = firstFactorCredential ?? secondFactorCredential ?? recoveryCredential
    const over = state.step === 'done' || (state.step === 'complete' && state.outcome === 'refused')
    // The user may have saved the recovery kit while the passkey is still being created.
    if ((made || collected.kit()) && !over) event.preventDefault()
  }
  const unlisten = listenToWindow('beforeunload', onLeave)
  const endReport = reportUnsupported(owners)
  return () => {
    endReport()
    unlisten()
    unmountTabs()
    release()
  }
}

/** Asks the API to send a new registration code. */
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
