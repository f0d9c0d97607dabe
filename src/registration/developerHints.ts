import { toJson } from '../core/json.js'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationErrorCode } from '../core/errorCodes.js'

/** What a developer can do about an error, by its code, where the error's own message does not say so. */
const HINTS: Partial<Record<RegistrationErrorCode, string>> = {
  relying_party_invalid: 'While you develop on http://localhost, leave relyingParty out.',
  insecure_context: 'Serve the page over https, or from http://localhost.',
  webauthn_unsupported: 'This browser has no WebAuthn: a web view of an app, say, whose app has to allow it.',
  ceremony_forbidden:
    'Send no Permissions-Policy that forbids publickey-credentials-create, and give the iframe allow="publickey-credentials-create".',
  page_hidden: 'Call create() from a tap: a page out of sight gets no ceremony.',
  activation_missing:
    'In a frame of another origin, call create() within the tap itself, awaiting nothing before.',
  ceremony_not_allowed:
    'If no dialog was shown: is the page in a frame of another origin, in the background, or without a tap before it?',
  ceremony_pending: 'End a request of your own, autofill say, in beforeCeremony.',
  challenge_expired: 'Give api.init, or pass a new challenge: then it costs the user one tap.',
  approval_pending: 'A policy of the organization wants an approval: see its policies and approvals.',
  request_declined:
    '402: the plan of the organization; 404: baseUrl, orgId or tenantId; 412: what must be there first.',
  outcome_unknown: 'Look up error.userId on your server: a try without an answer may have been accepted.',
}

/** A bundler replaces `process.env.NODE_ENV` with a string; without a bundler there is no `process` in a browser. */
declare const process: { env: { NODE_ENV?: string } }

/** In development builds, logs what a developer can do about an error: codes and our own texts, no user data. */
export function logHint(error: RegistrationError): void {
  try {
    // Compared here and below, not in a helper: only then does a bundler drop the texts from a production build.
    if (process.env.NODE_ENV !== 'production') console.warn(hintOn(error))
  } catch {
    // There is no `process`, so this does not count as a development build.
  }
}

/** Returns the text to log about an error: its code, its message and the hint. */
function hintOn({ code, message: own, status }: RegistrationError): string {
  // A message from the server may contain the user's name.
  const message = status === undefined ? own : `the server answered ${status}`
  return `registration-flow: ${message === code ? code : `${code}: ${message}`} ${HINTS[code] ?? ''}`.trim()
}

/** Options that are read once, when the registration is created. */
const READ_ONCE = ['wallets', 'steps', 'queryClient'] as const
/** The values of the options that are read once. */
type ReadOnce = Partial<Record<(typeof READ_ONCE)[number], unknown>>

/** Returns a function that warns in development builds, once per option, if a read-once option has changed. */
export function createReadOnceCheck(first: ReadOnce): (options: ReadOnce) => void {
  const check = createCheck(first)
  return (options) => {
    try {
      if (process.env.NODE_ENV !== 'production') check(options)
    } catch {
      // There is no `process`, so this does not count as a development build.
    }
  }
}

/** Returns a function that warns about each read-once option whose value differs from the first one. */
function createCheck(first: ReadOnce): (options: ReadOnce) => void {
  const warned = new Set<string>()
  const before = READ_ONCE.map((name) => first[name])
  return (options) => {
    for (const [index, name] of READ_ONCE.entries()) {
      if (warned.has(name) || isSame(before[index], options[name])) continue
      warned.add(name)
      console.warn(
        `registration-flow: \`${name}\` is read once; give Root another key to begin with a new one.`,
      )
    }
  }
}

/**
 * Compares arrays by value, because hosts often write them inline, which makes a new array on each render; anything
 * else by identity.
 */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && toJson(one) === toJson(other))
}
