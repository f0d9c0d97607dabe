import { suggestedName } from '../core/credentials/credentialName.js'
import type { PasskeyLocation } from '../core/credentials/fido2.js'
import type {
  CredentialKind,
  Fido2Attestation,
  KeyAttestation,
  PasswordProtectedKeyAttestation,
  RecoveryKeyAttestation,
} from '../core/protocol.js'

type Named = Fido2Attestation | KeyAttestation | PasswordProtectedKeyAttestation | RecoveryKeyAttestation

/** Returns the name of a new credential. `suggested` is a default made from the passkey provider or the platform. */
export type CredentialNamer = (suggested: string, kind: CredentialKind) => string

/** Adds the name to a new credential: the one the host gives, else a suggested one. */
export function nameCredential<C extends Named>(
  credential: C,
  { credentialName }: { credentialName?: CredentialNamer | undefined },
  whereabouts?: PasskeyLocation,
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
