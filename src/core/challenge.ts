import { fromBase64url, toWellFormed, utf8 } from './encoding.js'
import { isRegistrationError, RegistrationError } from './errors.js'
import type { UserRegistrationChallenge } from './protocol.js'

/** EdDSA, ES256, RS256: what every authenticator in use signs with and every server verifies (COSE numbers). */
const ALGORITHMS = new Set([-7, -8, -257])
/** Chromium throws a RangeError above this (reliability of `excludeCredentials`). */
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
  try {
    return read(answer, needsToken)
  } catch (error) {
    // A host may pass an object with getters or a Proxy: whatever those throw is also an unusable answer.
    throw isRegistrationError(error) ? error : invalid('(answer)', 'could not be read', error)
  }
}

function read(answer: unknown, needsToken: boolean): UserRegistrationChallenge {
  const root = record(answer, '(answer)')
  const user = record(own(root, 'user'), 'user')
  const kinds = record(own(root, 'supportedCredentialKinds'), 'supportedCredentialKinds')
  const selection = record(own(root, 'authenticatorSelection'), 'authenticatorSelection')
  const token = optional(own(root, 'temporaryAuthenticationToken'), 'temporaryAuthenticationToken', text)
  if (needsToken && token === undefined) throw invalid('temporaryAuthenticationToken', 'is missing')
  const rp = optional(own(root, 'rp'), 'rp', record)
  const attachment = optional(
    own(selection, 'authenticatorAttachment'),
    'authenticatorSelection.authenticatorAttachment',
    oneOf('platform', 'cross-platform'),
  )
  const otpUrl = optional(own(root, 'otpUrl'), 'otpUrl', string)
  return {
    user: {
      id: sized(exact(own(user, 'id'), 'user.id'), 'user.id', 1, LONGEST_USER_ID),
      name: text(own(user, 'name'), 'user.name'),
      displayName: string(own(user, 'displayName'), 'user.displayName'),
    },
    ...(token !== undefined && { temporaryAuthenticationToken: token }),
    challenge: sized(
      exact(own(root, 'challenge'), 'challenge'),
      'challenge',
      SHORTEST_CHALLENGE,
      LONGEST_CHALLENGE,
    ),
    ...(rp && {
      rp: {
        ...fieldIf('id', optional(own(rp, 'id'), 'rp.id', text)),
        ...fieldIf('name', optional(own(rp, 'name'), 'rp.name', text)),
      },
    }),
    supportedCredentialKinds: {
      firstFactor: strings(own(kinds, 'firstFactor'), 'supportedCredentialKinds.firstFactor'),
      secondFactor: strings(own(kinds, 'secondFactor'), 'supportedCredentialKinds.secondFactor'),
    },
    authenticatorSelection: {
      ...fieldIf('authenticatorAttachment', attachment),
      residentKey: requirement(own(selection, 'residentKey'), 'authenticatorSelection.residentKey'),
      requireResidentKey: boolean(
        own(selection, 'requireResidentKey'),
        'authenticatorSelection.requireResidentKey',
      ),
      userVerification: requirement(
        own(selection, 'userVerification'),
        'authenticatorSelection.userVerification',
      ),
    },
    attestation: oneOf('none', 'indirect', 'direct', 'enterprise')(own(root, 'attestation'), 'attestation'),
    pubKeyCredParams: algorithms(own(root, 'pubKeyCredParams')),
    excludeCredentials: excluded(own(root, 'excludeCredentials')),
    ...fieldIf('otpUrl', otpUrl),
  }
}

type Reader<T> = (value: unknown, field: string) => T
type Fields = Record<string, unknown>

function invalid(field: string, what: string, cause?: unknown): RegistrationError {
  return new RegistrationError('invalid_challenge', `The init answer cannot be used: ${field} ${what}.`, {
    cause: cause ?? field,
    field,
  })
}

/** Own properties only: an inherited `challenge` is somebody's polluted prototype, not an answer. */
const own = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined

const fieldIf = <K extends string, T>(name: K, value: T | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: T }

function described(value: unknown): string {
  if (value === undefined) return 'is missing'
  if (value === null) return 'is null'
  return Array.isArray(value) ? 'is an array' : `is a ${typeof value}`
}

const record: Reader<Fields> = (value, field) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(field, `${described(value)}, not an object`)
  }
  return value as Fields
}

const string: Reader<string> = (value, field) => {
  if (typeof value !== 'string') throw invalid(field, `${described(value)}, not a string`)
  return value
}

const text: Reader<string> = (value, field) => {
  if (string(value, field) === '') throw invalid(field, 'is empty')
  return value as string
}

const boolean: Reader<boolean> = (value, field) => {
  if (typeof value !== 'boolean') throw invalid(field, `${described(value)}, not true or false`)
  return value
}

const array: Reader<unknown[]> = (value, field) => {
  if (!Array.isArray(value)) throw invalid(field, `${described(value)}, not a list`)
  return value
}

/** Kinds are told apart by name only, so an entry that is no string can be none of them. */
const strings: Reader<string[]> = (value, field) =>
  array(value, field).filter((item): item is string => typeof item === 'string')

/** Two different strings with lone surrogates can have the same UTF-8 bytes; an identifier must not. */
const exact: Reader<string> = (value, field) => {
  if (toWellFormed(string(value, field)) !== value) throw invalid(field, 'is not well-formed text')
  return value
}

const oneOf =
  <T extends string>(...known: T[]): Reader<T> =>
  (value, field) => {
    if (!known.includes(value as T)) throw invalid(field, `is none of ${known.join(', ')}`)
    return value as T
  }

const requirement = oneOf('required', 'preferred', 'discouraged')

function optional<T>(value: unknown, field: string, reader: Reader<T>): T | undefined {
  return value === undefined || value === null ? undefined : reader(value, field)
}

function sized(value: string, field: string, least: number, most: number): string {
  const { length } = utf8(value)
  if (length < least || length > most) {
    throw invalid(field, `has ${length} bytes, allowed are ${least} to ${most}`)
  }
  return value
}

function algorithms(value: unknown): UserRegistrationChallenge['pubKeyCredParams'] {
  const numbers = array(value, 'pubKeyCredParams')
    .filter((item): item is Fields => typeof item === 'object' && item !== null)
    .filter((item) => own(item, 'type') === 'public-key')
    .map((item) => own(item, 'alg') as number)
    .filter((alg) => ALGORITHMS.has(alg))
  if (numbers.length === 0) throw invalid('pubKeyCredParams', 'names no algorithm that can be used')
  return numbers.map((alg) => ({ type: 'public-key', alg }))
}

function excluded(value: unknown): UserRegistrationChallenge['excludeCredentials'] {
  return array(value, 'excludeCredentials')
    .filter((item): item is Fields => typeof item === 'object' && item !== null)
    .filter((item) => own(item, 'type') === 'public-key')
    .map((item) => own(item, 'id'))
    .filter((id): id is string => typeof id === 'string' && isCredentialId(id))
    .slice(0, MOST_EXCLUDED)
    .map((id) => ({ type: 'public-key', id }))
}

function isCredentialId(id: string): boolean {
  const length = fromBase64url(id)?.length ?? 0
  return length > 0 && length <= LONGEST_CREDENTIAL_ID
}
