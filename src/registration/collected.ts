import { unlessAborted } from '../core/abort.js'
import type { RegistrationEvent, RegistrationStep } from '../core/flow.js'
import type {
  RecoveryKeyAttestation,
  UserRegistrationChallenge,
  UserRegistrationRequest,
} from '../core/protocol.js'
import type { SubmittingOwners } from './owners.js'
import type { UnfinishedRegistrationTracker } from './unfinished.js'

/** The credential, or the skip, that was collected at one step. */
export interface CollectedStep {
  /** Returns the event for another challenge of the same user, without asking the user again. */
  replay: (challenge: UserRegistrationChallenge) => Promise<RegistrationEvent>
  /** Deletes what the credential left on this device, because it will never be registered. */
  discard?: () => void
}

/** A recovery key, which can be attested for any number of challenges. */
interface CollectedKit {
  id: string
  attest: (challenge: UserRegistrationChallenge) => Promise<RecoveryKeyAttestation>
}

/**
 * All collected credentials except passkeys: secrets that join the request body only for `api.complete`, and keys that
 * can be attested again.
 */
export interface CollectedCredentials {
  readonly isEmpty: () => boolean
  readonly set: (step: RegistrationStep, collected: CollectedStep) => void
  /** Stores a secret that the user entered, under the field of the request body that it belongs to. */
  readonly setSecret: (field: keyof UserRegistrationRequest, secret: () => unknown) => void
  /** Drops the credential collected at this step, because another one replaces it. */
  readonly drop: (step: RegistrationStep) => void
  /** Returns the recovery key that was created last. */
  readonly kit: () => CollectedKit | undefined
  readonly setKit: (kit: CollectedKit) => void
  /**
   * Returns the secrets as fields of the request body. The caller is about to submit them, so from now on the
   * collected credentials may be registered.
   */
  readonly secrets: () => Partial<UserRegistrationRequest>
  /** Collects again, for the present challenge, every step that does not need the user. Sends nothing. */
  readonly replay: (signal: AbortSignal) => Promise<void>
  /** Forgets the collected credentials, because the server has registered them. */
  readonly clear: () => void
  /**
   * Forgets the collected credentials and deletes what they left on this device, unless the server may have
   * registered them.
   */
  readonly discard: (leaving?: 'leaving') => void
}

export function createCollected(
  { store, submissions }: Pick<SubmittingOwners, 'store' | 'submissions'>,
  unfinished: UnfinishedRegistrationTracker,
): CollectedCredentials {
  const steps = new Map<RegistrationStep, CollectedStep>()
  const secretFields = new Map<keyof UserRegistrationRequest, () => unknown>()
  let kit: CollectedKit | undefined
  /** All collected credentials were submitted, including the recovery kit if there is one. */
  let submitted = false
  const isEmpty = () => steps.size === 0 && secretFields.size === 0 && !kit
  const clear = () => {
    steps.clear()
    secretFields.clear()
    submitted = false
    kit = undefined
  }
  return {
    isEmpty,
    set: (step, collected) => void steps.set(step, collected),
    setSecret: (field, secret) => void secretFields.set(field, secret),
    drop: (step) => {
      // A submitted credential may have been accepted, and is then not deleted.
      if (!submissions.open()) steps.get(step)?.discard?.()
      steps.delete(step)
      secretFields.delete(`${step}Credential` as keyof UserRegistrationRequest)
    },
    kit: () => kit,
    setKit: (made) => {
      kit = made
    },
    secrets: () => {
      submitted = !isEmpty()
      return Object.fromEntries([...secretFields].map(([field, secret]) => [field, secret()]))
    },
    async replay(signal) {
      // At most one round per collected step, so that an event without effect cannot loop forever.
      for (let left = steps.size; left > 0; left--) {
        const state = store.state()
        const collected = 'challenge' in state && steps.get(state.step)
        if (!collected) return
        // oxlint-disable-next-line no-await-in-loop -- one step leads to the next
        const event = await unlessAborted(collected.replay(state.challenge), signal)
        store.send(event)
      }
    },
    clear,
    discard: (leaving) => {
      const state = store.state()
      // A submitted credential may have been accepted, and is then the only one the user has.
      const isPending =
        state.step === 'complete' && state.outcome !== 'refused' && submissions.isSubmitted(state)
      const open = submissions.open() || isPending || state.step === 'done'
      if (!open) for (const { discard } of steps.values()) discard?.()
      // A user who leaves the page has no screen any more and is told at the next visit.
      if (leaving) return clear()
      if (kit && state.step !== 'done') {
        const unknown = open && submitted
        if (!unknown) unfinished.remember({ kitId: undefined })
        store.setNotices({ lostKit: { id: kit.id, status: unknown ? 'unknown' : 'void' } })
      }
      store.setNotices({ kit: undefined })
      return clear()
    },
  }
}
