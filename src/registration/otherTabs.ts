import { RegistrationError } from '../core/errors.js'
import { listenToWindow } from '../core/page.js'
import { endRegisteredElsewhere, type CreatedOwners } from './endRegisteredElsewhere.js'
import { canInitialize } from './canInitialize.js'
import type { SubmittingOwners } from './owners.js'
import { type ElsewhereCode, isRegistered, isNotRegistered, isTold } from './tabVerdict.js'
import { createTabChannel, type TabMessage, type TabEvent } from './tabChannel.js'
import { createTabCeremonies } from './tabCeremonies.js'
import { hashUser, writeTabSubmit } from './tabStorage.js'
import { createTabSubmits } from './tabSubmits.js'

/** Coordinates the tabs of this browser that register the same user. */
export interface OtherTabs {
  /**
   * Which error another tab causes: `user_exists` if its submit was accepted, `outcome_unknown` if that has no answer,
   * `challenge_expired` if its newer challenge voids the present one or its passkey may have replaced this tab's.
   * Takes no more than a microtask once the user is hashed, so that a ceremony begins in the task of the tap.
   */
  readonly checkSubmitted: (submitting?: 'submitting') => Promise<ElsewhereCode | undefined>
  /** Whether another tab is creating a passkey for the same user now. */
  readonly isBusy: () => boolean
  /** Tells other tabs what this tab did. */
  readonly announce: (event: Exclude<TabEvent, 'begun'>) => void
  /** To be called with a new challenge: asks other tabs about its user and shows what is known. */
  readonly catchUp: () => void
  /** Tells other tabs that init gave a new challenge. */
  readonly announceChallenge: () => Promise<void>
  /** Ends this registration because another tab completed it. Does not call `onAbandon`. */
  readonly end: (username: string) => void
  /** Opens the channel to other tabs; returns a function that closes it. */
  readonly mount: () => () => void
}

export function createOtherTabs(owners: SubmittingOwners, created: CreatedOwners): OtherTabs {
  const { store, challenges, submissions } = owners
  const submits = createTabSubmits()
  const ceremonies = createTabCeremonies()
  /** The hash that tabs use for the present user; empty if it cannot be computed, or is not computed yet. */
  let currentKey = ''
  /** Another tab got a newer challenge (`begun`), or created a passkey that may have replaced this tab's (`made`). */
  let supersededBy: 'begun' | 'made' | undefined
  /** The user was told that another tab's submit may have been accepted. */
  let warned = false

  const post = (event: TabEvent, key = currentKey) => channel.post(event, key)
  const knownSubmit = () => submits.newestSubmit(currentKey)
  const presentChallenge = () => {
    const state = store.state()
    return 'challenge' in state ? state.challenge : undefined
  }
  /** Hashes the user of the present challenge, and resolves to that challenge; undefined if it is gone by then. */
  const findKey = async () => {
    const challenge = presentChallenge()
    if (!challenge) return undefined
    const found = await hashUser(owners, challenge)
    if (presentChallenge() !== challenge) return undefined
    currentKey = found
    return challenge
  }

  const announce: OtherTabs['announce'] = (event) => {
    if (event === 'making') ceremonies.begin(currentKey)
    // A new challenge may be for another user, and the browser may take a while to end the ceremony for the earlier one.
    const ceremonyKey = ceremonies.ownKey()
    if (event === 'over' && !ceremonies.end()) return
    submits.record(event, currentKey)
    // Posting takes about 0.1 ms, and a submit may follow in this task: the message waits for the next one.
    if (event === 'made') setTimeout(post, 0, event, ceremonyKey)
    else post(event, event === 'over' ? ceremonyKey : currentKey)
  }
  /** To be called when no submit of another tab is known any more: it is then no reason for a refusal here either. */
  const withdrawWarning = () => {
    submissions.settleOtherTab()
    if (warned && !submissions.open()) store.setNotices({ unfinished: undefined })
    warned = false
  }
  const announceBegun = () => {
    if (submits.record('begun', currentKey)?.status !== 'accepted') withdrawWarning()
    post('begun')
  }

  const isBusy = () => {
    const found = ceremonies.takeBusy(currentKey)
    if (found) post('asked')
    return found
  }

  /** Another tab registered the user: shows that at once and ends this registration. */
  const onRegistered = () => {
    const state = store.state()
    const running = owners.isRunning()
    const isSubmitting = submissions.isSubmitted(state) && running
    // A submit that is under way gets its own answer, and a finished registration stays finished.
    if (
      !('challenge' in state) ||
      state.step === 'done' ||
      isSubmitting ||
      !isRegistered(knownSubmit(), submits.sentAt(), challenges)
    )
      return
    const error = new RegistrationError('user_exists', { outcome: 'none' })
    store.setErrors({ otherTab: error })
    endRegisteredElsewhere(owners, created, state.challenge.user.name)
    if (running) owners.abort(error)
    else owners.notify('onError', error)
  }

  const channel = createTabChannel((message: TabMessage) => {
    const { key: of, event } = message
    submits.receive(message)
    ceremonies.receive(message)
    if (event === 'asked' && ceremonies.ownKey() === of) post('making', of)
    if (of !== currentKey) return
    // The submit that the user was warned of registered nobody.
    if (!knownSubmit()) withdrawWarning()
    if (event === 'begun') supersededBy ??= event
    if (event === 'made' && (ceremonies.ownKey() || created.passkeys.ids().length > 0)) supersededBy = event
    if (event === 'accepted') onRegistered()
    // Both tabs were tapped at the same time, and the other tab submitted first.
    const late = event === 'sent' && ceremonies.ownKey() && store.state().step !== 'complete'
    if (late) owners.abort(new RegistrationError('ceremony_pending'))
  })

  /** Shows what other tabs did before this tab was listening. */
  const meet = async () => {
    const challenge = store.state().step === 'done' ? undefined : await findKey()
    if (!challenge) return
    post('asked')
    const found = knownSubmit()
    if (!found) withdrawWarning()
    if (!found || found.time === submits.sentAt() || challenges.recovers()) return
    // Init succeeded in this tab before it could tell the other tabs: it tells them now.
    if (isNotRegistered(found, submissions, challenges)) {
      announceBegun()
      return
    }
    if (isTold(found, submissions, challenge.user.id)) return
    warned = true
    // The user reads this notice before the tap: the server may refuse a submit because the other tab's was accepted.
    submissions.reopen('otherTab')
    store.setNotices({ unfinished: { userId: challenge.user.id, sent: true } })
  }
  // An open BroadcastChannel keeps a page out of the back/forward cache, or evicts it at the next message.
  const close = () => {
    post('over', ceremonies.ownKey())
    channel.close()
  }
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return
    channel.open()
    void meet()
    onRegistered()
  }

  return {
    checkSubmitted: async (submitting) => {
      // Without the user's hash, this tab does not know what other tabs submitted, and its ceremony could replace the
      // passkey with which another tab has just registered the user. Only a tap within the first milliseconds of a
      // challenge has to wait for the hash.
      await findKey()
      const found = knownSubmit()
      if (!found) withdrawWarning()
      if (isRegistered(found, submits.sentAt(), challenges)) return 'user_exists'
      const isReplaced = () => supersededBy === 'made' || (submitting && isBusy())
      if (challenges.recovers()) return isReplaced() ? 'challenge_expired' : undefined
      const canAsk = canInitialize(owners)
      // A challenge newer than the other tab's submit proves that this submit did not register the user. Where init can
      // be called, its answer decides instead.
      const counts =
        found && found.time !== submits.sentAt() && (canAsk || found.time >= challenges.receivedAt())
      if (counts && !isNotRegistered(found, submissions, challenges)) return 'outcome_unknown'
      return isReplaced() || (supersededBy && canAsk) ? 'challenge_expired' : undefined
    },
    isBusy,
    announce,
    catchUp: () => {
      supersededBy = undefined
      // Until its user is hashed, no message of another tab is about this challenge.
      if (presentChallenge()) currentKey = ''
      void meet()
    },
    announceChallenge: async () => {
      await findKey()
      announceBegun()
    },
    end: (username) => endRegisteredElsewhere(owners, created, username),
    mount: () => {
      const listening = [listenToWindow('pagehide', close), listenToWindow('pageshow', onShow)]
      channel.open()
      void meet()
      // Removes old lines from localStorage now: the first access may read from disk, and no tap should wait for that.
      const timer = setTimeout(writeTabSubmit, 0, '')
      return () => {
        clearTimeout(timer)
        for (const unlisten of listening) unlisten()
        close()
      }
    },
  }
}
