import type { ReactNode } from 'react'

/** The buttons of a form. The style sheet keeps them visible if the form is longer than the screen. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div data-part="form-actions">{children}</div>
}
