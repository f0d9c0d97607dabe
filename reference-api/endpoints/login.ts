import { ApiError } from '../apiError.js'
import type { Assertion } from '../bodyValidators.js'
import { toBase64url, utf8 } from '../bytes.js'
import { signInKinds, verifyAssertion } from '../credentials/assertion.js'
import { type Ledger, type LedgerUser, newToken } from '../ledger.js'
import type { Endpoint } from '../endpoint.js'
import { readLogin } from '../schemas.js'

/** `POST /auth/login`: returns a token for one or two valid assertions of the user's credentials. */
export const login: Endpoint = async ({ ledger, config, now }, request) => {
  const { challengeIdentifier, firstFactor, secondFactor } = readLogin(await request.text())
  const begun = ledger.logins.get(challengeIdentifier)
  // The challenge is used up before the first `await`, whatever the result.
  ledger.logins.delete(challengeIdentifier)
  if (!begun || begun.expires <= now()) throw new ApiError(401, 'Login challenge is missing or expired')
  const { challenge } = begun
  const user = begun.user ?? userOfPasskey(ledger, firstFactor)
  const expectation = {
    user,
    challenge,
    origins: config.origins,
    rpId: config.rpId,
    requireUserVerification: true,
    now: now(),
  }
  const first = await verifyAssertion(firstFactor, expectation)
  const second = secondFactor && (await verifyAssertion(secondFactor, expectation))
  // A recovery may have voided the credentials while they were being verified.
  if ([first, second].some((proven) => proven && !user.credentials.includes(proven))) {
    throw new ApiError(401, 'Invalid assertion: the user has no such credential')
  }
  if (second) {
    if (second === first) throw new ApiError(401, 'The second factor is the first one again.')
  } else if (
    signInKinds(user).some(({ kind, requiresSecondFactor }) => kind === first.kind && requiresSecondFactor)
  ) {
    throw new ApiError(401, 'A second factor is required.')
  }
  const token = newToken(user, now() + config.tokenTtl)
  ledger.signedIn.set(token, user)
  return { token }
}

/**
 * Returns the user whom a passkey names by its user handle. Its refusal is that of a passkey that the user does not
 * have.
 *
 * Source: https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion step 6
 */
function userOfPasskey(ledger: Ledger, assertion: Assertion): LedgerUser {
  const handle = assertion.kind === 'Fido2' ? assertion.credentialAssertion.userHandle : undefined
  const user = [...ledger.users.values()].find(({ id }) => toBase64url(utf8(id)) === handle)
  if (!user) throw new ApiError(401, 'Invalid assertion: the user has no such credential')
  return user
}
