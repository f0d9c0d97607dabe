'use client'
import { QueryClient, useMutation } from '@tanstack/react-query'
import { useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { parseChallenge } from '../core/challenge.js'
import { isRegistrationError, type RegistrationError } from '../core/errors.js'
import { initialState, type RegistrationState, type RegistrationStep, transition } from '../core/flow.js'
import type {
  EndUserRegistrationResponse,
  UserRegistrationChallenge,
  UserRegistrationResponse,
} from '../core/protocol.js'
import { createFlowStore } from './flowStore.js'
import { type ActOptions, completeAct, firstFactorAct, initAct } from './mutations.js'

/** What a registration needs to know and whom it tells. */
export interface RegistrationOptions extends ActOptions {
  /**
   * The init answer, when the page already holds it; it is checked before use. `null` or `undefined` means not yet.
   * Another challenge string starts over.
   */
  challenge?: unknown
  /** In place of the private client: for hosts that watch every mutation of their app. */
  queryClient?: QueryClient | undefined
  /** The API accepted the registration. */
  onComplete?: ((response: UserRegistrationResponse | EndUserRegistrationResponse) => void) | undefined
  /** Something failed. The user was told; this is for the host's own logic and records. */
  onError?: ((error: RegistrationError) => void) | undefined
  onStepChange?: ((step: RegistrationStep) => void) | undefined
  /** A registration that had begun ends without an answer: unmount, restart, or `pagehide`. Once each. */
  onAbandon?: ((abandoned: { userId: string; step: RegistrationStep }) => void) | undefined
}

/** A registration, alive. */
export interface UseRegistrationResult {
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
  /** Runs `api.init`. */
  start(): void
  /** Runs the ceremony; call it from a tap. */
  createFirstFactor(): void
  /** Sends the same body again. */
  submit(): void
  /** Ends what is under way. */
  cancel(): void
  /** Drops everything and begins anew with `api.init`. */
  restart(): void
}

/** Calls a host's function; what it throws is the host's to see and must not stop the flow. */
function notify<Args extends unknown[]>(
  listener: ((...args: Args) => void) | undefined,
  ...args: Args
): void {
  try {
    listener?.(...args)
  } catch (error) {
    reportError(error)
  }
}

type Given = { challenge?: UserRegistrationChallenge; error?: RegistrationError }

function given(answer: unknown, needsToken: boolean | undefined): Given {
  if (answer === null || answer === undefined) return {}
  try {
    return { challenge: parseChallenge(answer, { needsToken }) }
  } catch (error) {
    if (isRegistrationError(error)) return { error }
    throw error
  }
}

/**
 * One registration without any screen: state, status, error and verbs.
 *
 * Verbs are for event handlers. They return at once, never throw, and do nothing while another one is under way,
 * so a double click creates one credential. Unmounting aborts.
 */
export function useRegistration(options: RegistrationOptions): UseRegistrationResult {
  const { api } = options
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  const handed = useMemo(() => given(options.challenge, api.needsToken), [options.challenge, api.needsToken])
  const [store] = useState(() => {
    const { challenge } = handed
    const first = initialState()
    return createFlowStore(
      challenge ? transition(first, { type: 'initialised', challenge }) : first,
      (step) => notify(latest.current.onStepChange, step),
    )
  })
  const state = useSyncExternalStore(store.subscribe, store.state, store.state)

  const [client] = useState(() => options.queryClient ?? new QueryClient())
  const id = useId()
  const [context] = useState(() => ({
    store,
    mutationKey: ['registration', id],
    options: () => latest.current,
    onError: (error: RegistrationError) => notify(latest.current.onError, error),
  }))
  const [completeOptions] = useState(() =>
    completeAct(context, (response) => notify(latest.current.onComplete, response)),
  )
  const complete = useMutation(completeOptions, client)
  const [ceremonyOptions] = useState(() => firstFactorAct(context, complete.mutate))
  const ceremony = useMutation(ceremonyOptions, client)
  const [initOptions] = useState(() => initAct(context))
  const init = useMutation(initOptions, client)

  const [lifecycle] = useState(() => {
    let controller = new AbortController()
    let abandoned: string | undefined
    return {
      mounted: true,
      renew: () => (controller = new AbortController()).signal,
      abort: (reason: string) => controller.abort(reason),
      abandon() {
        const now = store.state()
        if (!('challenge' in now) || now.step === 'done' || abandoned === now.challenge.challenge) return
        abandoned = now.challenge.challenge
        notify(latest.current.onAbandon, { userId: now.challenge.user.id, step: now.step })
      },
    }
  })

  useEffect(() => {
    lifecycle.mounted = true
    addEventListener('pagehide', lifecycle.abandon)
    return () => {
      lifecycle.mounted = false
      removeEventListener('pagehide', lifecycle.abandon)
      lifecycle.abort('unmount')
      // StrictMode unmounts and mounts again in one task: that is no end.
      queueMicrotask(() => {
        if (!lifecycle.mounted) lifecycle.abandon()
      })
    }
  }, [lifecycle])

  const reset = () => {
    lifecycle.abandon()
    lifecycle.abort('restart')
    for (const mutation of [init, ceremony, complete]) mutation.reset()
  }
  const adopted = useRef(handed.challenge?.challenge)
  useEffect(() => {
    const { challenge } = handed
    if (!challenge || challenge.challenge === adopted.current) return
    adopted.current = challenge.challenge
    reset()
    store.send({ type: 'restarted', challenge })
  })
  const reported = useRef<string>(undefined)
  useEffect(() => {
    // A host may make a new object each time it renders; the same fault is told once.
    const fault = handed.error && `${handed.error.field} ${handed.error.message}`
    if (handed.error && fault !== reported.current) notify(latest.current.onError, handed.error)
    reported.current = fault
  }, [handed])

  const run = (mutate: (signal: AbortSignal) => void) => {
    // Asked of the cache and not of the last render: two clicks can come before React renders once.
    if (client.isMutating({ mutationKey: context.mutationKey }) === 0) mutate(lifecycle.renew())
  }
  const current =
    state.step === 'start' ? init : state.step === 'complete' || state.step === 'done' ? complete : ceremony
  const error = current.error ?? (state.step === 'start' ? handed.error : undefined) ?? null
  return {
    state,
    status: current.isPending ? 'pending' : error ? 'error' : 'idle',
    error: current.isPending ? null : error,
    canStart: state.step !== 'start' || api.init !== undefined,
    canRestart: api.init !== undefined,
    start: () => run(init.mutate),
    createFirstFactor: () => run(ceremony.mutate),
    submit: () => run(complete.mutate),
    cancel: () => lifecycle.abort('cancel'),
    restart: () => {
      reset()
      store.send({ type: 'restarted' })
      init.mutate(lifecycle.renew())
    },
  }
}
