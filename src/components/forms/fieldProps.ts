import type { UseFormRegisterReturn } from 'react-hook-form'
import type { TextFieldProps } from '../slots.js'

type Handler = UseFormRegisterReturn['onChange']

/**
 * Returns the props of a field without its `name`, which only react-hook-form gets: an input without a name is in no
 * URL, and an input without a form owner is not submitted, reset or validated by a form of the host.
 */
export function fieldProps({ name, ref, onChange, onBlur }: UseFormRegisterReturn): Partial<TextFieldProps> {
  // react-hook-form finds the field by the name of the event's target.
  const withName =
    (handle: Handler): NonNullable<TextFieldProps['onChange']> =>
    ({ type, target: { value, readOnly } }) =>
      void handle({ type, target: { name, value, readOnly } })
  return {
    // An empty id names no form (`detachFromHostForm.ts`).
    form: '',
    // Outside of a form, virtual keyboards show Enter as the key to the next field.
    enterKeyHint: 'go',
    // Not `required`, on which pages hang looks and browsers their own bubbles.
    'aria-required': true,
    inputRef: ref,
    onChange: withName(onChange),
    onBlur: withName(onBlur),
  }
}
