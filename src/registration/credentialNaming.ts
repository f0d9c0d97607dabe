import { suggestedName } from '../core/credentials/credentialName.js'
import type { Whereabouts } from '../core/credentials/fido2.js'
import type {
  CredentialKind,
  Fido2Attestation,
  KeyAttestation,
  PasswordProtectedKeyAttestation,
  RecoveryKeyAttestation,
} from '../core/protocol.js'

type Named = Fido2Attestation | KeyAttestation | PasswordProtectedKeyAttestation | RecoveryKeyAttestation

/** Names a new credential. */
export type CredentialNamer = (suggested: string, kind: CredentialKind) => string

/** The credential with its name: what the host says, else a good default. */
export function nameCredential<C extends Named>(
  credential: C,
  { credentialName }: { credentialName?: CredentialNamer | undefined },
  whereabouts?: Whereabouts,
): C {
  const suggested = suggestedName(credential, undefined, whereabouts)
  let given: unknown
  try {
    given = credentialName?.(suggested, credential.credentialKind)
  } catch (error) {
    reportError(error)
  }
  return { ...credential, credentialName: typeof given === 'string' && given.trim() ? given : suggested }
}
