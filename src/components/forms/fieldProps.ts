import type { UseFormRegisterReturn } from 'react-hook-form'
import type { TextFieldProps } from '../slots.js'

type Handler = UseFormRegisterReturn['onChange']

/**
 * The props of a field that react-hook-form knows by this name and the page does not: an input without a name is in no
 * URL, and no form of the host submits, resets or validates an input without a form owner.
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
