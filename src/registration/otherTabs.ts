import { RegistrationError } from '../core/errors.js'
import { onPage } from '../core/page.js'
import { endRegisteredElsewhere, type Made } from './endRegisteredElsewhere.js'
import type { Owners } from './owners.js'
import { canInitialize } from './initialize.js'
import { type FateElsewhere, isRegistered, isSettled } from './judgeFate.js'
import { createTabChannel, type TabMessage, type TabNews } from './tabChannel.js'
import { fateOf, readFate, type TabFate, userKey, writeFate } from './tabMemory.js'
import { readUnfinished } from './unfinishedStorage.js'

/** What other tabs of this browser do for the same user, and what they are told. */
export interface OtherTabs {
  /**
   * `user_exists` when another tab's submit was accepted, `outcome_unknown` when it has no end so far,
   * `challenge_expired` when this registration can only be refused, or its passkey may be replaced. Within a tap it takes
   * no more than a microtask once the key is known.
   */
  readonly fate: (submitting?: 'submitting') => Promise<FateElsewhere | undefined>
  /** Whether another tab makes a passkey for the same user now. */
  readonly isBusy: () => boolean
  readonly tell: (news: TabNews) => void
  /** There is another challenge: says what is known of its user. */
  readonly meet: () => void
  /** Init gave a new challenge. */
  readonly announce: () => Promise<void>
  /** The user is registered, and not from here: ends this registration without a word to `onAbandon`. */
  readonly end: () => void
  /** Opens the way to other tabs; returns its end. */
  readonly mount: () => () => void
}

export function createOtherTabs(owners: Owners, made: Made): OtherTabs {
  const { passkeys } = made
  const { store, challenges, submissions } = owners
  const heard = new Map<string, TabFate>()
  /** Tabs with a ceremony under way, and for whom. */
  const making = new Map<string, string>()
  /** The user for whom this tab does the same. */
  let own: string | undefined
  /** What tabs call the present user; empty where that cannot be known. */
  let key = ''
  /** When this registration wrote into the entry of all tabs that it was sent. */
  let sentAt: number | undefined
  /** Another tab made the present challenge void (`begun`), or a passkey that may have replaced the one made here. */
  let overtaken: 'begun' | 'made' | undefined
  /** The user was told that another try may have worked. */
  let warned = false

  const post = (news: TabNews) => channel.post(news, key)
  const known = () => fateOf(heard.get(key), readFate(key))
  /** Gives the present challenge once the key is of its user; undefined where there is none, or another one by now. */
  const findKey = async () => {
    const state = store.state()
    if (!('challenge' in state)) return undefined
    const found = await userKey(owners, state.challenge)
    const now = store.state()
    if (!('challenge' in now) || now.challenge !== state.challenge) return undefined
    key = found
    return now.challenge
  }

  const tell = (news: TabNews) => {
    if (news === 'making') own = key
    if (news === 'over') {
      if (own === undefined) return
      own = undefined
    }
    // A submit may follow in this very task, and a message takes a tenth of a millisecond of its way.
    if (news === 'made') setTimeout(post, 0, news)
    else if (news === 'making' || news === 'over') post(news)
    else settle(news)
  }
  const settle = (news: Exclude<TabNews, 'making' | 'made' | 'over'>) => {
    const before = known()
    // No tab takes back that the user is registered.
    if (news === 'accepted' || (news === 'sent' && before?.fate !== 'accepted')) sentAt = writeFate(key, news)
    const settled = news === 'begun' || (news === 'refused' && before?.time === sentAt)
    if (settled && before?.fate === 'sent') writeFate(key)
    if (news === 'begun' && heard.get(key)?.fate === 'sent') heard.delete(key)
    if (news === 'begun' && warned && before?.fate !== 'accepted') {
      warned = false
      store.show({ left: undefined })
    }
    post(news)
  }

  const isBusy = () => {
    const found = [...making.values()].includes(key)
    // A tab that died says nothing any more: asked again, only a tab that is still at it answers.
    if (found) {
      making.clear()
      post('asked')
    }
    return found
  }

  /** Registered by another tab: shown at once, and nothing that was begun here goes on. */
  const onRegistered = () => {
    const state = store.state()
    const running = owners.isRunning()
    const sending = submissions.isSubmitted(state) && running
    // The answer to what is being sent says it itself; and a registration that is done stays done.
    if (
      !('challenge' in state) ||
      state.step === 'done' ||
      sending ||
      !isRegistered(known(), sentAt, challenges)
    )
      return
    const error = new RegistrationError('user_exists', { outcome: 'none' })
    store.fail({ otherTab: error })
    endRegisteredElsewhere(owners, made)
    if (running) owners.abort(error)
    else owners.notify('onError', error)
  }

  const channel = createTabChannel(({ key: of, news, from }: TabMessage) => {
    if (news === 'sent' || news === 'accepted') heard.set(of, { fate: news, time: Date.now() })
    if (news === 'refused' || (news === 'begun' && heard.get(of)?.fate === 'sent')) heard.delete(of)
    if (news === 'making') making.set(from, of)
    if (news === 'over') making.delete(from)
    if (news === 'asked' && own === of) post('making')
    if (of !== key) return
    if (news === 'begun') overtaken ??= news
    if (news === 'made' && (own || passkeys.ids().length > 0)) overtaken = news
    if (news === 'accepted') onRegistered()
    // Both were tapped at once: the other one came first.
    const late = news === 'sent' && own && store.state().step !== 'complete'
    if (late) owners.abort(new RegistrationError('ceremony_pending'))
  })

  /** What other tabs did before this one could listen. */
  const meet = async () => {
    const challenge = store.state().step === 'done' ? undefined : await findKey()
    if (!challenge) return
    post('asked')
    const fate = known()
    if (!fate || fate.time === sentAt || challenges.recovers()) return
    // Init succeeded before this tab could say so.
    if (isSettled(fate, submissions, challenges)) {
      tell('begun')
      return
    }
    // Granted by init since, or told by what this tab remembers itself.
    const told = submissions.isCleared(challenge.user.id) || readUnfinished()?.sent
    if (fate.fate === 'sent' && told) return
    warned = true
    // Said before the tap. A refusal of what is sent from here may then have another reason.
    submissions.reopen()
    store.show({ left: { userId: challenge.user.id, sent: true } })
  }
  // An open channel keeps a page out of the back/forward cache, or throws it out as soon as there is a message.
  const close = () => {
    post('over')
    channel.close()
  }
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return
    channel.open()
    void meet()
    if (key) onRegistered()
  }

  return {
    fate: async (submitting) => {
      // Not yet there only within the first milliseconds of a challenge: an accepted passkey is worth waiting for it.
      await findKey()
      const found = known()
      if (isRegistered(found, sentAt, challenges)) return 'user_exists'
      if (challenges.recovers()) return undefined
      const canAsk = canInitialize(owners)
      // A challenge that came after that submit says that its user was not registered. With init that is asked for.
      const counts = found && found.time !== sentAt && (canAsk || found.time >= challenges.since())
      if (counts && !isSettled(found, submissions, challenges)) return 'outcome_unknown'
      const replaced = overtaken === 'made' || (submitting && isBusy())
      return replaced || (overtaken && canAsk) ? 'challenge_expired' : undefined
    },
    isBusy,
    tell,
    meet: () => {
      overtaken = undefined
      void meet()
    },
    announce: async () => {
      await findKey()
      tell('begun')
    },
    end: () => endRegisteredElsewhere(owners, made),
    mount: () => {
      const listening = [onPage('pagehide', close), onPage('pageshow', onShow)]
      writeFate('')
      channel.open()
      void meet()
      return () => {
        for (const unlisten of listening) unlisten()
        close()
      }
    },
  }
}
