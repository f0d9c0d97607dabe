import { vi } from 'vitest'

export const ORIGIN = 'https://app.quillstone.example'

/** Stubs the parts of a browser that a ceremony uses. */
export function standInPlatform() {
  const create = vi.fn<(options: CredentialCreationOptions) => Promise<unknown>>()
  const signal = vi.fn<(of: { rpId: string; credentialId: string }) => Promise<void>>(async () => undefined)
  const signalAll = vi.fn<(of: { allAcceptedCredentialIds: string[] }) => Promise<void>>(
    async () => undefined,
  )
  const PublicKeyCredential = Object.assign(function PublicKeyCredential() {}, {
    signalUnknownCredential: signal,
    signalAllAcceptedCredentials: signalAll,
  })
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('PublicKeyCredential', PublicKeyCredential)
  vi.stubGlobal('navigator', { credentials: { create } })
  vi.stubGlobal('location', new URL(ORIGIN))
  vi.stubGlobal('document', { visibilityState: 'visible' })
  vi.stubGlobal('top', { location: new URL(ORIGIN) })
  return { create, signal, signalAll }
}
