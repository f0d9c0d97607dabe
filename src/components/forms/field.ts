import type { UseFormRegisterReturn } from 'react-hook-form'
import type { TextFieldProps } from '../slots.js'

type Handler = UseFormRegisterReturn['onChange']

/**
 * The props of a field that react-hook-form knows by this name and the page does not: what has no name is in no address,
 * and what has no form owner is sent, cleared and checked by no form of the host.
 */
export function fieldOf({ name, ref, onChange, onBlur }: UseFormRegisterReturn): Partial<TextFieldProps> {
  // It finds the field by the name of the event's target.
  const named =
    (handle: Handler): NonNullable<TextFieldProps['onChange']> =>
    ({ type, target: { value, readOnly } }) =>
      void handle({ type, target: { name, value, readOnly } })
  return {
    // An empty id is no form's (`disown.ts`).
    form: '',
    // Outside of a form, keyboards on glass take the key for the way to the next field.
    enterKeyHint: 'go',
    inputRef: ref,
    onChange: named(onChange),
    onBlur: named(onBlur),
  }
}
