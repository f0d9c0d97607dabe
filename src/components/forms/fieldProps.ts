import type { UseFormRegisterReturn } from 'react-hook-form'
import type { TextFieldProps } from '../slots.js'

type Handler = UseFormRegisterReturn['onChange']

/**
 * Returns the props of a react-hook-form field, detached from a `<form>` of the host around the widget: `form=""` keeps
 * that form from submitting, resetting or validating the input, and without a `name` the value could not get into a URL
 * even so. react-hook-form gets the name with each event.
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
