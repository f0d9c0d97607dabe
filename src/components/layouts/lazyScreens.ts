'use client'
import type { RegistrationStep } from '../../core/flow.js'
import type { Action, Layout, LazyScreens, RegistrationContext } from '../context.js'
import { enLazy } from '../messages/en.lazy.js'
import { completeLayout } from './completeLayout.js'
import { doneLayout } from './doneLayout.js'
import { errorLook } from './errorLooks.js'
import { factorLayout } from './factorLayout.js'
import { findMissingPlaces } from './missingPlaces.js'
import { getNotices, getSignInAction } from './notices.js'
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

function getStepLayout(context: RegistrationContext, plain: Layout): Layout {
  const { state, error, canRestart, restart, messages } = context
  const layout: Layout = { ...plain, ...LAYOUTS[state.step](context) }
  // Init may know more by now; where it begins anew, the server had registered nothing.
  const startAgain = error?.code === 'outcome_unknown' &&
    canRestart && { label: messages.complete.restart, onClick: restart }
  return {
    ...layout,
    ...(error && !layout.calm && errorLook(error.code)),
    ...inOrder(layout, getSignInAction(context), startAgain, error?.remedy === 'none'),
    notices: getNotices(context),
  }
}

type Given = Action | false | undefined

/** The ways on, the best one first. There is one primary action: after an error it is what cures it. */
function inOrder(
  { primary, secondary, tertiary, content }: Layout,
  signIn: Given,
  startAgain: Given,
  hopeless: boolean,
): Pick<Layout, 'primary' | 'secondary' | 'tertiary'> {
  const leads = signIn && signIn.cures
  const [first, ...rest] = [
    leads && signIn,
    !(hopeless && !(primary && primary.cures)) && primary,
    secondary,
    tertiary,
    !leads && signIn,
    startAgain && { ...startAgain, cures: true },
  ].filter((action) => action !== undefined && action !== false)
  // A form or a list brings what leads on, and what stands under it leads elsewhere.
  const main = first && (first === primary || first.cures || (hopeless && !content)) ? first : undefined
  const [second, third] = main ? rest : [first, ...rest]
  return { primary: main && { ...main, cures: true }, secondary: second, tertiary: third }
}

export const lazyScreens: LazyScreens = {
  messages: enLazy,
  getStepLayout,
  prepare: () => void findMissingPlaces(),
}
