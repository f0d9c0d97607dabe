'use client'
import { type QueryClient, useMutation } from '@tanstack/react-query'
import { useEffect, useInsertionEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react'
import { parseChallenge } from '../core/challenge.js'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationState, RegistrationStep } from '../core/flow.js'
import type {
  EndUserRegistrationResponse,
  UserRegistrationChallenge,
  UserRegistrationInitRequest,
  UserRegistrationResponse,
  WalletRequest,
} from '../core/protocol.js'
import { createMutationClient } from './mutationClient.js'
import { complete, createFido2, registrationMutation, settled, start } from './mutations.js'
import {
  type Act,
  type ActOptions,
  createSession,
  type CredentialChoice,
  type Handed,
  type Listeners,
  type PlanOptions,
  type Seen,
} from './session.js'

/** What does not depend on whether wallets are made. */
interface CommonOptions extends ActOptions, Omit<PlanOptions, 'wallets'>, Omit<Listeners, 'onComplete'> {
  /**
   * The init answer, when the page already holds it; it is checked before use. `null` or `undefined` means not yet.
   * Another challenge string starts over; what needs no person is given to it again.
   */
  challenge?: unknown
  /** In place of the private client: for hosts that watch every mutation of their app. Read once. */
  queryClient?: QueryClient | undefined
}

/** What a registration needs to know and whom it tells. */
export type RegistrationOptions = CommonOptions &
  (
    | {
        wallets?: undefined
        /** The API accepted the registration. */
        onComplete?: ((response: UserRegistrationResponse) => void) | undefined
      }
    | {
        /** At least one: they are made with the user, through `POST /auth/registration/enduser`. Read once. */
        wallets: readonly WalletRequest[]
        /** The API accepted the registration. `authentication.token` is the new user's: keep it out of storage. */
        onComplete?: ((response: EndUserRegistrationResponse) => void) | undefined
      }
  )

/** A registration, alive. */
export interface UseRegistrationResult extends Readonly<Seen> {
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
  /** Takes what the user typed, over `initRequest`, for `start` and `resendCode`. */
  readonly fill: (typed: UserRegistrationInitRequest) => void
  /** Runs `api.init`. */
  readonly start: () => void
  /** Runs `api.resendCode`; calls `onSent` when a new registration code is on its way. */
  readonly resendCode: (onSent: () => void) => void
  /** Creates what the present step collects: a factor, by default a passkey, or the recovery kit. Call it from a tap. */
  readonly create: (choice?: CredentialChoice) => void
  /** Goes on without the present step, where it is optional. */
  readonly skip: () => void
  /** The user has saved the kit and proved it. */
  readonly confirm: () => void
  /** Sends the same body again. */
  readonly submit: () => void
  /** Ends what is under way, but for a submit that was sent: it may have arrived. One that waits to be repeated ends. */
  readonly cancel: () => void
  /** Drops everything and begins anew with `api.init`. */
  readonly restart: () => void
}

function given(answer: unknown, needsToken: boolean | undefined): Handed {
  // Both are named in any case: a page may have added to what every object inherits.
  const none = { challenge: undefined, error: undefined }
  if (answer === null || answer === undefined) return none
  try {
    const recovers =
      (answer as { allowedRecoveryCredentials?: unknown }).allowedRecoveryCredentials !== undefined
    return { ...none, challenge: parseChallenge(answer, { needsToken }), recovers }
  } catch (error) {
    return { ...none, error: error as RegistrationError }
  }
}

type OtherActs = typeof import('./otherActs.js')

/** Once loaded it is used at once: a ceremony must begin in the task of its tap. */
let otherActs: OtherActs | undefined

/** Loads what only some registrations need; not having it costs nothing that was made. */
async function loadOtherActs(): Promise<OtherActs> {
  try {
    return (otherActs ??= await import('./otherActs.js'))
  } catch (error) {
    throw new RegistrationError('network_failed', { cause: error, outcome: 'none' })
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
  const [seen, see] = useReducer((before: Seen, more: Seen): Seen => ({ ...before, ...more }), {})
  const [session] = useState(() => createSession(options, handed, see, loadOtherActs))
  const { store, mutationKey, otpUrl } = session
  const state = useSyncExternalStore(store.subscribe, store.state, store.state)

  const [client] = useState(() => options.queryClient ?? createMutationClient())
  const [mutation] = useState(() => registrationMutation(session))
  const { mutate, reset, isPending, error } = useMutation(mutation, client)

  // Asked of the cache and not of the last render: two clicks can come before React renders once.
  const idle = () => !session.busy && client.isMutating({ mutationKey }) === 0
  const act = (does: Act) => {
    mutate(session.renew(does))
    // Once more, where it did not come the first time.
    session.equip().catch(() => undefined)
  }
  const startOver = (next?: UserRegistrationChallenge, recovers?: boolean) => {
    session.abandon()
    session.abort('restart')
    reset()
    session.begin(next, recovers)
  }
  // Cleaned up before anything else can happen, where a passive effect may come later; and StrictMode, which unmounts
  // and mounts again to test the other effects, leaves this one alone.
  useInsertionEffect(() => session.mount(), [session])
  const takeChallenge = () => {
    // What is being sent may be accepted: it is let come to its end first.
    const sending = store.state().step === 'complete' && !idle()
    if (sending || !session.hand(handed)) return
    startOver(handed.challenge, handed.recovers)
    // Nothing is sent from here: that is for a tap.
    const { kept } = session
    if (kept) act((signal) => kept.resume(signal))
  }
  // In a widget that React hides these effects alone run: what comes of its submit goes to the newest callbacks.
  useInsertionEffect(() => {
    session.update(options)
    // React forbids changes of state within an insertion effect.
    if (session.hidden()) queueMicrotask(takeChallenge)
  })
  useEffect(takeChallenge)
  // React cleans up passive effects, and not only layout effects, where it hides a widget that it keeps (`<Activity>`).
  useEffect(() => session.reveal(), [session])

  const run = (step: RegistrationStep, does: Act) => {
    if (store.state().step === step && idle()) act(does)
  }
  const other = (step: RegistrationStep, does: (acts: OtherActs, signal: AbortSignal) => Promise<void>) =>
    run(step, async (signal) =>
      does(otherActs ?? (await settled(loadOtherActs, signal, 'key_store_failed')), signal),
    )
  // What a host's cache makes of a success is not ours to tell.
  const failed = state.step === 'done' ? null : error
  const fault = (state.step === 'start' && (session.news ?? failed ?? handed.error)) || failed || null
  return {
    state,
    status: isPending ? 'pending' : fault ? 'error' : 'idle',
    error: isPending ? null : fault,
    canStart: state.step !== 'start' || api.init !== undefined,
    canRestart: api.init !== undefined,
    otpUrl,
    ...seen,
    fill: session.fill,
    start: () => run('start', (signal) => start(session, signal)),
    resendCode: (onSent) => other('start', (acts, signal) => acts.resendCode(session, signal, onSent)),
    create: (choice) => {
      const { step } = store.state()
      // As a button's `onClick` it is given an event, which chooses nothing.
      const { kind = 'Fido2', place } = (choice ?? {}) as { kind?: string; place?: string }
      // A first passkey waits for nothing to load. Where something was given before, it must fit that.
      if (step === 'firstFactor' && kind === 'Fido2' && !place && !session.kept)
        run(step, (signal) => createFido2(session, signal))
      else other(step, (acts, signal) => acts.create(session, signal, choice))
    },
    skip: () => other(store.state().step, (acts, signal) => acts.skip(session, signal)),
    confirm: () => other('recoveryKit', (acts, signal) => acts.confirm(session, signal)),
    submit: () => run('complete', (signal) => complete(session, signal)),
    cancel: () => {
      // A tap that was meant for the ceremony may come when that is over.
      if (!session.sent() || seen.waiting) session.abort('cancel')
    },
    restart: () => {
      if (!idle()) return
      startOver()
      act((signal) => start(session, signal))
    },
  }
}
