/** What one tab tells the others. */
export type TabNews =
  /** A new challenge was given out: the API ends all earlier ones of the user. */
  | 'begun'
  /** A ceremony is under way, or a submit after it; then it made a passkey, or may have; then all of it is over. */
  | 'making'
  | 'made'
  | 'over'
  /** A submit began; then it was accepted, or refused for good. */
  | 'sent'
  | 'accepted'
  | 'refused'
  /** Who is making a passkey? */
  | 'asked'

const CHANNEL = 'registration-flow'
const NEWS: ReadonlySet<unknown> = new Set<TabNews>([
  'begun',
  'making',
  'made',
  'over',
  'sent',
  'accepted',
  'refused',
  'asked',
])

/** What goes over the channel. Any script of the origin can send there, so it is read like anything from outside. */
export interface TabMessage {
  /** What tabs call the user, see `userKey`. */
  key: string
  news: TabNews
  /** The tab; random, and new for each widget. */
  from: string
}

function parseMessage(data: unknown): TabMessage | undefined {
  const { key, news, from } = (data ?? {}) as Partial<Record<keyof TabMessage, unknown>>
  const fits = [key, news, from].every((part) => typeof part === 'string' && part.length < 50)
  return fits && NEWS.has(news) ? (data as TabMessage) : undefined
}

/** Messages between the tabs of one browser. */
export interface TabChannel {
  readonly open: () => void
  readonly post: (news: TabNews, key: string | undefined) => void
  readonly close: () => void
}

/** @param onMessage Gets what other tabs, and other widgets of this one, tell. */
export function createTabChannel(onMessage: (message: TabMessage) => void): TabChannel {
  let channel: BroadcastChannel | undefined
  let from: string | undefined
  return {
    open: () => {
      try {
        if (channel) return
        from ??= crypto.randomUUID()
        channel = new BroadcastChannel(CHANNEL)
        channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          const message = parseMessage(data)
          if (message && message.from !== from) onMessage(message)
        })
      } catch {
        // Not there, or forbidden in a frame without an origin; a page that is not secure has no `randomUUID`.
      }
    },
    post: (news, key) => {
      try {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
        if (key && from) channel?.postMessage({ key, news, from } satisfies TabMessage)
      } catch {
        // Closed: the page is about to go.
      }
    },
    close: () => {
      channel?.close()
      channel = undefined
    },
  }
}
