import type { RegistrationStep } from '../../core/flow.js'
import type { Layout, LazyScreens, RegistrationContext } from '../context.js'
import { enLazy } from '../messages/en.lazy.js'
import { completeLayout } from './completeLayout.js'
import { doneLayout } from './doneLayout.js'
import { factorLayout } from './factorLayout.js'
import { getNotices, getSignInAction, isStuck } from './notices.js'
import { recoveryKitLayout } from './recoveryKitLayout.js'
import { recoveryLayout } from './recoveryLayout.js'
import { startLayout } from './startLayout.js'

/*
 * What only some screens need. The browser loads it while the user reads the first screen. Each layout is a pure
 * function from the context to what its step shows besides its plain layout.
 */

const LAYOUTS: Record<RegistrationStep, (context: RegistrationContext) => Partial<Layout> | undefined> = {
  start: startLayout,
  firstFactor: factorLayout,
  secondFactor: factorLayout,
  recovery: recoveryLayout,
  recoveryKit: recoveryKitLayout,
  complete: completeLayout,
  done: doneLayout,
}

function getStepLayout(context: RegistrationContext): Partial<Layout> {
  const { state, error, canRestart, restart, messages } = context
  const layout = LAYOUTS[state.step](context)
  const signIn = getSignInAction(context)
  // Init may know more by now; where it begins anew, the server had registered nothing.
  const startAgain = (error?.code === 'outcome_unknown' || isStuck(context)) &&
    canRestart && { label: messages.complete.restart, onClick: restart }
  return {
    ...layout,
    secondary: layout?.secondary || signIn || startAgain,
    tertiary: layout?.tertiary || (layout?.secondary && signIn) || (signIn && startAgain),
    notices: getNotices(context),
  }
}

export const lazyScreens: LazyScreens = { messages: enLazy, getStepLayout }
