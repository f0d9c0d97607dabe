import { type HTMLAttributes, useEffect, useId, useRef } from 'react'
import type { RegistrationStep } from '../core/flow.js'
import { ErrorMessage } from './ErrorMessage.js'
import { useRegistrationContext } from './Root.js'

/** Props of every step's part: those of a `div`. Children replace what the step shows. */
export type StepProps = HTMLAttributes<HTMLDivElement>

interface Layout extends StepProps {
  step: RegistrationStep
  title: string
  body: string
  /** A line on whose account this is. */
  account?: string | undefined
  /** What leads on. */
  primary?: Action | false | undefined
  /** What leads back or out. */
  secondary?: Action | false | undefined
}

interface Action {
  label: string
  onClick: () => void
  pending?: boolean
}

/** The shape all steps share, so that nothing moves between them. */
export function Step({ step, title, body, account, primary, secondary, children, ...props }: Layout) {
  const { status, moved, error, slots } = useRegistrationContext(step)
  const ref = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()

  useEffect(() => {
    if (moved && isOursToMove(ref.current)) heading.current?.focus()
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
    <div
      ref={ref}
      role="group"
      aria-labelledby={titleId}
      data-part="step"
      data-step={step}
      data-status={status}
      {...props}
    >
      {children ?? (
        <>
          <div data-part="illustration" aria-hidden="true" />
          <h2 ref={heading} id={titleId} tabIndex={-1} data-part="title">
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
              if (!action) return null
              const { label, ...rest } = action
              return (
                <slots.Button
                  key={index ? 'secondary' : 'primary'}
                  variant={index ? 'secondary' : 'primary'}
                  {...rest}
                >
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
