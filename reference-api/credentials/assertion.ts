import type { CredentialKind } from '../../src/core/protocol.js'
import { ApiError } from '../apiError.js'
import { VerificationError } from '../bytes.js'
import type { LedgerCredential, LedgerUser } from '../ledger.js'
import type { Assertion } from '../bodyValidators.js'
import { type Fido2Expectation, verifyFido2Assertion } from './fido2.js'
import { verifyKeyAssertion } from './key.js'
import { isPassword } from './password.js'
import { otpStepOf } from './totp.js'

/** The factors that each credential kind can be at sign-in. A recovery key can only recover. */
const FACTORS: Partial<Record<CredentialKind, 'first' | 'second' | 'either'>> = {
  Fido2: 'either',
  Key: 'either',
  PasswordProtectedKey: 'either',
  Password: 'first',
  Totp: 'second',
}

/**
 * Returns the credential kinds with which the user can sign in. A password suffices only for a user without other
 * credentials.
 */
export function signInKinds({ credentials }: LedgerUser) {
  const kinds = [...new Set(credentials.map(({ kind }) => kind))].flatMap((kind) => {
    const factor = FACTORS[kind]
    return factor === undefined ? [] : [{ kind, factor }]
  })
  const others = kinds.some(({ factor }) => factor !== 'first')
  return kinds.map(({ kind, factor }) => ({
    kind,
    factor,
    requiresSecondFactor: factor === 'first' && others,
  }))
}

/** Verifies one assertion of a sign-in and returns its credential. */
export async function verifyAssertion(
  assertion: Assertion,
  { user, ...expectation }: Fido2Expectation & { user: LedgerUser; now: number },
): Promise<LedgerCredential> {
  try {
    const credential = user.credentials.find(
      ({ kind, credId }) =>
        kind === assertion.kind &&
        (!('credentialAssertion' in assertion) || credId === assertion.credentialAssertion.credId),
    )
    if (!credential) throw new VerificationError('the user has no such credential')
    await verifyByKind(assertion, credential, { ...expectation, userId: user.id })
    return credential
  } catch (error) {
    if (error instanceof VerificationError) throw new ApiError(401, `Invalid assertion: ${error.message}`)
    throw error
  }
}

async function verifyByKind(
  assertion: Assertion,
  credential: LedgerCredential,
  expectation: Fido2Expectation & { userId: string; now: number },
): Promise<void> {
  switch (assertion.kind) {
    case 'Fido2':
      credential.counter = await verifyFido2Assertion(assertion.credentialAssertion, credential, expectation)
      return
    case 'Password':
      if (!(await isPassword(assertion.password, credential.passwordHash ?? ''))) {
        throw new VerificationError('the password is another')
      }
      return
    case 'Totp': {
      const { otpSecret = '', otpStep } = credential
      const step = otpStepOf(assertion.otpCode, { otpSecret, otpStep, now: expectation.now })
      if (step === undefined) throw new VerificationError('otpCode is not the code of this time, or was used')
      credential.otpStep = step
      return
    }
    default:
      await verifyKeyAssertion(assertion.credentialAssertion, credential, expectation)
  }
}
