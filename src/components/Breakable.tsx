import { Fragment } from 'react'

/** Renders an address so that it may break after @, dots and slashes, where a reader would break it. */
export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[@./])(?=[^/])/u).map((piece, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, in their order
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {/* An element of its own, which a translator may fill as it likes. */}
      <span>{piece}</span>
    </Fragment>
  ))
}
