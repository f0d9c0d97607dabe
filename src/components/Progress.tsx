import type { HTMLAttributes, Ref } from 'react'
import { createPart } from './context.js'

/** Shows the user's position among the steps that ask something of the user. Renders nothing if there is only one. */
export const Progress = /* @__PURE__ */ createPart(
  'Progress',
  (
    props: HTMLAttributes<HTMLDivElement>,
    ref: Ref<HTMLDivElement>,
    { state, messages, initialState, ids },
  ) => {
    const steps = [...(initialState.step === 'start' ? (['start'] as const) : []), ...state.steps]
    if (steps.length < 2) return null
    const { step } = state
    // The submit and the last step ask nothing of the user.
    const finished = step === 'complete' || step === 'done'
    const position = finished ? steps.length : steps.indexOf(step === 'recoveryKit' ? 'recovery' : step)
    const current = steps[position]
    return (
      <div data-part="progress" {...props} ref={ref}>
        <p data-part="progress-text" id={ids.progress}>
          {current && (
            <>
              {/* The space is inside the first element: a page translator would wrap a text node between the two elements in
                  one that React does not know. */}
              <span data-part="progress-name">{`${messages.stepNames[current]} `}</span>
              <span data-part="progress-position">
                {messages.progress.position({ step: position + 1, steps: steps.length })}
              </span>
            </>
          )}
        </p>
        <span data-part="progress-bar" aria-hidden="true">
          {steps.map((each, index) => (
            <span
              key={each}
              data-part="progress-step"
              data-state={index < position ? 'done' : index === position ? 'current' : 'ahead'}
            />
          ))}
        </span>
      </div>
    )
  },
)
