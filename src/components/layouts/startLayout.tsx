import type { Layout, RegistrationContext } from '../context.js'
import { LazyForm } from '../forms/LazyForm.js'
import { allMessages } from '../messages/allMessages.js'

/** Step `start`: a form for what init still needs to know, and a new code where the server refused the old one. */
export function startLayout(context: RegistrationContext): Partial<Layout> {
  const { options, view, status, error, setView, resendCode } = context
  const { api, initRequest = {} } = options
  const words = allMessages(context).startForm
  const resent = view === 'resent'
  // Either of the two names the organization.
  const hasOrganization = initRequest.orgId || initRequest.tenantId
  const asked = (api.initFields ?? []).filter((field) =>
    /^(org|tenant)Id$/.test(field)
      ? !hasOrganization
      : !initRequest[field] || (resent && field === 'registrationCode'),
  )
  if (asked.length > 0) {
    return {
      view: 'form',
      body: resent ? words.resent(initRequest.username ?? '') : words.body,
      content: <LazyForm name="StartForm" asked={asked} />,
      primary: false,
    }
  }
  const refused = error?.code === 'code_expired' || error?.code === 'init_refused'
  const resend = api.resendCode &&
    refused && { label: words.resend, onClick: () => resendCode(() => setView('resent')) }
  return { secondary: status !== 'pending' && resend }
}
