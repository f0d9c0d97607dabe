import { unlessAborted } from '../core/errors.js'
import type { RegistrationEvent, RegistrationStep } from '../core/flow.js'
import type {
  RecoveryKeyAttestation,
  UserRegistrationChallenge,
  UserRegistrationRequest,
} from '../core/protocol.js'
import type { Owners } from './owners.js'
import type { UnfinishedTracker } from './unfinished.js'

/** What was collected at a step. */
export interface CollectedStep {
  /** The same for another challenge of the same user, without asking the user. */
  replay: (challenge: UserRegistrationChallenge) => Promise<RegistrationEvent>
  /** It will never be registered. */
  discard?: () => void
}

/** A recovery key, which can be attested again and again. */
interface CollectedKit {
  id: string
  attest: (challenge: UserRegistrationChallenge) => Promise<RecoveryKeyAttestation>
}

/** What was collected besides passkeys: secrets that join the body in the final call, and what can be given again. */
export interface CollectedCredentials {
  readonly isEmpty: () => boolean
  readonly set: (step: RegistrationStep, collected: CollectedStep) => void
  /** A secret that the user entered, as a field of the body. */
  readonly setSecret: (field: keyof UserRegistrationRequest, secret: () => unknown) => void
  /** Drops the credential collected at this step, because another one replaces it. */
  readonly drop: (step: RegistrationStep) => void
  /** The recovery key that was made last. */
  readonly kit: () => CollectedKit | undefined
  readonly setKit: (kit: CollectedKit) => void
  /** The secrets, as fields of the body; from now on what was collected may be registered. */
  readonly secrets: () => Partial<UserRegistrationRequest>
  /** Gives again, step by step, what needs no user; sends nothing. */
  readonly replay: (signal: AbortSignal) => Promise<void>
  /** Forgets it: it is registered. */
  readonly clear: () => void
  /** Forgets it, also what it left on this device, unless that may be registered. */
  readonly discard: (leaving?: 'leaving') => void
}

export function createCollected(
  { store, submissions }: Pick<Owners, 'store' | 'submissions'>,
  unfinished: UnfinishedTracker,
): CollectedCredentials {
  const steps = new Map<RegistrationStep, CollectedStep>()
  const secretFields = new Map<keyof UserRegistrationRequest, () => unknown>()
  let kit: CollectedKit | undefined
  /** All of it was submitted, with the kit if there is one. */
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
      // What was submitted may have been accepted.
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
      // At most once each, so that a step which leads nowhere cannot keep it here.
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
      // What was submitted may have been accepted, and then it is all that the user has.
      const open =
        submissions.open() ||
        (state.step === 'complete' && state.outcome !== 'refused') ||
        state.step === 'done'
      if (!open) for (const { discard } of steps.values()) discard?.()
      // A user who leaves is told at the next visit, and has no screen any more.
      if (leaving) return clear()
      if (kit && state.step !== 'done') {
        const unknown = open && submitted
        if (!unknown) unfinished.remember({ kitId: undefined })
        store.show({ lostKit: { id: kit.id, fate: unknown ? 'unknown' : 'void' } })
      }
      store.show({ kit: undefined })
      return clear()
    },
  }
}
