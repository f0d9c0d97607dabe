/*
 * Numbers, lists, times and dates as the locale writes them, for the sentences of every table. The lazy English messages
 * bring this file to each page with the widget, so that no other language has to.
 */
import type { Told } from './messages.js'

export const number = ({ locale }: Told, value: number) => new Intl.NumberFormat(locale).format(value)

/** All of them, of what there is: a sentence may leave out some. */
export const list = (told: Told, items: readonly (string | number | undefined)[]) =>
  listOf(told, 'conjunction', items)

/** One of them. */
export const choice = (told: Told, items: readonly string[]) => listOf(told, 'disjunction', items)

/** A question for each pair of characters that look alike; no text where there are none. */
export const pairs = (
  told: Told & { lookAlikes: readonly (readonly [string, string])[] },
  ask: (pair: string) => string,
) => told.lookAlikes.map((pair) => ask(choice(told, pair))).join(' ')

/** A time of today, or a day and a time. */
export const clock = ({ locale }: Told, time: Date, onAnotherDay?: boolean) =>
  new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(onAnotherDay && { dateStyle: 'medium' }),
  }).format(time)

/** A day, to be read years later. */
export const day = ({ locale }: Told, time: Date) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(time)

function listOf(told: Told, type: Intl.ListFormatType, items: readonly (string | number | undefined)[]) {
  const texts = items.flatMap((item) => (typeof item === 'number' ? item && number(told, item) : item) || [])
  return new Intl.ListFormat(told.locale, { type }).format(texts)
}
