import type { UserRegistrationChallenge } from '../../src/core/protocol.js'
import type { ReferenceConfig } from '../config.js'
import { invite, type LedgerUser } from '../ledger.js'
import { createReferenceApi } from '../referenceApi.js'
import vectors from '../vectors.json' with { type: 'json' }

export const origin = 'https://app.example.com'
export const rpId = 'app.example.com'
export const username = 'jdoe@example.co'

export interface Answer {
  status: number
  body: { error?: { id: string; status: number; message: string; details?: unknown } } & Record<
    string,
    unknown
  >
}

/** The fields of a login init answer that tests read. */
export interface LoginChallenge {
  challenge: string
  challengeIdentifier: string
  supportedCredentialKinds: { kind: string; factor: string; requiresSecondFactor: boolean }[]
  allowCredentials: Record<'webauthn' | 'key' | 'passwordProtectedKey', { type: string; id: string }[]>
}

/** Makes init answer the challenge that the test vectors sign. */
export const vectorChallenge = () => ({ challenge: vectors.inputs.challenge })

/** Creates a stand-in with one invited user and a clock that tests set, and records its calls. */
export function reference(config: Partial<ReferenceConfig> = {}) {
  const clock = { now: Date.parse('2026-02-03T04:05:06Z') }
  const api = createReferenceApi({ rpId, origins: [origin], ...config }, () => clock.now)
  const user = invite(api.ledger, api.config.orgId, username, { now: clock.now })

  async function call(
    path: string,
    body: unknown,
    token?: string,
    method = 'POST',
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await api.handle(
      new Request(`https://api.example.com${path}`, {
        method,
        headers: token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` },
        ...(/POST|PUT/.test(method) && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }
  const init = (changes: Record<string, unknown> = {}) =>
    call('/auth/registration/init', {
      orgId: user.orgId,
      username: user.username,
      registrationCode: user.registrationCode,
      ...changes,
    })
  const begin = async (of: LedgerUser = user) => {
    const { status, body } = await init({ username: of.username, registrationCode: of.registrationCode })
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body as unknown as UserRegistrationChallenge
  }
  const complete = (
    body: unknown,
    { temporaryAuthenticationToken: token }: UserRegistrationChallenge,
    path = '/auth/registration',
  ) => call(path, body, token)
  const loginInit = async () => {
    const { status, body } = await call('/auth/login/init', { username, orgId: user.orgId })
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body as unknown as LoginChallenge
  }
  const login = ({ challengeIdentifier }: LoginChallenge, firstFactor: unknown, secondFactor?: unknown) =>
    call('/auth/login', { challengeIdentifier, firstFactor, secondFactor })
  return { ...api, clock, user, call, init, begin, complete, loginInit, login }
}
