import type { PasskeyPlace } from '../../core/protocol.js'
import type { Outcome, RegistrationErrorCode } from '../../core/errors.js'
import type { FactorKind } from '../../core/offered.js'
import type { KitWords } from '../../core/recoveryKit.js'

/** What an error says: what happened, then what it means and what to do now. */
export interface ErrorWords {
  title: string
  /** As a function it is told what else is known, so that it can say more than the code does. */
  body: string | ((facts: ErrorFacts) => string)
}

/** What is known of an error besides its code. */
export interface ErrorFacts {
  /** Seconds to wait, where the server said so. */
  retryAfter?: number | undefined
  /** Milliseconds that the browser took to refuse: a guess at why, never proof. */
  elapsed?: number | undefined
  /** `features` where the later part of this widget failed to load more than once: loading the page again may help. */
  field?: string | undefined
  /** What is known of the submit. */
  outcome?: Outcome | undefined
  /** What the API's support asks for. */
  requestId?: string | undefined
}

/** A choice and what it means. */
interface ChoiceWords {
  title: string
  body: string
}

/** Every string a user reads. Functions get plain text and return plain text; nothing is read as markup. */
export interface Messages {
  /** What several steps share. */
  flow: { label: string; retry: string }
  progress: { position: (step: number, steps: number) => string }
  start: { title: string; body: string; action: string; pending: string; waiting: string }
  /** What init needs to know, and a new registration code. */
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
  /** The list of ways, and each of them. */
  ways: {
    title: string
    body: string
    /** In place of `body` where the browser has no passkeys. */
    unsupported: string
    /** Leads to the list. */
    action: string
    back: string
    /** Of a way that the browser says it does not have; browsers err. */
    unlikely: string
    choices: Record<PasskeyPlace | FactorKind, ChoiceWords>
  }
  /** For a passkey in a place of the user's choice. */
  places: Record<PasskeyPlace, { body: string }>
  key: { title: string; body: string; action: string }
  password: {
    title: string
    /** It locks a key. */
    body: string
    /** It is the credential itself. */
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
    /** What must be set by hand beside the key: given is only what is not usual, the seconds and the algorithm's name too. */
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
    /** Before it is left out. */
    skipTitle: string
    skipBody: string
    skipAction: string
  }
  kit: {
    title: string
    body: string
    /** On the kit itself. */
    sheet: KitWords
    ways: Record<'share' | 'download' | 'print' | 'copy' | 'write', string>
    /** After a way was tried; `clipboard` where it is now in the clipboard. */
    said: Record<'done' | 'left' | 'denied', (way: string, clipboard: boolean) => string>
    covered: string
    uncover: string
    action: string
  }
  kitCheck: {
    title: string
    /** Names the parts that are asked for, counted from 1. */
    body: (asked: number[], groups: number) => string
    label: (group: number, groups: number) => string
    action: string
    back: string
  }
  /** A kit that is registered, one that is not, and one of which nobody knows. */
  kitFate: {
    done: (id: string) => string
    /** `newId` is the kit that the user has saved since. */
    void: (id: string, newId?: string) => string
    unknown: (id: string, newId?: string) => string
  }
  /** A submit had no answer and is repeated by itself; or it has had none for a while. */
  waiting: Record<'soon' | 'online' | 'slow', string>
  /** An earlier visit ended early: nothing was sent, or it was and nobody knows. */
  unfinished: {
    unsent: string
    sent: string
    /** A passkey that opens nothing and that only its user can delete. */
    orphan: (username: string, site: string) => string
    /** A passkey was made here, and the user may have been registered with another one in another window or browser. */
    replaced: (username: string, site: string) => string
  }
  /** Where the account may be there already; the button needs `onSignIn`. */
  signIn: { action: string }
  wallets: { title: string; pending: string }
  /** In place of `done` where the first factor is no passkey. */
  doneOtherwise: { title: string; body: string }
  complete: { title: string; body: string; action: string; restart: string }
  done: { title: string; body: string; account: (name: string) => string; action: string }
  errors: Record<RegistrationErrorCode, ErrorWords>
  /** What each way of saving the kit means. */
  kitSaving: {
    /** Above the ways that are not recommended. */
    others: string
    ways: Record<'share' | 'download' | 'print' | 'copy' | 'write', string>
    /** Beside a way in which the kit was saved. */
    saved: string
    /** Beside a way that does not work here. */
    denied: string
    /** Until something is saved. */
    unsaved: string
    /** After the user chose to write it down: nothing is proved yet. */
    writing: string
  }
  /** What is wrong with a part of the code that was asked for; parts count from 1. */
  kitCheckFaults: {
    empty: (part: number) => string
    otherPart: (part: number, typed: number) => string
    unknown: (part: number, symbols: string[]) => string
    length: (part: number, symbols: number) => string
    /** `likenesses` are pairs that are easily taken for each other, and of which one was typed. */
    different: (part: number, likenesses: (readonly [string, string])[]) => string
  }
}

/** A host's own words: any part of the table, the rest stays English. */
export type MessagesOverride = { [Part in keyof Messages]?: Partial<Messages[Part]> }

/** The parts that the first load brings. */
type FirstPart = 'flow' | 'progress' | 'start' | 'firstFactor' | 'complete' | 'done'

export type FirstMessages = Pick<Messages, FirstPart>

/** The parts that the lazy screens bring. */
export type LazyMessages = Omit<Messages, FirstPart>

/** The table as far as it is loaded. */
export type LoadedMessages = FirstMessages & Partial<LazyMessages>
