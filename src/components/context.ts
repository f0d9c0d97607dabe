import { createContext, type ForwardedRef, forwardRef, type ReactNode, useContext } from 'react'
import type { RegistrationState } from '../core/flow.js'
import type { createFocusRefs } from './focus.js'
import type { EndUserOptions, UserOptions } from '../registration/options.js'
import type { RegistrationOptions, UseRegistrationResult } from '../react/useRegistration.js'
import type { RegistrationError } from '../core/errors.js'
import type { LazyMessages, LoadedMessages, MessagesOverride } from './messages/messages.js'
import type { Slots } from './slots.js'

/** The registration, its messages and its slots. */
export type RootOptions<Kind = UserOptions | EndUserOptions> = RegistrationOptions<Kind> & {
  /** Messages to use in place of the English ones. */
  messages?: MessagesOverride | undefined
  /** For numbers, dates and times (BCP 47). Default: the `lang` of `messages`, else English. */
  locale?: string | undefined
  /** Components to use in place of the default ones. */
  slots?: Partial<Slots> | undefined
  /** Where the last screen's button leads. Without it there is none. */
  onContinue?: (() => void) | undefined
  /**
   * Leads to your sign-in page. With it there is a button for that wherever the account may be there already: after
   * `user_exists` and `outcome_unknown`, and where an earlier visit's submit was never answered.
   */
  onSignIn?: (() => void) | undefined
}

export interface Action {
  label: string
  onClick: () => void
  pending?: boolean
  /** Where its place does not decide it. */
  variant?: 'primary' | 'secondary'
  'aria-disabled'?: boolean
}

/** An end that is good, one that is not known, one that is bad. */
export type Tone = 'positive' | 'warning' | 'danger'

/** What differs from step to step. */
export interface Layout {
  title: string
  body: string
  /** What the icon beside the title draws: the data of a path. */
  icon: string
  /** What the icon's color says; plain without one. */
  tone?: Tone | undefined
  /** Names a view that is not the plain one. */
  view?: string | undefined
  /** The line that names the account, and the name in it. */
  account?: { text: string; name: string } | undefined
  /** What the user has finished so far. */
  saved?: ReactNode
  /** Shown at every step, and no error. */
  notices?: ReactNode
  /** The user has read the error and goes on, so it is not shown any more. */
  hidesError?: boolean
  /** A form or a list. */
  content?: ReactNode
  /** Leads on. */
  primary?: Action | false | undefined
  /** Leads elsewhere, back or out. */
  secondary?: Action | false | undefined
  /** Another action like `secondary`. */
  tertiary?: Action | false | undefined
  /** One more, where something else than the step's own action leads. */
  last?: Action | false | undefined
}

/** What only some registrations need. */
export interface LazyScreens {
  messages: LazyMessages
  /** The layout of the present step, given its plain one. */
  getStepLayout: (context: RegistrationContext, plain: Layout) => Layout
  /** What is under way, for those who hear it. */
  getStatus: (context: RegistrationContext) => string
  getErrorMessage: (context: RegistrationContext, error: RegistrationError) => { title: string; body: string }
  /** Asks the browser ahead of time for its client capabilities, which the list of other ways needs at once. */
  prefetchCapabilities: () => void
}

/** What the parts of one registration share. */
export interface RegistrationContext extends UseRegistrationResult {
  options: RootOptions
  messages: LoadedMessages
  /** For `Intl`, where a component formats something itself (BCP 47). */
  locale: string
  /** The sentences that are English on a widget of another language; those of functions once they were said. */
  english: ReadonlySet<string>
  slots: Partial<Slots>
  /** Undefined until it is loaded, null where it did not load. */
  lazy: LazyScreens | null | undefined
  /** Which view of the present step is shown: undefined for the plain one. */
  view: string | undefined
  setView: (view?: string) => void
  /** Where the flow opened: at `start`, or at a ceremony. */
  initialState: RegistrationState
  refs: ReturnType<typeof createFocusRefs>
  /** Of elements that others name. */
  ids: { progress: string; body: string }
}

export const Context = createContext<RegistrationContext | undefined>(undefined)

/**
 * The registration that a part belongs to.
 *
 * @param part What asks, for the error.
 * @throws {Error} outside of {@link Root}.
 */
export function useRegistrationContext(part = 'part'): RegistrationContext {
  const context = useContext(Context)
  if (!context) throw new Error(`<Registration.${part}> must be inside <Registration.Root>.`)
  return context
}

/** Makes a part of this name. Its `ref` is of its element, in React 18, too. */
export function createPart<Of extends Element, Props>(
  name: string,
  render: (props: Props, ref: ForwardedRef<Of>, context: RegistrationContext) => ReactNode,
) {
  // oxlint-disable-next-line react/refs -- it is passed on to an element, as `forwardRef` does
  return forwardRef<Of, Props>((props, ref) => render(props as Props, ref, useRegistrationContext(name)))
}
