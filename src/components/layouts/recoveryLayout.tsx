import { actionLabel } from '../actionLabel.js'
import type { Layout, RegistrationContext } from '../context.js'
import { question, sheet } from '../icons/moreIcons.js'
import { allMessages } from '../messages/allMessages.js'
import { savedLine } from './savedLine.js'

/** Step `recovery`: explains the recovery kit, and asks again before the user skips it. */
export function recoveryLayout(context: RegistrationContext): Partial<Layout> {
  const { status, view, setView, options, create, cancel } = context
  const { recovery: words } = allMessages(context)
  const optional = typeof options.recovery === 'object' && options.recovery.policy === 'optional'
  const pending = status === 'pending'
  if (view === 'skip') {
    const make = () => {
      if (pending) return
      // The plain view, because it has the button that cancels.
      setView()
      create()
    }
    return {
      view,
      icon: question,
      tone: 'warning',
      title: words.skipTitle,
      body: words.skipBody,
      primary: { label: words.action, onClick: make, 'aria-disabled': pending },
      secondary: { label: words.skipAction, onClick: context.skip, pending },
    }
  }
  return {
    icon: sheet,
    saved: savedLine(context),
    title: words.title,
    body: words.body,
    primary: { label: actionLabel(context, words, pending), onClick: () => create(), pending },
    secondary: pending
      ? { label: words.cancel, onClick: cancel }
      : optional && { label: words.skip, onClick: () => setView('skip') },
  }
}
