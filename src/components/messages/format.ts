/*
 * Formats numbers, lists, times and dates for the locale, for the messages of all languages. This file loads with the
 * lazy English messages, which every page loads, so another language does not load it a second time.
 */
import type { Sentence, Told } from './messages.js'

/** Formats a number. */
export const number = ({ locale }: Told, value: number) => new Intl.NumberFormat(locale).format(value)

/** Joins the items with "and"; undefined items are left out. */
export const list = (told: Told, items: readonly (string | number | undefined)[]) =>
  listOf(told, 'conjunction', items)

/** Joins the items with "or". */
export const choice = (told: Told, items: readonly string[]) => listOf(told, 'disjunction', items)

/**
 * Words each pair of characters that look alike as a {@link choice}, such as "B or 8", and asks the user about it.
 * Returns all questions, joined by spaces; an empty string if there are no pairs.
 *
 * @param ask Returns the question about one choice, such as "Is it B or 8?".
 */
export const choices = (
  told: Told & { lookAlikes: readonly (readonly [string, string])[] },
  ask: (pair: string) => string,
) => told.lookAlikes.map((pair) => ask(choice(told, pair))).join(' ')

/** Formats a time of day; with `onAnotherDay`, the date as well. */
export const clock = ({ locale }: Told, time: Date, onAnotherDay?: boolean) =>
  new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(onAnotherDay && { dateStyle: 'medium' }),
  }).format(time)

/** Formats a complete date, because a kit may be read years later. */
export const day = ({ locale }: Told, time: Date) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(time)

/** Joins the items as this type of list in the language of the locale; undefined, 0 and empty items are left out. */
function listOf(told: Told, type: Intl.ListFormatType, items: readonly (string | number | undefined)[]) {
  const texts = items.flatMap((item) => (typeof item === 'number' ? item && number(told, item) : item) || [])
  return new Intl.ListFormat(told.locale, { type }).format(texts)
}

/**
 * Returns a copy of the messages in which no line can end after a word of one letter: the rules of Polish typography
 * forbid it. Only the Polish messages are made with it.
 */
export function tied<Part>(part: Part): Part {
  if (typeof part === 'string') return joined(part) as Part
  if (typeof part === 'function')
    return ((facts: object) => joined((part as Sentence)(facts as Told))) as Part
  return Object.fromEntries(
    Object.entries(part as object).map(([name, value]) => [name, tied(value as unknown)]),
  ) as Part
}

/** Makes the space after each word of one letter one that does not break. */
const joined = (text: string) =>
  text.replace(
    /(^|[\s(„])((?:[aiouwz] )+)/gi,
    (_, before: string, words: string) => before + words.replaceAll(' ', '\u00A0'),
  )
