import { Fragment } from 'react'

/**
 * Renders an address so that it may break after @, dots and slashes, where a reader would break it.
 *
 * @param least Characters of a word that may break. In a sentence, a shorter one has room on the next line. Default: 1.
 */
export function Breakable({ text, least = 1 }: { text: string; least?: number }) {
  const marked = text.replace(/\S+/gu, (word) =>
    word.length < least ? word : word.split(/(?<=[@./])(?=[^/])/u).join('\u200B'),
  )
  return marked.split('\u200B').map((piece, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, in their order
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {/* An element of its own, which a translator may fill as it likes. */}
      <span>{piece}</span>
    </Fragment>
  ))
}
