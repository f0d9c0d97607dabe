/** A character and what hangs on it: for browsers without `Intl.Segmenter` (Firefox before 125). */
const CLUSTER =
  /(?:\p{RI}\p{RI}|\P{M}|^\p{M})[\p{M}\p{Emoji_Modifier}]*(?:\u200D\P{M}[\p{M}\p{Emoji_Modifier}]*)*/gu

/** The first characters of a text, as its reader counts them. */
export function graphemes(text: string, max: number): string[] {
  const found: string[] = []
  for (const character of clusters(text)) {
    if (found.length === max) break
    found.push(character)
  }
  return found
}

function* clusters(text: string): Generator<string> {
  // The types take it for granted.
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter }
  if (!Segmenter) {
    for (const [character] of text.matchAll(CLUSTER)) yield character
    return
  }
  const segmenter = new Segmenter(undefined, { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) yield segment
}
