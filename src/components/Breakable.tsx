import { Fragment } from 'react'

/** Renders an email or web address that may wrap after @, dots and slashes, where a reader would break it. */
export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[@./])(?=[^/\s])/u).map((piece, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, in their order
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {/* In its own element, because a page translator moves text nodes, and React would then fail to update them. */}
      <span>{piece}</span>
    </Fragment>
  ))
}
