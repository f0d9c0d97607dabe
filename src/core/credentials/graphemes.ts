/**
 * Matches a user-perceived character with its combining marks, for browsers without `Intl.Segmenter` (Firefox before
 * 125).
 */
const CLUSTER =
  /(?:\p{RI}\p{RI}|\P{M}|^\p{M})[\p{M}\p{Emoji_Modifier}]*(?:\u200D\P{M}[\p{M}\p{Emoji_Modifier}]*)*/gu

/** Returns the first `max` user-perceived characters of a text. */
export function graphemes(text: string, max: number): string[] {
  const found: string[] = []
  for (const character of clusters(text)) {
    if (found.length === max) break
    found.push(character)
  }
  return found
}

/** Yields the user-perceived characters of a text, one by one. */
function* clusters(text: string): Generator<string> {
  // TypeScript's types claim that every browser has `Intl.Segmenter`.
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter }
  if (!Segmenter) {
    for (const [character] of text.matchAll(CLUSTER)) yield character
    return
  }
  const segmenter = new Segmenter(undefined, { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) yield segment
}
