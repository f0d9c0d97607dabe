/** Chromium's own authenticator, for one page. */
export interface VirtualAuthenticator {
  /** What it holds; ids in base64. */
  readonly credentials: () => Promise<readonly VirtualCredential[]>
  /** Sets whether a user is there to touch the authenticator. Without one, a ceremony waits. */
  readonly isAtHand: (atHand: boolean) => Promise<void>
  /** Sets whether that user can be verified. If not, the authenticator refuses the ceremony. */
  readonly isVerified: (verified: boolean) => Promise<void>
  readonly remove: () => Promise<void>
}

/** What Chromium tells of a passkey that it holds. */
export interface VirtualCredential {
  readonly credentialId: string
  readonly isResidentCredential: boolean
  readonly rpId?: string
  readonly userHandle?: string
  readonly userName?: string
  readonly userDisplayName?: string
}

/** Sends a command of the domain `WebAuthn` of DevTools, named without it. */
export type SendWebAuthn = (method: string, params: Record<string, unknown>) => Promise<unknown>

/**
 * Adds an authenticator that asks nobody: https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/.
 *
 * @param options Of `VirtualAuthenticatorOptions`, in place of ours.
 */
export async function openVirtualAuthenticator(
  send: SendWebAuthn,
  options: Record<string, unknown> = {},
): Promise<VirtualAuthenticator & { readonly id: string }> {
  await send('enable', { enableUI: false })
  const { authenticatorId } = (await send('addVirtualAuthenticator', {
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
    id: authenticatorId,
    credentials: async () => {
      const held = await send('getCredentials', { authenticatorId })
      return (held as { credentials: VirtualCredential[] }).credentials
    },
    isAtHand: async (enabled) => {
      await send('setAutomaticPresenceSimulation', { authenticatorId, enabled })
    },
    isVerified: async (isUserVerified) => {
      await send('setUserVerified', { authenticatorId, isUserVerified })
    },
    remove: async () => {
      await send('removeVirtualAuthenticator', { authenticatorId })
    },
  }
}
