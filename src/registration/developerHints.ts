import { toJson } from '../core/json.js'
import type { RegistrationError, RegistrationErrorCode } from '../core/errors.js'

/** What a developer can do about it, where the error's own message does not say so. */
const HINTS: Partial<Record<RegistrationErrorCode, string>> = {
  insecure_context: 'Serve the page over https, or from http://localhost.',
  ceremony_forbidden:
    'Send no Permissions-Policy that forbids publickey-credentials-create, and give the iframe allow="publickey-credentials-create".',
  page_hidden: 'Call create() from a tap: a page out of sight gets no ceremony.',
  activation_missing:
    'In a frame of another origin, call create() within the tap itself, awaiting nothing before.',
  ceremony_not_allowed:
    'If no dialog was shown: is the page in a frame of another origin, in the background, or without a tap before it?',
  ceremony_pending: 'End a request of your own, autofill say, in beforeCeremony.',
  challenge_expired: 'Give api.init, or pass a new challenge: then it costs the user one tap.',
  approval_pending: 'A policy of the organisation wants an approval: see its policies and approvals.',
  request_declined:
    '402: the plan of the organisation; 404: baseUrl, orgId or tenantId; 412: what must be there first.',
  outcome_unknown: 'Look up error.userId on your server: a try without an answer may have been accepted.',
}

/** A bundler puts the text in its place; where nobody did, there is no such thing. */
declare const process: { env: { NODE_ENV?: string } }

/** Whether this is a development build. */
export function inDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production'
  } catch {
    return false
  }
}

/** Says in the console of a development build what the developer can do. Codes and our own words, no value of a user. */
export function logHint({ code, message: own, status }: RegistrationError): void {
  if (!inDevelopment()) return
  // A server's own words may name the user.
  const message = status === undefined ? own : `the server answered ${status}`
  console.warn(
    `registration-flow: ${message === code ? code : `${code}: ${message}`} ${HINTS[code] ?? ''}`.trim(),
  )
}

/** The options that are read once, when the registration is created. */
const READ_ONCE = ['wallets', 'steps', 'queryClient'] as const
type ReadOnce = Partial<Record<(typeof READ_ONCE)[number], unknown>>

/** Warns in the console of a development build where such an option has changed, once for each. */
export function createReadOnceCheck(first: ReadOnce): (options: ReadOnce) => void {
  const warned = new Set<string>()
  const before = READ_ONCE.map((name) => first[name])
  return (options) => {
    for (const [index, name] of READ_ONCE.entries()) {
      if (warned.has(name) || isSame(before[index], options[name]) || !inDevelopment()) continue
      warned.add(name)
      console.warn(
        `registration-flow: \`${name}\` is read once; give Root another key to begin with a new one.`,
      )
    }
  }
}

/** Hosts often write lists in place, so that each render has a new one. A client is told by what it is. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && Array.isArray(other) && toJson(one) === toJson(other))
}
