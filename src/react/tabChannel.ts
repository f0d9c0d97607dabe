import { RegistrationError } from '../core/errors.js'
import { ENTRY, type Known, LIFETIME, type News, remembered, userKey } from './otherTabs.js'
import { readMarker } from './marker.js'
import type { Session } from './session.js'

const CHANNEL = 'registration-flow'
/** Users of one browser within {@link LIFETIME}; older lines give way. */
const MOST_LINES = 100
const LINE = /^([\w-]{43}) (sent|accepted) (\d+)$/
const NEWS = /^(begun|making|made|over|sent|accepted|refused|asked)$/

/** What goes over the channel. Any script of the origin can send there, so it is read like anything from outside. */
interface Message {
  key: string
  news: News
  /** The tab; random, and new for each widget. */
  from: string
}

function parseMessage(data: unknown): Message | undefined {
  const { key, news, from } = (data ?? {}) as Partial<Record<keyof Message, unknown>>
  const fits =
    [key, news, from].every((part) => typeof part === 'string' && part.length < 50) &&
    NEWS.test(news as string)
  return fits ? (data as Message) : undefined
}

/** Writes the line of this user; without a fate takes it out. What is too old goes with it. */
function write(key: string, fate?: Known['fate']): number {
  const now = Date.now()
  try {
    const text = localStorage.getItem(ENTRY) ?? ''
    const lines = text.split('\n').filter((line) => {
      const [, user, , time] = LINE.exec(line) ?? []
      return user && user !== key && Math.abs(now - Number(time)) < LIFETIME
    })
    if (fate && key) lines.push(`${key} ${fate} ${now}`)
    const next = lines.slice(-MOST_LINES).join('\n')
    if (next === text) return now
    if (next) localStorage.setItem(ENTRY, next)
    else localStorage.removeItem(ENTRY)
  } catch {
    // Blocked or full: then only tabs that are open can know.
  }
  return now
}

/** Opens the way to other tabs; returns its end. */
export function connect(session: Session): () => void {
  const from = crypto.randomUUID()
  const heard = new Map<string, Known>()
  /** Tabs with a ceremony under way, and for whom. */
  const making = new Map<string, string>()
  /** The user for whom this tab does the same. */
  let own: string | undefined
  let channel: BroadcastChannel | undefined
  /** The user was told that another try may have worked. */
  let warned = false

  const post = (news: News, key = session.userKey) => {
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
      if (key) channel?.postMessage({ key, news, from } satisfies Message)
    } catch {
      // Closed: the page is about to go.
    }
  }
  const known = (key: string): Known | undefined => {
    const [told, written] = [heard.get(key), remembered(key)]
    return told?.fate === 'accepted' ? told : (written ?? told)
  }
  const tell = (news: News) => {
    const { userKey: key = '' } = session
    const before = known(key)
    if (news === 'making') own = key
    if (news === 'over') {
      if (own === undefined) return
      own = undefined
    }
    // No tab takes back that the user is registered.
    if (news === 'accepted' || (news === 'sent' && before?.fate !== 'accepted'))
      session.sentAt = write(key, news)
    const settled = news === 'begun' || (news === 'refused' && before?.time === session.sentAt)
    if (settled && before?.fate === 'sent') write(key)
    if (news === 'begun' && heard.get(key)?.fate === 'sent') heard.delete(key)
    if (news === 'begun' && warned && before?.fate !== 'accepted') {
      warned = false
      session.see({ left: undefined })
    }
    post(news)
  }

  const busy = () => {
    const found = [...making.values()].includes(session.userKey ?? '')
    // A tab that died says nothing any more: asked again, only who is still at it answers.
    if (found) {
      making.clear()
      post('asked')
    }
    return found
  }

  const end = () => {
    const { store, passkeys, kept } = session
    const state = store.state()
    if (!('challenge' in state) || state.step === 'done') return
    const { name: username } = state.challenge.user
    const made = passkeys.splice(0).at(-1)
    kept?.discard()
    session.unsettled = false
    session.mark?.(undefined)
    session.see({ left: undefined, replaced: made && { rpId: made.rpId, username } })
    store.send({ type: 'restarted' })
  }

  /** Registered by another tab: shown at once, and nothing that was begun here goes on. */
  const onRegistered = () => {
    const state = session.store.state()
    const { busy: running, spent, recovers } = session
    const sending = state.step === 'complete' && state.challenge.challenge === spent && running
    // The answer to what is being sent says it itself; and who is done stays done.
    if (!('challenge' in state) || state.step === 'done' || sending || recovers) return
    const error = new RegistrationError('user_exists', { outcome: 'none' })
    session.news = error
    end()
    if (running) session.abort(error)
    else session.tell('onError', error)
  }

  const onMessage = ({ data }: MessageEvent<unknown>) => {
    const message = parseMessage(data)
    if (!message || message.from === from) return
    const { key, news } = message
    if (news === 'sent' || news === 'accepted') heard.set(key, { fate: news, time: Date.now() })
    if (news === 'refused') heard.delete(key)
    if (news === 'making') making.set(message.from, key)
    if (news === 'over') making.delete(message.from)
    if (news === 'asked' && own === key) post('making')
    if (key !== session.userKey) return
    if (news === 'begun') session.overtaken ??= news
    if (news === 'made' && (own || session.passkeys.length > 0)) session.overtaken = news
    if (news === 'accepted') onRegistered()
    // Both were tapped at once: the other one came first.
    const late = news === 'sent' && own && session.store.state().step !== 'complete'
    if (late) session.abort(new RegistrationError('ceremony_pending'))
  }

  const open = () => {
    try {
      if (channel) return
      channel = new BroadcastChannel(CHANNEL)
      channel.addEventListener('message', onMessage)
    } catch {
      // Not there, or forbidden in a frame without an origin.
    }
  }
  // An open channel keeps a page out of the back/forward cache, or throws it out as soon as there is a message.
  const close = () => {
    post('over')
    channel?.close()
    channel = undefined
  }

  /** What other tabs did before this one could listen. */
  const meet = async () => {
    const state = session.store.state()
    if (!('challenge' in state) || state.step === 'done') return
    const { challenge } = state
    const key = await userKey(challenge, session.options())
    const now = session.store.state()
    if (!('challenge' in now) || now.challenge !== challenge) return
    session.userKey = key
    post('asked')
    const found = known(key)
    if (!found || found.time === session.sentAt || session.recovers) return
    // Init has granted a beginning since that submit, before this tab could say so: it registered nobody.
    const granted = session.settledFor === challenge.user.id && found.time < session.begunAt
    if (found.fate === 'sent' && granted) {
      tell('begun')
      return
    }
    // Granted by init since, or told by what this tab remembers itself.
    const told = session.settledFor === challenge.user.id || readMarker()?.sent
    if (found.fate === 'sent' && told) return
    warned = true
    // Said before the tap. A refusal of what is sent from here may then have another reason.
    session.unsettled ||= true
    session.see({ left: { userId: challenge.user.id, sent: true } })
  }
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return
    open()
    void meet()
    if (session.userKey && known(session.userKey)?.fate === 'accepted') onRegistered()
  }

  session.tabs = {
    fate: (submitting) => {
      const { userKey: key = '', sentAt, begunAt, overtaken } = session
      const { fate, time = 0 } = known(key) ?? {}
      if (fate === 'accepted') return 'user_exists'
      const { api } = session.options()
      // A challenge that came after that submit says that its user was not registered. With init that is asked for.
      if (fate && time !== sentAt && (api.init || time >= begunAt)) return 'outcome_unknown'
      const replaced = overtaken === 'made' || (submitting && busy())
      return replaced || (overtaken && api.init) ? 'challenge_expired' : undefined
    },
    busy,
    tell,
    end,
    meet: () => void meet(),
  }
  addEventListener('pagehide', close)
  addEventListener('pageshow', onShow)
  write('')
  open()
  void meet()
  return () => {
    removeEventListener('pagehide', close)
    removeEventListener('pageshow', onShow)
    close()
    delete session.tabs
  }
}
