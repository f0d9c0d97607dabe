import { useId } from 'react'
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
function DefaultTextField({ label, error, inputRef, action, id: given, ...props }: TextFieldProps) {
  const made = useId()
  const id = given ?? made
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
        {...props}
      />
      <p id={`${id}-error`} data-part="field-error" aria-live="polite">
        {error}
      </p>
    </div>
  )
}
