import type { RegistrationErrorCode } from '../core/errors.js'

/** What an error says: what happened, then what it means and what to do now. */
export interface ErrorWords {
  title: string
  body: string
}

/** Every string a user reads. Functions get plain text and return plain text; nothing is read as markup. */
export interface Messages {
  /** What several steps share. */
  flow: { label: string; retry: string }
  progress: { position: (step: number, steps: number) => string }
  start: { title: string; body: string; action: string; pending: string; waiting: string }
  firstFactor: {
    title: string
    body: string
    account: (name: string) => string
    action: string
    pending: string
    pendingBody: string
    cancel: string
  }
  complete: { title: string; body: string; restart: string }
  done: { title: string; body: string; account: (name: string) => string; action: string }
  errors: Record<RegistrationErrorCode, ErrorWords>
}

/** A host's own words: any part of the table, the rest stays English. */
export type MessagesOverride = { [Part in keyof Messages]?: Partial<Messages[Part]> }

/** The table as far as it is loaded. */
export type LoadedMessages = Omit<Messages, 'errors'> & { errors: Partial<Messages['errors']> }

/** The English words that are there from the beginning. */
const words: Omit<Messages, 'errors'> = {
  flow: { label: 'Set up your passkey', retry: 'Try again' },
  progress: { position: (step, steps) => `Step ${step} of ${steps}` },
  start: {
    title: 'Secure your account',
    body: 'A passkey lets you sign in with your fingerprint, face or screen lock. No password to remember.',
    action: 'Continue',
    pending: 'One moment',
    waiting: 'Getting things ready.',
  },
  firstFactor: {
    title: 'Create your passkey',
    body: 'Your device will ask for your fingerprint, face or screen lock. They stay on your device.',
    account: (name) => `For ${name}`,
    action: 'Create passkey',
    pending: 'Waiting for you',
    pendingBody: 'Follow the message from your device or browser.',
    cancel: 'Cancel',
  },
  complete: {
    title: 'Finishing up',
    body: 'We are connecting your passkey to your account.',
    restart: 'Start again',
  },
  done: {
    title: 'Your passkey is ready',
    body: 'From now on, sign in the way you unlock your device.',
    account: (name) => `Signed up as ${name}`,
    action: 'Continue',
  },
}

/** What an error says until the words for it are there. */
const wordless: ErrorWords = {
  title: 'That did not work',
  body: 'Wait a moment, then try again.',
}

/** A host's words over our own; `errors` are those that were loaded so far. */
export function mergeMessages(
  override: MessagesOverride = {},
  errors: LoadedMessages['errors'] = {},
): LoadedMessages {
  const ours: LoadedMessages = { ...words, errors }
  const merged = Object.entries(ours).map(([part, given]) => [
    part,
    { ...given, ...override[part as keyof Messages] },
  ])
  return Object.fromEntries(merged) as LoadedMessages
}

export function wordsFor(code: RegistrationErrorCode, { errors }: LoadedMessages): ErrorWords {
  return errors[code] ?? wordless
}
