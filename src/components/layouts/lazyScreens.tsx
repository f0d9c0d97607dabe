import type { RegistrationStep } from '../../core/flow.js'
import type { Layout, LazyScreens, RegistrationContext } from '../context.js'
import { enLazy } from '../messages/en.lazy.js'
import { AskForUnsupportedOptions } from './AskForUnsupportedOptions.js'
import { completeLayout } from './completeLayout.js'
import { doneLayout } from './doneLayout.js'
import { EnglishMarks } from './EnglishMarks.js'
import { ErrorFocus } from './ErrorFocus.js'
import { EscapeKey } from './EscapeKey.js'
import { factorLayout } from './factorLayout.js'
import { RetryCountdown } from './RetryCountdown.js'
import { withErrorActions } from './errorActions.js'
import { errorLook } from './errorLooks.js'
import { errorWordsOf, getErrorMessage, retryTimeOf } from './errorWords.js'
import { getNotices, getSignInAction } from './notices.js'
import { recoveryKitLayout } from './recoveryKitLayout.js'
import { recoveryLayout } from './recoveryLayout.js'
import { startLayout } from './startLayout.js'
import { StatusText } from './StatusText.js'

/*
 * The lazy screens, loaded while the user reads the first screen. Each step has a function that returns the part of its
 * layout which is added to, or replaces, the plain layout from the first load.
 */

/** For each step, the function that returns its layout. */
const LAYOUTS: Record<RegistrationStep, (context: RegistrationContext) => Partial<Layout> | undefined> = {
  start: startLayout,
  firstFactor: factorLayout,
  secondFactor: factorLayout,
  recovery: recoveryLayout,
  recoveryKit: recoveryKitLayout,
  complete: completeLayout,
  done: doneLayout,
}

/** Returns the complete layout of the present step, with its notices and with the buttons that help after an error. */
function getStepLayout(context: RegistrationContext, plain: Layout): Layout {
  const { state, error } = context
  const layout = { ...plain, ...LAYOUTS[state.step](context) }
  const { retryAt } = error ? retryTimeOf(error) : {}
  const shown = {
    ...layout,
    notices: (
      <>
        {layout.notices}
        {getNotices(context)}
      </>
    ),
    // The element structure is the same with and without an error, so that React keeps the form and what the user
    // typed.
    content: (
      <>
        {layout.content}
        <EnglishMarks />
        <EscapeKey />
        <ErrorFocus />
        <AskForUnsupportedOptions />
        {retryAt && <RetryCountdown key={retryAt.getTime()} until={retryAt} />}
      </>
    ),
  }
  if (error)
    return {
      ...withErrorActions(context, error, shown),
      ...errorLook(error.code, errorWordsOf(context, error)),
    }
  const signIn = getSignInAction(context)
  if (!signIn) return shown
  // The form's own button stays the primary one.
  if (layout.view === 'form')
    return { ...shown, secondary: signIn, tertiary: layout.secondary, last: layout.tertiary }
  // Signing in comes first, because the account may already exist.
  return {
    ...shown,
    primary: signIn,
    secondary: layout.primary,
    tertiary: layout.secondary,
    last: layout.tertiary,
  }
}

/** All that loads with the lazy screens, as {@link LazyScreens} describes it. */
export const lazyScreens: LazyScreens = {
  messages: enLazy,
  getStepLayout,
  StatusText,
  getErrorMessage,
}
