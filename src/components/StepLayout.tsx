import { type HTMLAttributes, type Ref, useImperativeHandle, useRef } from 'react'
import { Button } from './Button.js'
import type { Layout, RegistrationContext } from './context.js'
import { detachFromHostForm } from './detachFromHostForm.js'
import { ErrorMessage } from './ErrorMessage.js'
import { useStepFocus } from './useStepFocus.js'

/** Props of every step's part: those of a `div`. Children replace what the step shows. */
export type StepProps = Omit<
  HTMLAttributes<HTMLDivElement>,
  'title' | 'content' | 'onClickCapture' | 'onFocusCapture' | 'onBlurCapture'
>

/** The one shape of all steps. */
export function StepLayout({
  context,
  given,
  title,
  body,
  view,
  account,
  notices,
  content,
  primary,
  secondary,
  tertiary,
  children,
  ...props
}: StepProps & Layout & { context: RegistrationContext; given: Ref<HTMLDivElement> }) {
  const {
    state,
    status,
    error,
    refs: { heading, actions },
  } = context
  // Two views of a step may differ in nothing but what they are about.
  const shown = `${view} ${title}`
  const focusProps = useStepFocus(context, shown)
  useImperativeHandle(given, () => focusProps.ref.current as HTMLDivElement)
  const clicked = useRef<string>(undefined)

  return (
    <div
      tabIndex={-1}
      data-part="step"
      data-step={state.step}
      data-view={view}
      data-status={status}
      {...props}
      {...focusProps}
      onClickCapture={(event) => {
        const target = event.target as Element
        detachFromHostForm(target.closest('button') ?? target, event.currentTarget)
        const now = shown + status
        if (event.detail < 2) clicked.current = now
        // The user aimed the second half of a double click at the view before this one, and has not read this one yet.
        if (clicked.current !== now) {
          event.stopPropagation()
          event.preventDefault()
        }
      }}
    >
      {children ?? (
        <>
          <div data-part="illustration" aria-hidden="true" />
          <h2 ref={heading} tabIndex={-1} data-part="title">
            {title}
          </h2>
          <ErrorMessage />
          {!error && <p data-part="body">{body}</p>}
          {account !== undefined && (
            <p data-part="account">
              <bdi>{account}</bdi>
            </p>
          )}
          {/* Always in the page, so that assistive technology notices when it is filled. */}
          <div role="status" data-part="notices">
            {notices}
          </div>
          {content}
          <div ref={actions} data-part="actions">
            {Object.entries({ primary, secondary, tertiary }).map(([place, action]) => {
              const variant = place === 'primary' ? place : 'secondary'
              // Where nothing can be done here, a button would promise what it cannot keep.
              if (!action || (place === 'primary' && error?.remedy === 'none')) return null
              const { label, ...rest } = action
              return (
                <Button key={place} type="button" variant={variant} {...rest}>
                  {label}
                </Button>
              )
            })}
          </div>
        </>
      )}
    </div>
  )
}
