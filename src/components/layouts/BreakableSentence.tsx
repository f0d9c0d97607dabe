import { Breakable } from '../Breakable.js'

/** Words of at least 25 characters. A shorter one fits on the next line as a whole. */
const LONG_WORD = /(\S{25,})/u

/** Renders a sentence in which a long address may wrap, as in {@link Breakable}. */
export function BreakableSentence({ text }: { text: string }) {
  return text.split(LONG_WORD).map((part, index) =>
    LONG_WORD.test(part) ? (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, in their order
      <Breakable key={index} text={part} />
    ) : (
      // In its own element, because a page translator moves text nodes, and React would then fail to update them.
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <span key={index}>{part}</span>
    ),
  )
}
