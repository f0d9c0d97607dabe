import { useEffect, useState } from 'react'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'

/** Milliseconds: counted down in seconds from here on. */
const COUNTDOWN_FROM = 90_000

/**
 * Lets go of the held buttons when their time has come, and says so once. Until then the seconds are seen and not heard:
 * who listens has read when to come back.
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
        // The same view once more: its buttons depend on the time.
        if (Date.now() >= until.getTime()) context.setView(context.view)
      },
      // Longer ones overflow.
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
