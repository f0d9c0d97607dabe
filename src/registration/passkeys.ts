import { signalAllAcceptedCredentials } from '../core/credentials/acceptedCredentials.js'
import { signalUnknownCredential } from '../core/credentials/signalUnknownCredential.js'
import type { CollectedRequest, RegistrationState } from '../core/flow.js'
import type { SubmittingOwners } from './owners.js'

/** A passkey that this registration created. */
export interface CreatedPasskey {
  rpId: string
  credId: string
  /** Name of the user, by which browsers list the passkey. */
  username: string
  /** `authenticatorAttachment` of the passkey, as the browser reported it. */
  attachment: unknown
}

/** The state at the step `complete`. */
type Complete = RegistrationState & { step: 'complete' }

/** Owns the passkeys created by this registration that are neither accepted nor signaled as unknown yet. */
export interface Passkeys {
  readonly add: (passkey: CreatedPasskey) => void
  readonly ids: () => string[]
  /** The created passkeys that this request contains. */
  readonly inRequest: (request: Partial<CollectedRequest>) => CreatedPasskey[]
  /** Returns all created passkeys and forgets them, because the caller handles them now. */
  readonly takeAll: () => CreatedPasskey[]
  /**
   * Signals the user's passkeys that the server will never accept: after a refusal those in the request, after an
   * acceptance all others.
   */
  readonly signalStale: (submitted: Complete, accepted: boolean) => void
  /** Signals the previous user's passkeys as unknown, unless one of them may have been accepted. */
  readonly discard: () => void
  /**
   * Tells the browser which passkeys of the user are accepted, the new ones and those the host listed. The browser
   * may hide the rest.
   */
  readonly signalAccepted: (submitted: Complete) => void
}

/** Whether a request contains the passkey. All code here asks this function. */
function requestContains(
  { firstFactorCredential, secondFactorCredential }: Partial<CollectedRequest>,
  credId: string,
) {
  return [firstFactorCredential, secondFactorCredential].some(
    (credential) =>
      credential && 'credentialInfo' in credential && credential.credentialInfo.credId === credId,
  )
}

export function createPasskeys({
  store,
  submissions,
  options,
}: Pick<SubmittingOwners, 'store' | 'submissions' | 'options'>): Passkeys {
  let created: CreatedPasskey[] = []
  const takeAll = () => {
    const all = created
    created = []
    return all
  }
  return {
    add: (passkey) => {
      created.push(passkey)
    },
    ids: () => created.map(({ credId }) => credId),
    inRequest: (request) => created.filter(({ credId }) => requestContains(request, credId)),
    takeAll,
    signalStale: ({ request }, accepted) => {
      const submitted = created.filter(({ credId }) => requestContains(request, credId))
      created = created.filter(({ rpId, credId, username, attachment }) => {
        const dead = requestContains(request, credId) !== accepted
        // An authenticator keeps one discoverable credential per RP ID and user handle, so there the accepted passkey has
        // replaced this one. The same attachment counts as the same authenticator: the page cannot know more.
        const replaced = accepted && submitted.some((passkey) => passkey.attachment === attachment)
        if (dead && !signalUnknownCredential(rpId, credId) && !replaced) {
          store.setNotices({ undeletablePasskey: { rpId, username } })
        }
        return !dead && !accepted
      })
    },
    discard: () => {
      const open = submissions.open()
      for (const { rpId, credId, username } of takeAll()) {
        if (!open && !signalUnknownCredential(rpId, credId))
          store.setNotices({ undeletablePasskey: { rpId, username } })
      }
    },
    signalAccepted: ({ request, challenge }) => {
      try {
        const { acceptedCredentialIds } = options()
        if (!acceptedCredentialIds) return
        const submitted = created.filter(({ credId }) => requestContains(request, credId))
        for (const rpId of new Set(submitted.map((passkey) => passkey.rpId))) {
          const ids = [...acceptedCredentialIds, ...submitted.map(({ credId }) => credId)]
          signalAllAcceptedCredentials(rpId, challenge.user.id, ids)
        }
      } catch (error) {
        // A list that cannot be read, in the host's options, does not undo an accepted registration.
        reportError(error)
      }
    },
  }
}
