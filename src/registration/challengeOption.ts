import type { RegistrationError } from '../core/errors.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import type { Actions } from './actions.js'
import type { Owners } from './owners.js'

/** Takes the challenge of the newest options: with another one the registration starts over. */
export function createChallengeOption(
  { store, challenges, options, notify, isRunning, features }: Owners,
  { run }: Actions,
  startOver: (challenge?: UserRegistrationChallenge, recovers?: boolean) => void,
): () => void {
  let lastFault: string | undefined
  /** A host may pass a new object each time it renders; the same fault is told once. */
  const report = (error: RegistrationError | undefined) => {
    const fault = error && `${error.field} ${error.message}`
    if (fault === lastFault) return
    lastFault = fault
    if (error) notify('onError', error)
    store.fail({ challenge: error })
  }
  return () => {
    // What is being sent may be accepted: it is let come to its end first.
    if (store.state().step === 'complete' && isRunning()) return
    const { challenge: answer, api } = options()
    const { challenge, error, recovers } = challenges.parse(answer, api.needsToken)
    report(error)
    if (!challenges.adopt(challenge, store.state())) return
    startOver(challenge, recovers)
    const lazy = features()
    if (!lazy?.hasCollected()) return
    // Nothing is sent from here: that is for a tap.
    run(async (signal) => {
      await lazy.checkNotSubmitted(signal)
      await lazy.replay(signal)
    })
  }
}
