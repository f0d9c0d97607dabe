import { onPage } from '../core/page.js'
import type { FeatureLoader } from './featureLoader.js'
import type { Owners } from './owners.js'

type Watched = Pick<Owners, 'store' | 'submissions' | 'notify' | 'abort'>

/** From mount to unmount: whether the widget is there and in sight, and what its end means. */
export function createLifetime(owners: Watched, { mount, features }: FeatureLoader) {
  let isMounted = false
  const abandon = createAbandonment(owners)
  const { store, submissions, abort } = owners
  const { isHidden, reveal } = createVisibility(
    () => isMounted,
    (hides) => {
      store.show({ hides, concealed: store.state().step === 'done' })
      // What was not submitted ends as on unmount, and can be begun again once the widget is shown.
      if (submissions.isSubmitted(store.state())) return
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
      const ends = [mount(), onPage('pagehide', abandon)]
      return () => {
        isMounted = false
        for (const end of ends) end()
        abort('unmount')
        features()?.discardCollected('leaving')
        // A host may answer with a change of its state, which React forbids within an insertion effect.
        queueMicrotask(abandon)
      }
    },
  }
}

/** Reports a registration that ends without an answer, once for each challenge. */
function createAbandonment({ store, notify }: Watched) {
  let reported: string | undefined
  return (event?: PageTransitionEvent): void => {
    // Kept in the back/forward cache, it can still come to its end.
    if (event?.persisted) return
    const state = store.state()
    if (!('challenge' in state) || state.step === 'done') return
    const { challenge, user } = state.challenge
    if (reported === challenge) return
    reported = challenge
    notify('onAbandon', { userId: user.id, step: state.step })
  }
}

/** Whether React hides the widget at present, and keeps it (`<Activity>`). */
function createVisibility(isMounted: () => boolean, onHide: (times: number) => void) {
  let isRevealed = false
  let isHidden = false
  let hides = 0
  return {
    isHidden: () => isHidden,
    /** React shows the widget; returns what to call when it does so no longer. */
    reveal: () => {
      isRevealed = true
      isHidden = false
      return () => {
        isRevealed = false
        // StrictMode, which tests effects, shows it again at once; what unmounts has ended before.
        queueMicrotask(() => {
          if (isRevealed || !isMounted()) return
          isHidden = true
          onHide(++hides)
        })
      }
    },
  }
}
