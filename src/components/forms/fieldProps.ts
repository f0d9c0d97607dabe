import type { UseFormRegisterReturn } from 'react-hook-form'
import type { TextFieldProps } from '../slots.js'

/** A listener of react-hook-form for the events of a field. */
type Handler = UseFormRegisterReturn['onChange']

/**
 * Returns the props of a react-hook-form field, detached from a `<form>` of the host around the widget: `form=""` keeps
 * that form from submitting, resetting or validating the input. The input also has no `name`, so that even a form which
 * submits it would not put its value into a URL. react-hook-form gets the name with each event.
 */
export function fieldProps({ name, ref, onChange, onBlur }: UseFormRegisterReturn): Partial<TextFieldProps> {
  // react-hook-form finds the field by the name of the event's target.
  const withName =
    (handle: Handler): NonNullable<TextFieldProps['onChange']> =>
    ({ type, target: { value, readOnly } }) =>
      void handle({ type, target: { name, value, readOnly } })
  return {
    // The ID of no form: `detachFromHostForm.ts` explains it.
    form: '',
    // Without it, a virtual keyboard would label Enter as the key to the next field, because the input is in no
    // `<form>`.
    enterKeyHint: 'go',
    // Not `required`, because the host's style sheet may select it, and browsers show their own messages for it.
    'aria-required': true,
    inputRef: ref,
    onChange: withName(onChange),
    onBlur: withName(onBlur),
  }
}
