import { useState } from 'react'
import { Address } from './Address.js'
import { fill, useWords } from './language.js'
import { newGuest } from './guest.js'
import { complete, post } from './appServer.js'
import { RegistrationPage } from './RegistrationPage.js'
import { registration } from './words/registration.js'

/**
 * A page for a user who is already signed in to Quillstone: Quillstone's own server begins and completes the
 * registration.
 */
export function Delegated({ link }: { link: URLSearchParams }) {
  const [email] = useState(() => link.get('email') ?? newGuest())
  const words = useWords('registration', registration).delegated
  return (
    <RegistrationPage
      title={words.title}
      lead={fill(words.lead, { name: <Address of={email} /> })}
      link={link}
      connect={(headers) => ({
        init: (_, { signal }) => post('/my/delegated/init', { email }, signal),
        complete: complete(headers),
      })}
    />
  )
}
