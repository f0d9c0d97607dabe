'use client'
import { createContext, type ReactNode, useContext } from 'react'
import type { RegistrationState } from '../core/flow.js'
import type { RegistrationOptions, UseRegistrationResult } from '../react/useRegistration.js'
import type { LazyMessages, LoadedMessages, MessagesOverride } from './messages/messages.js'
import type { Slots } from './slots.js'

/** The registration, its words and its leaves. */
export type RootOptions = RegistrationOptions & {
  /** Words to use in place of the English ones. */
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
  /** Where its place does not say it. */
  variant?: 'primary'
}

/** What differs from step to step. */
export interface Layout {
  title: string
  body: string
  /** Names a view that is not the plain one. */
  view?: string | undefined
  /** A line on whose account this is. */
  account?: string
  /** What is no error, and is said at every step. */
  notices?: ReactNode
  /** A form, a list. */
  content?: ReactNode
  /** What leads on. */
  primary?: Action | false | undefined
  /** What leads elsewhere, back or out. */
  secondary?: Action | false | undefined
  /** A second one of these. */
  tertiary?: Action | false | undefined
}

/** What only some registrations need. */
export interface Later {
  messages: LazyMessages
  /** What differs from the plain layout of the present step. */
  layoutOf: (context: RegistrationContext) => Partial<Layout> | undefined
}

/** What the parts of one registration share. */
export interface RegistrationContext extends UseRegistrationResult {
  options: RootOptions
  messages: LoadedMessages
  slots: Partial<Slots>
  /** Undefined until it is loaded. */
  later: Later | undefined
  /** Which view of the present step is shown: undefined for the plain one. */
  view: string | undefined
  show: (view?: string) => void
  /** Where the flow opened: at `start`, or at a ceremony. */
  first: RegistrationState
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
