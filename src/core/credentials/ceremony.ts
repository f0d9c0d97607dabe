import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { cancelled } from '../abort.js'
import { errorName } from '../errorName.js'
import { RegistrationError } from '../errors.js'
import type { RegistrationErrorCode } from '../errorCodes.js'
import { pageOrigin } from '../page.js'

/** Milliseconds after the browser's own timeout until this package ends the ceremony itself. */
const WATCHDOG_MARGIN = 5000
/** Milliseconds that the browser gets to end an aborted ceremony. */
const ABORT_GRACE = 500
/** Milliseconds that another WebAuthn request of the page, such as autofill, gets to end after its abort. */
const PENDING_PAUSE = 300
/**
 * Only one ceremony at a time per page, across all widgets: Chromium refuses a second one, Firefox aborts the first.
 */
let ceremonyUnderWay = false

/** Returns the error code if no ceremony can succeed on this page, as far as that can be known without trying. */
export function unsupportedReason(): RegistrationErrorCode | undefined {
  if (!globalThis.isSecureContext) return 'insecure_context'
  // WebCrypto and `TextEncoder` are needed to verify the result. Every real browser with passkeys has them; a simulated
  // one may not.
  const { crypto, TextEncoder } = globalThis as Partial<typeof globalThis>
  if (!browserSupportsWebAuthn() || !crypto?.subtle || !TextEncoder) return 'webauthn_unsupported'
  return isForbiddenByPolicy() ? 'ceremony_forbidden' : undefined
}

/** Returns the error code if a ceremony cannot succeed now, but can later. */
function blockedReason(): RegistrationErrorCode | undefined {
  if (document.visibilityState === 'hidden') return 'page_hidden'
  // Only cross-origin frames need a user activation (§5.1.3 step 2), and Firefox has no `navigator.userActivation`.
  const untouched = (navigator as { userActivation?: UserActivation }).userActivation?.isActive === false
  return untouched && isCrossOriginFrame() ? 'activation_missing' : undefined
}

/** Whether this page is in a frame, and the page at the top has another origin. */
function isCrossOriginFrame(): boolean {
  try {
    return top?.location.origin !== pageOrigin()
  } catch {
    return true
  }
}

/**
 * Whether a permissions policy (§5.9) forbids passkeys. The page checks this before the ceremony, in browsers that can
 * tell, so that the user does not tap in vain.
 */
function isForbiddenByPolicy(): boolean {
  try {
    const { featurePolicy } = document as { featurePolicy?: { allowsFeature: (name: string) => boolean } }
    return featurePolicy?.allowsFeature('publickey-credentials-create') === false
  } catch {
    return false
  }
}

/**
 * Runs `navigator.credentials.create()` so that it always settles, one ceremony at a time per page.
 *
 * `startRegistration` of @simplewebauthn/browser is not used: it shares one abort signal with all other callers on the
 * page, and it can throw after the key was created.
 *
 * @param publicKey The creation options that the result is verified against. The browser never gets this object.
 * @param makeOptions Returns equal options on each call, for the browser: the native bridge of a web view may replace
 * bytes with text in place, and a result cannot be verified against changed options.
 * @param onLate Gets a credential that the browser returned after the ceremony had been ended: it must not be used.
 * @throws {RegistrationError} `cancelled`, `page_hidden`, `activation_missing`, `ceremony_pending`, or the code for the
 * error with which the browser refused the ceremony.
 */
export async function performCeremony(
  publicKey: PublicKeyCredentialCreationOptions,
  makeOptions: () => PublicKeyCredentialCreationOptions,
  signal: AbortSignal | undefined,
  onLate: (result: unknown) => void,
): Promise<unknown> {
  if (signal?.aborted) throw cancelled(signal.reason)
  if (ceremonyUnderWay) throw new RegistrationError('ceremony_pending')
  const reason = blockedReason()
  if (reason) throw new RegistrationError(reason)
  ceremonyUnderWay = true
  try {
    return await raceWithAbort(publicKey, makeOptions, signal, onLate)
  } finally {
    ceremonyUnderWay = false
  }
}

/** Settles with the result of `create()`, or rejects when the signal aborts or the browser does not answer in time. */
function raceWithAbort(
  publicKey: PublicKeyCredentialCreationOptions,
  makeOptions: () => PublicKeyCredentialCreationOptions,
  signal: AbortSignal | undefined,
  onLate: (result: unknown) => void,
): Promise<unknown> {
  const controller = new AbortController()
  const began = performance.now()
  return new Promise((resolve, reject) => {
    let ending: RegistrationError | undefined
    let grace: ReturnType<typeof setTimeout> | undefined
    const end = (error: RegistrationError) => {
      if (ending) return
      ending = error
      grace = setTimeout(() => reject(error), ABORT_GRACE)
      controller.abort()
    }
    const onAbort = () => end(cancelled(signal?.reason))
    const onDeadline = () => end(new RegistrationError('ceremony_timed_out'))
    const watchdog = setTimeout(onDeadline, (publicKey.timeout ?? 0) + WATCHDOG_MARGIN)
    const stopWaiting = () => {
      clearTimeout(watchdog)
      clearTimeout(grace)
      signal?.removeEventListener('abort', onAbort)
    }
    signal?.addEventListener('abort', onAbort, { once: true })
    callCreate(makeOptions, controller.signal).then(
      (result) => {
        stopWaiting()
        if (!ending) return resolve(result)
        onLate(result)
        return reject(ending)
      },
      (error: unknown) => {
        stopWaiting()
        const elapsed = performance.now() - began
        // With the elapsed time, which tells the caller that the browser has ended the ceremony as well.
        if (ending) reject(new RegistrationError(ending.code, { cause: ending.cause, elapsed }))
        else reject(ceremonyError(error, publicKey, elapsed))
      },
    )
  })
}

/**
 * Calls `create()` and converts a synchronous throw to a rejection: extensions replace `create()` with functions that
 * throw.
 */
async function callCreate(
  makeOptions: () => PublicKeyCredentialCreationOptions,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    return await navigator.credentials.create({ publicKey: makeOptions(), signal })
  } catch (error) {
    // The browser may still be ending an aborted WebAuthn request of the page, such as autofill. Tried once more only.
    if (errorName(error) !== 'OperationError') throw error
    await new Promise((resolve) => setTimeout(resolve, PENDING_PAUSE))
    return navigator.credentials.create({ publicKey: makeOptions(), signal })
  }
}

/**
 * Error codes by `error.name`. Messages differ between browsers and versions, `instanceof` fails across realms, and
 * browsers may also pass on unlisted names from the platform. Source: WebAuthn Level 3 §5.1.3 "Create a New
 * Credential", and https://w3c.github.io/webauthn/#sctn-create-request-exceptions
 */
const CEREMONY_ERRORS: Record<string, RegistrationErrorCode | undefined> = {
  NotAllowedError: 'ceremony_not_allowed',
  AbortError: 'cancelled',
  TimeoutError: 'ceremony_timed_out',
  InvalidStateError: 'already_registered',
  SecurityError: 'relying_party_invalid',
  NotSupportedError: 'authenticator_unsupported',
  ConstraintError: 'authenticator_unsupported',
  OperationError: 'ceremony_pending',
}

/** Returns our error for an error with which the browser refused a ceremony. */
function ceremonyError(
  cause: unknown,
  { excludeCredentials }: PublicKeyCredentialCreationOptions,
  elapsed: number,
): RegistrationError {
  const name = errorName(cause)
  const code = Object.hasOwn(CEREMONY_ERRORS, name) ? CEREMONY_ERRORS[name] : undefined
  // InvalidStateError does not always mean an excluded credential: in a detached frame, whose `top` is null, every call
  // is rejected with it.
  const known = code && (code !== 'already_registered' || (excludeCredentials?.length && top))
  return new RegistrationError(known ? code : 'authenticator_failed', { cause, elapsed })
}
