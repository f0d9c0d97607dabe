import { useEffect, useInsertionEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'
import type { EndUserOptions, EngineOptions, UserOptions } from '../registration/options.js'
import { createRegistration } from '../registration/registration.js'
import type { Notices } from '../registration/store.js'
import type { Verbs } from '../registration/verbs.js'
import { createMutationClient, createMutationRunner, type HostQueryClient } from './mutationRunner.js'

/** The options of {@link useRegistration}, including the host's callbacks. */
export type RegistrationOptions<Kind = UserOptions | EndUserOptions> = EngineOptions<Kind> & {
  /**
   * A client to use instead of the private one, for hosts that observe every mutation of their app: a `QueryClient` of
   * React Query 5. Read once.
   */
  queryClient?: HostQueryClient | undefined
}

/** A registration as React state, with functions for what the user can do, which are the same on every render. */
export interface UseRegistrationResult extends Readonly<Notices>, Verbs {
  /** The step, the challenge, the request and the response. */
  readonly state: RegistrationState
  /** Whether an action of the present step is running or has failed. */
  readonly status: 'idle' | 'pending' | 'error'
  /** Why the last action of the present step failed. */
  readonly error: RegistrationError | null
  /** False if there is neither a challenge nor an `api.init` to get one. */
  readonly canStart: boolean
  /** True if there is an `api.init` to get a new challenge. */
  readonly canRestart: boolean
  /**
   * Returns the seed of the one-time codes as an `otpauth:` address, if the server sent one. Secret: show it and
   * store it nowhere.
   */
  readonly otpUrl: () => string | undefined
}

/**
 * Runs a registration without rendering anything. Returns its state, its status, its error, and functions for what the
 * user can do (`start`, `create`, `skip` and others).
 *
 * Call these functions in event handlers. They return at once, never throw, and do nothing while another one is
 * running, so that a double click creates one credential. An unmount aborts the running action.
 */
export function useRegistration(options: RegistrationOptions<UserOptions>): UseRegistrationResult
export function useRegistration(options: RegistrationOptions<EndUserOptions>): UseRegistrationResult
export function useRegistration(options: RegistrationOptions): UseRegistrationResult
// Overloads, because TypeScript cannot discriminate a union by an array: next to `wallets: […]`, the parameter of
// `onComplete` would be an implicit `any`.
export function useRegistration(options: RegistrationOptions): UseRegistrationResult {
  const [runner] = useState(() => createMutationRunner(options.queryClient ?? createMutationClient()))
  const [registration] = useState(() => createRegistration(options, runner))
  const { subscribe, update, applyChallenge, mount, reveal, isHidden, otpUrl, verbs } = registration
  const { getSnapshot, getServerSnapshot } = registration
  const { state, notices, errors } = useSyncExternalStore(subscribe, getSnapshot, getServerSnapshot)
  const { isPending, error } = useSyncExternalStore(runner.subscribe, runner.result, runner.result)

  const [, rerender] = useReducer((renders: number) => renders + 1, 0)
  // An insertion effect is cleaned up synchronously on unmount, a passive effect possibly later. StrictMode does not
  // re-run insertion effects.
  useInsertionEffect(() => {
    // While React hides the widget, `useSyncExternalStore` is not subscribed: this listener keeps the hidden widget
    // up to date.
    const unsubscribe = subscribe(() => {
      if (isHidden()) rerender()
    })
    const unmount = mount()
    return () => {
      unsubscribe()
      unmount()
    }
  }, [subscribe, mount, isHidden])
  // While React hides the widget, only insertion effects run: the result of a running submit must reach the newest
  // callbacks.
  useInsertionEffect(() => update(options))
  useEffect(applyChallenge)
  // When React hides a widget that stays mounted (`<Activity>`), it cleans up passive effects, not only layout
  // effects.
  useEffect(reveal, [reveal])

  // A finished registration shows no error, whatever a callback of the host's cache throws after the success.
  const actionError = state.step === 'done' ? null : error
  const shownError =
    (state.step === 'start' && (errors.otherTab ?? actionError ?? errors.challenge)) || actionError || null
  const canRestart = options.api.init !== undefined
  return useMemo(
    () => ({
      state,
      status: isPending ? 'pending' : shownError ? 'error' : 'idle',
      error: isPending ? null : shownError,
      canStart: state.step !== 'start' || canRestart,
      canRestart,
      otpUrl,
      ...notices,
      ...verbs,
    }),
    [state, isPending, shownError, canRestart, otpUrl, notices, verbs],
  )
}
