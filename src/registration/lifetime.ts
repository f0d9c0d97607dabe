import type { Owners } from './owners.js'

/** Reports a registration that ends without an answer, once for each challenge. */
export function createAbandonment({ store, notify }: Pick<Owners, 'store' | 'notify'>) {
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
export function createVisibility(isMounted: () => boolean, onHide: (times: number) => void) {
  let revealed = false
  let hidden = false
  let hides = 0
  return {
    isHidden: () => hidden,
    /** React shows the widget; returns what to call when it does so no longer. */
    reveal: () => {
      revealed = true
      hidden = false
      return () => {
        revealed = false
        // StrictMode, which tests effects, shows it again at once; what unmounts has ended before.
        queueMicrotask(() => {
          if (revealed || !isMounted()) return
          hidden = true
          onHide(++hides)
        })
      }
    },
  }
}
