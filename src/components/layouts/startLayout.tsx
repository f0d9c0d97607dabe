import { askedFields } from '../askedFields.js'
import type { Layout, RegistrationContext } from '../context.js'
import { LazyForm } from '../forms/LazyForm.js'
import { envelope } from '../icons/moreIcons.js'
import { allMessages } from '../messages/allMessages.js'

/** Step `start`: a form for what init still needs to know, and a new code where the server refused the old one. */
export function startLayout(context: RegistrationContext): Partial<Layout> {
  const { options, view, status, error, setView, resendCode } = context
  const { api, initRequest = {} } = options
  const words = allMessages(context).startForm
  const resent = view === 'resent'
  const asked = askedFields(context)
  if (asked.length > 0) {
    // What was typed is of somebody who exists: sent once more, it would be refused once more.
    if (error?.code === 'user_exists' && view !== 'edit') {
      const edit = { label: allMessages(context).look.edit, onClick: () => setView('edit') }
      return { view: undefined, content: undefined, primary: false, secondary: edit }
    }
    return {
      view: 'form',
      icon: envelope,
      body: resent ? words.resent(initRequest.username ?? '') : words.body,
      content: <LazyForm name="StartForm" fields={asked.length} asked={asked} />,
      primary: false,
      calm: error?.code === 'user_exists',
    }
  }
  const refused = error?.code === 'code_expired' || error?.code === 'init_refused'
  const resend = api.resendCode &&
    refused && { label: words.resend, onClick: () => resendCode(() => setView('resent')), cures: true }
  // The code from the link is refused however often it is sent.
  return status !== 'pending' && resend ? { primary: resend } : {}
}
