'use client'
import { QueryClient, useMutation } from '@tanstack/react-query'
import { useEffect, useInsertionEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { parseChallenge } from '../core/challenge.js'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationState, RegistrationStep } from '../core/flow.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import { registrationMutation } from './mutations.js'
import { type ActOptions, createSession, type Handed, type Listeners } from './session.js'

/** What a registration needs to know and whom it tells. */
export interface RegistrationOptions extends ActOptions, Listeners {
  /**
   * The init answer, when the page already holds it; it is checked before use. `null` or `undefined` means not yet.
   * Another challenge string starts over.
   */
  challenge?: unknown
  /** In place of the private client: for hosts that watch every mutation of their app. Read once. */
  queryClient?: QueryClient | undefined
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
  readonly start: () => void
  /** Runs the ceremony; call it from a tap. */
  readonly createFirstFactor: () => void
  /** Sends the same body again. */
  readonly submit: () => void
  /** Ends what is under way. */
  readonly cancel: () => void
  /** Drops everything and begins anew with `api.init`. */
  readonly restart: () => void
}

function given(answer: unknown, needsToken: boolean | undefined): Handed {
  if (answer === null || answer === undefined) return {}
  try {
    return { challenge: parseChallenge(answer, { needsToken }) }
  } catch (error) {
    return { error: error as RegistrationError }
  }
}

/**
 * One registration without any screen: state, status, error and verbs.
 *
 * Verbs are for event handlers. They return at once, never throw, and do nothing while another one is under way,
 * so a double click creates one credential. Unmounting aborts.
 */
export function useRegistration(options: RegistrationOptions): UseRegistrationResult {
  const { challenge, api } = options
  const { needsToken } = api
  const handed = useMemo(() => given(challenge, needsToken), [challenge, needsToken])
  const [session] = useState(() => createSession(options, handed))
  const { store, mutationKey } = session
  const state = useSyncExternalStore(store.subscribe, store.state, store.state)

  const [client] = useState(() => options.queryClient ?? new QueryClient())
  const [mutation] = useState(() => registrationMutation(session))
  const { mutate, reset, isPending, error } = useMutation(mutation, client)

  // Asked of the cache and not of the last render: two clicks can come before React renders once.
  const idle = () => client.isMutating({ mutationKey }) === 0
  const startOver = (next?: UserRegistrationChallenge) => {
    session.abandon()
    session.abort('restart')
    reset()
    store.send({ type: 'restarted', challenge: next })
  }
  // Cleaned up before anything else can happen, where a passive effect may come later; and StrictMode, which unmounts
  // and mounts again to test the other effects, leaves this one alone.
  useInsertionEffect(() => session.mount(), [session])
  useEffect(() => {
    session.update(options)
    // What is being sent may be accepted: it is let come to its end first.
    const sending = store.state().step === 'complete' && !idle()
    if (!sending && session.hand(handed)) startOver(handed.challenge)
  })

  const run = (step: RegistrationStep) => {
    if (store.state().step === step && idle()) mutate(session.renew())
  }
  const fault = error ?? (state.step === 'start' ? handed.error : undefined) ?? null
  return {
    state,
    status: isPending ? 'pending' : fault ? 'error' : 'idle',
    error: isPending ? null : fault,
    canStart: state.step !== 'start' || api.init !== undefined,
    canRestart: api.init !== undefined,
    start: () => run('start'),
    createFirstFactor: () => run('firstFactor'),
    submit: () => run('complete'),
    cancel: () => session.abort('cancel'),
    restart: () => {
      if (!idle()) return
      startOver()
      mutate(session.renew())
    },
  }
}
