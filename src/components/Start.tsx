import { actionLabel } from './actionLabel.js'
import { askedFields } from './askedFields.js'
import { createStep } from './createStep.js'
import { Skeleton } from './forms/Skeleton.js'

/** Step `start`: says what is going to happen, asks for the fields that `api.init` needs, and calls it. */
export const Start = /* @__PURE__ */ createStep('Start', 'start', (context) => {
  const { canStart } = context
  const words = context.messages.start
  const pending = context.status === 'pending'
  const asked = askedFields(context)
  return {
    title: words.title,
    body: canStart ? words.body : words.waiting,
    // Without the form there is no button: an init request without these fields would use up the user's registration
    // code.
    ...(asked.length > 0 && { view: 'form', content: <Skeleton fields={asked.length} /> }),
    primary: canStart &&
      asked.length === 0 && {
        label: actionLabel(context, words, pending),
        onClick: context.start,
        pending,
      },
  }
})
