import { suggestedName } from '../core/credentials/credentialName.js'
import type { PasskeyLocation } from '../core/credentials/fido2.js'
import type {
  CredentialKind,
  Fido2Attestation,
  KeyAttestation,
  PasswordProtectedKeyAttestation,
  RecoveryKeyAttestation,
} from '../core/protocol.js'

/** A credential that can have a name: any but a password or a one-time code. */
type Named = Fido2Attestation | KeyAttestation | PasswordProtectedKeyAttestation | RecoveryKeyAttestation

/** Returns the name of a new credential. `suggested` is a default made from the passkey provider or the platform. */
export type CredentialNamer = (suggested: string, kind: CredentialKind) => string

/** Adds the name to a new credential: the one the host gives, else a suggested one. */
export function nameCredential<C extends Named>(
  credential: C,
  { credentialName }: { credentialName?: CredentialNamer | undefined },
  location?: PasskeyLocation,
): C {
  const suggested = suggestedName(credential, undefined, location)
  let given: unknown
  try {
    given = credentialName?.(suggested, credential.credentialKind)
  } catch (error) {
    reportError(error)
  }
  return { ...credential, credentialName: typeof given === 'string' && given.trim() ? given : suggested }
}
