import { useState } from 'react'
import { newGuest } from './guest.js'
import { complete, post } from './appServer.js'
import { RegistrationPage } from './RegistrationPage.js'

/**
 * A page for a user who is already signed in to Quillstone: Quillstone's own server begins and completes the
 * registration.
 */
export function Delegated({ link }: { link: URLSearchParams }) {
  const [email] = useState(() => link.get('email') ?? newGuest())
  return (
    <RegistrationPage
      title="Add a wallet to your account."
      lead={
        <>
          You are signed in as <bdi>{email}</bdi>. Nothing to type.
        </>
      }
      link={link}
      connect={(headers) => ({
        init: (_, { signal }) => post('/my/delegated/init', { email }, signal),
        complete: complete(headers),
      })}
    />
  )
}
