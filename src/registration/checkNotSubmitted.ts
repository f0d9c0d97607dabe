import { RegistrationError } from '../core/errors.js'
import { throwIfAborted } from './callHost.js'
import { canInitialize, initialize } from './initialize.js'
import type { LazyOwners } from './lazyOwners.js'

/**
 * Checks that nobody submitted the present challenge: mounted again with it, or beside another widget or tab, a new
 * passkey would take the place of the accepted one. What became of that submit is for init to say, and then a tap is
 * asked for anew.
 *
 * @throws {RegistrationError} `user_exists`, `outcome_unknown`, or `challenge_expired` once there is a new challenge.
 */
export async function checkNotSubmitted(
  owners: LazyOwners,
  signal: AbortSignal,
  submitting?: 'submitting',
): Promise<void> {
  const { store, challenges, submissions, tabs } = owners
  const state = store.state()
  // At the kit nothing is made and nothing is sent: its proof is taken first, and not asked for again. At the end there is
  // nothing left to do.
  if (!('challenge' in state) || state.step === 'recoveryKit' || state.step === 'done') return
  const { challenge } = state.challenge
  const elsewhere = await tabs.fate(submitting)
  throwIfAborted(signal)
  if (elsewhere === 'user_exists') tabs.end()
  else if (submissions.isLast(challenge)) return
  const fate = (elsewhere !== 'user_exists' && submissions.reportedAs(challenge)) || elsewhere
  if (!fate) return
  if (fate === 'user_exists' || !canInitialize(owners))
    throw new RegistrationError(
      fate,
      fate === 'outcome_unknown' ? { userId: challenges.userId() } : { outcome: 'none' },
    )
  if (fate === 'outcome_unknown') submissions.reopen()
  await initialize(owners, signal)
  throw new RegistrationError('challenge_expired', { outcome: 'none' })
}
