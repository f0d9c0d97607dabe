import type { UserRegistrationChallenge } from '../../src/core/protocol.js'
import type { ReferenceConfig } from '../config.js'
import { nodeKey } from './nodeKey.js'
import { reference, username } from './reference.js'

type NodeKey = ReturnType<typeof nodeKey>

/** Returns the challenge that a recovery signs: base64url of the JSON of the new credentials. */
export const challengeOf = (newCredentials: object | string) =>
  Buffer.from(typeof newCredentials === 'string' ? newCredentials : JSON.stringify(newCredentials)).toString(
    'base64url',
  )

/** Returns the member of a request body that registers a recovery key. */
export const recoveryOf = (
  key: NodeKey,
  { challenge }: { challenge: string },
  encryptedPrivateKey?: string,
) => ({
  recoveryCredential: {
    ...key.attest(challenge),
    credentialKind: 'RecoveryKey' as const,
    ...(encryptedPrivateKey !== undefined && { encryptedPrivateKey }),
  },
})

/** Returns the request body of a recovery. Options replace the signed challenge or the client data. */
export function recoveryBody<NewCredentials extends object>(
  kit: NodeKey,
  newCredentials: NewCredentials,
  { challenge = challengeOf(newCredentials), clientData }: { challenge?: string; clientData?: object } = {},
) {
  const { credentialAssertion } = kit.assert(challenge, clientData)
  return { recovery: { kind: 'RecoveryKey' as const, credentialAssertion }, newCredentials }
}

/** Creates a user with a key and a recovery key, and the calls of a recovery. */
export async function recoverable(config: Partial<ReferenceConfig> = {}) {
  const api = reference(config)
  const [key, kit] = [nodeKey(), nodeKey()]
  const registered = await api.begin()
  const { status, body } = await api.complete(
    { firstFactorCredential: key.attest(registered.challenge), ...recoveryOf(kit, registered, 'sealed') },
    registered,
  )
  if (status !== 200) throw new Error(JSON.stringify(body))
  const goodBody = ({ challenge }: { challenge: string }, newKit = nodeKey(), newKey = nodeKey()) =>
    recoveryBody(kit, {
      firstFactorCredential: newKey.attest(challenge),
      ...recoveryOf(newKit, { challenge }, 'sealed anew'),
    })
  return { ...api, ...recoveryCalls(api, kit), registered, key, kit, goodBody }
}

/** Returns the calls of a recovery for a user with this recovery key. */
export function recoveryCalls(api: ReturnType<typeof reference>, kit: Pick<NodeKey, 'credId'>) {
  const { user, call } = api
  const who = { username, orgId: user.orgId }
  const sendCode = (changes: object = {}) => call('/auth/recover/user/code', { ...who, ...changes })
  const recoverInit = (changes: object = {}) =>
    call('/auth/recover/user/init', {
      ...who,
      verificationCode: user.verificationCode ?? 'none',
      credentialId: kit.credId,
      ...changes,
    })
  const beginRecovery = async (changes: object = {}) => {
    await sendCode()
    const { status, body } = await recoverInit(changes)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body as unknown as UserRegistrationChallenge
  }
  const recover = (body: unknown, challenge: UserRegistrationChallenge) =>
    api.complete(body, challenge, '/auth/recover/user')
  return { sendCode, recoverInit, beginRecovery, recover }
}
