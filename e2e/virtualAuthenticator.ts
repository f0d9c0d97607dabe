/** The part of a DevTools session that Playwright and Vitest share. */
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
  /** Response bits a broken authenticator would set: `isBadUV`, `isBadUP`, `isBogusSignature`. */
  override(bits: Record<string, boolean>): Promise<void>
  clear(): Promise<void>
  remove(): Promise<void>
}

/**
 * Chromium's own authenticator: the browser's real ceremony, without a finger.
 * It holds three discoverable credentials and then refuses, so one is made for each test.
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
  return {
    id,
    credentials: async () => {
      const held = (await cdp.send('WebAuthn.getCredentials', { authenticatorId: id })) as {
        credentials: VirtualCredential[]
      }
      return held.credentials
    },
    override: async (bits) => {
      await cdp.send('WebAuthn.setResponseOverrideBits', { authenticatorId: id, ...bits })
    },
    clear: async () => {
      await cdp.send('WebAuthn.clearCredentials', { authenticatorId: id })
    },
    remove: async () => {
      await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: id })
    },
  }
}
