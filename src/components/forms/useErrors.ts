import { useLayoutEffect } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'

/**
 * Does for the errors of a form what all forms need: moves the focus to the first invalid field after each failed try,
 * and renews the error texts when `words` change. Create the form with `shouldFocusError: false`.
 */
export function useErrors<Fields extends FieldValues>(
  {
    trigger,
    setFocus,
    formState: { errors, submitCount },
  }: Pick<UseFormReturn<Fields>, 'trigger' | 'setFocus' | 'formState'>,
  {
    words,
    order,
    tries = submitCount,
  }: {
    words: unknown
    /** The names of the fields, in the order in which they are shown. */
    order: readonly Path<Fields>[]
    /** How often the user tried to continue. Default: how often the form was submitted. */
    tries?: number
  },
): void {
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- runs once for each try
  useLayoutEffect(() => {
    const first = order.find((name) => errors[name])
    // In a layout effect, when the error is already on the page: a screen reader then reads it together with the field.
    if (first !== undefined) setFocus(first)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [tries])
  // The user may switch the page to another language. Validating again replaces the texts of the present errors.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- only a change of the texts is a reason to validate
  useLayoutEffect(() => {
    const wrong = Object.keys(errors) as Path<Fields>[]
    if (wrong.length > 0) void trigger(wrong)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [words])
}
