import { useEffect, useState } from 'react'
import type { Layout, RegistrationContext } from '../context.js'
import { clock, cloudOff } from '../icons/moreIcons.js'
import { allMessages } from '../messages/allMessages.js'

/** Step `complete`, while a submit is running or waits to be retried. */
export function completeLayout(context: RegistrationContext): Partial<Layout> | undefined {
  const { waiting, status, cancel } = context
  const { complete, waiting: words } = allMessages(context)
  if (waiting)
    return {
      icon: waiting === 'online' ? cloudOff : clock,
      body: words[waiting],
      secondary: { label: complete.cancel, onClick: cancel },
    }
  return status === 'pending' ? { content: <SlowNotice>{words.slow}</SlowNotice> } : undefined
}

/** Milliseconds after which a request counts as slow: most answers arrive long before, and it times out long after. */
const SLOW_AFTER = 8000

/** Says after 8 seconds, also to screen readers, that the request is taking longer than usual. */
function SlowNotice(words: { children: string; lang?: string }) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" data-part="notices">
      {slow && <p data-part="notice" {...words} />}
    </div>
  )
}
