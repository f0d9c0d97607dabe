import { relyingPartyOf } from '../core/credentials/creationOptions.js'
import { toBase64url, utf8 } from '../core/encoding.js'
import type { UserRegistrationChallenge } from '../core/protocol.js'
import type { Owners } from './owners.js'

/*
 * Remembers in localStorage, for other tabs, how far a user's registration came. Messages between open tabs are in
 * otherTabs.ts.
 *
 * On the same device, a new passkey replaces an accepted one with the same relying party and `user.id`. An init
 * answer that is older than the accepted passkey does not list it in `excludeCredentials`, so the browser cannot
 * prevent that, and nobody can undo it.
 *
 * A Web Lock cannot be used: it is granted asynchronously, and a ceremony must begin in the task of the tap.
 */

/** The localStorage entry. Each line: the hash of a user, the status of the submit, Unix time in milliseconds. */
const STORAGE_KEY = 'registration-flow.submitted'
/** Milliseconds for which a line is valid: far longer than an init answer is, and than a tab usually stays open. */
const MAX_AGE = 86_400_000

/** Users whose submits are remembered within {@link MAX_AGE}; the oldest lines are dropped. */
const MAX_LINES = 100
/** Matches one line of the entry. */
const LINE = /^([\w-]{43}) (sent|accepted) (\d+)$/

/** How far the submit of another tab came: it was sent, or it was accepted. */
export interface TabSubmit {
  status: 'sent' | 'accepted'
  /** When the line was written or the message arrived, as Unix time in milliseconds. */
  time: number
}

/** The hash of each user, by relying party and `user.id`: each is computed only once. */
const userHashes = new Map<string, Promise<string>>()

/**
 * Hashes a user, so that no ID is stored: SHA-256 of the relying party and `user.id`. Computed as soon as there is a
 * challenge, so that it is ready at the tap. Resolves to an empty string if it cannot be computed; then nothing is
 * known about other tabs.
 */
export async function hashUser(
  { options }: Pick<Owners, 'options'>,
  challenge: UserRegistrationChallenge,
): Promise<string> {
  try {
    const text = `${relyingPartyOf(challenge, options()).id}\n${challenge.user.id}`
    const pendingHash = userHashes.get(text) ?? crypto.subtle.digest('SHA-256', utf8(text)).then(encodeHash)
    userHashes.set(text, pendingHash)
    return await pendingHash
  } catch {
    return ''
  }
}

const encodeHash = (hash: ArrayBuffer) => toBase64url(new Uint8Array(hash))

/**
 * Returns what the entry says about a user. If the clock was changed, a line may look too old, but it never counts
 * for another user.
 */
export function readTabSubmit(key: string): TabSubmit | undefined {
  try {
    const line = new RegExp(`^${key} (sent|accepted) (\\d+)$`, 'm').exec(
      localStorage.getItem(STORAGE_KEY) ?? '',
    )
    const time = Number(line?.[2])
    return key && Math.abs(Date.now() - time) < MAX_AGE
      ? { status: line?.[1] as TabSubmit['status'], time }
      : undefined
  } catch {
    // Storage is blocked, for example in a sandboxed frame: other tabs are then unknown.
  }
  return undefined
}

/**
 * Writes the line of this user, or removes it if no status is given. Also removes lines that are too old. Returns the
 * time written.
 */
export function writeTabSubmit(key: string, status?: TabSubmit['status']): number {
  const now = Date.now()
  try {
    const text = localStorage.getItem(STORAGE_KEY) ?? ''
    const lines = text.split('\n').filter((line) => {
      const [, user, , time] = LINE.exec(line) ?? []
      return user && user !== key && Math.abs(now - Number(time)) < MAX_AGE
    })
    if (status && key) lines.push(`${key} ${status} ${now}`)
    const next = lines.slice(-MAX_LINES).join('\n')
    if (next === text) return now
    if (next) localStorage.setItem(STORAGE_KEY, next)
    else localStorage.removeItem(STORAGE_KEY)
  } catch {
    // Storage is blocked or full: then only open tabs know.
  }
  return now
}

/**
 * Returns the status to rely on: an acceptance that a tab reported is final, otherwise the entry is newer than
 * messages.
 */
export function newestTabSubmit(
  told: TabSubmit | undefined,
  written: TabSubmit | undefined,
): TabSubmit | undefined {
  return told?.status === 'accepted' ? told : (written ?? told)
}
