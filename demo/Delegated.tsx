import { useState } from 'react'
import { newGuest } from './guest.js'
import { complete, post } from './ownServer.js'
import { Registering } from './Registering.js'

/** Someone who is signed in to Quillstone already: its own server begins and ends the registration. */
export function Delegated({ link }: { link: URLSearchParams }) {
  const [email] = useState(() => link.get('email') ?? newGuest())
  return (
    <Registering
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
