import { fromBase64url, toWellFormed, utf8 } from '../encoding.js'
import { RegistrationError } from '../errors.js'
import { pageHostname, pageOrigin } from '../page.js'
import type { RelyingParty, UserRegistrationChallenge } from '../protocol.js'

/** Options for the parts of a ceremony that the init answer leaves to the page. */
export interface CreationOptions {
  /**
   * The relying party of the passkey. Default: the init answer's deprecated `rp`; on `localhost`, the host name. `id`
   * must be the page's domain or a registrable suffix of it, unless `expectedOrigins` contains the page's origin.
   */
  relyingParty?: RelyingParty | undefined
  /**
   * How the challenge string is converted to bytes. The API's own SDKs differ, so it takes both: `utf8` (the default)
   * encodes the string as it is, like the browser SDK; `base64url` decodes it, like the mobile SDKs.
   */
  challengeEncoding?: 'utf8' | 'base64url' | undefined
  /**
   * Milliseconds after which the browser ends the ceremony, limited to the range that WebAuthn recommends (§15.1):
   * 300 000 (the default) to 600 000.
   */
  timeout?: number | undefined
  /**
   * Origins that client data may contain. Default: the page's own. If the list contains the page's own origin, the page
   * counts as a related origin (§5.11), and a relying party ID of another domain is passed to the browser.
   */
  expectedOrigins?: readonly string[] | undefined
}

/** Lower limit of `timeout`, in milliseconds, as WebAuthn recommends (§15.1). */
const MIN_TIMEOUT = 300_000
/** Upper limit of `timeout`, in milliseconds, as WebAuthn recommends (§15.1). */
const MAX_TIMEOUT = 600_000
/**
 * Authenticators may truncate names at this many bytes (§6.4.1). They are truncated here already, because here the cut
 * is between two characters.
 */
const NAME_BYTES = 64

/**
 * Converts an init answer to the `publicKey` member of what `navigator.credentials.create()` takes (WebAuthn Level 3
 * §5.4).
 *
 * Leaves out `transports` of `excludeCredentials`, as the API's own SDK does since Apple devices failed with them
 * (dfns/dfns-sdk-ts, commit 10626e1).
 *
 * @throws {RegistrationError} `relying_party_invalid` or `invalid_challenge`.
 */
export function toCreationOptions(
  challenge: UserRegistrationChallenge,
  options: CreationOptions = {},
): PublicKeyCredentialCreationOptions {
  return {
    rp: relyingPartyOf(challenge, options),
    user: {
      id: utf8(challenge.user.id),
      name: sanitizeName(challenge.user.name),
      displayName: sanitizeName(challenge.user.displayName),
    },
    challenge: challengeBytes(challenge.challenge, options.challengeEncoding),
    // Copied, because the native bridge of a web view may change the options it gets.
    pubKeyCredParams: challenge.pubKeyCredParams.map((param) => ({ ...param })),
    timeout: clampTimeout(options.timeout),
    excludeCredentials: challenge.excludeCredentials.flatMap(({ id }) => {
      const bytes = fromBase64url(id)
      return bytes ? [{ type: 'public-key' as const, id: bytes }] : []
    }),
    authenticatorSelection: { ...challenge.authenticatorSelection },
    ...(challenge.hints && { hints: [...challenge.hints] }),
    attestation: challenge.attestation,
  }
}

/** Returns the relying party to use for a challenge; {@link signalUnknownCredential} needs its ID. */
export function relyingPartyOf(
  challenge: UserRegistrationChallenge,
  { relyingParty, expectedOrigins }: CreationOptions,
): RelyingParty {
  const hostname = pageHostname()
  const id = relyingParty?.id ?? challenge.rp?.id ?? (hostname === 'localhost' ? hostname : '')
  const ours = hostname === id || (id && hostname.endsWith(`.${id}`))
  // For an ID of another domain, Chromium would first fetch a file of related origins, which may take the whole
  // timeout.
  if (!ours && !(id && expectedOrigins?.includes(pageOrigin()))) {
    throw new RegistrationError('relying_party_invalid', {
      message: `relyingParty.id "${id}" is neither ${hostname} nor a parent of it.`,
      field: 'relyingParty.id',
    })
  }
  return { id, name: sanitizeName(relyingParty?.name ?? challenge.rp?.name ?? id) }
}

/** Returns the bytes that the browser signs for a challenge. */
function challengeBytes(challenge: string, encoding: 'utf8' | 'base64url' = 'utf8'): Uint8Array<ArrayBuffer> {
  const bytes = encoding === 'utf8' ? utf8(challenge) : fromBase64url(challenge)
  if (!bytes || bytes.length < 16) {
    throw new RegistrationError('invalid_challenge', { field: 'challenge' })
  }
  return bytes
}

/** Returns the timeout within its limits. */
function clampTimeout(timeout: unknown): number {
  // A timeout that is not a number would end the ceremony at once.
  return Math.min(Math.max(Number(timeout) || MIN_TIMEOUT, MIN_TIMEOUT), MAX_TIMEOUT)
}

/**
 * Makes a name safe to display: no lone surrogates (Chromium hangs on them until the timeout), no control characters or
 * direction marks, and no more bytes than an authenticator stores.
 */
function sanitizeName(name: string): string {
  const plain = toWellFormed(name).replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
  // `encodeInto` stops before the first character that does not fit completely.
  const { read } = new TextEncoder().encodeInto(plain, new Uint8Array(NAME_BYTES))
  return plain.slice(0, read)
}
