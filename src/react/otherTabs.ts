import { type CreationOptions, relyingPartyOf } from '../core/credentials/creationOptions.js'
import { toBase64url, utf8 } from '../core/encoding.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'

/*
 * What this browser knows of a user's registration in other tabs. The reading is here, since a ceremony depends on it;
 * the writing and the messages between tabs are in tabChannel.ts, which is loaded later.
 *
 * A new passkey takes the place of an accepted one on the same device (same relying party, same `user.id`), and an init
 * answer that is older than that does not name the accepted one in `excludeCredentials`. So the browser cannot prevent
 * it, and nobody can undo it.
 *
 * No Web Lock: it can only be had after a while, and a ceremony must begin in the task of its tap.
 */

/** The one localStorage entry. One line for each user: {@link userKey}, what became of it, Unix time in milliseconds. */
export const ENTRY = 'registration-flow.submitted'
/** Milliseconds for which a line counts. An init answer lives far shorter, and so does an open tab as a rule. */
export const LIFETIME = 86_400_000

/** How far another tab came: its submit began, or it was accepted. */
export interface Known {
  fate: 'sent' | 'accepted'
  /** Of the line in the entry, or when the message came. */
  time: number
}

/** What one tab tells the others. */
export type News =
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

/**
 * What another tab did to the present challenge, as the error that it leads to: `user_exists` when it was accepted,
 * `outcome_unknown` when its submit has no end so far, `challenge_expired` when this registration can only be refused,
 * or its passkey may be replaced.
 */
export type FateElsewhere = 'user_exists' | 'outcome_unknown' | 'challenge_expired'

/** The way to other tabs. */
export interface Tabs {
  /** By message or by entry: see {@link FateElsewhere}. */
  readonly fate: (submitting?: 'submitting') => FateElsewhere | undefined
  /** Whether another tab makes a passkey for the same user at this moment. */
  readonly busy: () => boolean
  readonly tell: (news: News) => void
  /** There is another challenge: says what is known of its user. */
  readonly meet: () => void
  /** The user is registered, and not from here: ends this registration without a word to `onAbandon`. */
  readonly end: () => void
}

const keys = new Map<string, Promise<string>>()

/**
 * What tabs call a user, so that nobody's id is stored: SHA-256 of relying party and `user.id`. Asked for as soon as
 * there is a challenge, so that it is there at the tap. Empty where it cannot be had; then nothing is known of anybody.
 */
export async function userKey(
  challenge: UserRegistrationChallenge,
  options: CreationOptions,
): Promise<string> {
  try {
    const text = `${relyingPartyOf(challenge, options).id}\n${challenge.user.id}`
    const coming = keys.get(text) ?? crypto.subtle.digest('SHA-256', utf8(text)).then(toKey)
    keys.set(text, coming)
    return await coming
  } catch {
    return ''
  }
}

const toKey = (hash: ArrayBuffer) => toBase64url(new Uint8Array(hash))

/** What the entry says of a user. A clock that was set back or forward makes a line too old, and never another. */
export function remembered(key: string): Known | undefined {
  try {
    const line = new RegExp(`^${key} (sent|accepted) (\\d+)$`, 'm').exec(localStorage.getItem(ENTRY) ?? '')
    const time = Number(line?.[2])
    return key && Math.abs(Date.now() - time) < LIFETIME
      ? { fate: line?.[1] as Known['fate'], time }
      : undefined
  } catch {
    // Blocked, as in a sandboxed frame: then it is as if there were no other tab.
    return undefined
  }
}
