import { type HTMLAttributes, type Ref, useImperativeHandle, useRef } from 'react'
import { AccountLine } from './AccountLine.js'
import { Button } from './Button.js'
import type { Layout, RegistrationContext } from './context.js'
import { detachFromHostForm } from './detachFromHostForm.js'
import { Icon } from './icons/Icon.js'
import { passkey } from './icons/icons.js'
import { errorMessage } from './messages/errorMessage.js'
import { useStepFocus } from './useStepFocus.js'

/**
 * Props of every step component: those of a `div`, except `title` and `content`, which mean something else in a layout,
 * and the capture handlers that the layout sets itself. Children replace everything that the step shows.
 */
export type StepProps = Omit<
  HTMLAttributes<HTMLDivElement>,
  'title' | 'content' | 'onClickCapture' | 'onFocusCapture' | 'onBlurCapture'
>

/**
 * The layout that all steps share. An error replaces the step's title and body, and the primary button becomes the
 * action that helps most after that error, which `errorActions.ts` decides.
 */
export function StepLayout({
  context,
  given,
  title,
  body,
  icon = passkey,
  tone,
  view,
  account,
  saved,
  notices,
  content,
  primary,
  secondary,
  tertiary,
  last,
  children,
  ...props
}: StepProps & Layout & { context: RegistrationContext; given: Ref<HTMLDivElement> }) {
  const {
    state,
    status,
    error,
    lazy,
    ids,
    refs: { heading },
  } = context
  const message = error && errorMessage(context, error)
  const told = message ?? { title, body }
  // Two views of a step may have the same name and different titles, such as two forms.
  const viewKey = `${view} ${title}`
  const { spoken, ...focusProps } = useStepFocus(context, viewKey, error)
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
        const now = viewKey + status
        if (event.detail < 2) clicked.current = now
        // The second click of a double click was meant for the previous view; the user has not read this one yet.
        if (clicked.current !== now) {
          event.stopPropagation()
          event.preventDefault()
        }
      }}
    >
      {children ?? (
        <>
          <div data-part={message ? 'error' : 'message'} data-code={error?.code}>
            <span data-part="illustration" data-tone={error && !lazy ? 'danger' : tone}>
              <Icon d={icon} />
            </span>
            <h2
              ref={heading}
              tabIndex={-1}
              data-part="title"
              aria-describedby={message ? ids.body : `${ids.progress} ${ids.body}`}
            >
              {told.title}
            </h2>
            <p id={ids.body} data-part="body">
              {told.body}
            </p>
          </div>
          {/* Empty if the focus moved to the title, where the user hears the error. */}
          <div role="alert" data-part="alert">
            {message && spoken && (
              <>
                <p>{message.title}</p>
                <p>{message.body}</p>
              </>
            )}
          </div>
          {saved}
          {account && <AccountLine {...account} />}
          {/* Always in the page, so that assistive technology notices when it is filled. */}
          <div role="status" data-part="notices">
            {notices}
          </div>
          {content}
          <div data-part="actions">
            {Object.entries({ primary, secondary, tertiary, last }).map(([place, action]) => {
              // `errorActions.ts`, which would remove this button, is not loaded yet. If the user can do nothing here, the
              // button would be a false promise.
              if (!action || (!lazy && place === 'primary' && error?.userAction === 'none')) return null
              const { label, ...rest } = action
              return (
                <Button
                  key={place}
                  type="button"
                  variant={place === 'primary' ? place : 'secondary'}
                  {...rest}
                >
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
