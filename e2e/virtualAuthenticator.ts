import {
  openVirtualAuthenticator,
  type VirtualAuthenticator as Shared,
} from '../src/testing/virtualAuthenticator.js'

/** The part of a DevTools session that Playwright and Vitest have in common. */
export interface CdpLike {
  send(method: string, params?: Record<string, unknown>): Promise<unknown>
}

/** The one of `registration-flow/testing`, and what only tests of ours have it do. */
export interface VirtualAuthenticator extends Shared {
  readonly id: string
  /** IDs of its credentials, as the API writes them. */
  ids(): Promise<string[]>
  /** Response bits that a broken authenticator would set: `isBadUV`, `isBadUP`, `isBogusSignature`. */
  override(bits: Record<string, boolean>): Promise<void>
  clear(): Promise<void>
  /** A test may put another in its place. */
  remove(): Promise<void>
}

/** As `addVirtualAuthenticator` of `registration-flow/testing`, for any DevTools session and with options. */
export async function addVirtualAuthenticator(
  cdp: CdpLike,
  options: Record<string, unknown> = {},
): Promise<VirtualAuthenticator> {
  const shared = await openVirtualAuthenticator(
    (method, params) => cdp.send(`WebAuthn.${method}`, params),
    options,
  )
  const { id: authenticatorId } = shared
  return {
    ...shared,
    ids: async () =>
      (await shared.credentials()).map(({ credentialId }) =>
        credentialId.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
      ),
    override: async (bits) => {
      await cdp.send('WebAuthn.setResponseOverrideBits', { authenticatorId, ...bits })
    },
    clear: async () => {
      await cdp.send('WebAuthn.clearCredentials', { authenticatorId })
    },
  }
}

/**
 * Copies the credentials of these authenticators to one. If two authenticators both answer, Chromium waits forever
 * for the one without the requested credential. The copies are not discoverable, because a device stores only one
 * discoverable credential per user.
 */
export async function mergeAuthenticators(
  cdp: CdpLike,
  authenticators: readonly VirtualAuthenticator[],
): Promise<VirtualAuthenticator> {
  const held = (await Promise.all(authenticators.map((each) => each.credentials()))).flat()
  await Promise.all(authenticators.map((each) => each.remove()))
  const all = await addVirtualAuthenticator(cdp)
  for (const { userHandle: _, ...credential } of held) {
    const added = { ...credential, isResidentCredential: false }
    // oxlint-disable-next-line eslint/no-await-in-loop -- one session, one command after the other
    await cdp.send('WebAuthn.addCredential', { authenticatorId: all.id, credential: added })
  }
  return all
}
