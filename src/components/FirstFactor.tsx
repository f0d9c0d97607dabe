'use client'
import type { Factor } from '../core/offered.js'
import { part } from './Step.js'

const factor = (step: Factor) =>
  part(
    step,
    (
      { status, error, loading, messages: { flow, start, firstFactor: words }, create, cancel },
      { challenge: { user } },
    ) => {
      const pending = status === 'pending'
      return {
        title: words.title,
        body: pending && !loading ? words.pendingBody : words.body,
        account: words.account(user.displayName || user.name),
        primary: {
          // Nobody is to look at a device that is not asked yet.
          label: loading ? start.pending : pending ? words.pending : error ? flow.retry : words.action,
          onClick: () => create(),
          pending,
        },
        secondary: pending && { label: words.cancel, onClick: cancel },
      }
    },
  )

/** Step `firstFactor`: the passkey, and other ways. Its button reaches the browser's ceremony within the same tap. */
export const FirstFactor = factor('firstFactor')

/** Step `secondFactor`: another credential beside the first, on another device where it is a passkey. */
export const SecondFactor = factor('secondFactor')
