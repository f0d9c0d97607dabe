import type { ReactNode } from 'react'
import { useRegistrationContext } from '../context.js'

/** The buttons of a form. After an error, the step moves the focus to the first one. */
export function FormActions({ children }: { children: ReactNode }) {
  const { formActions } = useRegistrationContext().refs
  return (
    <div ref={formActions} data-part="form-actions">
      {children}
    </div>
  )
}
