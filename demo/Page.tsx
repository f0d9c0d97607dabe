import { type ReactNode, useEffect } from 'react'

/** Every page of Quillstone: what it is about, and beside it what there is to do. */
export function Page({
  title,
  lead,
  aside,
  children,
}: {
  title: string
  lead: ReactNode
  /** Stands under the lead. */
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
