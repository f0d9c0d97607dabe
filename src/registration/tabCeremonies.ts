import type { TabMessage } from './tabChannel.js'

/** Which tabs of this browser are creating a passkey, and for which user. */
export interface TabCeremonies {
  /** This tab begins to create a passkey. @param key The hash of the user. */
  readonly begin: (key: string) => void
  /** This tab has ended its ceremony. Returns false if there was none. */
  readonly end: () => boolean
  /** The hash of the user for whom this tab is creating a passkey. */
  readonly ownKey: () => string | undefined
  /** Takes the message of another tab. */
  readonly receive: (message: TabMessage) => void
  /**
   * Whether another tab is creating a passkey for this user. If so, forgets what all tabs said, so that the caller has
   * to ask them again: a crashed tab never reports the end of its ceremony.
   */
  readonly takeBusy: (key: string) => boolean
}

export function createTabCeremonies(): TabCeremonies {
  /** Each tab with the hash of its user. */
  const others = new Map<string, string>()
  let own: string | undefined
  return {
    begin: (key) => {
      own = key
    },
    end: () => {
      const had = own !== undefined
      own = undefined
      return had
    },
    ownKey: () => own,
    receive: ({ key, event, from }) => {
      if (event === 'making') others.set(from, key)
      if (event === 'over') others.delete(from)
    },
    takeBusy: (key) => {
      const found = [...others.values()].includes(key)
      if (found) others.clear()
      return found
    },
  }
}
