import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { cancelled, errorName, RegistrationError, type RegistrationErrorCode } from '../errors.js'
import { pageOrigin } from '../page.js'

/** How long after the browser's own deadline we stop believing in an answer. */
const WATCHDOG_MARGIN = 5000
/** How long an aborted ceremony may take to say so before it is given up on. */
const ABORT_GRACE = 500
/** How long another request of the page, told to end, may take to do so. */
const PENDING_PAUSE = 300
/** One ceremony at a time per page, also across widgets: Chromium refuses a second one, Firefox kills the first. */
let ceremonyUnderWay = false

/** Why no ceremony can succeed here, as far as that is known before one is tried. */
export function webAuthnFault(): RegistrationErrorCode | undefined {
  if (!globalThis.isSecureContext) return 'insecure_context'
  // Every browser with passkeys has the others, which its result is checked with; a simulated one may not.
  const { crypto, TextEncoder } = globalThis as Partial<typeof globalThis>
  if (!browserSupportsWebAuthn() || !crypto?.subtle || !TextEncoder) return 'webauthn_unsupported'
  return isForbiddenByPolicy() ? 'ceremony_forbidden' : undefined
}

/** Why no ceremony can succeed at this moment, where it can later. */
function blockedReason(): RegistrationErrorCode | undefined {
  if (document.visibilityState === 'hidden') return 'page_hidden'
  // Asked of other origins' frames alone (§5.10): elsewhere no activation is needed, and Firefox has none to show.
  const untouched = (navigator as { userActivation?: UserActivation }).userActivation?.isActive === false
  return untouched && isCrossOriginFrame() ? 'activation_missing' : undefined
}

function isCrossOriginFrame(): boolean {
  try {
    return top?.location.origin !== pageOrigin()
  } catch {
    return true
  }
}

/** Whether a permissions policy (§5.10) says no: known before the tap is spent, where the browser tells at all. */
function isForbiddenByPolicy(): boolean {
  try {
    const { featurePolicy } = document as { featurePolicy?: { allowsFeature: (name: string) => boolean } }
    return featurePolicy?.allowsFeature('publickey-credentials-create') === false
  } catch {
    return false
  }
}

/**
 * Runs `navigator.credentials.create()` with an end that is certain, one ceremony at a time per page.
 *
 * Called by ourselves and not through `startRegistration`, which shares one abort signal with every other caller
 * on the page and can throw after the key exists.
 *
 * @param publicKey What is asked for. The browser never gets this very object.
 * @param makeOptions Gives the same once more at each call. The browser gets its own: the bridge of a web view turns bytes into
 * text in place, and what it has changed can no longer be checked against.
 * @param onLate Gets a credential that came after the ceremony was given up: it must not be used.
 * @throws {RegistrationError} any code of the environment and the ceremony.
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
    return await settled(publicKey, makeOptions, signal, onLate)
  } finally {
    ceremonyUnderWay = false
  }
}

function settled(
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
        // With the time, as a sign that the browser has ended it, too.
        if (ending) reject(new RegistrationError(ending.code, { cause: ending.cause, elapsed }))
        else reject(ceremonyError(error, publicKey, elapsed))
      },
    )
  })
}

/** `create()`, with a throw turned into a rejection: extensions replace it with functions that do throw. */
async function callCreate(
  makeOptions: () => PublicKeyCredentialCreationOptions,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    return await navigator.credentials.create({ publicKey: makeOptions(), signal })
  } catch (error) {
    // A request of the page's own, autofill say, may be about to end: tried once more, and only once.
    if (errorName(error) !== 'OperationError') throw error
    await new Promise((resolve) => setTimeout(resolve, PENDING_PAUSE))
    return navigator.credentials.create({ publicKey: makeOptions(), signal })
  }
}

/**
 * By `name` alone. Messages differ between browsers and versions, `instanceof` fails across realms, and the list of
 * names is open: the platform may pass on any. Source: WebAuthn Level 3 §5.1.3 "Create a New Credential", and
 * https://w3c.github.io/webauthn/#sctn-create-request-exceptions
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

function ceremonyError(
  cause: unknown,
  { excludeCredentials }: PublicKeyCredentialCreationOptions,
  elapsed: number,
): RegistrationError {
  const name = errorName(cause)
  const code = Object.hasOwn(CEREMONY_ERRORS, name) ? CEREMONY_ERRORS[name] : undefined
  // A detached frame, which has no `top` any more, has the same name for its trouble.
  const known = code && (code !== 'already_registered' || (excludeCredentials?.length && top))
  return new RegistrationError(known ? code : 'authenticator_failed', { cause, elapsed })
}
