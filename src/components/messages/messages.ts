import type { Outcome, RegistrationErrorCode } from '../../core/errorCodes.js'
import type { PlannedStep } from '../../core/flow.js'
import type { FactorKind } from '../../core/offered.js'
import type { PasskeyHint } from '../../core/protocol.js'
import type { KitWords } from '../../core/recoveryKit.js'

/**
 * A message with parameters. It gets plain text and returns plain text; nothing is parsed as markup.
 *
 * `locale` is the BCP 47 tag for `Intl`: numbers, dates, times, lists and plurals are never formatted by hand.
 */
export type Sentence<Facts extends object = object> = (facts: Facts & Told) => string

/** The parameters that every message gets. */
export interface Told {
  locale: string
}

/** The texts of an error. */
export interface ErrorWords {
  /** What happened. */
  title: string
  /** What it means and what to do now. A function gets the details of the error. */
  body: string | Sentence<ErrorFacts>
}

/** The details of an error besides its code. */
export interface ErrorFacts {
  /** When the server accepts another try, if it said so. The button is disabled until then. */
  retryAt?: Date | undefined
  /** Whether `retryAt` is not today, so that a time of day alone would mislead. */
  retryOnAnotherDay?: boolean | undefined
  /** Whether `retryAt` is less than 90 seconds away, so that no time of day is needed. */
  retrySoon?: boolean | undefined
  /** Whether the server may have accepted the registration. */
  outcome?: Outcome | undefined
  /** The request ID that the API's support asks for. */
  requestId?: string | undefined
  /** The user can start over on this page; otherwise only reloading the page can help. */
  canRestart?: boolean | undefined
  /** The user can request a new registration code here. */
  canResend?: boolean | undefined
  /** The init request contains a registration code, from the user or from a link. */
  hasCode?: boolean | undefined
  /** The error may be caused by the fields that are shown. */
  hasFields?: boolean | undefined
  /** Other credential kinds are offered. */
  hasOtherWays?: boolean | undefined
  /** The user saved a recovery kit in this registration. The error does not make it worthless: no text may say so. */
  hasKit?: boolean | undefined
  /** `relyingParty.name`. */
  siteName?: string | undefined
}

/** Variants of an error code that have their own texts, because they mean different things to the user. */
export type ErrorVariant =
  /** `ceremony_not_allowed` in less than a second, so the user cannot have answered. */
  | 'ceremony_not_asked'
  /** `ceremony_not_allowed` after more than half a minute. */
  | 'ceremony_took_long'
  /** `already_registered` at the second factor, which belongs on another device than the first. */
  | 'same_device_again'
  /** `network_failed`, because a part of this widget did not load, and loading the page again may be all that helps. */
  | 'part_not_loaded'
  /** `network_failed`, because the user stopped waiting for an answer. */
  | 'stopped_waiting'
  /** `challenge_expired`, because the same registration was begun once more, maybe in another window. */
  | 'begun_elsewhere'
  /** `registration_refused`, and digits of an authenticator app were among what was sent. */
  | 'digits_refused'
  /** `outcome_unknown`, and the server says that the user exists. */
  | 'account_found'

/** The texts of an option: its name and what it means. */
export interface ChoiceWords {
  title: string
  body: string
}

/** A way to save the kit. */
type WayOfSaving = 'share' | 'download' | 'print' | 'copy' | 'write'

/** The fields of the form at the step `start`. */
type StartField = 'orgId' | 'tenantId' | 'username' | 'registrationCode'

/**
 * All texts that the user reads. No text is used in two places, because another language may need two texts there,
 * and none is built from others.
 */
export interface Messages {
  /** The language of these messages (BCP 47), set as `lang` on the widget. Also the default locale. */
  lang: string
  /** The writing direction of that language. */
  dir: 'ltr' | 'rtl'
  /** Texts that several steps share. */
  flow: {
    /** The accessible name of the widget. */
    label: string
    /** Button: runs the same action again after an error. */
    retry: string
    /** Button: reloads the page, if nothing else can help. */
    reload: string
    /** While a part of the widget is loading. */
    loading: string
    /** Any error, until the texts for each error are loaded. */
    error: { title: string; body: string }
    /** Replaces the body of `error` if the lazy screens did not load. */
    notLoaded: string
    /** The widget crashed; the registration is kept. */
    broken: string
    /** Button: renders the widget again after that. */
    recover: string
  }
  progress: { position: Sentence<{ step: number; steps: number }> }
  start: {
    title: string
    body: string
    action: string
    /** While `api.init` is running. */
    pending: string
    /** The host has given neither a challenge nor `api.init` yet. */
    waiting: string
  }
  firstFactor: {
    title: string
    body: string
    account: Sentence<{ name: string }>
    action: string
    /** On the button, while the browser or the device is asking the user. */
    pending: string
    /** Replaces `body` while the browser or the device is asking the user. */
    pendingBody: string
    cancel: string
  }
  complete: {
    title: string
    body: string
    /**
     * Button: submits the request. Shown if the host's new `challenge` prop needed no new credential from the user: a
     * new challenge is never submitted without a tap.
     */
    action: string
    restart: string
    /** Button: stops waiting for the answer. */
    cancel: string
  }
  done: { title: string; body: string; account: Sentence<{ name: string }>; action: string }
  /** The server said how long to wait before the next try. */
  retryAfter: {
    /** On the disabled button, until the server accepts another try. */
    at: Sentence<{ time: Date; onAnotherDay: boolean }>
    /** Announced to screen readers when the button is enabled again. */
    now: string
  }
  /** Replaces texts of `start` if passkeys cannot work on this page. */
  startWithoutPasskey: { body: string }
  /** The form for the init fields, and for a new registration code. */
  startForm: {
    /** Above the fields: if they ask for the user and the code, for the code only, or for the user only. */
    body: Record<'all' | 'code' | 'user', string>
    label: Record<StartField, string>
    /** The placeholder of the empty field. */
    example: { orgId: string }
    missing: Record<StartField, string>
    /** The button that leads back to the form, after the server said that this user already has an account. */
    edit: string
    /** The button that has the server send a new registration code. */
    resend: string
    /** After `resend`. `username` is what the user typed; the server does not reveal whether that user exists. */
    resent: Sentence<{ username?: string | undefined }>
  }
  /** A disclosure with three sentences. */
  whatIsAPasskey: { title: string; body: string }
  /** The step `secondFactor`: a second credential, a passkey unless the user chooses another kind. */
  secondFactor: {
    title: string
    body: string
    action: string
    /** Button: continues with the first factor only, which is a passkey or something else. */
    skip: Record<'passkey' | 'other', string>
  }
  /** The list of credential options. */
  ways: {
    title: string
    body: string
    /** If the browser, the page or the frame does not support passkeys. */
    unsupported: string
    /** The button that opens the list of other credential kinds. */
    action: string
    back: string
    /** After the body of an option that the browser reports as unavailable; such reports may be wrong. */
    unlikely: string
    /** On the button, while a credential other than a passkey is being created; the user is not asked for anything. */
    pending: string
    /** The same for screen readers. */
    pendingBody: string
    choices: Record<PasskeyHint | FactorKind, ChoiceWords>
  }
  /** Of the passkey step, once the user has chosen where to keep the passkey. */
  places: Record<PasskeyHint, { body: string }>
  /** The credential kind Key: a key that this browser stores. */
  key: { title: string; body: string; action: string }
  password: {
    /** For a PasswordProtectedKey, whose password cannot be reset. */
    title: string
    body: string
    /** For a Password, the deprecated kind. */
    plainTitle: string
    plainBody: string
    label: string
    show: string
    hide: string
    generate: string
    generated: string
    missing: string
    tooWeak: string
    checkFailed: string
    action: string
  }
  totp: {
    title: string
    body: string
    /** The accessible name of the QR code. */
    picture: string
    secret: string
    copy: string
    /** The accessible name of the copy button: what it copies. Must contain its visible label. */
    copyLabel: string
    copied: string
    copyFailed: string
    /**
     * Settings that the user has to enter besides the setup code: only those that are not the default. `period` is in
     * seconds.
     */
    settings: Sentence<{
      digits?: number | undefined
      period?: number | undefined
      algorithm?: string | undefined
    }>
    label: string
    missing: Sentence<{ digits: number }>
    action: string
  }
  recovery: {
    title: string
    body: string
    action: string
    pending: string
    cancel: string
    skip: string
    /** Asked before the user skips the recovery kit. */
    skipTitle: string
    skipBody: string
    skipAction: string
  }
  kit: {
    title: string
    body: string
    /** The texts of the kit, on the screen, in the file and on paper. */
    sheet: Omit<KitWords, 'lang' | 'dir' | 'title' | 'date' | 'fileName'> & {
      title: Sentence<{ appName: string }>
      /** Says when the kit was created. */
      date: Sentence<{ createdAt: Date }>
      /** The name of the file, without `.html`. */
      fileName: Sentence<{ id: string }>
    }
    /** Each way to save the kit: its button, and what it does. */
    ways: Record<WayOfSaving, ChoiceWords>
    /** After the kit was saved this way: what to check now. */
    saved: Record<Exclude<WayOfSaving, 'download'>, string> & { download: Sentence<{ file: string }> }
    /** This browser does not allow this way. */
    denied: Record<Exclude<WayOfSaving, 'write'>, string>
    /** Nothing was saved, for example because the user closed the share sheet. */
    unsaved: string
    /** Before the kit is saved: what comes next. */
    next: string
    /** Heading of the ways that are not recommended. */
    otherWays: string
    /**
     * The state of each way to save the kit: saved; copied; the print dialog was closed (no browser reports whether it
     * printed); chosen, and still to be done by hand; or not allowed by this browser.
     */
    state: Record<'saved' | 'copied' | 'printed' | 'chosen' | 'denied', string>
    covered: string
    uncover: string
    action: string
  }
  kitCheck: {
    title: string
    /** Asks for some or all of the numbered groups. Groups count from 1. */
    body: Sentence<{ parts: readonly number[]; count: number }>
    label: Sentence<{ part: number; count: number }>
    missing: Sentence<{ part: number }>
    /** The user typed another group of the same code. */
    otherPart: Sentence<{ part: number; typed: number }>
    /** The user typed characters that no code contains, such as 0, 1, I or O. */
    unknown: Sentence<{ part: number; characters: readonly string[] }>
    /** The user typed too many or too few characters; `size` is the right number. */
    length: Sentence<{ part: number; size: number }>
    /**
     * `lookAlikes` are pairs of characters that look alike in handwriting, of which the user typed one. May be empty.
     */
    wrong: Sentence<{ part: number; lookAlikes: readonly (readonly [string, string])[] }>
    action: string
    pending: string
    back: string
  }
  /** Notices about a kit: registered, void, or of unknown status. `newId` is the ID of a kit that was saved since. */
  kitStatus: {
    done: Sentence<{ id: string }>
    void: Sentence<{ id: string; newId?: string | undefined }>
    unknown: Sentence<{ id: string; newId?: string | undefined }>
  }
  /** Replaces `done` if the first factor is not a passkey. */
  doneWithoutPasskey: { title: string; body: string }
  /** Replaces `done` after a recovery. */
  doneRecovered: { title: string; body: string }
  /**
   * A submit had no answer and will be retried: soon, or when the browser is online again. `slow`: no answer for a
   * while.
   */
  waiting: Record<'soon' | 'online' | 'slow', string>
  /** The button to the sign-in page, if the account may already exist. Needs `onSignIn`. */
  signIn: { action: string }
  /** Notices about an earlier visit that ended early: nothing was submitted, or its outcome is unknown. */
  unfinished: {
    unsent: string
    sent: string
    /** A passkey that the server will never accept and that only the user can delete. */
    undeletablePasskey: Sentence<{ username: string; site: string }>
    /**
     * The passkey created here may have replaced the one with which the user was registered in another window or
     * browser.
     */
    replacingPasskey: Sentence<{ username: string; site: string }>
  }
  wallets: {
    title: string
    pending: string
    /** Below a list that contains an unfinished wallet. */
    pendingBody: string
    /** The name of a wallet that has none. `network` is the same in all languages. */
    network: Sentence<{ network: string; isTest: boolean }>
  }
  errors: Record<RegistrationErrorCode | ErrorVariant, ErrorWords>
  /** Shown in place of a form that did not load. */
  formNotLoaded: { body: string; action: string }
  /** The name of each step that the progress indicator counts. */
  stepNames: Record<'start' | PlannedStep, string>
  /** What is saved so far: a passkey, another first factor, or both factors. It works only after the last step. */
  saved: Record<'passkey' | 'other' | 'both', string>
}

/** Makes every member optional at any depth; a string may replace a function. */
type DeepPartial<Table> = Table extends (...facts: never[]) => string
  ? Table | string
  : Table extends string
    ? Table
    : { [Part in keyof Table]?: DeepPartial<Table[Part]> | undefined }

/** The host's messages: any of them, at any depth; the others stay English. A string may replace a function. */
export type MessagesOverride = DeepPartial<Messages>

/** Messages whose functions already know the locale. */
type Bound<Table> = Table extends (facts: infer Facts) => string
  ? (facts: Omit<Facts, 'locale'>) => string
  : Table extends string
    ? Table
    : { [Part in keyof Table]: Bound<Table[Part]> }

/** The messages as components use them. */
export type BoundMessages = Bound<Messages>

/** The keys of {@link Messages} that load first. */
type FirstPart =
  'lang' | 'dir' | 'flow' | 'progress' | 'start' | 'firstFactor' | 'complete' | 'done' | 'stepNames'

export type FirstMessages = Pick<Messages, FirstPart>

/** The messages that load with the lazy screens. */
export type LazyMessages = Omit<Messages, FirstPart>

/** The messages that are loaded so far. */
export type LoadedMessages = Pick<BoundMessages, FirstPart> & Partial<Omit<BoundMessages, FirstPart>>
