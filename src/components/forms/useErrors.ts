import { useLayoutEffect } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'

/** What the errors of all forms have in common. The form is made with `shouldFocusError: false`. */
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
    /** The fields as they are shown. */
    order: readonly Path<Fields>[]
    /** How often the user wanted to go on. */
    tries?: number
  },
): void {
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- once for each try
  useLayoutEffect(() => {
    const first = order.find((name) => errors[name])
    // Once its error is on the page: a screen reader says it together with the field.
    if (first !== undefined) setFocus(first)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [tries])
  // A page may have a choice of languages.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- nothing else is said anew
  useLayoutEffect(() => {
    const wrong = Object.keys(errors) as Path<Fields>[]
    if (wrong.length > 0) void trigger(wrong)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [words])
}
