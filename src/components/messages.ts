import type { RegistrationErrorCode } from '../core/errors.js'

/** What an error says: what happened, then what it means and what to do now. */
export interface ErrorWords {
  title: string
  body: string
}

/** Every string a user reads. Functions get plain text and return plain text; nothing is read as markup. */
export interface Messages {
  flow: { label: string }
  progress: { position: (step: number, steps: number) => string }
  start: { title: string; body: string; action: string; retry: string; pending: string; waiting: string }
  firstFactor: {
    title: string
    body: string
    account: (name: string) => string
    action: string
    retry: string
    pending: string
    pendingBody: string
    cancel: string
  }
  complete: { title: string; body: string; retry: string; restart: string }
  done: { title: string; body: string; account: (name: string) => string; action: string }
  errors: Record<RegistrationErrorCode, ErrorWords>
}

/** A host's own words: any part of the table, the rest stays English. */
export type MessagesOverride = { [Part in keyof Messages]?: Partial<Messages[Part]> }

/** The table as far as it is loaded. */
export type LoadedMessages = Omit<Messages, 'errors'> & { errors: Partial<Messages['errors']> }

/** The English words that are there from the beginning. */
const words: Omit<Messages, 'errors'> = {
  flow: { label: 'Set up your passkey' },
  progress: { position: (step, steps) => `Step ${step} of ${steps}` },
  start: {
    title: 'Secure your account',
    body: 'A passkey lets you sign in with your fingerprint, your face or your screen lock. There is no password to remember.',
    action: 'Continue',
    retry: 'Try again',
    pending: 'One moment',
    waiting: 'Getting things ready. This takes a few seconds.',
  },
  firstFactor: {
    title: 'Create your passkey',
    body: 'Your device will ask for your fingerprint, your face or your screen lock. These stay on your device.',
    account: (name) => `For ${name}`,
    action: 'Create passkey',
    retry: 'Try again',
    pending: 'Waiting for you',
    pendingBody: 'Follow the message from your device or browser. It may take a few seconds.',
    cancel: 'Cancel',
  },
  complete: {
    title: 'Finishing up',
    body: 'Your passkey is ready. We are connecting it to your account.',
    retry: 'Try again',
    restart: 'Start again',
  },
  done: {
    title: 'Your passkey is ready',
    body: 'From now on you sign in the way you unlock your device.',
    account: (name) => `Signed up as ${name}`,
    action: 'Continue',
  },
}

/** What an error says until the words for it are there. */
const wordless: ErrorWords = {
  title: 'That did not work',
  body: 'Nothing is lost. Wait a moment, then try again.',
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
