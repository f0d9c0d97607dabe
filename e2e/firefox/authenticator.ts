/** Runs an expression in Firefox's privileged context. */
export type Chrome = (expression: string) => Promise<unknown>

/** A passkey as Firefox's software authenticator stores it. */
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
  /** Whether the user consents when asked. */
  consenting?: boolean
  /** Whether user verification succeeds. */
  verified?: boolean
}

export interface FirefoxAuthenticator {
  held: () => Promise<Held[]>
  /** The IDs of its credentials, as the API writes them. */
  ids: () => Promise<string[]>
  /** The IDs of its credentials for this user. */
  idsOf: (userId: string) => Promise<string[]>
  clear: () => Promise<void>
  remove: () => Promise<void>
}

const SERVICE = 'Cc["@mozilla.org/webauthn/service;1"].getService(Ci.nsIWebAuthnService)'

/** Adds Firefox's own software authenticator: the browser runs its real ceremony, without a user. */
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
      // The properties of a credential are getters, which `JSON.stringify` omits.
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

/**
 * Lets the browser look for security keys, of which there are none: without another authenticator it waits for one.
 */
export async function expectKey(chrome: Chrome, expected: boolean): Promise<void> {
  await chrome(`Services.prefs.setBoolPref("security.webauth.webauthn_enable_usbtoken", ${expected})`)
}

/**
 * Returns the two coordinates of the public key of a stored private key. Firefox stores both (PKCS #8, RFC 5915), and
 * ends with the uncompressed point. Not read by `createPrivateKey()`, which once refused such a
 * key (`DECODER routines::unsupported`); why is not known.
 */
export function publicPoint({ privateKey }: Held): Buffer[] {
  const [form, ...point] = Buffer.from(privateKey, 'base64url').subarray(-65)
  if (form !== 4) throw new Error('The stored key does not end with an uncompressed point.')
  return [Buffer.from(point.slice(0, 32)), Buffer.from(point.slice(32))]
}
