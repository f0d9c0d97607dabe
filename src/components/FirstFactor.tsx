import type { Factor } from '../core/offered.js'
import { actionLabel } from './actionLabel.js'
import { createStep } from './createStep.js'
import { passkey } from './icons/icons.js'

const createFactorStep = (part: string, step: Factor) =>
  createStep(part, step, (context, { challenge: { user } }) => {
    const words = context.messages.firstFactor
    const pending = context.status === 'pending'
    const name = user.displayName || user.name
    return {
      title: words.title,
      body: pending && !context.loading ? words.pendingBody : words.body,
      icon: passkey,
      // The place of what opens there once its words are loaded.
      content: !context.error && <div data-part="about" />,
      account: { text: words.account({ name }), name },
      primary: { label: actionLabel(context, words, pending), onClick: () => context.create(), pending },
      secondary: pending && { label: words.cancel, onClick: context.cancel },
    }
  })

/** Step `firstFactor`: the passkey, and other ways. Its button starts the browser's ceremony within the same tap. */
export const FirstFactor = createFactorStep('FirstFactor', 'firstFactor')

/** Step `secondFactor`: another credential beside the first, on another device where it is a passkey. */
export const SecondFactor = createFactorStep('SecondFactor', 'secondFactor')
