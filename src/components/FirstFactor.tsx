'use client'
import { part } from './Step.js'

/** Step `firstFactor`: the passkey. Its button reaches the browser's ceremony within the same tap. */
export const FirstFactor = part(
  'firstFactor',
  (
    { status, error, messages: { flow, firstFactor: words }, createFirstFactor, cancel },
    { challenge: { user } },
  ) => {
    const pending = status === 'pending'
    return {
      title: words.title,
      body: pending ? words.pendingBody : words.body,
      account: words.account(user.displayName || user.name),
      primary: {
        label: pending ? words.pending : error ? flow.retry : words.action,
        onClick: createFirstFactor,
        pending,
      },
      secondary: pending && { label: words.cancel, onClick: cancel },
    }
  },
)
