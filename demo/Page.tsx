import { type ReactNode, useEffect, useRef } from 'react'
import { useBrand } from './brands.js'
import { useFocusOnArrival } from './navigation.js'

/** A headline and the sentence under it. */
export interface Pitch {
  title: string
  lead: ReactNode
}

/** The layout of every page: a description, and next to it the page's content, on wide screens within a phone. */
export function Page({
  title,
  lead,
  others,
  aside,
  part,
  children,
}: Pitch & {
  /** Pitches that may take the place of this one: the page keeps the room of the largest, so that nothing moves. */
  others?: readonly Pitch[]
  /** Shown below the description. */
  aside?: ReactNode
  /** Which part of the page is shown. The headline takes the focus when another part takes its place. */
  part?: string
  children: ReactNode
}) {
  const { name } = useBrand()
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusOnArrival(heading)
  const shown = useRef(part)
  useEffect(() => {
    if (shown.current !== part) heading.current?.focus()
    shown.current = part
  }, [part])
  useEffect(() => {
    document.title = `${title} ${name}`
  }, [title, name])
  return (
    <div className="columns">
      <div className="pitch">
        <div className="turns">
          <div>
            <h1 tabIndex={-1} ref={heading}>
              {title}
            </h1>
            <p>{lead}</p>
          </div>
          {others?.map((other) => (
            <div key={other.title} aria-hidden="true">
              <p className="title">{other.title}</p>
              <p>{other.lead}</p>
            </div>
          ))}
        </div>
        {aside}
      </div>
      <div className="phone">{children}</div>
    </div>
  )
}
