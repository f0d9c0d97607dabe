import { fromBase64url, toWellFormed, utf8 } from '../encoding.js'
import { RegistrationError } from '../errors.js'
import { pageHostname, pageOrigin } from '../page.js'
import type { RelyingParty, UserRegistrationChallenge } from '../protocol.js'

/** How {@link toCreationOptions} fills in what the init answer leaves to the client. */
export interface CreationOptions {
  /**
   * Who the passkey is for. Default: the init answer's deprecated `rp`; on `localhost` the hostname.
   * `id` must be the page's domain or a registrable suffix of it, unless `expectedOrigins` says otherwise.
   */
  relyingParty?: RelyingParty | undefined
  /**
   * How the challenge string becomes bytes. Default `utf8`, as the API's own browser SDK does; its mobile SDKs
   * decode it, which is `base64url`.
   */
  challengeEncoding?: 'utf8' | 'base64url' | undefined
  /** Milliseconds, kept within the range WebAuthn recommends (§15.1): 300 000 (the default) to 600 000. */
  timeout?: number | undefined
  /**
   * Origins the credential may come from. Default: the page's own. Naming the page's own origin here also declares
   * it a related origin (§5.11), so that a relying party id of another domain is tried.
   */
  expectedOrigins?: readonly string[] | undefined
}

const MIN_TIMEOUT = 300_000
const TIMEOUT_MOST = 600_000
/** Authenticators may cut names at this many bytes (§6.4.1); cut here, the cut is between characters. */
const NAME_BYTES = 64

/**
 * The argument of `navigator.credentials.create()` for an init answer (WebAuthn Level 3 §5.4).
 *
 * Left out on purpose: `transports` of excluded credentials (Apple devices then fail) and `mediation`
 * (password managers then fail).
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
    // Copies: a web view's bridge writes into what it is given.
    pubKeyCredParams: challenge.pubKeyCredParams.map((param) => ({ ...param })),
    timeout: clamped(options.timeout),
    excludeCredentials: challenge.excludeCredentials.flatMap(({ id }) => {
      const bytes = fromBase64url(id)
      return bytes ? [{ type: 'public-key' as const, id: bytes }] : []
    }),
    authenticatorSelection: { ...challenge.authenticatorSelection },
    ...(challenge.hints && { hints: [...challenge.hints] }),
    attestation: challenge.attestation,
  }
}

/** The relying party id a challenge leads to: what {@link signalUnknownCredential} needs. */
export function relyingPartyOf(
  challenge: UserRegistrationChallenge,
  { relyingParty, expectedOrigins }: CreationOptions,
): RelyingParty {
  const hostname = pageHostname()
  const id = relyingParty?.id ?? challenge.rp?.id ?? (hostname === 'localhost' ? hostname : '')
  const ours = hostname === id || (id && hostname.endsWith(`.${id}`))
  // Not of this page, Chromium would look for a related-origins file first, for up to the whole timeout.
  if (!ours && !(id && expectedOrigins?.includes(pageOrigin()))) {
    throw new RegistrationError('relying_party_invalid', {
      message: `relyingParty.id "${id}" is neither ${hostname} nor a parent of it.`,
      field: 'relyingParty.id',
    })
  }
  return { id, name: sanitizeName(relyingParty?.name ?? challenge.rp?.name ?? id) }
}

function challengeBytes(challenge: string, encoding: 'utf8' | 'base64url' = 'utf8'): Uint8Array<ArrayBuffer> {
  const bytes = encoding === 'utf8' ? utf8(challenge) : fromBase64url(challenge)
  if (!bytes || bytes.length < 16) {
    throw new RegistrationError('invalid_challenge', { field: 'challenge' })
  }
  return bytes
}

function clamped(timeout: unknown): number {
  // What is no number would end the ceremony at once.
  return Math.min(Math.max(Number(timeout) || MIN_TIMEOUT, MIN_TIMEOUT), TIMEOUT_MOST)
}

/**
 * A name that can do nothing but be read: no lone surrogates (Chromium then hangs until the timeout), no control
 * or direction-changing characters, and no more than an authenticator keeps.
 */
function sanitizeName(name: string): string {
  const plain = toWellFormed(name).replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
  // Stops before the first character that does not fit whole.
  const { read } = new TextEncoder().encodeInto(plain, new Uint8Array(NAME_BYTES))
  return plain.slice(0, read)
}
