/*
 * Numbers, lists, times and dates as the locale writes them, for the sentences of every table. The lazy English messages
 * bring this file to each page with the widget, so that no other language has to.
 */
import type { Told } from './messages.js'

export const number = ({ locale }: Told, value: number) => new Intl.NumberFormat(locale).format(value)

/** Of what there is: a sentence may leave out some of it. */
export const list = (
  told: Told,
  items: Iterable<string | number | undefined>,
  type: Intl.ListFormatType = 'conjunction',
) =>
  new Intl.ListFormat(told.locale, { type }).format(
    [...items].flatMap((item) => (item ? (typeof item === 'number' ? number(told, item) : item) : [])),
  )

/** A time of today, or a day and a time. */
export const clock = ({ locale }: Told, time: Date, onAnotherDay?: boolean) =>
  new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(onAnotherDay && { dateStyle: 'medium' }),
  }).format(time)

/** A day, to be read years later. */
export const day = ({ locale }: Told, time: Date) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(time)
