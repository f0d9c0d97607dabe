import { relyingPartyOf } from '../core/credentials/creationOptions.js'
import { toBase64url, utf8 } from '../core/encoding.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import type { Owners } from './owners.js'

/*
 * What this browser remembers of a user's registration for other tabs; the messages between tabs are in otherTabs.ts.
 *
 * A new passkey takes the place of an accepted one on the same device (same relying party, same `user.id`), and an init
 * answer that is older than that does not name the accepted one in `excludeCredentials`. So the browser cannot prevent
 * it, and nobody can undo it.
 *
 * No Web Lock: it can only be had after a while, and a ceremony must begin in the task of its tap.
 */

/** The one localStorage entry. One line for each user: {@link userKey}, what became of it, Unix time in milliseconds. */
const ENTRY = 'registration-flow.submitted'
/** Milliseconds for which a line counts. An init answer lives far shorter, and so does an open tab as a rule. */
const LIFETIME = 86_400_000

/** Users of one browser within {@link LIFETIME}; older lines give way. */
const MOST_LINES = 100
const LINE = /^([\w-]{43}) (sent|accepted) (\d+)$/

/** How far another tab came: its submit began, or it was accepted. */
export interface TabFate {
  fate: 'sent' | 'accepted'
  /** Of the line in the entry, or when the message came. */
  time: number
}

const keys = new Map<string, Promise<string>>()

/**
 * What tabs call a user, so that nobody's id is stored: SHA-256 of relying party and `user.id`. Asked for as soon as
 * there is a challenge, so that it is there at the tap. Empty where it cannot be had; then nothing is known of anybody.
 */
export async function userKey(
  { options }: Pick<Owners, 'options'>,
  challenge: UserRegistrationChallenge,
): Promise<string> {
  try {
    const text = `${relyingPartyOf(challenge, options()).id}\n${challenge.user.id}`
    const coming = keys.get(text) ?? crypto.subtle.digest('SHA-256', utf8(text)).then(toKey)
    keys.set(text, coming)
    return await coming
  } catch {
    return ''
  }
}

const toKey = (hash: ArrayBuffer) => toBase64url(new Uint8Array(hash))

/** What the entry says of a user. A clock that was set back or forward makes a line too old, and never another. */
export function readFate(key: string): TabFate | undefined {
  try {
    const line = new RegExp(`^${key} (sent|accepted) (\\d+)$`, 'm').exec(localStorage.getItem(ENTRY) ?? '')
    const time = Number(line?.[2])
    return key && Math.abs(Date.now() - time) < LIFETIME
      ? { fate: line?.[1] as TabFate['fate'], time }
      : undefined
  } catch {
    // Blocked, as in a sandboxed frame: then it is as if there were no other tab.
    return undefined
  }
}

/** Writes the line of this user; without a fate takes it out. What is too old goes with it. Returns the time written. */
export function writeFate(key: string, fate?: TabFate['fate']): number {
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

/** No tab takes back that the user is registered; of anything else the entry knows more. */
export function fateOf(told: TabFate | undefined, written: TabFate | undefined): TabFate | undefined {
  return told?.fate === 'accepted' ? told : (written ?? told)
}
