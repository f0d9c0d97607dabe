import { actionLabel } from './actionLabel.js'
import { createStep } from './createStep.js'
import { passkey } from './icons/icons.js'

/**
 * Step `complete`: the submit, which starts by itself after the last step that needs the user. It has a button when the
 * submit failed, or when it waits for a tap because the host gave a new `challenge`.
 */
export const Complete = /* @__PURE__ */ createStep('Complete', 'complete', (context) => {
  const words = context.messages.complete
  return {
    title: words.title,
    body: words.body,
    icon: passkey,
    primary:
      context.error?.userAction === 'restart'
        ? context.canRestart && { label: words.restart, onClick: context.restart }
        : context.status !== 'pending' && { label: actionLabel(context, words), onClick: context.submit },
  }
})
