import { createContext, type ReactNode, useContext } from 'react'
import type { RegistrationState } from '../core/flow.js'
import type { createFocusRefs } from './focus.js'
import type { EndUserOptions, UserOptions } from '../registration/options.js'
import type { RegistrationOptions, UseRegistrationResult } from '../react/useRegistration.js'
import type { LazyMessages, LoadedMessages, MessagesOverride } from './messages/messages.js'
import type { Slots } from './slots.js'

/** The registration, its messages and its slots. */
export type RootOptions<Kind = UserOptions | EndUserOptions> = RegistrationOptions<Kind> & {
  /** Messages to use in place of the English ones. */
  messages?: MessagesOverride | undefined
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
  variant?: 'primary'
}

/** What differs from step to step. */
export interface Layout {
  title: string
  body: string
  /** Names a view that is not the plain one. */
  view?: string | undefined
  /** The line that names the account. */
  account?: string
  /** Shown at every step, and no error. */
  notices?: ReactNode
  /** A form or a list. */
  content?: ReactNode
  /** Leads on. */
  primary?: Action | false | undefined
  /** Leads elsewhere, back or out. */
  secondary?: Action | false | undefined
  /** Another action like `secondary`. */
  tertiary?: Action | false | undefined
}

/** What only some registrations need. */
export interface LazyScreens {
  messages: LazyMessages
  /** What differs from the plain layout of the present step. */
  getStepLayout: (context: RegistrationContext) => Partial<Layout> | undefined
}

/** What the parts of one registration share. */
export interface RegistrationContext extends UseRegistrationResult {
  options: RootOptions
  messages: LoadedMessages
  slots: Partial<Slots>
  /** Undefined until it is loaded. */
  lazy: LazyScreens | undefined
  /** Which view of the present step is shown: undefined for the plain one. */
  view: string | undefined
  setView: (view?: string) => void
  /** Where the flow opened: at `start`, or at a ceremony. */
  initialState: RegistrationState
  refs: ReturnType<typeof createFocusRefs>
}

export const Context = createContext<RegistrationContext | undefined>(undefined)

/** The registration that a part belongs to. @throws {Error} outside of {@link Root}. */
export function useRegistrationContext(): RegistrationContext {
  const context = useContext(Context)
  if (!context) {
    throw new Error('A Registration part must be inside <Registration.Root>.')
  }
  return context
}
