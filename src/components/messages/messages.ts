import type { PasskeyPlace } from '../../core/protocol.js'
import type { Outcome, RegistrationErrorCode } from '../../core/errors.js'
import type { FactorKind } from '../../core/offered.js'
import type { KitWords } from '../../core/recoveryKit.js'

/** The texts for an error: what happened, then what it means and what the user can do now. */
export interface ErrorWords {
  title: string
  /** If it is a function, it is called with the details of the error, so that the text can depend on them. */
  body: string | ((facts: ErrorFacts) => string)
}

/** The details of an error besides its code. */
export interface ErrorFacts {
  /** Seconds to wait, if the server sent them. */
  retryAfter?: number | undefined
  /** Milliseconds until the browser refused the ceremony. Only a hint at the reason. */
  elapsed?: number | undefined
  /** `features` if the lazy part of this widget repeatedly failed to load: reloading the page may help. */
  field?: string | undefined
  /** Whether the server may have accepted the registration. */
  outcome?: Outcome | undefined
  /** The request ID that the API's support asks for. */
  requestId?: string | undefined
}

/** A credential option, and what it means for the user. */
interface ChoiceWords {
  title: string
  body: string
}

/** Every text that the user reads. Functions get plain text and return plain text; no text is parsed as markup. */
export interface Messages {
  /** Texts that several steps share. */
  flow: { label: string; retry: string }
  progress: { position: (step: number, steps: number) => string }
  start: { title: string; body: string; action: string; pending: string; waiting: string }
  /** The form for the fields that init needs, and for a new registration code. */
  startForm: {
    body: string
    orgId: string
    tenantId: string
    username: string
    registrationCode: string
    missing: (label: string) => string
    resend: string
    resent: (username: string) => string
  }
  firstFactor: {
    title: string
    body: string
    account: (name: string) => string
    action: string
    pending: string
    pendingBody: string
    cancel: string
  }
  secondFactor: { title: string; body: string; action: string; skip: string }
  /** The list of other credential kinds, and each option in it. */
  ways: {
    title: string
    body: string
    /** Replaces `body` if the browser does not support passkeys. */
    unsupported: string
    /** The button that opens the list of other credential kinds. */
    action: string
    back: string
    /** Added to an option that the browser says it does not support; browsers may be wrong. */
    unlikely: string
    choices: Record<PasskeyPlace | FactorKind, ChoiceWords>
  }
  /** For a passkey in a place that the user chose. */
  places: Record<PasskeyPlace, { body: string }>
  key: { title: string; body: string; action: string }
  password: {
    title: string
    /** For PasswordProtectedKey: the password encrypts a key. */
    body: string
    /** For Password: the password itself is the credential. */
    plainBody: string
    label: string
    show: string
    hide: string
    generate: string
    generated: string
    missing: string
    guessable: string
    uncheckable: string
    action: string
    pending: string
  }
  totp: {
    title: string
    body: string
    picture: string
    secret: string
    copy: string
    copied: string
    uncopied: string
    /** Settings to enter by hand together with the seed. Only unusual values are given; the period is in seconds. */
    settings: (unusual: {
      digits?: number | undefined
      period?: number | undefined
      algorithm?: string | undefined
    }) => string
    label: string
    missing: (digits: number) => string
    action: string
  }
  recovery: {
    title: string
    body: string
    action: string
    pending: string
    skip: string
    /** The question before the user skips the recovery kit. */
    skipTitle: string
    skipBody: string
    skipAction: string
  }
  kit: {
    title: string
    body: string
    /** The texts on the recovery kit itself. */
    sheet: KitWords
    ways: Record<'share' | 'download' | 'print' | 'copy' | 'write', string>
    /** The result of an attempt to save the kit; `clipboard` is true if the kit is now in the clipboard. */
    said: Record<'done' | 'left' | 'denied', (way: string, clipboard: boolean) => string>
    covered: string
    uncover: string
    action: string
  }
  kitCheck: {
    title: string
    body: string
    label: (group: number, groups: number) => string
    wrong: (group: number) => string
    action: string
    back: string
  }
  /** The fate of a kit: registered, not registered, or unknown. */
  kitFate: { done: (id: string) => string; void: (id: string) => string; unknown: (id: string) => string }
  /** A submit had no answer and will be retried, or has had no answer for 8 seconds. */
  waiting: Record<'soon' | 'online' | 'slow', string>
  /** An earlier visit was left unfinished: nothing was sent, or the outcome of the submit is unknown. */
  unfinished: {
    unsent: string
    sent: string
    /** A passkey that the server will never accept and that only the user can delete. */
    orphan: (username: string, site: string) => string
    /** A passkey was created here, and the user may have been registered with another one in another tab or browser. */
    replaced: (username: string, site: string) => string
  }
  /** Shown if the account may already exist; the button needs `onSignIn`. */
  signIn: { action: string }
  wallets: { title: string; pending: string }
  /** Replaces `done` if the first factor is not a passkey. */
  doneOtherwise: { title: string; body: string }
  complete: { title: string; body: string; action: string; restart: string }
  done: { title: string; body: string; account: (name: string) => string; action: string }
  errors: Record<RegistrationErrorCode, ErrorWords>
}

/** The host's texts: any part of the messages. The rest stays English. */
export type MessagesOverride = { [Part in keyof Messages]?: Partial<Messages[Part]> }

/** The parts of {@link Messages} that the first load contains; the others are loaded with the lazy screens. */
type FirstPart = 'flow' | 'progress' | 'start' | 'firstFactor' | 'complete' | 'done'

export type FirstMessages = Pick<Messages, FirstPart>

/** The parts of {@link Messages} that are loaded with the lazy screens. */
export type LazyMessages = Omit<Messages, FirstPart>

/** The messages that are loaded so far. */
export type LoadedMessages = FirstMessages & Partial<LazyMessages>
