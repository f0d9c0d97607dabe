import { startTransition } from 'react'
import { groupsOf } from '../../core/credentials/recoveryCodeSymbols.js'
import type { Layout, RegistrationContext } from '../context.js'
import { LazyForm } from '../forms/LazyForm.js'
import { digits, sheet } from '../icons/moreIcons.js'
import { allMessages } from '../messages/allMessages.js'
import { againView, askedIn } from './kitViews.js'

/** Step `recoveryKit`: shows the kit, then checks that the user saved it. */
export function recoveryKitLayout(context: RegistrationContext): Partial<Layout> {
  const { kit: shown, view, setView, status, hideCount } = context
  const { kit, kitCheck } = allMessages(context)
  const asked = askedIn(view)
  if (!asked) {
    return {
      view: 'form',
      icon: sheet,
      title: kit.title,
      body: kit.body,
      content: <LazyForm name="Kit" fields={6} />,
      primary: false,
    }
  }
  return {
    view: 'form',
    icon: digits,
    title: kitCheck.title,
    body: kitCheck.body({
      parts: asked.map((index) => index + 1),
      count: groupsOf(shown?.code ?? '').length,
    }),
    // The key remounts the form after React hid the widget (`<Activity>`), so that the typed groups are cleared.
    content: <LazyForm key={`${view} ${hideCount}`} name="KitCheck" fields={asked.length} asked={asked} />,
    primary: false,
    secondary: status !== 'pending' && {
      label: kitCheck.back,
      onClick: () => startTransition(() => setView(againView(view))),
    },
  }
}
