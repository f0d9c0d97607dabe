import { type ReactNode, useEffect } from 'react'

/** The layout of every Quillstone page: a description, and next to it the page's content. */
export function Page({
  title,
  lead,
  aside,
  children,
}: {
  title: string
  lead: ReactNode
  /** Shown below the description. */
  aside?: ReactNode
  children: ReactNode
}) {
  useEffect(() => {
    document.title = `${title} Quillstone Wallet`
  }, [title])
  return (
    <div className="columns">
      <div className="pitch">
        <h1 tabIndex={-1}>{title}</h1>
        <p>{lead}</p>
        {aside}
      </div>
      {children}
    </div>
  )
}
