import { webAuthnFault } from '../../core/credentials/ceremony.js'
import type { Layout, RegistrationContext } from '../context.js'
import { LazyForm } from '../forms/LazyForm.js'
import { allMessages } from '../messages/allMessages.js'
import { getAskedFields } from './askedFields.js'

/** Step `start`: a form for what init still needs to know, and other words where passkeys cannot work. */
export function startLayout(context: RegistrationContext): Partial<Layout> {
  const { options, view, canStart } = context
  const { startForm: words, startOtherwise } = allMessages(context)
  const asked = getAskedFields(context)
  if (asked.length === 0) return canStart && webAuthnFault() ? startOtherwise : {}
  const resent = view === 'resent'
  const code = asked.includes('registrationCode')
  const body = code ? (asked.length > 1 ? 'all' : 'code') : 'user'
  return {
    view: 'form',
    body: resent ? words.resent({ username: options.initRequest?.username }) : words.body[body],
    content: <LazyForm name="StartForm" asked={asked} />,
    primary: false,
  }
}
