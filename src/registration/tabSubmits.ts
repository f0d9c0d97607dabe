import type { TabEvent, TabMessage } from './tabChannel.js'
import { newestTabSubmit, readTabSubmit, type TabSubmit, writeTabSubmit } from './tabStorage.js'

/** What is known about the submits of all tabs: from their messages, and from localStorage. */
export interface TabSubmits {
  /** Returns the newest submit that is known for a user. @param key The hash of the user. */
  readonly newestSubmit: (key: string) => TabSubmit | undefined
  /** When this registration recorded its submit in localStorage, as Unix time in milliseconds. */
  readonly sentAt: () => number | undefined
  /** Takes the message of another tab. */
  readonly receive: (message: TabMessage) => void
  /** Records what this tab does; returns what was known before. */
  readonly record: (event: TabEvent, key: string) => TabSubmit | undefined
}

export function createTabSubmits(): TabSubmits {
  const reported = new Map<string, TabSubmit>()
  let sentAt: number | undefined
  const newestSubmit = (key: string) => newestTabSubmit(reported.get(key), readTabSubmit(key))
  /**
   * A refusal, or a newer challenge, proves that a submit without an answer did not register the user. It proves nothing
   * about an acceptance, which may be that of a third tab.
   */
  const forgetSent = (key: string) => {
    if (reported.get(key)?.status === 'sent') reported.delete(key)
  }
  return {
    newestSubmit,
    sentAt: () => sentAt,
    receive: ({ key, event }) => {
      if (event === 'sent' || event === 'accepted') reported.set(key, { status: event, time: Date.now() })
      if (event === 'refused' || event === 'begun') forgetSent(key)
    },
    record: (event, key) => {
      const before = newestSubmit(key)
      // No tab can undo that the user is registered.
      const counts = event === 'accepted' || (event === 'sent' && before?.status !== 'accepted')
      if (counts) sentAt = writeTabSubmit(key, event)
      const settled = event === 'begun' || (event === 'refused' && before?.time === sentAt)
      if (settled && before?.status === 'sent') writeTabSubmit(key)
      if (event === 'begun') forgetSent(key)
      return before
    },
  }
}
