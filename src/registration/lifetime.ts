import { listenToWindow } from '../core/page.js'
import type { FeatureLoader } from './featureLoader.js'
import type { Owners } from './owners.js'

/** What {@link createLifetime} needs of the owners. */
type Watched = Pick<Owners, 'store' | 'notify' | 'abort'>

/** Tracks whether the widget is mounted and visible, and ends the registration when it is not. */
export function createLifetime(owners: Watched, { mount, features }: FeatureLoader) {
  let isMounted = false
  const abandon = createAbandonment(owners)
  const { store, abort, notify } = owners
  const { isHidden, reveal } = createVisibility(
    () => isMounted,
    (hideCount) => {
      store.setNotices({ hideCount, concealed: store.state().step === 'done' })
      // A hidden registration that was not submitted ends as on unmount. The user can begin it again when React shows
      // the widget.
      if (features()?.isSubmitted()) return
      abort('hidden')
      abandon()
    },
  )
  return {
    abandon,
    isHidden,
    reveal,
    mount: () => {
      isMounted = true
      // The host may set its state in `onEvent`, which React forbids during an insertion effect.
      queueMicrotask(() => notify('onEvent', { type: 'step_shown', step: store.state().step }))
      const unmountFeatures = mount()
      const unlisten = listenToWindow('pagehide', abandon)
      return () => {
        isMounted = false
        unmountFeatures()
        unlisten()
        abort('unmount')
        features()?.leavePage()
        // The host may set its state in `onAbandon`, which React forbids during an insertion effect.
        queueMicrotask(abandon)
      }
    },
  }
}

/** Returns a function that calls `onAbandon` if the registration has begun and has no answer, once per challenge. */
function createAbandonment({ store, notify }: Watched) {
  let reported: string | undefined
  return (event?: PageTransitionEvent): void => {
    // A page that goes to the back/forward cache may come back and finish the registration: it is not abandoned yet.
    if (event?.persisted) return
    const state = store.state()
    if (!('challenge' in state) || state.step === 'done') return
    const { challenge, user } = state.challenge
    if (reported === challenge) return
    reported = challenge
    notify('onAbandon', { userId: user.id, step: state.step })
  }
}

/** Tracks whether React hides the widget while it stays mounted (`<Activity>`). */
function createVisibility(isMounted: () => boolean, onHide: (times: number) => void) {
  let isRevealed: boolean | undefined
  let isHidden = false
  let hideCount = 0
  return {
    isHidden: () => isHidden,
    /** To be called when React shows the widget; returns the function to call when React hides it. */
    reveal: () => {
      isRevealed = true
      isHidden = false
      return () => {
        isRevealed = false
        // StrictMode hides and shows the widget in one task to test its effects. An unmount has already reset
        // `isMounted`.
        queueMicrotask(() => {
          if (isRevealed || !isMounted()) return
          isHidden = true
          onHide(++hideCount)
        })
      }
    },
  }
}
