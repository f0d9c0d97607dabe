import { Fragment } from 'react'

/**
 * Renders an email or web address that may wrap after @, dots and slashes, where a reader would break it.
 *
 * @param least The number of characters from which a word may break. In a sentence, a shorter word fits on the next line. Default: 1.
 */
export function Breakable({ text, least = 1 }: { text: string; least?: number }) {
  const marked = text.replace(/\S+/gu, (word) =>
    word.length < least ? word : word.split(/(?<=[@./])(?=[^/])/u).join('\u200B'),
  )
  return marked.split('\u200B').map((piece, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, in their order
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {/* In its own element, because a page translator moves text nodes, and React would then fail to update them. */}
      <span>{piece}</span>
    </Fragment>
  ))
}
