import type { Layout, RegistrationContext } from '../context.js'
import { LazyForm } from '../forms/LazyForm.js'
import { digits, sheet } from '../icons/moreIcons.js'
import { allMessages } from '../messages/allMessages.js'

/** Whether this view of the step asks the user to prove that the kit was saved. */
export const isCheck = (view: string | undefined) => view === 'check' || view === 'checkAll'

/** Step `recoveryKit`: the kit, and then the check that the user saved it. */
export function recoveryKitLayout(context: RegistrationContext): Partial<Layout> {
  const { view, setView, status, hides } = context
  const { kit, kitCheck } = allMessages(context)
  if (!isCheck(view)) {
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
    body: kitCheck.body,
    // Empty again after React hid it: what was typed is the code.
    content: <LazyForm key={`${view} ${hides}`} name="KitCheck" fields={2} all={view === 'checkAll'} />,
    primary: false,
    secondary: status !== 'pending' && {
      label: kitCheck.back,
      onClick: () => setView(view === 'checkAll' ? 'againAll' : 'again'),
    },
  }
}
