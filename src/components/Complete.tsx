'use client'
import { part } from './Step.js'

/** Step `complete`: the submit, begun by the step before it. A button only when it did not come to its end. */
export const Complete = part(
  'complete',
  ({ status, error, messages: { flow, complete: words }, canRestart, submit, restart }) => ({
    title: words.title,
    body: words.body,
    primary:
      error?.remedy === 'restart'
        ? canRestart && { label: words.restart, onClick: restart }
        : status !== 'pending' && { label: error ? flow.retry : words.action, onClick: submit },
  }),
)
