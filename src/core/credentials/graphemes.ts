/** Code units of the longest text that is taken apart for one character: no family of emoji has as many. */
const MOST_UNITS = 32

/** A character and what hangs on it: for browsers without `Intl.Segmenter` (Firefox before 125). */
const CLUSTER =
  /(?:\p{RI}\p{RI}|\P{M}|^\p{M})[\p{M}\p{Emoji_Modifier}]*(?:\u200D\P{M}[\p{M}\p{Emoji_Modifier}]*)*/gu

/** The first characters of a text, as its reader counts them. What is longer than any of them may be cut. */
export function graphemes(text: string, most: number): string[] {
  const start = text.slice(0, most * MOST_UNITS)
  // The types take it for granted.
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter }
  const found = Segmenter
    ? Array.from(
        new Segmenter(undefined, { granularity: 'grapheme' }).segment(start),
        ({ segment }) => segment,
      )
    : (start.match(CLUSTER) ?? [])
  return found.slice(0, most)
}
