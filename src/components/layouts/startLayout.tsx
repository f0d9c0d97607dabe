import { unsupportedReason } from '../../core/credentials/ceremony.js'
import { askedFields } from '../askedFields.js'
import { BreakableSentence } from './BreakableSentence.js'
import type { Layout, RegistrationContext } from '../context.js'
import { LazyForm } from '../forms/LazyForm.js'
import { envelope } from '../icons/moreIcons.js'
import { allMessages } from '../messages/allMessages.js'

/** Step `start`: a form for the missing init fields, or another body text if passkeys cannot work on this page. */
export function startLayout(context: RegistrationContext): Partial<Layout> {
  const { options, view, error, setView, canStart } = context
  const { startForm: words, startWithoutPasskey } = allMessages(context)
  const asked = askedFields(context)
  if (asked.length === 0) return canStart && unsupportedReason() ? startWithoutPasskey : {}
  const exists = error?.code === 'user_exists'
  // The user named in the form already exists, so the server would refuse the same input again. The form is hidden
  // until the user asks to change the input.
  if (exists && options.onSignIn && view !== 'edit') {
    const edit = { label: words.edit, onClick: () => setView('edit') }
    return { view: undefined, content: undefined, primary: false, secondary: edit }
  }
  const resent = view === 'resent'
  const code = asked.includes('registrationCode')
  const body = code ? (asked.length > 1 ? 'all' : 'code') : 'user'
  return {
    view: 'form',
    icon: envelope,
    body: resent ? (
      <BreakableSentence text={words.resent({ username: options.initRequest?.username })} />
    ) : (
      words.body[body]
    ),
    content: <LazyForm name="StartForm" fields={asked.length} asked={asked} />,
    primary: false,
  }
}
