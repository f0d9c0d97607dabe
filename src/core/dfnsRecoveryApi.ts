import type { UserRecoveryChallenge, UserRecoveryCodeRequest, UserRecoveryInitRequest } from './protocol.js'
import { readCode, readUsername } from './userInput.js'
import { transport, type TransportOptions } from './transport.js'

/** The three calls of a recovery. Each resolves to the API's answer, not validated yet. */
export interface RecoveryApi {
  /** Asks the API to email a verification code: `POST /auth/recover/user/code`. */
  sendCode(user: UserRecoveryCodeRequest, context: { signal: AbortSignal }): Promise<unknown>
  /** Begins the recovery: `POST /auth/recover/user/init`. Validate its answer with `parseRecoveryChallenge`. */
  init(input: UserRecoveryInitRequest, context: { signal: AbortSignal }): Promise<unknown>
  /**
   * Completes the recovery: `POST /auth/recover/user`, with the challenge's bearer token. Validate its answer with
   * `parseResponse`.
   *
   * @param json The text from `recoveryRequest`, to be sent unchanged: it contains what was signed.
   */
  complete(
    json: string,
    context: { challenge: Pick<UserRecoveryChallenge, 'temporaryAuthenticationToken'>; signal: AbortSignal },
  ): Promise<unknown>
}

/**
 * Creates a {@link RecoveryApi} that calls the Dfns API directly from the page, with the options of `dfnsApi`. It
 * throws the errors that `dfnsApi` and `registrationAnswer` throw. User name and verification code may be passed as the
 * user typed them: `readUsername` and `readCode` normalize them.
 *
 * Source: https://docs.dfns.co/api-reference/auth (user recovery) and the methods `sendRecoveryCode`,
 * `createRecoveryChallenge` and `recover` of `@dfns/sdk`. The old documentation of the API has PUT for the first.
 */
export function recoveryApi(options: TransportOptions): RecoveryApi {
  const send = transport(options)
  return {
    sendCode: ({ username, orgId, tenantId }, { signal }) =>
      send('POST', '/auth/recover/user/code', { username: readUsername(username), orgId, tenantId }, signal),
    init: ({ username, verificationCode, orgId, tenantId, credentialId }, { signal }) => {
      const typed = { username: readUsername(username), verificationCode: readCode(verificationCode) }
      return send('POST', '/auth/recover/user/init', { ...typed, orgId, tenantId, credentialId }, signal)
    },
    complete: (json, { challenge, signal }) =>
      send('POST', '/auth/recover/user', json, signal, challenge.temporaryAuthenticationToken),
  }
}
