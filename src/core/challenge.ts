import { fromBase64url, toWellFormed, utf8 } from './encoding.js'
import { type Fields, isRecord, own, type Reader, readFields, record, string, text, wrong } from './fields.js'
import type { UserRegistrationChallenge } from './protocol.js'

/** EdDSA, ES256, RS256: what every authenticator in use signs with and every server verifies (COSE numbers). */
const ALGORITHMS = new Set<unknown>([-7, -8, -257])
/** Chromium throws a RangeError above this. */
const MOST_EXCLUDED = 64
/** Longest credential id (WebAuthn Level 3 §7.1 step 25). */
const LONGEST_CREDENTIAL_ID = 1023
/** Longest user handle (§5.4.3). */
const LONGEST_USER_ID = 64
/** Least bytes of a challenge (§13.4.3). */
const SHORTEST_CHALLENGE = 16
/** Far above any real challenge; keeps a broken server from filling the authenticator's message. */
const LONGEST_CHALLENGE = 8192

/**
 * Checks an init answer and takes out what registration needs. Unknown fields and unknown credential kinds are
 * left alone; entries of `excludeCredentials` and `pubKeyCredParams` that no browser could use are left out.
 *
 * @param answer What `POST /auth/registration/init` (or `/delegated`, `/social`) answered, parsed from JSON.
 * @param options.needsToken Also require `temporaryAuthenticationToken`. Default false.
 * @throws {RegistrationError} `invalid_challenge`, its `field` naming what is missing or wrong.
 */
export function parseChallenge(
  answer: unknown,
  { needsToken = false }: { needsToken?: boolean | undefined } = {},
): UserRegistrationChallenge {
  return readFields(answer, 'invalid_challenge', (at, maybe) => ({
    user: {
      id: at('user.id', identifier(1, LONGEST_USER_ID)),
      name: at('user.name', text),
      displayName: at('user.displayName', string),
    },
    temporaryAuthenticationToken: (needsToken ? at : maybe)('temporaryAuthenticationToken', text),
    challenge: at('challenge', identifier(SHORTEST_CHALLENGE, LONGEST_CHALLENGE)),
    rp: maybe('rp', record) && { id: maybe('rp.id', text), name: maybe('rp.name', text) },
    supportedCredentialKinds: {
      firstFactor: at('supportedCredentialKinds.firstFactor', strings),
      secondFactor: at('supportedCredentialKinds.secondFactor', strings),
    },
    authenticatorSelection: {
      authenticatorAttachment: maybe(
        'authenticatorSelection.authenticatorAttachment',
        oneOf('platform', 'cross-platform'),
      ),
      residentKey: at('authenticatorSelection.residentKey', requirement),
      requireResidentKey: at('authenticatorSelection.requireResidentKey', oneOf(true, false)),
      userVerification: at('authenticatorSelection.userVerification', requirement),
    },
    attestation: at('attestation', oneOf('none', 'indirect', 'direct', 'enterprise')),
    pubKeyCredParams: at('pubKeyCredParams', algorithms),
    excludeCredentials: at('excludeCredentials', excluded),
    otpUrl: maybe('otpUrl', string),
  }))
}

const array: Reader<unknown[]> = (value) => {
  if (!Array.isArray(value)) throw wrong
  return value
}

/** Kinds are told apart by name only, so an entry that is no string can be none of them. */
const strings: Reader<string[]> = (value) =>
  array(value).filter((item): item is string => typeof item === 'string')

const oneOf =
  <T>(...known: T[]): Reader<T> =>
  (value) => {
    if (!known.includes(value as T)) throw wrong
    return value as T
  }

const requirement = oneOf<'required' | 'preferred' | 'discouraged'>('required', 'preferred', 'discouraged')

/** Text that becomes bytes. Two strings with lone surrogates can have the same UTF-8; an identifier must not. */
const identifier =
  (least: number, most: number): Reader<string> =>
  (value) => {
    const { length } = utf8(string(value))
    if (length < least || length > most || toWellFormed(value as string) !== value) {
      throw wrong
    }
    return value
  }

const publicKeys = (value: unknown): Fields[] =>
  array(value)
    .filter(isRecord)
    .filter((item) => own(item, 'type') === 'public-key')

const algorithms: Reader<UserRegistrationChallenge['pubKeyCredParams']> = (value) => {
  const usable = publicKeys(value)
    .map((item) => own(item, 'alg'))
    .filter((alg): alg is number => ALGORITHMS.has(alg))
  if (usable.length === 0) throw wrong
  return usable.map((alg) => ({ type: 'public-key', alg }))
}

const excluded: Reader<UserRegistrationChallenge['excludeCredentials']> = (value) =>
  publicKeys(value)
    .map((item) => own(item, 'id'))
    .filter((id): id is string => typeof id === 'string' && isCredentialId(id))
    .slice(0, MOST_EXCLUDED)
    .map((id) => ({ type: 'public-key', id }))

function isCredentialId(id: string): boolean {
  const length = fromBase64url(id)?.length ?? 0
  return length > 0 && length <= LONGEST_CREDENTIAL_ID
}
