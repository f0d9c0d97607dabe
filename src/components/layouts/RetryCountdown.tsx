import { useEffect, useState } from 'react'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'

/** The last part of the wait, in milliseconds, in which the remaining seconds are shown. */
const COUNTDOWN_FROM = 90_000

/**
 * Counts down the time that the server asked to wait. When it is over, enables the buttons again and announces that
 * once. The countdown itself is hidden from screen readers, whose users have already heard how long to wait.
 *
 * @param until When the server accepts another try.
 */
export function RetryCountdown({ until }: { until: Date }) {
  const context = useRegistrationContext()
  const { retryAfter } = allMessages(context)
  const [now, setNow] = useState(Date.now)
  const { locale } = context
  const milliseconds = until.getTime() - now
  useEffect(() => {
    if (milliseconds <= 0) return undefined
    const timer = setTimeout(
      () => {
        setNow(Date.now())
        // Renders the same view again, with its error, because its buttons depend on the time.
        if (Date.now() >= until.getTime()) context.setView(context.view, null)
      },
      // A browser's timer overflows at 2 ** 31 milliseconds and would fire at once.
      Math.min(
        milliseconds > COUNTDOWN_FROM ? milliseconds - COUNTDOWN_FROM : milliseconds % 1000 || 1000,
        2 ** 31 - 1,
      ),
    )
    return () => clearTimeout(timer)
  })
  const isCounted = milliseconds > 0 && milliseconds <= COUNTDOWN_FROM
  return (
    <>
      {isCounted && (
        <p data-part="countdown" aria-hidden="true">
          {new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(
            Math.ceil(milliseconds / 1000),
          )}
        </p>
      )}
      <p role="status" data-part="field-note">
        {milliseconds <= 0 && retryAfter.now}
      </p>
    </>
  )
}
