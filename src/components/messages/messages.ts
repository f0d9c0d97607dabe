import type { Outcome, RegistrationErrorCode } from '../../core/errors.js'
import type { PlannedStep } from '../../core/flow.js'
import type { FactorKind } from '../../core/offered.js'
import type { PasskeyPlace } from '../../core/protocol.js'
import type { KitWords } from '../../core/recoveryKit.js'

/**
 * A sentence that depends on something. It gets plain text and gives plain text; nothing is read as markup.
 *
 * `locale` is the BCP 47 tag to give to `Intl`: numbers, dates, times, lists and plurals are never written by hand.
 */
export type Sentence<Facts extends object = object> = (facts: Facts & Told) => string

/** What every sentence is told. */
export interface Told {
  locale: string
}

/** What an error says: what happened, then what it means and what to do now. */
export interface ErrorWords {
  title: string
  /** As a function it is told what else is known, so that it can say more than the code does. */
  body: string | Sentence<ErrorFacts>
}

/** The details of an error besides its code. */
export interface ErrorFacts {
  /** When the server lets the user try again, where it said so. The button is held until then. */
  retryAt?: Date | undefined
  /** Whether that is on another day than today, so that a time alone would mislead. */
  retryOnAnotherDay?: boolean | undefined
  /** Whether that is so soon that a time is of no use: less than 90 seconds. */
  retrySoon?: boolean | undefined
  /** What is known of the submit. */
  outcome?: Outcome | undefined
  /** The request ID that the API's support asks for. */
  requestId?: string | undefined
  /** The user can start again on this page; else only loading the page again can help. */
  canRestart?: boolean | undefined
  /** The user can have a new registration code sent from here. */
  canResend?: boolean | undefined
  /** There is a registration code, typed or from a link. */
  hasCode?: boolean | undefined
  /** What is wrong may be in the fields that are shown. */
  hasFields?: boolean | undefined
  /** There are other ways to choose from. */
  hasOtherWays?: boolean | undefined
  /** A recovery kit was saved, and it stays good. */
  hasKit?: boolean | undefined
  /** `relyingParty.name`. */
  siteName?: string | undefined
}

/** Where one code means different things to the user, the table has words for each of them. */
export type ErrorVariant =
  /** `ceremony_not_allowed` in less than a second: nobody can have answered. */
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

/** A choice and what it means. */
export interface ChoiceWords {
  title: string
  body: string
}

/** How a person keeps the kit. */
type WayOfSaving = 'share' | 'download' | 'print' | 'copy' | 'write'

/** The fields of the form at the start. */
type StartField = 'orgId' | 'tenantId' | 'username' | 'registrationCode'

/**
 * Every string a user reads. No string stands in two places, since other languages may need two words there, and none
 * is a part of another one.
 */
export interface Messages {
  /** The language of this table (BCP 47), on the widget as `lang`. Also the locale, where none is given. */
  lang: string
  /** The direction in which that language is written. */
  dir: 'ltr' | 'rtl'
  /** What several steps share. */
  flow: {
    /** Names the widget for people who hear it. */
    label: string
    /** Runs the same action again, after an error. */
    retry: string
    /** Loads the whole page again, where nothing less can help. */
    reload: string
    /** A part of the widget is still on its way. */
    loading: string
    /** Until the words for an error are loaded. */
    error: { title: string; body: string }
    /** The same, where a part of the widget and its words do not load. */
    notLoaded: string
    /** The widget itself failed. What was made is kept. */
    broken: string
    /** Shows the widget again after that. */
    recover: string
  }
  progress: { position: Sentence<{ step: number; steps: number }> }
  start: {
    title: string
    body: string
    action: string
    /** While init is asked. */
    pending: string
    /** The host has not given what is needed to begin. */
    waiting: string
  }
  firstFactor: {
    title: string
    body: string
    account: Sentence<{ name: string }>
    action: string
    /** On the button, while the browser or the device asks the user. */
    pending: string
    pendingBody: string
    cancel: string
  }
  complete: {
    title: string
    body: string
    /** Sends again what is complete; it was not sent because the user did not let it. */
    action: string
    restart: string
    /** Ends the waiting for an answer. */
    cancel: string
  }
  done: { title: string; body: string; account: Sentence<{ name: string }>; action: string }
  /** The server said how long to wait before the next try. */
  retryAfter: {
    /** On the button, as long as the server lets nobody try. */
    at: Sentence<{ time: Date; onAnotherDay: boolean }>
    /** Told to those who hear it when that button works again. */
    now: string
  }
  /** The start, where passkeys cannot work. */
  startWithoutPasskey: { body: string }
  /** What init needs to know, and a new registration code. */
  startForm: {
    /** Above the fields: who the user is and the code, the code alone, or who the user is. */
    body: Record<'all' | 'code' | 'user', string>
    label: Record<StartField, string>
    /** What such a value looks like, in the empty field. */
    example: { orgId: string }
    missing: Record<StartField, string>
    /** Back to the form, after the server said that the user it names has an account. */
    edit: string
    /** Has a new registration code sent. */
    resend: string
    /** `username` is what was typed, and nobody may have it. */
    resent: Sentence<{ username?: string | undefined }>
  }
  /** A disclosure: three sentences. */
  whatIsAPasskey: { title: string; body: string }
  secondFactor: {
    title: string
    body: string
    action: string
    /** Goes on with the first factor alone: a passkey, or something else. */
    skip: Record<'passkey' | 'other', string>
  }
  /** The list of ways, and each of them. */
  ways: {
    title: string
    body: string
    /** Where the browser, the page or the frame has no passkeys. */
    unsupported: string
    /** The button that opens the list of other credential kinds. */
    action: string
    back: string
    /** After the body of a way that the browser says it does not have; browsers err. */
    unlikely: string
    /** On the button, while what is not a passkey is set up; nobody is asked for anything. */
    pending: string
    /** The same for those who hear it. */
    pendingBody: string
    choices: Record<PasskeyPlace | FactorKind, ChoiceWords>
  }
  /** For a passkey in a place that the user chose. */
  places: Record<PasskeyPlace, { body: string }>
  /** A key that this browser keeps, without a passkey. */
  key: { title: string; body: string; action: string }
  password: {
    title: string
    /** Nobody can reset it. */
    body: string
    /** The ordinary kind. */
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
    /** Names the picture for people who do not see it. */
    picture: string
    secret: string
    copy: string
    /** Names the same button for people who hear it: what it copies. Contains what it says. */
    copyLabel: string
    copied: string
    copyFailed: string
    /** What must be set by hand beside the setup code: given is only what is not usual. `period` is in seconds. */
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
    /** The question before the user skips the recovery kit. */
    skipTitle: string
    skipBody: string
    skipAction: string
  }
  kit: {
    title: string
    body: string
    /** On the kit itself, on the screen, in the file and on paper. */
    sheet: Omit<KitWords, 'lang' | 'dir' | 'title' | 'date' | 'fileName'> & {
      title: Sentence<{ appName: string }>
      /** When the kit was made. */
      date: Sentence<{ createdAt: Date }>
      /** Of the file, without `.html`. */
      fileName: Sentence<{ id: string }>
    }
    /** Each way to keep it: a button, and what it does. */
    ways: Record<WayOfSaving, ChoiceWords>
    /** After a way was taken: what to check now. */
    saved: Record<Exclude<WayOfSaving, 'download'>, string> & { download: Sentence<{ file: string }> }
    /** A way that this browser does not allow. */
    denied: Record<Exclude<WayOfSaving, 'write'>, string>
    /** Nothing was saved, as when the list of apps was closed. */
    unsaved: string
    /** Until a way is taken: what comes after it. */
    next: string
    /** Above the ways that are not recommended. */
    otherWays: string
    /**
     * Beside each way: it was taken, copied, the print dialog was closed (no browser says whether it printed), it was
     * chosen and is still to be done by hand, or this browser does not allow it.
     */
    state: Record<'saved' | 'copied' | 'printed' | 'chosen' | 'denied', string>
    covered: string
    uncover: string
    action: string
  }
  kitCheck: {
    title: string
    /** Which of the numbered parts to type: some, or all of them. Parts count from 1. */
    body: Sentence<{ parts: readonly number[]; count: number }>
    label: Sentence<{ part: number; count: number }>
    missing: Sentence<{ part: number }>
    /** What was typed is another part of the same code. */
    otherPart: Sentence<{ part: number; typed: number }>
    /** There are characters in it that no code has, such as 0, 1, I or O. */
    unknown: Sentence<{ part: number; characters: readonly string[] }>
    /** How many characters the part has; more or fewer were typed. */
    length: Sentence<{ part: number; size: number }>
    /** `lookAlikes` are pairs that look alike in handwriting and of which one was typed; there may be none. */
    wrong: Sentence<{ part: number; lookAlikes: readonly (readonly [string, string])[] }>
    action: string
    pending: string
    back: string
  }
  /** A kit that is registered; one that is not; and one of which nobody knows. `newId` is of a kit saved since. */
  kitStatus: {
    done: Sentence<{ id: string }>
    void: Sentence<{ id: string; newId?: string | undefined }>
    unknown: Sentence<{ id: string; newId?: string | undefined }>
  }
  /** In place of `done` where the first factor is no passkey. */
  doneWithoutPasskey: { title: string; body: string }
  /** In place of both where a user who was registered before is back. */
  doneRecovered: { title: string; body: string }
  /** A submit had no answer and is repeated by itself; or it has had none for a while. */
  waiting: Record<'soon' | 'online' | 'slow', string>
  /** Where the account may be there already; the button needs `onSignIn`. */
  signIn: { action: string }
  /** An earlier visit ended early: nothing was sent, or it was and nobody knows. */
  unfinished: {
    unsent: string
    sent: string
    /** A passkey that opens nothing and that only its user can delete. */
    undeletablePasskey: Sentence<{ username: string; site: string }>
    /** A passkey was made here, and the user may have been registered with another one in another window or browser. */
    replacingPasskey: Sentence<{ username: string; site: string }>
  }
  wallets: {
    title: string
    pending: string
    /** Under a list with a wallet that is not ready. */
    pendingBody: string
    /** What a wallet without a name of its own is called. `network` is the name of the network, the same in all languages. */
    network: Sentence<{ network: string; isTest: boolean }>
  }
  errors: Record<RegistrationErrorCode | ErrorVariant, ErrorWords>
  /** A form that did not load, in the place where it would be. */
  formNotLoaded: { body: string; action: string }
  /** The name of each step that is counted. */
  stepNames: Record<'start' | PlannedStep, string>
  /** What is saved so far: a passkey, another first factor, or both factors. The account is not finished yet. */
  saved: Record<'passkey' | 'other' | 'both', string>
}

/** Any part of a table at any depth. */
type DeepPartial<Table> = Table extends (...facts: never[]) => string
  ? Table | string
  : Table extends string
    ? Table
    : { [Part in keyof Table]?: DeepPartial<Table[Part]> | undefined }

/** A host's own words: any part of the table at any depth, the rest stays English. A string may stand for a function. */
export type MessagesOverride = DeepPartial<Messages>

/** A table whose functions know the locale. */
type Bound<Table> = Table extends (facts: infer Facts) => string
  ? (facts: Omit<Facts, 'locale'>) => string
  : Table extends string
    ? Table
    : { [Part in keyof Table]: Bound<Table[Part]> }

/** The table as the parts of the widget read it. */
export type BoundMessages = Bound<Messages>

/** What the first load brings. */
type FirstPart =
  'lang' | 'dir' | 'flow' | 'progress' | 'start' | 'firstFactor' | 'complete' | 'done' | 'stepNames'

export type FirstMessages = Pick<Messages, FirstPart>

/** The parts of {@link Messages} that are loaded with the lazy screens. */
export type LazyMessages = Omit<Messages, FirstPart>

/** The table as far as it is loaded. */
export type LoadedMessages = Pick<BoundMessages, FirstPart> & Partial<Omit<BoundMessages, FirstPart>>
