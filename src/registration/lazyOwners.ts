import { type CollectedCredentials, createCollected } from './collected.js'
import { createOtherTabs, type OtherTabs } from './otherTabs.js'
import type { Owners, SubmittingOwners } from './owners.js'
import { createPasskeys, type Passkeys } from './passkeys.js'
import { createSubmissions } from './submissions.js'
import { createUnfinished, type UnfinishedRegistrationTracker } from './unfinished.js'

/**
 * All owners ({@link Owners} explains what an owner is). The ones that are added here load lazily, because what they
 * hold exists only from the first ceremony on.
 */
export interface LazyOwners extends SubmittingOwners {
  readonly passkeys: Passkeys
  readonly collected: CollectedCredentials
  readonly unfinished: UnfinishedRegistrationTracker
  readonly tabs: OtherTabs
}

/** Creates the owners that load lazily. Returns them together with those that exist from the start, `eager`. */
export function createLazyOwners(eager: Owners): LazyOwners {
  const owners = { ...eager, submissions: createSubmissions() }
  const passkeys = createPasskeys(owners)
  const unfinished = createUnfinished(owners)
  const collected = createCollected(owners, unfinished)
  const tabs = createOtherTabs(owners, { passkeys, collected, unfinished })
  return { ...owners, passkeys, collected, unfinished, tabs }
}
