import { type FormEvent, useState } from 'react'
import { useBrand } from './brands.js'
import { newGuest } from './guest.js'
import { idTokenOf } from './loginProvider.js'
import { complete, post } from './appServer.js'
import { Page } from './Page.js'
import { RegistrationPage } from './RegistrationPage.js'

const TITLE = 'Sign up with what you have.'

/** A page for a user of a login provider: Quillstone's server begins the registration with the provider's ID token. */
export function Social({ link }: { link: URLSearchParams }) {
  const [name, setName] = useState(() => link.get('email') ?? newGuest())
  const { short } = useBrand()
  const [idToken, setIdToken] = useState('')

  const proceed = (event: FormEvent) => {
    event.preventDefault()
    setIdToken(idTokenOf(name.trim()))
  }

  if (idToken) {
    return (
      <RegistrationPage
        title={TITLE}
        lead={
          <>
            {short} ID says that you are <bdi>{name.trim()}</bdi>.
          </>
        }
        link={link}
        connect={(headers) => ({
          init: (_, { signal }) => post('/my/social/init', { idToken }, signal),
          complete: complete(headers),
        })}
      />
    )
  }
  return (
    <Page title={TITLE} lead={`${short} ID knows you already. No email to wait for.`}>
      <form className="paper" onSubmit={proceed}>
        <h2>{short} ID</h2>
        <p className="small">It only exists in this demo, and believes whatever name you give.</p>
        <label htmlFor="name">Email</label>
        <input
          id="name"
          type="email"
          autoComplete="email"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button className="button">Continue with {short} ID</button>
      </form>
    </Page>
  )
}
