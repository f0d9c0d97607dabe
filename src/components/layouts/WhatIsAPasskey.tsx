import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'

/** A disclosure (`details`) that explains what a passkey is. */
export function WhatIsAPasskey() {
  const context = useRegistrationContext()
  const { title, body } = allMessages(context).whatIsAPasskey
  return (
    <details data-part="about">
      <summary data-part="about-title">{title}</summary>
      <p data-part="about-body">{body}</p>
    </details>
  )
}
