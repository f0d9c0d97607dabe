import type { Outcome, RegistrationErrorCode } from '../../core/errorCodes.js'
import type { PlannedStep } from '../../core/flow.js'
import type { FactorKind } from '../../core/offered.js'
import type { PasskeyHint } from '../../core/protocol.js'
import type { KitWords } from '../../core/recoveryKit.js'

/**
 * A message with parameters. It gets plain text and returns plain text; nothing is parsed as markup. Use `locale` with
 * `Intl` for numbers, dates, times, lists and plurals; `format.ts` has functions for that.
 */
export type Sentence<Facts extends object = object> = (facts: Facts & Told) => string

/** The parameters that every message gets. */
export interface Told {
  /** The locale to format for (BCP 47). */
  locale: string
}

/** The texts of an error. */
export interface ErrorWords {
  /** What happened. */
  title: string
  /** What the error means and what to do now. A function gets the details of the error. */
  body: string | Sentence<ErrorFacts>
}

/** The details of an error besides its code. */
export interface ErrorFacts {
  /** When the server accepts another try, if it said so. The button is disabled until then. */
  retryAt?: Date | undefined
  /** `retryAt` is not today, so a time of day alone would mislead. */
  retryOnAnotherDay?: boolean | undefined
  /** The wait until `retryAt` is less than 90 seconds, so the text needs no time of day. */
  retrySoon?: boolean | undefined
  /** Whether the server may have accepted the registration. */
  outcome?: Outcome | undefined
  /** The request ID that the API's support asks for. */
  requestId?: string | undefined
  /** The user can start over on this page. If not, only reloading the page can help. */
  canRestart?: boolean | undefined
  /** The user can have a new registration code sent, because the host's API has `resendCode`. */
  canResend?: boolean | undefined
  /** The init request contains a registration code, from the user or from a link. */
  hasCode?: boolean | undefined
  /** The form for the init fields is shown, so what the user typed may be the cause. */
  hasFields?: boolean | undefined
  /** The user can choose a credential kind other than a passkey. */
  hasOtherWays?: boolean | undefined
  /**
   * The user saved a recovery kit in this registration. Unless `outcome` is `refused`, it still works once the
   * registration is finished, so no text may call it worthless.
   */
  hasKit?: boolean | undefined
  /** The name of the website: the host's `relyingParty.name`. */
  siteName?: string | undefined
}

/** Variants of an error code that have their own texts, because they mean different things to the user. */
export type ErrorVariant =
  /** `ceremony_not_allowed` in less than a second, so the user cannot have answered. */
  | 'ceremony_not_asked'
  /** `ceremony_not_allowed` after more than half a minute, so it was probably the browser's own timeout. */
  | 'ceremony_took_long'
  /** `already_registered` at the second factor, which belongs on another device than the first. */
  | 'same_device_again'
  /** `network_failed`, because a file of this widget did not load. Reloading the page may be the only remedy. */
  | 'part_not_loaded'
  /** The user stopped the waiting for the retry of a submit, whatever its last try had failed with. */
  | 'stopped_waiting'
  /** `challenge_expired`, because the registration of this user was begun again, maybe in another window. */
  | 'begun_elsewhere'
  /** `registration_refused`, and the request contained a one-time code, which may have been too old. */
  | 'digits_refused'
  /** `outcome_unknown`, and after starting over the server says that the user exists. */
  | 'account_found'

/** The texts of an option that the user can choose: its name, and what it means for the user. */
export interface ChoiceWords {
  title: string
  body: string
}

/** A way to save the kit. */
type WayOfSaving = 'share' | 'download' | 'print' | 'copy' | 'write'

/** The fields of the form at the step `start`. */
type StartField = 'orgId' | 'tenantId' | 'username' | 'registrationCode'

/**
 * All texts that the user reads. Texts with the same English wording are separate where another language may need two
 * different ones, and no sentence is put together from parts.
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
    /** Button after an error: runs the same action again. */
    retry: string
    /** Button after an error: reloads the page, where trying again is not possible or may not help. */
    reload: string
    /** While a part of the widget is loading: on the button, as the title of a step, and for screen readers. */
    loading: string
    /** Any error, until the texts for each error are loaded with the lazy screens. */
    error: { title: string; body: string }
    /** Replaces the body of `error` if a file of the widget did not load. */
    notLoaded: string
    /** In place of the widget after a component threw while rendering. The registration is kept. */
    broken: string
    /** Button below `broken`: renders the widget again. */
    recover: string
  }
  /** The user's position among the steps, after the name of the step. */
  progress: { position: Sentence<{ step: number; steps: number }> }
  /** The step `start`, before there is a challenge. */
  start: {
    title: string
    body: string
    /** Button: calls `api.init`. */
    action: string
    /** On the button while `api.init` is running, and in place of a form that is loading. */
    pending: string
    /** Replaces `body` if the host has given neither a challenge nor `api.init` yet, and while a step is loading. */
    waiting: string
  }
  /** The step `firstFactor`, as long as the user has not chosen another kind than a passkey. */
  firstFactor: {
    title: string
    body: string
    /** Says whose account this is; also at the step `secondFactor`. */
    account: Sentence<{ name: string }>
    /** Button: starts the passkey ceremony. */
    action: string
    /** On the button, while the browser or the device is asking the user; also at the step `secondFactor`. */
    pending: string
    /** Replaces `body` while the browser or the device is asking the user; also at the step `secondFactor`. */
    pendingBody: string
    /** Button: cancels the creation of a credential; also at the step `secondFactor`. */
    cancel: string
  }
  /** The step `complete`, while the registration is being submitted. */
  complete: {
    title: string
    body: string
    /**
     * Button: submits the request. Shown if the host's new `challenge` prop needed no new credential from the user: a
     * new challenge is never submitted without a tap.
     */
    action: string
    /** Button after an error: starts over with a new challenge. */
    restart: string
    /** Button, shown while a failed submit waits to be retried: stops waiting. */
    cancel: string
  }
  /** The step `done`, after the server accepted the registration. `action`: the button that calls `onContinue`. */
  done: { title: string; body: string; account: Sentence<{ name: string }>; action: string }
  /** After an error for which the server said how long to wait before the next try. */
  retryAfter: {
    /** On the disabled button, if the wait is 90 seconds or more. */
    at: Sentence<{ time: Date; onAnotherDay: boolean }>
    /** Announced to screen readers when the button is enabled again. */
    now: string
  }
  /** Replaces the body of `start` if passkeys cannot work on this page. */
  startWithoutPasskey: { body: string }
  /** The form at the step `start`: it asks for the init fields that the host did not give. */
  startForm: {
    /** Above the fields, which ask for the user and the code, for the code only, or for the user only. */
    body: Record<'all' | 'code' | 'user', string>
    label: Record<StartField, string>
    /** The placeholder of the empty field. */
    example: { orgId: string }
    /** Below a field that is still empty after the user pressed the button. */
    missing: Record<StartField, string>
    /** The button that leads back to the form, after the server said that this user already has an account. */
    edit: string
    /** The button that has the server send a new registration code. */
    resend: string
    /**
     * After `resend`. `username` is the one typed or given by the host: the server does not reveal whether it exists.
     */
    resent: Sentence<{ username?: string | undefined }>
  }
  /** A disclosure below the text of a passkey step: the question, and its answer. */
  whatIsAPasskey: { title: string; body: string }
  /** The step `secondFactor`, as long as the user has not chosen another kind than a passkey. */
  secondFactor: {
    title: string
    body: string
    /** Button: starts the passkey ceremony. */
    action: string
    /** Button: continues with the first factor only. `passkey` and `other` are what the first factor is. */
    skip: Record<'passkey' | 'other', string>
  }
  /** The list of credential options for a factor: where to keep a passkey, and other kinds. */
  ways: {
    title: string
    body: string
    /** Replaces `body`, or is shown as a notice, if the browser, the page or the frame does not support passkeys. */
    unsupported: string
    /** The button of a factor step that opens the list. */
    action: string
    /** Button: goes from the list back to the passkey. */
    back: string
    /** After the body of an option that the browser reports as unavailable; such reports may be wrong. */
    unlikely: string
    /** On the button, while a credential other than a passkey is being created; the user is not asked for anything. */
    pending: string
    /** What screen readers announce in the same situation as `pending`. */
    pendingBody: string
    /** The options in the list. */
    choices: Record<PasskeyHint | FactorKind, ChoiceWords>
  }
  /** Replaces the body of a passkey step once the user has chosen in the list where to keep the passkey. */
  places: Record<PasskeyHint, { body: string }>
  /** The screen of the credential kind Key, a key that this browser stores. `action`: the button that creates it. */
  key: { title: string; body: string; action: string }
  /** The form for a new password, for the credential kinds PasswordProtectedKey and Password. */
  password: {
    /** Title for a PasswordProtectedKey, whose password cannot be reset. */
    title: string
    /** Body for a PasswordProtectedKey. */
    body: string
    /** Title for a Password, the kind that the API has deprecated. */
    plainTitle: string
    /** Body for a Password. */
    plainBody: string
    /** The label of the field. */
    label: string
    /** The button next to the label that shows the typed password. */
    show: string
    /** The button next to the label that hides the typed password. */
    hide: string
    /** Button: fills in a random passphrase. */
    generate: string
    /** Before the generated passphrase, which follows in full. */
    generated: string
    /** Below the field: it is empty. */
    missing: string
    /** Below the field: the password is too easy to guess. */
    tooWeak: string
    /** Below the field: the word lists that rate or generate a password did not load. */
    checkFailed: string
    /** Button: continues with this password. */
    action: string
  }
  /** The form that sets up an authenticator app, for the credential kind Totp. */
  totp: {
    title: string
    body: string
    /** The accessible name of the QR code. */
    picture: string
    /** The label of the setup code, which the user can type into the app instead of scanning the QR code. */
    secret: string
    /** The visible label of the button that copies the setup code. */
    copy: string
    /** The accessible name of that button, which says what it copies. Must contain the text of `copy`. */
    copyLabel: string
    /** After a tap on that button: the setup code is on the clipboard. */
    copied: string
    /** After a tap on that button: the browser does not allow copying. */
    copyFailed: string
    /**
     * Below the setup code: the settings that the user has to choose in the app, only those that differ from the
     * default. `period` is in seconds.
     */
    settings: Sentence<{
      digits?: number | undefined
      period?: number | undefined
      algorithm?: string | undefined
    }>
    /** The label of the field for the first one-time code. */
    label: string
    /** Below the field: it does not contain this many digits. */
    missing: Sentence<{ digits: number }>
    /** Button: continues with the typed code. */
    action: string
  }
  /** The step `recovery`, which explains the recovery kit before it is created. */
  recovery: {
    title: string
    body: string
    /** Button: creates the kit. */
    action: string
    /** On the button, and for screen readers, while the kit is being created. */
    pending: string
    /** Button: cancels the creation. */
    cancel: string
    /** Button: asks whether to continue without a kit. Shown if the host made the kit optional. */
    skip: string
    /** Title of the screen that asks before the user skips the kit. */
    skipTitle: string
    /** Body of that screen. */
    skipBody: string
    /** Button on that screen: continues without a kit. */
    skipAction: string
  }
  /** The step `recoveryKit`: the kit, and the ways to save it. */
  kit: {
    title: string
    body: string
    /** The texts of the kit itself: on the screen, in the file and on paper. */
    sheet: Omit<KitWords, 'lang' | 'dir' | 'title' | 'date' | 'fileName'> & {
      /** The title of the kit: in the file, on paper and in the copied text. */
      title: Sentence<{ appName: string }>
      /** Says when the kit was created. */
      date: Sentence<{ createdAt: Date }>
      /** The name of the file, without `.html`. */
      fileName: Sentence<{ id: string }>
    }
    /** Each way to save the kit: the label of its button, and what it does. */
    ways: Record<WayOfSaving, ChoiceWords>
    /** After the kit was saved in this way: what to check or do now. */
    saved: Record<Exclude<WayOfSaving, 'download'>, string> & { download: Sentence<{ file: string }> }
    /** After a try: this browser does not allow this way. */
    denied: Record<Exclude<WayOfSaving, 'write'>, string>
    /** After a try that saved nothing, because the user closed the share sheet. */
    unsaved: string
    /** Before the first try: what comes after saving. */
    next: string
    /** Heading of the list of ways to save the kit, below the button for the recommended one. */
    otherWays: string
    /**
     * The state of each way in that list: saved; copied; the print dialog was opened (no browser reports whether the
     * user printed); chosen, and still to be done by hand; or not allowed by this browser.
     */
    state: Record<'saved' | 'copied' | 'printed' | 'chosen' | 'denied', string>
    /** In place of the kit, after the page was hidden for a while or React hid the widget. */
    covered: string
    /** Button below `covered`: shows the kit again. */
    uncover: string
    /** Button after the kit is saved: goes on to the check. */
    action: string
  }
  /**
   * The check after saving: the user types some parts of the code. A part is one of the six groups of symbols between
   * the dashes. Parts are numbered from 1, on the kit and in `part`, `parts` and `typed`; `count` is how many there
   * are.
   */
  kitCheck: {
    title: string
    /** Asks for these parts of the code, some or all of them. */
    body: Sentence<{ parts: readonly number[]; count: number }>
    /** The label of the field for one part. */
    label: Sentence<{ part: number; count: number }>
    /** Below the field: it is empty. */
    missing: Sentence<{ part: number }>
    /** Below the field: the user typed another part of the same code, number `typed`. */
    otherPart: Sentence<{ part: number; typed: number }>
    /** Below the field: the user typed characters that no code contains, such as 0, 1, I or O. */
    unknown: Sentence<{ part: number; characters: readonly string[] }>
    /** Below the field: the user typed too many or too few characters; `size` is the right number. */
    length: Sentence<{ part: number; size: number }>
    /**
     * Below the field: the part differs from the one on the kit. `lookAlikes` are pairs of characters that look alike
     * in handwriting, one of which the user typed; may be empty.
     */
    wrong: Sentence<{ part: number; lookAlikes: readonly (readonly [string, string])[] }>
    /** Button: checks what the user typed and, if it is right, continues. */
    action: string
    /** On the button, after what the user typed was right, until the next step is shown. */
    pending: string
    /** Button: goes back to the kit. */
    back: string
  }
  /**
   * Notices about a recovery kit, named by the ID that is printed on it. `newId` is the ID of a kit that was saved
   * since.
   */
  kitStatus: {
    /** At the step `done`: the kit is registered. */
    done: Sentence<{ id: string }>
    /** The kit was not registered and will never work. */
    void: Sentence<{ id: string; newId?: string | undefined }>
    /** The submit had no answer, so the kit may be registered or not. */
    unknown: Sentence<{ id: string; newId?: string | undefined }>
  }
  /** Replaces title and body of `done` if the first factor is not a passkey. */
  doneWithoutPasskey: { title: string; body: string }
  /** Replaces title and body of `done` after a recovery. */
  doneRecovered: { title: string; body: string }
  /**
   * At the step `complete`. A submit had no answer and will be retried `soon`, or when the browser is `online` again;
   * `slow`: it is running and has had no answer for 8 seconds.
   */
  waiting: Record<'soon' | 'online' | 'slow', string>
  /** The button to the sign-in page, if the account may already exist. Needs `onSignIn`. */
  signIn: { action: string }
  /** Notices about what an earlier visit or an earlier try left behind. */
  unfinished: {
    /** An earlier visit ended before the submit. It may have left a passkey on the device. */
    unsent: string
    /** An earlier visit ended after the submit and before its answer, so the account may exist. */
    sent: string
    /** On the device is a passkey that the server will never accept and that only the user can delete. */
    undeletablePasskey: Sentence<{ username: string; site: string }>
    /**
     * The passkey created here may have replaced the one with which the user was registered in another window or
     * browser.
     */
    replacingPasskey: Sentence<{ username: string; site: string }>
  }
  /** The list of new wallets at the step `done`. */
  wallets: {
    title: string
    /** In place of an address that does not exist yet. */
    pending: string
    /** Below a list that contains a wallet without an address. */
    pendingBody: string
    /** Shown for a wallet without a name. `network` is the same in all languages. */
    network: Sentence<{ network: string; isTest: boolean }>
  }
  /** The texts of each error, in place of the title and body of the step. */
  errors: Record<RegistrationErrorCode | ErrorVariant, ErrorWords>
  /** In place of a form that did not load. `action`: the button that loads it again. */
  formNotLoaded: { body: string; action: string }
  /** The name of each step that the progress indicator counts. */
  stepNames: Record<'start' | PlannedStep, string>
  /**
   * Between the steps: what exists so far, which is a passkey, another first factor, or both factors. Must also say
   * that the registration is not finished.
   */
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

/** Messages whose functions already have the locale, so that their callers pass every other parameter only. */
type WithLocale<Table> = Table extends (facts: infer Facts) => string
  ? (facts: Omit<Facts, 'locale'>) => string
  : Table extends string
    ? Table
    : { [Part in keyof Table]: WithLocale<Table[Part]> }

/** The messages as components call them: {@link Messages}, but nobody passes the locale to a function. */
export type MessagesWithLocale = WithLocale<Messages>

/** The keys of {@link Messages} that load with the first screen. */
type FirstPart = 'lang' | 'dir' | 'flow' | 'progress' | 'start' | 'firstFactor' | 'done' | 'stepNames'

/** The messages that load with the first screen. */
export type FirstMessages = Pick<Messages, FirstPart>

/** The messages that load with the lazy screens. */
export type LazyMessages = Omit<Messages, FirstPart>

/** The messages that are loaded: always those of the first screen; the others once the lazy screens are. */
export type LoadedMessages = Pick<MessagesWithLocale, FirstPart> &
  Partial<Omit<MessagesWithLocale, FirstPart>>
