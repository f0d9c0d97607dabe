import { actionLabel } from './actionLabel.js'
import { createStep } from './createStep.js'

/** Step `start`: what is about to happen, what `api.init` still needs to know, and the button that calls it. */
export const Start = createStep('Start', 'start', (context) => {
  const { canStart } = context
  const words = context.messages.start
  const pending = context.status === 'pending'
  return {
    title: words.title,
    body: canStart ? words.body : words.waiting,
    primary: canStart && {
      label: actionLabel(context, words, pending),
      onClick: context.start,
      pending,
    },
  }
})
