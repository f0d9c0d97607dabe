'use client'
import { part } from './Step.js'

/** Step `complete`: the submit, begun by the step before it. A button only when something went wrong. */
export const Complete = part(
  'complete',
  ({ error, messages: { flow, complete: words }, canRestart, submit, restart }) => ({
    title: words.title,
    body: words.body,
    primary:
      (error?.remedy === 'retry' && { label: flow.retry, onClick: submit }) ||
      (error?.remedy === 'restart' && canRestart && { label: words.restart, onClick: restart }),
  }),
)
