import type { ReactNode } from 'react'
import './docs.css'

/** The look of a page of documentation, apart from Storybook's own. */
export function Docs({ children }: { children: ReactNode }) {
  return <div className="docs sb-unstyled">{children}</div>
}
