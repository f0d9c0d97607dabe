'use client'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import {
  type RegistrationOptions,
  useRegistration,
  type UseRegistrationResult,
} from '../react/useRegistration.js'
import { type LoadedMessages, mergeMessages, type Messages, type MessagesOverride } from './messages.js'
import { defaultSlots, type Slots } from './slots.js'

/** Props of {@link Root}: the registration, its words and its leaves. */
export interface RootProps extends RegistrationOptions {
  /** Words to use in place of the English ones. */
  messages?: MessagesOverride | undefined
  /** Components to use in place of the default ones. */
  slots?: Partial<Slots> | undefined
  /** Where the last screen's button leads. Without it there is none. */
  onContinue?: (() => void) | undefined
  children?: ReactNode
}

export interface RegistrationContext extends UseRegistrationResult {
  messages: LoadedMessages
  slots: Slots
  onContinue: (() => void) | undefined
  /** False on the first screen, so that a page is not robbed of its focus while it loads. */
  moved: boolean
  /** The flow opened at `start` and not at a ceremony. */
  hasStart: boolean
}

const Context = createContext<RegistrationContext | undefined>(undefined)

/** One registration for the parts inside it. Renders nothing of its own. */
export function Root({ messages, slots, onContinue, children, ...options }: RootProps) {
  const registration = useRegistration(options)
  const [first] = useState(registration.state)
  const errors = useErrorWords(registration.error !== null)
  // A new value each time: `registration` is new each time, too, and every part shows some of it.
  const value = {
    ...registration,
    messages: mergeMessages(messages, errors),
    slots: { ...defaultSlots, ...slots },
    onContinue,
    moved: registration.state !== first,
    hasStart: first.step === 'start',
  }
  // oxlint-disable-next-line react/jsx-no-constructed-context-values -- see above
  return <Context.Provider value={value}>{children}</Context.Provider>
}

/** Fetched ahead, and once more when an error has come and they are still not there. */
function useErrorWords(needed: boolean): Messages['errors'] | undefined {
  const [errors, setErrors] = useState<Messages['errors']>()
  useEffect(() => {
    if (errors) return
    import('./errorWords.js').then(
      ({ errorWords }) => setErrors(errorWords),
      // Without a network there are still words for that: those that came with the page.
      () => undefined,
    )
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `needed` is what makes it try once more
  }, [errors, needed])
  return errors
}

/** The registration that a part belongs to. @throws {Error} outside of {@link Root}. */
export function useRegistrationContext(): RegistrationContext {
  const context = useContext(Context)
  if (!context) {
    throw new Error('A Registration part must be inside <Registration.Root>.')
  }
  return context
}
