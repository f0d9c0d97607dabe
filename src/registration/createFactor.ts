import { createKey } from '../core/credentials/key.js'
import { attestPassword } from '../core/credentials/password.js'
import { createPasswordProtectedKey } from '../core/credentials/passwordProtectedKey.js'
import { attestTotp } from '../core/credentials/totp.js'
import { RegistrationError } from '../core/errors.js'
import type { CollectedRequest, RegistrationEvent } from '../core/flow.js'
import type { Factor } from '../core/offered.js'
import type {
  KeyAttestation,
  PasswordProtectedKeyAttestation,
  UserRegistrationChallenge,
} from '../core/protocol.js'
import type { CollectedStep } from './collected.js'
import type { LazyOwners } from './lazyOwners.js'
import type { CredentialChoice } from './options.js'

/** The step and challenge that a factor is created for. */
export interface Creation {
  owners: LazyOwners
  step: Factor
  challenge: UserRegistrationChallenge
  signal: AbortSignal
  name: (made: KeyAttestation | PasswordProtectedKeyAttestation) => FactorCredential
}

/** A first or second factor as it stands in the collected request: secrets are placeholders. */
type FactorCredential = CollectedRequest['firstFactorCredential' | 'secondFactorCredential']

/** Creates a factor that is not a passkey. */
export async function createFactor(
  { owners, step, challenge, signal, name }: Creation,
  choice: Exclude<CredentialChoice, { kind: 'Fido2' }>,
): Promise<CollectedStep> {
  const { options, collected, challenges } = owners
  const { keyStore, includeOrigin, codec } = options()
  const created = (credential: FactorCredential) =>
    ({ type: `${step}Created`, credential }) as RegistrationEvent
  const secret = (kind: 'Password' | 'Totp', value: unknown) => {
    collected.setSecret(`${step}Credential`, () => value)
    return { replay: async () => created({ credentialKind: kind }) }
  }
  switch (choice.kind) {
    case 'Key': {
      if (!keyStore) throw new RegistrationError('key_store_failed', { field: 'keyStore' })
      const key = await createKey(challenge, keyStore, { includeOrigin, signal })
      return {
        replay: async (asked) => created(name(await key.attest(asked))),
        discard: () => void key.discard().catch(() => undefined),
      }
    }
    case 'PasswordProtectedKey': {
      const { password } = choice
      const key = await createPasswordProtectedKey(challenge, { password, codec, includeOrigin })
      return { replay: async (asked) => created(name(await key.attest(asked))) }
    }
    case 'Password':
      return secret('Password', attestPassword(choice.password))
    default:
      return secret('Totp', attestTotp(choice.otpCode, challenges.otpUrl()))
  }
}
