import { type HTMLAttributes, useEffect, useRef } from 'react'
import type { RegistrationState, RegistrationStep } from '../core/flow.js'
import { ErrorMessage } from './ErrorMessage.js'
import { type RegistrationContext, useRegistrationContext } from './Root.js'

/** Props of every step's part: those of a `div`. Children replace what the step shows. */
export type StepProps = Omit<HTMLAttributes<HTMLDivElement>, 'title'>

interface Action {
  label: string
  onClick: () => void
  pending?: boolean
}

/** What differs from step to step. */
interface Layout {
  title: string
  body: string
  /** A line on whose account this is. */
  account?: string
  /** What leads on. */
  primary?: Action | false | undefined
  /** What leads back or out. */
  secondary?: Action | false | undefined
}

/** Makes the part of one step: it shows only there, and all of them have one shape, so that nothing moves between them. */
export function part<S extends RegistrationStep>(
  step: S,
  layoutOf: (context: RegistrationContext, state: RegistrationState & { step: S }) => Layout,
) {
  return function Part(props: StepProps) {
    const context = useRegistrationContext()
    if (context.state.step !== step) return null
    const layout = layoutOf(context, context.state as RegistrationState & { step: S })
    return <Step {...layout} {...props} context={context} />
  }
}

function Step({
  context,
  title,
  body,
  account,
  primary,
  secondary,
  children,
  ...props
}: StepProps & Layout & { context: RegistrationContext }) {
  const { state, status, moved, error, slots } = context
  const ref = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    // A host's own children may have no heading of ours.
    if (moved && isOursToMove(ref.current)) (heading.current ?? ref.current)?.focus()
    // Only on entering: each step mounts its own.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [])

  useEffect(() => {
    // The browser's own dialog took the focus and gives it back to nobody in particular.
    if (error && isOursToMove(ref.current)) {
      ref.current?.querySelector<HTMLElement>('[data-part="actions"] button')?.focus()
    }
  }, [error])

  return (
    <div ref={ref} tabIndex={-1} data-part="step" data-step={state.step} data-status={status} {...props}>
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
          <div data-part="actions">
            {[primary, secondary].map((action, index) => {
              // Where nothing can be done here, a button would promise what it cannot keep.
              if (!action || error?.remedy === 'none') return null
              const { label, ...rest } = action
              const variant = index ? 'secondary' : 'primary'
              return (
                <slots.Button key={variant} type="button" variant={variant} {...rest}>
                  {label}
                </slots.Button>
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
  const active = document.activeElement
  if (!active || active === document.body) return true
  return (within?.closest('[data-part="flow"]') ?? within)?.contains(active) ?? false
}
