import { useEffect } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'

/** Says what is wrong with the fields anew when the words change: a page may have a choice of languages. */
export function useReworded<Fields extends FieldValues>(
  words: unknown,
  { trigger, formState: { errors } }: Pick<UseFormReturn<Fields>, 'trigger' | 'formState'>,
): void {
  // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- nothing else is said anew
  useEffect(() => {
    const wrong = Object.keys(errors) as Path<Fields>[]
    if (wrong.length > 0) void trigger(wrong)
  }, [words])
}
