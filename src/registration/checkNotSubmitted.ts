import { throwIfAborted } from '../core/abort.js'
import { RegistrationError } from '../core/errors.js'
import { canInitialize } from './canInitialize.js'
import { initialize } from './initialize.js'
import type { LazyOwners } from './lazyOwners.js'

/**
 * Throws if the present challenge was submitted before, by an earlier mount, another widget or another tab: a new
 * passkey would replace the accepted one on the same device. Where possible it first calls init, whose answer tells
 * what became of that submit; the user then has to tap again.
 *
 * @throws {RegistrationError} `user_exists`, `outcome_unknown`, or `challenge_expired` if init gave a new challenge.
 */
export async function checkNotSubmitted(
  owners: LazyOwners,
  signal: AbortSignal,
  submitting?: 'submitting',
): Promise<void> {
  const { store, challenges, submissions, tabs } = owners
  const state = store.state()
  // At the step `recoveryKit` a tap only confirms that the user has saved the kit, and the submit after it checks. A check
  // that failed here would make the user confirm the same kit twice. At the step `done` everything is submitted.
  if (!('challenge' in state) || state.step === 'recoveryKit' || state.step === 'done') return
  const { challenge, user } = state.challenge
  const elsewhere = await tabs.checkSubmitted(submitting)
  throwIfAborted(signal)
  if (elsewhere === 'user_exists') tabs.end(user.name)
  else if (submissions.isLast(challenge)) return
  const code = (elsewhere !== 'user_exists' && submissions.reportedAs(challenge)) || elsewhere
  if (!code) return
  if (code === 'user_exists' || !canInitialize(owners))
    throw new RegistrationError(
      code,
      code === 'outcome_unknown' ? { userId: challenges.userId() } : { outcome: 'none' },
    )
  if (code === 'outcome_unknown')
    submissions.reopen(submissions.reportedAs(challenge) ? undefined : 'otherTab')
  // This is no ceremony, so no screen may point the user to a device.
  if (!submitting) store.setNotices({ loading: true })
  try {
    await initialize(owners, signal)
  } finally {
    store.setNotices({ loading: undefined })
  }
  throw new RegistrationError('challenge_expired', { outcome: 'none' })
}
