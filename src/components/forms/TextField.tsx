import { useId, useState } from 'react'
import { useRegistrationContext } from '../context.js'
import { secret as marks } from '../secret.js'
import { SlotBoundary, type TextFieldProps } from '../slots.js'

/**
 * The host's `TextField` slot, or the default one. A field for a secret gets a wrapper with the session-recorder
 * attributes, so that the host's slot need not set them.
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

/** The default text field. */
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
  // The focus says what describes the field, so an error that the focus moves to must not speak by itself as well.
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
        // Enter goes no further than the form (`Form.tsx`).
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
