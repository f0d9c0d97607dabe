import { useId, useState } from 'react'
import { useRegistrationContext } from '../context.js'
import { secret as marks } from '../secret.js'
import { SlotBoundary, type TextFieldProps } from '../slots.js'

/**
 * Renders the host's `TextField` slot or, without one, the default field. A field for a secret gets a wrapper with the
 * session-recorder attributes, so that the host's slot need not set them.
 */
export function TextField({ secret, ...props }: TextFieldProps & { secret?: boolean }) {
  const { TextField: Given } = useRegistrationContext().slots
  const plain = <DefaultTextField {...props} />
  const field = Given ? (
    <SlotBoundary fallback={plain}>
      <Given {...props} />
    </SlotBoundary>
  ) : (
    plain
  )
  return secret ? (
    <div {...marks} data-part="secret-field">
      {field}
    </div>
  ) : (
    field
  )
}

/** The text field that is used without a `TextField` slot. */
function DefaultTextField({
  label,
  error,
  inputRef,
  action,
  id: given,
  onFocus,
  onKeyDownCapture,
  onInput,
  ...props
}: TextFieldProps) {
  const made = useId()
  const id = given ?? made
  // When the focus moves to a field, a screen reader also reads the error that describes it, so the error is a live
  // region only while the user types.
  const [typing, setTyping] = useState(false)
  return (
    <div data-part="field">
      <div data-part="field-label">
        <label htmlFor={id} data-part="label">
          {label}
        </label>
        {action}
      </div>
      <input
        id={id}
        ref={inputRef}
        data-part="input"
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-error`}
        onFocus={(event) => {
          setTyping(false)
          onFocus?.(event)
        }}
        // In the capture phase, because `Form.tsx` stops the propagation of Enter.
        onKeyDownCapture={(event) => {
          setTyping(true)
          onKeyDownCapture?.(event)
        }}
        onInput={(event) => {
          setTyping(true)
          onInput?.(event)
        }}
        {...props}
      />
      <p id={`${id}-error`} data-part="field-error" aria-live={typing ? 'polite' : 'off'}>
        {error}
      </p>
    </div>
  )
}
