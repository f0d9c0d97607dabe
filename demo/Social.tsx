import { type FormEvent, useState } from 'react'
import { newGuest } from './guest.js'
import { idTokenOf } from './loginProvider.js'
import { complete, post } from './ownServer.js'
import { Page } from './Page.js'
import { Registering } from './Registering.js'

const TITLE = 'Sign up with what you have.'

/** Someone whom a login provider vouches for: its token goes to Quillstone's server, which begins with it. */
export function Social({ link }: { link: URLSearchParams }) {
  const [name, setName] = useState(() => link.get('email') ?? newGuest())
  const [idToken, setIdToken] = useState('')

  const proceed = (event: FormEvent) => {
    event.preventDefault()
    setIdToken(idTokenOf(name.trim()))
  }

  if (idToken) {
    return (
      <Registering
        title={TITLE}
        lead={
          <>
            Quillstone ID says that you are <bdi>{name.trim()}</bdi>.
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
    <Page title={TITLE} lead="Quillstone ID knows you already. No email to wait for.">
      <form className="paper" onSubmit={proceed}>
        <h2>Quillstone ID</h2>
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
        <button className="button">Continue with Quillstone ID</button>
      </form>
    </Page>
  )
}
