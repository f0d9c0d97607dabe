import type { Factor } from '../core/offered.js'
import { actionLabel } from './actionLabel.js'
import { createStep } from './createStep.js'

/** Creates the component of a step at which the user registers a factor. */
const createFactorStep = (part: string, step: Factor) =>
  createStep(part, step, (context, { challenge: { user } }) => {
    const words = context.messages.firstFactor
    const pending = context.status === 'pending'
    const name = user.displayName || user.name
    return {
      title: words.title,
      body: pending && !context.loading ? words.pendingBody : words.body,
      // Reserves the space of `WhatIsAPasskey`, whose texts load with the lazy screens.
      content: !context.error && <div data-part="about" />,
      account: { text: words.account({ name }), name },
      primary: { label: actionLabel(context, words, pending), onClick: () => context.create(), pending },
      secondary: pending && { label: words.cancel, onClick: context.cancel },
    }
  })

/**
 * Step `firstFactor`: a passkey, or another credential kind. Its button starts the passkey ceremony in the same task
 * as the tap, because browsers may refuse a ceremony without a user activation.
 */
export const FirstFactor = /* @__PURE__ */ createFactorStep('FirstFactor', 'firstFactor')

/** Step `secondFactor`: a second credential. If both are passkeys, it belongs on another device than the first. */
export const SecondFactor = /* @__PURE__ */ createFactorStep('SecondFactor', 'secondFactor')
