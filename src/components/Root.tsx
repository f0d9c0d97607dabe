'use client'
import { type ReactNode, useEffect, useState } from 'react'
import type { RegistrationStep } from '../core/flow.js'
import { useRegistration } from '../react/useRegistration.js'
import { Context, type Later, type RootOptions } from './context.js'
import { mergeMessages } from './messages/mergeMessages.js'

/** Props of {@link Root}. */
export type RootProps = RootOptions & { children?: ReactNode }

/** One registration for the parts inside it. Renders nothing of its own. */
export function Root(options: RootProps) {
  const { messages, slots, children } = options
  const registration = useRegistration(options)
  const { state, error, kit } = registration
  const [first] = useState(state)
  const [shown, setShown] = useState<{ step: RegistrationStep; kit?: string; view: string | undefined }>()
  const later = useLater(error, shown)
  // A new value each time: `registration` is new each time, too, and every part shows some of it.
  const value = {
    ...registration,
    options,
    messages: mergeMessages(messages, later?.messages),
    slots: slots ?? {},
    later,
    // A view of one kit is none of the next, which nobody has seen.
    view: shown?.step === state.step && shown.kit === kit?.id ? shown.view : undefined,
    show: (view?: string) => setShown({ step: state.step, kit: kit?.id, view }),
    first,
  }
  // oxlint-disable-next-line react/jsx-no-constructed-context-values -- see above
  return <Context.Provider value={value}>{children}</Context.Provider>
}

/** Fetched ahead, and once more when one of the causes changes and it is still not there. */
function useLater(...causes: unknown[]): Later | undefined {
  const [later, setLater] = useState<Later>()
  useEffect(() => {
    if (later) return
    // Without a network there are still words for that: those that came with the page.
    import('./later.js').then(
      ({ later: loaded }) => setLater(loaded),
      () => undefined,
    )
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- `causes` make it try once more
  }, [later, ...causes])
  return later
}
