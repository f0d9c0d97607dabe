/** An event that one tab reports to the others. */
export type TabEvent =
  /** Init gave a new challenge: the API voids all earlier challenges of the user. */
  | 'begun'
  /**
   * `making`: a passkey ceremony begins. `made`: it created a passkey, or may have. `over`: the ceremony and the
   * submit after it have ended.
   */
  | 'making'
  | 'made'
  | 'over'
  /** A submit began; it was accepted; it was refused for good. */
  | 'sent'
  | 'accepted'
  | 'refused'
  /** Asks which tabs are creating a passkey now. */
  | 'asked'

/** Name of the BroadcastChannel. */
const CHANNEL = 'registration-flow'
/** All values of {@link TabEvent}. */
const EVENTS: ReadonlySet<unknown> = new Set<TabEvent>([
  'begun',
  'making',
  'made',
  'over',
  'sent',
  'accepted',
  'refused',
  'asked',
])

/**
 * A message on the BroadcastChannel. Every script of the origin can post there, so messages are validated like any
 * outside input.
 */
export interface TabMessage {
  /** The hash of the user, see `hashUser`. */
  key: string
  event: TabEvent
  /** A random ID of the widget that sent the message. */
  from: string
}

/** Returns the message if it is a valid one. */
function parseMessage(data: unknown): TabMessage | undefined {
  const { key, event, from } = (data ?? {}) as Partial<Record<keyof TabMessage, unknown>>
  // An empty key would fit every tab that has no hash of its user.
  const fits = [key, event, from].every((part) => typeof part === 'string' && part && part.length < 50)
  return fits && EVENTS.has(event) ? (data as TabMessage) : undefined
}

/** Sends events to the other tabs of this browser. */
export interface TabChannel {
  readonly open: () => void
  readonly post: (event: TabEvent, key: string | undefined) => void
  readonly close: () => void
}

/** @param onMessage Called with the events of other tabs, and of other widgets in this tab. */
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
        // No BroadcastChannel here, or blocked in a frame with an opaque origin. In an insecure context there is no
        // `randomUUID`.
      }
    },
    post: (event, key) => {
      try {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
        if (key && from) channel?.postMessage({ key, event, from } satisfies TabMessage)
      } catch {
        // The channel is closed, because the page is being unloaded.
      }
    },
    close: () => {
      channel?.close()
      channel = undefined
    },
  }
}
