import { useEffect, useInsertionEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'
import type { EndUserOptions, EngineOptions, UserOptions } from '../registration/options.js'
import { createRegistration } from '../registration/registration.js'
import type { Notices } from '../registration/store.js'
import type { Verbs } from '../registration/verbs.js'
import { createMutationClient, createMutationRunner, type HostQueryClient } from './mutationRunner.js'

/** What a registration needs to know and the host's callbacks. */
export type RegistrationOptions<Kind = UserOptions | EndUserOptions> = EngineOptions<Kind> & {
  /**
   * In place of the private client: for hosts that watch every mutation of their app. A `QueryClient` of React Query 5.
   * Read once.
   */
  queryClient?: HostQueryClient | undefined
}

/** A registration, alive. Its verbs are the same functions on every render. */
export interface UseRegistrationResult extends Readonly<Notices>, Verbs {
  /** Step, challenge, request and response. */
  readonly state: RegistrationState
  /** Of the present step. */
  readonly status: 'idle' | 'pending' | 'error'
  /** Of the present step. */
  readonly error: RegistrationError | null
  /** False while there is neither a challenge nor an `api.init` to get one. */
  readonly canStart: boolean
  /** True when a new init answer can be fetched. */
  readonly canRestart: boolean
  /** Seed of a one-time code as an `otpauth:` address, when the server sent one. Secret: show it and keep it nowhere. */
  readonly otpUrl: () => string | undefined
}

/**
 * One registration without any screen: state, status, error and verbs.
 *
 * Verbs are for event handlers. They return at once, never throw, and do nothing while another one is under way,
 * so a double click creates one credential. Unmounting aborts.
 */
export function useRegistration(options: RegistrationOptions<UserOptions>): UseRegistrationResult
export function useRegistration(options: RegistrationOptions<EndUserOptions>): UseRegistrationResult
export function useRegistration(options: RegistrationOptions): UseRegistrationResult
// Overloads, because TypeScript does not tell a union by a list: `onComplete` beside `wallets={[…]}` would get an `any`.
export function useRegistration(options: RegistrationOptions): UseRegistrationResult {
  const [runner] = useState(() => createMutationRunner(options.queryClient ?? createMutationClient()))
  const [registration] = useState(() => createRegistration(options, runner))
  const { getSnapshot, subscribe, update, takeChallenge, mount, reveal, isHidden, otpUrl, verbs } =
    registration
  const { state, notices, errors } = useSyncExternalStore(subscribe, getSnapshot, getSnapshot)
  const { isPending, error } = useSyncExternalStore(runner.subscribe, runner.result, runner.result)

  const [, rerender] = useReducer((renders: number) => renders + 1, 0)
  // Cleaned up before anything else can happen, where a passive effect may come later; and StrictMode, which unmounts
  // and mounts again to test the other effects, leaves this one alone.
  useInsertionEffect(() => {
    // In a widget that React hides, the store has no other listener: what it will show is rendered while nobody sees it.
    const unsubscribe = subscribe(() => {
      if (isHidden()) rerender()
    })
    const unmount = mount()
    return () => {
      unsubscribe()
      unmount()
    }
  }, [subscribe, mount, isHidden])
  // In a widget that React hides these effects alone run: what comes of its submit goes to the newest callbacks.
  useInsertionEffect(() => update(options))
  useEffect(takeChallenge)
  // React cleans up passive effects, and not only layout effects, where it hides a widget that it keeps (`<Activity>`).
  useEffect(reveal, [reveal])

  // What a host's cache makes of a success is not ours to tell.
  const failed = state.step === 'done' ? null : error
  const found = (state.step === 'start' && (errors.otherTab ?? failed ?? errors.challenge)) || failed || null
  const canRestart = options.api.init !== undefined
  return useMemo(
    () => ({
      state,
      status: isPending ? 'pending' : found ? 'error' : 'idle',
      error: isPending ? null : found,
      canStart: state.step !== 'start' || canRestart,
      canRestart,
      otpUrl,
      ...notices,
      ...verbs,
    }),
    [state, isPending, found, canRestart, otpUrl, notices, verbs],
  )
}
