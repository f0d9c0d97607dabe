import { type FormEvent, useState } from 'react'
import { Address } from './Address.js'
import { useBrand } from './brands.js'
import { fill, useWords } from './language.js'
import { newGuest } from './guest.js'
import { leavePart } from './navigation.js'
import { idTokenOf } from './loginProvider.js'
import { complete, post } from './appServer.js'
import { Page } from './Page.js'
import { RegistrationPage } from './RegistrationPage.js'
import { registration } from './words/registration.js'
import { front } from './words/shell.js'

/** A page for a user of a login provider: Quillstone's server begins the registration with the provider's ID token. */
export function Social({ link }: { link: URLSearchParams }) {
  const [name, setName] = useState(() => link.get('email') ?? newGuest())
  const { short } = useBrand()
  const words = useWords('registration', registration).social
  const { email } = useWords('front', front)
  const [idToken, setIdToken] = useState('')

  const proceed = (event: FormEvent) => {
    event.preventDefault()
    leavePart()
    setIdToken(idTokenOf(name.trim()))
  }

  if (idToken) {
    return (
      <RegistrationPage
        title={words.title}
        lead={fill(words.says(short), { name: <Address of={name.trim()} /> })}
        link={link}
        connect={(headers) => ({
          init: (_, { signal }) => post('/my/social/init', { idToken }, signal),
          complete: complete(headers),
        })}
      />
    )
  }
  return (
    <Page title={words.title} lead={words.knows(short)}>
      <form className="paper" onSubmit={proceed}>
        <h2>{short} ID</h2>
        <p className="small">{words.about}</p>
        <label htmlFor="name">{email}</label>
        <input
          id="name"
          type="email"
          dir="auto"
          autoComplete="email"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button className="button">{words.proceed(short)}</button>
      </form>
    </Page>
  )
}
