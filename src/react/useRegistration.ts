'use client'
import { QueryClient, useMutation } from '@tanstack/react-query'
import { useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react'
import { parseChallenge } from '../core/challenge.js'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationState } from '../core/flow.js'
import { completeAct, firstFactorAct, initAct } from './mutations.js'
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
  const { store } = session
  const state = useSyncExternalStore(store.subscribe, store.state, store.state)

  const [client] = useState(() => options.queryClient ?? new QueryClient())
  const id = useId()
  const mutationKey = useMemo(() => ['registration', id], [id])
  const [completing] = useState(() => completeAct(session, mutationKey))
  const complete = useMutation(completing, client)
  const [creating] = useState(() => firstFactorAct(session, mutationKey, complete.mutate))
  const ceremony = useMutation(creating, client)
  const [initialising] = useState(() => initAct(session, mutationKey))
  const init = useMutation(initialising, client)

  const startOver = () => {
    session.abandon()
    session.abort('restart')
    for (const mutation of [init, ceremony, complete]) mutation.reset()
  }
  useEffect(() => session.mount(), [session])
  useEffect(() => {
    session.update(options)
    if (session.hand(handed)) {
      startOver()
      store.send({ type: 'restarted', challenge: handed.challenge })
    }
  })

  const run = (mutate: (signal: AbortSignal) => void) => {
    // Asked of the cache and not of the last render: two clicks can come before React renders once.
    if (client.isMutating({ mutationKey }) === 0) mutate(session.renew())
  }
  const present =
    state.step === 'start' ? init : state.step === 'complete' || state.step === 'done' ? complete : ceremony
  const error = present.error ?? (state.step === 'start' ? handed.error : undefined) ?? null
  return {
    state,
    status: present.isPending ? 'pending' : error ? 'error' : 'idle',
    error: present.isPending ? null : error,
    canStart: state.step !== 'start' || api.init !== undefined,
    canRestart: api.init !== undefined,
    start: () => run(init.mutate),
    createFirstFactor: () => run(ceremony.mutate),
    submit: () => run(complete.mutate),
    cancel: () => session.abort('cancel'),
    restart: () => {
      startOver()
      store.send({ type: 'restarted' })
      init.mutate(session.renew())
    },
  }
}
