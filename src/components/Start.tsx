import { actionLabel } from './actionLabel.js'
import { askedFields } from './askedFields.js'
import { createStep } from './createStep.js'
import { Skeleton } from './forms/Skeleton.js'
import { passkey } from './icons/icons.js'

/** Step `start`: what is about to happen, what `api.init` still needs to know, and the button that calls it. */
export const Start = createStep('Start', 'start', (context) => {
  const { canStart } = context
  const words = context.messages.start
  const pending = context.status === 'pending'
  const asked = askedFields(context)
  return {
    title: words.title,
    body: canStart ? words.body : words.waiting,
    icon: passkey,
    // Until the form is there nothing can be sent: without what it asks for, the server would use up the user's code.
    ...(asked.length > 0 && { view: 'form', content: <Skeleton fields={asked.length} /> }),
    primary: canStart &&
      asked.length === 0 && {
        label: actionLabel(context, words, pending),
        onClick: context.start,
        pending,
      },
  }
})
