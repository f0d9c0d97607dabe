import { createElement, Fragment, type ReactNode } from 'react'

/** A text in which a line may end within an email address after its @, where that is enough. */
export function breakable(text: string): ReactNode {
  const pieces = text.split(/(?<=@)/)
  return createElement(
    Fragment,
    null,
    ...pieces.flatMap((piece, at) => (at > 0 ? [createElement('wbr'), piece] : piece)),
  )
}

/** An email address within a sentence of any direction. */
export function Address({ of }: { of: string }) {
  return <bdi>{breakable(of)}</bdi>
}
