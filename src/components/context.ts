import {
  type ComponentType,
  createContext,
  type ForwardedRef,
  forwardRef,
  type ReactNode,
  type RefObject,
  useContext,
} from 'react'
import type { RegistrationState } from '../core/flow.js'
import type { createFocusRefs } from './focus.js'
import type { EndUserOptions, UserOptions } from '../registration/options.js'
import type { RegistrationOptions, UseRegistrationResult } from '../react/useRegistration.js'
import type { RegistrationError } from '../core/errors.js'
import type { LazyMessages, LoadedMessages, MessagesOverride } from './messages/messages.js'
import type { Slots } from './slots.js'

/** Options of {@link Root}: those of the registration, and those of its screens. */
export type RootOptions<Kind = UserOptions | EndUserOptions> = RegistrationOptions<Kind> & {
  /** Messages to use in place of the English ones. */
  messages?: MessagesOverride | undefined
  /** Locale for numbers, dates and times (BCP 47). Default: the `lang` of `messages`, else English. */
  locale?: string | undefined
  /** Components to use in place of the default ones. */
  slots?: Partial<Slots> | undefined
  /** Called by the button of the last screen. Without it there is no button. */
  onContinue?: (() => void) | undefined
  /**
   * Opens your sign-in page. If given, there is a button for it wherever the account may already exist: after
   * `user_exists` and `outcome_unknown`, and if the submit of an earlier visit was never answered.
   */
  onSignIn?: (() => void) | undefined
}

/** A button of a {@link Layout}. */
export interface Action {
  label: string
  onClick: () => void
  pending?: boolean
  /** The look of the button. Default: `primary` for {@link Layout.primary}, else `secondary`. */
  variant?: 'primary' | 'secondary'
  'aria-disabled'?: boolean
}

/** `positive`: a success. `warning`: an unknown or harmless outcome. `danger`: a failure. */
export type Tone = 'positive' | 'warning' | 'danger'

/**
 * What {@link StepLayout} shows at one step. Each step has a plain layout, which needs only what the page loads first;
 * the lazy screens extend it.
 */
export interface Layout {
  title: string
  body: ReactNode
  /** The icon next to the title, as path data of an SVG. Default: a passkey. */
  icon?: string | undefined
  /** Decides the color of the icon. Default: the plain color. */
  tone?: Tone | undefined
  /** The name of the view; undefined for the view with which the step opens. Set as `data-view`. */
  view?: string | undefined
  /** The line that says whose account this is, and the account name that the line contains. */
  account?: { text: string; name: string } | undefined
  /** Says what the user has already created. */
  saved?: ReactNode
  /** Information that is not an error, shown above the content. */
  notices?: ReactNode
  /** The form or list of the step. */
  content?: ReactNode
  /** The button that continues the flow. */
  primary?: Action | false | undefined
  /** A button that goes back, skips, or cancels. */
  secondary?: Action | false | undefined
  /** Another action like `secondary`. */
  tertiary?: Action | false | undefined
  /** A fourth button, needed if an action such as signing in takes the primary place and moves the others down. */
  last?: Action | false | undefined
}

/** The screens and messages that not every registration needs, loaded lazily. */
export interface LazyScreens {
  messages: LazyMessages
  /** Returns the complete layout of the present step; `plain` is its layout from the first load. */
  getStepLayout: (context: RegistrationContext, plain: Layout) => Layout
  /** Says to screen readers what is in progress. */
  StatusText: ComponentType<{ region: RefObject<HTMLParagraphElement | null> }>
  /** Returns the title and text for an error. */
  getErrorMessage: (context: RegistrationContext, error: RegistrationError) => { title: string; body: string }
}

/** The context that the parts of one registration share. */
export interface RegistrationContext extends UseRegistrationResult {
  options: RootOptions
  messages: LoadedMessages
  /** Locale (BCP 47) for components that call `Intl` themselves; messages get it as a parameter. */
  locale: string
  /**
   * Each English text that is shown because the host's messages lack it: `EnglishMarks` sets `lang="en"` on every
   * element with such a text. What a message that is a function returns is added when the function is called.
   */
  english: ReadonlySet<string>
  slots: Partial<Slots>
  /** The lazy screens: undefined while they load, null if they failed to load. */
  lazy: LazyScreens | null | undefined
  /** The view that the user chose at the present step; undefined for the one with which the step opens. */
  view: string | undefined
  /** Shows another view. `left` is the error that it does not show: by default the present one. */
  setView: (view?: string, left?: RegistrationError | null) => void
  /** The state at the first render: at `start`, or at the first ceremony if the host gave a challenge. */
  initialState: RegistrationState
  refs: ReturnType<typeof createFocusRefs>
  /** IDs of elements that `aria-describedby` refers to. */
  ids: { progress: string; body: string }
}

export const Context = /* @__PURE__ */ createContext<RegistrationContext | undefined>(undefined)

/**
 * Returns the context of the {@link Root} around a part.
 *
 * @param part Name of the part, for the error message.
 * @throws {Error} outside of {@link Root}.
 */
export function useRegistrationContext(part = 'part'): RegistrationContext {
  const context = useContext(Context)
  if (!context) throw new Error(`<Registration.${part}> must be inside <Registration.Root>.`)
  return context
}

/**
 * Creates a part with this name. Its `ref` goes to its element, also in React 18. Mark each call as `@__PURE__`: all
 * parts are published in one file, and only with that mark does a bundler drop the parts that a host does not use.
 */
export function createPart<Of extends Element, Props>(
  name: string,
  render: (props: Props, ref: ForwardedRef<Of>, context: RegistrationContext) => ReactNode,
) {
  // oxlint-disable-next-line react/refs -- the ref is not read here: `render` gets it to pass it on to an element
  return forwardRef<Of, Props>((props, ref) => render(props as Props, ref, useRegistrationContext(name)))
}
