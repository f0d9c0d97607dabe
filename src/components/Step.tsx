import { type HTMLAttributes, useEffect, useRef } from 'react'
import { Button } from './Button.js'
import type { RegistrationState, RegistrationStep } from '../core/flow.js'
import { disown } from './disown.js'
import { ErrorMessage } from './ErrorMessage.js'
import { isFocusFree } from './focus.js'
import { type Layout, type RegistrationContext, useRegistrationContext } from './context.js'

/** Props of every step's part: those of a `div`. Children replace what the step shows. */
export type StepProps = Omit<
  HTMLAttributes<HTMLDivElement>,
  'title' | 'content' | 'onClickCapture' | 'onFocusCapture' | 'onBlurCapture'
>

/** Makes the part of one step: it shows only there, and all of them have one shape, so that nothing moves between them. */
export function part<S extends RegistrationStep>(
  step: S,
  layoutOf: (context: RegistrationContext, state: RegistrationState & { step: S }) => Layout,
) {
  return function Part(props: StepProps) {
    const context = useRegistrationContext()
    if (context.state.step !== step) return null
    const plain = layoutOf(context, context.state as RegistrationState & { step: S })
    // What only some registrations need comes later, and replaces the plain layout without mounting anything anew.
    const layout = context.later?.layoutOf(context)
    return <Step {...plain} {...layout} {...props} context={context} />
  }
}

function Step({
  context,
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
}: StepProps & Layout & { context: RegistrationContext }) {
  const { state, status, first, error } = context
  const ref = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // Two views of a step may differ in nothing but what they are about.
  const shown = `${view} ${title}`
  const lastShown = useRef(shown)
  const clicked = useRef<string>(undefined)
  const focused = useRef<Element>(undefined)

  useEffect(() => {
    // A page is not robbed of its focus while it loads.
    const entered = state !== first || lastShown.current !== shown
    lastShown.current = shown
    // A host's own children may have no heading of ours.
    if (entered && isOursToMove(ref.current)) (heading.current ?? ref.current)?.focus()
    // Only on entering, a step or one of its views: each step mounts its own.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [shown])

  useEffect(() => {
    // A button that goes with what it began would leave the focus with nobody.
    if (focused.current?.isConnected === false && isFocusFree(ref.current)) {
      heading.current?.focus({ preventScroll: true })
    }
  })

  useEffect(() => {
    // The browser's own dialog took the focus and gives it back to nobody in particular.
    if (error && isOursToMove(ref.current)) {
      const action = ref.current?.querySelector<HTMLElement>('[data-part$="actions"] button')
      ;(action ?? heading.current)?.focus()
    }
  }, [error])

  return (
    <div
      ref={ref}
      tabIndex={-1}
      data-part="step"
      data-step={state.step}
      data-view={view}
      data-status={status}
      {...props}
      onFocusCapture={(event) => {
        focused.current = event.target
      }}
      onBlurCapture={(event) => {
        // Gone elsewhere, and not with what had it.
        if (event.target.isConnected) focused.current = undefined
      }}
      onClickCapture={(event) => {
        const it = event.target as Element
        disown(it.closest('button') ?? it, event.currentTarget)
        const now = shown + status
        if (event.detail < 2) clicked.current = now
        // The later half of a double click was meant for what stood here before: nobody has read this yet.
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
          <div data-part="actions">
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

/** The focus is moved only when it is lost or already in this flow, never out of the host's own page. */
function isOursToMove(within: HTMLElement | null): boolean {
  return isFocusFree(within, within?.closest('[data-part="flow"]') ?? within)
}
