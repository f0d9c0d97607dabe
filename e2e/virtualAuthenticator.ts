/** The part of a DevTools session that Playwright and Vitest have in common. */
export interface CdpLike {
  send(method: string, params?: Record<string, unknown>): Promise<unknown>
}

interface VirtualCredential {
  credentialId: string
  isResidentCredential: boolean
  rpId?: string
  userHandle?: string
}

export interface VirtualAuthenticator {
  readonly id: string
  credentials(): Promise<VirtualCredential[]>
  /** IDs of its credentials, as the API writes them. */
  ids(): Promise<string[]>
  /** Response bits that a broken authenticator would set: `isBadUV`, `isBadUP`, `isBogusSignature`. */
  override(bits: Record<string, boolean>): Promise<void>
  /** Whether a user is there to touch it. */
  isAtHand(atHand: boolean): Promise<void>
  clear(): Promise<void>
  remove(): Promise<void>
}

/**
 * Adds Chromium's virtual authenticator: the browser runs its real ceremony, without a user. It stores three
 * discoverable credentials and then refuses, so each test adds one of its own.
 */
export async function addVirtualAuthenticator(
  cdp: CdpLike,
  options: Record<string, unknown> = {},
): Promise<VirtualAuthenticator> {
  await cdp.send('WebAuthn.enable', { enableUI: false })
  const { authenticatorId: id } = (await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      ...options,
    },
  })) as { authenticatorId: string }
  const credentials = async () => {
    const held = (await cdp.send('WebAuthn.getCredentials', { authenticatorId: id })) as {
      credentials: VirtualCredential[]
    }
    return held.credentials
  }
  return {
    id,
    credentials,
    ids: async () =>
      (await credentials()).map(({ credentialId }) =>
        credentialId.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
      ),
    override: async (bits) => {
      await cdp.send('WebAuthn.setResponseOverrideBits', { authenticatorId: id, ...bits })
    },
    isAtHand: async (enabled) => {
      await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: id, enabled })
    },
    clear: async () => {
      await cdp.send('WebAuthn.clearCredentials', { authenticatorId: id })
    },
    remove: async () => {
      await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: id })
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
