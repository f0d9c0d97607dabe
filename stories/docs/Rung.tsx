import type { ReactNode } from 'react'

/** One rung of the ladder: what it is for, how it is written, and the thing itself. */
export function Rung({
  number,
  title,
  text,
  code,
  children,
}: {
  number: number
  title: string
  text: string
  code: string
  children?: ReactNode
}) {
  return (
    <section className="rung">
      <div>
        <h2>
          <span className="number">{number}</span> {title}
        </h2>
        <p>{text}</p>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
        <pre className="code" tabIndex={0} role="region" aria-label={`Code: ${title}`}>
          <code>{code}</code>
        </pre>
      </div>
      {children && <div className="live">{children}</div>}
    </section>
  )
}
