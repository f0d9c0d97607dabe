import {
  type JsonObject,
  isRecord,
  ownProperty,
  type Reader,
  readFields,
  record,
  string,
  nonEmptyString,
  INVALID,
} from './fields.js'
import type { UserRegistrationChallenge } from './protocol.js'

/** The algorithms of a server that lists none: ES256 and RS256 (WebAuthn Level 3 §5.1.3 step 10). */
const DEFAULT_ALGORITHMS = [-7, -257]
/**
 * Maximum number of algorithms, far more than the COSE registry has. Keeps a broken server from making the message to
 * the authenticator too long.
 */
const MAX_ALGORITHMS = 64
/** Maximum number of `excludeCredentials`: Chromium throws a RangeError for more. */
const MAX_EXCLUDED = 64
/** Maximum length of a credential ID (WebAuthn Level 3 §7.1 step 25): 1023 bytes, as base64url. */
const MAX_CREDENTIAL_ID_LENGTH = 1364
/** Maximum length of a user handle (WebAuthn Level 3 §5.4.3). */
const MAX_USER_ID_BYTES = 64
/** Minimum length of a challenge (WebAuthn Level 3 §13.4.3). */
const MIN_CHALLENGE_BYTES = 16
/**
 * Maximum length of a challenge, far above any real one. Keeps a broken server from making the message to the
 * authenticator too long.
 */
const MAX_CHALLENGE_BYTES = 8192

/**
 * Checks an init answer and takes out what registration needs. Unknown fields and unknown credential kinds are
 * left alone; entries of `excludeCredentials` and `pubKeyCredParams` that no browser could use are left out.
 *
 * What WebAuthn lets a server leave out may be absent or null, and an enumeration may be the empty string that some
 * languages write for a value that was never set. Then the defaults of WebAuthn Level 3 apply (§5.4, §5.4.4):
 * `attestation` none, `userVerification` preferred, `residentKey` as `requireResidentKey` says, and the user's `name`
 * for `displayName`. `challenge`, `user.id`, `user.name` and the kinds of the first factor have no default.
 *
 * @param answer What `POST /auth/registration/init` (or `/delegated`, `/social`) answered, parsed from JSON.
 * @param options.needsToken Also require `temporaryAuthenticationToken`. Default false.
 * @throws {RegistrationError} `invalid_challenge`, its `field` naming what is missing or wrong.
 */
export function parseChallenge(
  answer: unknown,
  { needsToken = false }: { needsToken?: boolean | undefined } = {},
): UserRegistrationChallenge {
  return readFields(answer, 'invalid_challenge', (required, optional) => {
    const id = required('user.id', utf8String(1, MAX_USER_ID_BYTES))
    const name = required('user.name', nonEmptyString)
    const selection = <T>(member: string, reader: Reader<T>) =>
      optional(`authenticatorSelection.${member}`, reader)
    const residentKey = selection('residentKey', requirement)
    const requireResidentKey = selection('requireResidentKey', oneOf(true, false))
    return {
      user: { id, name, displayName: optional('user.displayName', string) ?? name },
      temporaryAuthenticationToken: needsToken
        ? required('temporaryAuthenticationToken', nonEmptyString)
        : optional('temporaryAuthenticationToken', emptyAsUndefined),
      challenge: required('challenge', utf8String(MIN_CHALLENGE_BYTES, MAX_CHALLENGE_BYTES)),
      rp: optional('rp', record) && {
        id: optional('rp.id', emptyAsUndefined),
        name: optional('rp.name', emptyAsUndefined),
      },
      supportedCredentialKinds: {
        firstFactor: required('supportedCredentialKinds.firstFactor', strings),
        secondFactor: optional('supportedCredentialKinds.secondFactor', strings) ?? [],
      },
      authenticatorSelection: {
        authenticatorAttachment: selection('authenticatorAttachment', oneOf('platform', 'cross-platform')),
        residentKey: residentKey ?? (requireResidentKey ? 'required' : 'discouraged'),
        requireResidentKey: requireResidentKey ?? residentKey === 'required',
        userVerification: selection('userVerification', requirement) ?? 'preferred',
      },
      attestation: optional('attestation', oneOf('none', 'indirect', 'direct', 'enterprise')) ?? 'none',
      pubKeyCredParams: optional('pubKeyCredParams', algorithms) ?? asParams(DEFAULT_ALGORITHMS),
      excludeCredentials: optional('excludeCredentials', excluded) ?? [],
      otpUrl: optional('otpUrl', string),
    }
  })
}

/** Reads an array. */
const array: Reader<unknown[]> = (value) => {
  if (!Array.isArray(value)) throw INVALID
  return value
}

/** Reads a list of credential kinds. Leaves out entries that are not strings, because they are the name of no kind. */
const strings: Reader<string[]> = (value) =>
  array(value).filter((item): item is string => typeof item === 'string')

/** Returns a reader that accepts only these values; an empty string counts as absent. */
const oneOf =
  <T>(...known: T[]): Reader<T | undefined> =>
  (value) => {
    if (value === '') return undefined
    if (!known.includes(value as T)) throw INVALID
    return value as T
  }

/** Reads a requirement of WebAuthn, such as `userVerification`. */
const requirement = oneOf<'required' | 'preferred' | 'discouraged'>('required', 'preferred', 'discouraged')

/** Reads a string; an empty one counts as absent. */
const emptyAsUndefined: Reader<string | undefined> = (value) => string(value) || undefined

/**
 * Reads a string that is later encoded as UTF-8 and has `min` to `max` bytes. Throws for lone surrogates, because two
 * different strings with lone surrogates can have the same UTF-8 bytes. Uses `encodeURIComponent` to count, because a
 * test environment of the host may have no `TextEncoder`.
 */
const utf8String =
  (min: number, max: number): Reader<string> =>
  (value) => {
    const { length } = encodeURIComponent(string(value)).replaceAll(/%../g, '.')
    if (length < min || length > max) throw INVALID
    return value as string
  }

/** Reads a list and keeps its entries of the type `public-key`, the only one that WebAuthn has. */
const publicKeys = (value: unknown): JsonObject[] =>
  array(value)
    .filter(isRecord)
    .filter((item) => ownProperty(item, 'type') === 'public-key')

/** Returns the algorithms in the form of `pubKeyCredParams`. */
const asParams = (algs: number[]) => algs.map((alg) => ({ type: 'public-key' as const, alg }))

/**
 * Reads `pubKeyCredParams` and keeps every possible COSE algorithm number: the server knows which ones it can verify,
 * the browser which ones it can create.
 */
const algorithms: Reader<UserRegistrationChallenge['pubKeyCredParams'] | undefined> = (value) => {
  if (array(value).length === 0) return undefined
  const usable = publicKeys(value)
    .map((item) => ownProperty(item, 'alg'))
    // WebIDL converts other numbers to a `long`, and so to another algorithm.
    .filter((alg): alg is number => typeof alg === 'number' && alg === (alg | 0))
    .slice(0, MAX_ALGORITHMS)
  if (usable.length === 0) throw INVALID
  return asParams(usable)
}

/** Reads `excludeCredentials`, without the entries that no browser could use. */
const excluded: Reader<UserRegistrationChallenge['excludeCredentials']> = (value) =>
  publicKeys(value)
    .map((item) => ownProperty(item, 'id'))
    .filter((id): id is string => typeof id === 'string' && isCredentialId(id))
    .slice(0, MAX_EXCLUDED)
    .map((id) => ({ type: 'public-key', id }))

/**
 * Canonical base64url without padding, and not empty: the bits of the last character that belong to no byte are 0. A
 * pattern and not a decoder, because decoding loads only with the first ceremony.
 */
const BASE64URL = /^(?=.)([\w-]{4})*([\w-][AQgw]|[\w-]{2}[048AEIMQUYcgkosw])?$/

/** Whether a browser could decode this credential ID. */
const isCredentialId = (id: string) => id.length <= MAX_CREDENTIAL_ID_LENGTH && BASE64URL.test(id)
