import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'

/** Explains what a passkey is, in a disclosure. */
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
