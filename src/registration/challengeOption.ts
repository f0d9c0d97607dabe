import type { RegistrationError } from '../core/errors.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import type { Actions } from './actions.js'
import type { Owners } from './owners.js'

/**
 * Returns a function that applies the `challenge` of the newest options: if it is a different one, the registration
 * starts over.
 */
export function createChallengeOption(
  { store, challenges, options, notify, isRunning, features }: Owners,
  { run }: Actions,
  startOver: (challenge?: UserRegistrationChallenge, recovers?: boolean) => void,
): () => void {
  let lastReported: string | undefined
  /** The host may pass a new object on every render; `onError` is called once per problem. */
  const report = (error: RegistrationError | undefined) => {
    const problem = error && `${error.field} ${error.message}`
    if (problem === lastReported) return
    lastReported = problem
    if (error) notify('onError', error)
    store.setErrors({ challenge: error })
  }
  return () => {
    // The server may accept the request that is being sent, so a new challenge has to wait for the answer.
    if (store.state().step === 'complete' && isRunning()) return
    const { challenge: answer, api } = options()
    const { challenge, error, recovers } = challenges.parse(answer, api.needsToken)
    report(error)
    if (!challenges.adopt(challenge, store.state())) return
    startOver(challenge, recovers)
    // The request is never submitted from here: a submit needs a tap.
    if (features()?.hasCollected()) run((lazy, signal) => lazy.replay(signal))
  }
}
