import { useEffect, useState } from 'react'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'

/** Milliseconds before the end from which the seconds are shown. */
const COUNTDOWN_FROM = 90_000

/**
 * Enables the buttons again when the server's waiting time is over, and announces that once. The countdown is visual
 * only: screen-reader users have already heard the time.
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
        // Renders the same view again, because its buttons depend on the time.
        if (Date.now() >= until.getTime()) context.setView(context.view)
      },
      // Longer timeouts overflow.
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
