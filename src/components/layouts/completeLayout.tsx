import { useEffect, useState } from 'react'
import { actionLabel } from '../actionLabel.js'
import type { Layout, RegistrationContext } from '../context.js'
import { clock, cloudOff } from '../icons/moreIcons.js'
import { allMessages } from '../messages/allMessages.js'

/** Step `complete`: while a submit is running, or waiting for its retry, and after it failed. */
export function completeLayout(context: RegistrationContext): Partial<Layout> {
  const { waiting, status, error, canRestart, cancel, restart, submit } = context
  const { complete, waiting: words } = allMessages(context)
  const { title, body } = complete
  if (waiting)
    return {
      title,
      icon: waiting === 'online' ? cloudOff : clock,
      body: words[waiting],
      secondary: { label: complete.cancel, onClick: cancel },
    }
  if (status === 'pending') return { title, body, content: <SlowNotice>{words.slow}</SlowNotice> }
  const primary =
    error?.userAction === 'restart'
      ? canRestart && { label: complete.restart, onClick: restart }
      : { label: actionLabel(context, complete), onClick: submit }
  return { title, body, primary }
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
