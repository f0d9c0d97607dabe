import { createPrivateKey } from 'node:crypto'

/** Runs an expression with the rights of the browser itself. */
export type Chrome = (expression: string) => Promise<unknown>

/** A passkey as Firefox keeps it. */
interface Held {
  credentialId: string
  rpId: string
  userHandle: string
  privateKey: string
  isResidentCredential: boolean
}

const MEMBERS = ['credentialId', 'rpId', 'userHandle', 'privateKey', 'isResidentCredential']

export interface AuthenticatorOptions {
  transport?: 'internal' | 'usb'
  residentKey?: boolean
  userVerification?: boolean
  /** Whether the person says yes when they are asked. */
  consenting?: boolean
  /** Whether it can tell that it is them. */
  verified?: boolean
}

export interface FirefoxAuthenticator {
  held: () => Promise<Held[]>
  /** The ids of what it holds, as the API writes them. */
  ids: () => Promise<string[]>
  /** Of what it holds, the ids that are for this user. */
  idsOf: (userId: string) => Promise<string[]>
  clear: () => Promise<void>
  remove: () => Promise<void>
}

const SERVICE = 'Cc["@mozilla.org/webauthn/service;1"].getService(Ci.nsIWebAuthnService)'

/** Firefox's own software authenticator: the browser's real ceremony, without a finger. */
export async function addAuthenticator(
  chrome: Chrome,
  options: AuthenticatorOptions = {},
): Promise<FirefoxAuthenticator> {
  const { transport = 'internal', residentKey = true, userVerification = true } = options
  const { consenting = true, verified = userVerification } = options
  const flags = [residentKey, userVerification, consenting, verified].join()
  const id = String(await chrome(`${SERVICE}.addVirtualAuthenticator("ctap2_1", "${transport}", ${flags})`))
  let removed = false
  const held = async () =>
    JSON.parse(
      // What is told of a credential are getters, which a plain JSON.stringify leaves out.
      String(
        await chrome(`JSON.stringify(${SERVICE}.getCredentials("${id}").map((held) =>
        Object.fromEntries(${JSON.stringify(MEMBERS)}.map((name) => [name, held[name]]))))`),
      ),
    ) as Held[]
  return {
    held,
    ids: async () => (await held()).map(({ credentialId }) => credentialId),
    idsOf: async (userId) => {
      const handle = Buffer.from(userId).toString('base64url')
      return (await held())
        .filter(({ userHandle }) => userHandle === handle)
        .map(({ credentialId }) => credentialId)
    },
    clear: async () => {
      await chrome(`${SERVICE}.removeAllCredentials("${id}")`)
    },
    remove: async () => {
      if (removed) return
      removed = true
      await chrome(`${SERVICE}.removeVirtualAuthenticator("${id}")`)
    },
  }
}

/** Has the browser look for security keys, of which there are none: without another authenticator it waits for one. */
export async function expectKey(chrome: Chrome, expected: boolean): Promise<void> {
  await chrome(`Services.prefs.setBoolPref("security.webauth.webauthn_enable_usbtoken", ${expected})`)
}

/** The two coordinates of the public key that belongs to what an authenticator holds. */
export function publicPoint({ privateKey }: Held): Buffer[] {
  const key = Buffer.from(privateKey, 'base64url')
  const { x = '', y = '' } = createPrivateKey({ key, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' })
  return [x, y].map((coordinate) => Buffer.from(coordinate, 'base64url'))
}
