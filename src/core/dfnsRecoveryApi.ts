import type { UserRecoveryChallenge, UserRecoveryCodeRequest, UserRecoveryInitRequest } from './protocol.js'
import { readCode, readUsername } from './typed.js'
import { transport, type TransportOptions } from './transport.js'

/** The three calls of a recovery. Each resolves to the API's answer, which is not checked yet. */
export interface RecoveryApi {
  /** Has a verification code sent by email: `POST /auth/recover/user/code`. */
  sendCode(user: UserRecoveryCodeRequest, context: { signal: AbortSignal }): Promise<unknown>
  /** Begins the recovery: `POST /auth/recover/user/init`. For `parseRecoveryChallenge`. */
  init(input: UserRecoveryInitRequest, context: { signal: AbortSignal }): Promise<unknown>
  /**
   * Ends it: `POST /auth/recover/user`, with the challenge's bearer token. For `parseResponse`.
   *
   * @param json As `recoveryRequest` gives it, sent to the letter: it holds what was signed.
   */
  complete(
    json: string,
    context: { challenge: Pick<UserRecoveryChallenge, 'temporaryAuthenticationToken'>; signal: AbortSignal },
  ): Promise<unknown>
}

/**
 * The {@link RecoveryApi} that calls the Dfns API directly from the page, on the terms of `dfnsApi`. Its errors are
 * those of a registration: what `dfnsApi` and `registrationAnswer` throw. User name and verification code may be given as
 * they were typed: they are read as `readUsername` and `readCode` do.
 *
 * Source: https://docs.dfns.co/api-reference/auth (user recovery) and the methods `sendRecoveryCode`,
 * `createRecoveryChallenge` and `recover` of `@dfns/sdk`. Its old documentation has PUT for the first.
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
