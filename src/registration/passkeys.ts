import { signalAllAcceptedCredentials } from '../core/credentials/acceptedCredentials.js'
import { signalUnknownCredential } from '../core/credentials/fido2.js'
import type { CollectedRequest, RegistrationState } from '../core/flow.js'
import type { Owners } from './owners.js'

/** A passkey that this widget made. */
export interface MadePasskey {
  rpId: string
  credId: string
  userId: string
  /** Where the browser says that it lives. */
  attachment: unknown
}

type Complete = RegistrationState & { step: 'complete' }

/** The passkeys made here that are neither accepted nor signalled so far, and which of them to signal away. */
export interface Passkeys {
  readonly add: (passkey: MadePasskey) => void
  readonly ids: () => string[]
  /** Those in this request. */
  readonly in: (request: Partial<CollectedRequest>) => MadePasskey[]
  /** Forgets all of them, and gives them. */
  readonly takeAll: () => MadePasskey[]
  /** Signals away what is dead for certain: refused, the passkeys of this request; accepted, all others of this user. */
  readonly settle: (submitted: Complete, accepted: boolean) => void
  /** Signals the previous user's passkeys as unknown, unless one of them may have been accepted. */
  readonly discard: () => void
  /** Of what is accepted now and what the host knows, tells the browser that it is alive; it may hide the rest. */
  readonly signalAccepted: (submitted: Complete) => void
}

/** Whether a request contains the passkey: the one function that says so. */
function isIn({ firstFactorCredential, secondFactorCredential }: Partial<CollectedRequest>, credId: string) {
  return [firstFactorCredential, secondFactorCredential].some(
    (credential) =>
      credential && 'credentialInfo' in credential && credential.credentialInfo.credId === credId,
  )
}

export function createPasskeys({
  store,
  submissions,
  options,
}: Pick<Owners, 'store' | 'submissions' | 'options'>): Passkeys {
  let made: MadePasskey[] = []
  const takeAll = () => {
    const all = made
    made = []
    return all
  }
  return {
    add: (passkey) => {
      made.push(passkey)
    },
    ids: () => made.map(({ credId }) => credId),
    in: (request) => made.filter(({ credId }) => isIn(request, credId)),
    takeAll,
    settle: ({ request, challenge }, accepted) => {
      const submitted = made.filter(({ credId }) => isIn(request, credId))
      made = made.filter(({ rpId, credId, userId, attachment }) => {
        if (userId !== challenge.user.id) return true
        const dead = isIn(request, credId) !== accepted
        // On the same authenticator, an accepted one of the same user has taken its place.
        const replaced = accepted && submitted.some((passkey) => passkey.attachment === attachment)
        if (dead && !signalUnknownCredential(rpId, credId) && !replaced) {
          store.show({ orphan: { rpId, username: challenge.user.name } })
        }
        return !dead && !accepted
      })
    },
    discard: () => {
      const state = store.state()
      const username = 'challenge' in state ? state.challenge.user.name : ''
      const open = submissions.open()
      for (const { rpId, credId } of takeAll()) {
        if (!open && !signalUnknownCredential(rpId, credId)) store.show({ orphan: { rpId, username } })
      }
    },
    signalAccepted: ({ request, challenge }) => {
      try {
        const { acceptedCredentialIds } = options()
        if (!acceptedCredentialIds) return
        const submitted = made.filter(({ credId }) => isIn(request, credId))
        for (const rpId of new Set(submitted.map((passkey) => passkey.rpId))) {
          const ids = [...acceptedCredentialIds, ...submitted.map(({ credId }) => credId)]
          signalAllAcceptedCredentials(rpId, challenge.user.id, ids)
        }
      } catch (error) {
        // A host's list that cannot be read is no reason to doubt what was accepted.
        reportError(error)
      }
    },
  }
}
