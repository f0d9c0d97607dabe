import { type FormEvent, useId, useState } from 'react'
import { useWords } from './language.js'
import type { LoginCredential } from './login.js'
import { signIn } from './words/signIn.js'

/** One credential to sign in with: a button, and a field if the user has to type something. */
export function SignInOption({
  way,
  several,
  busy,
  onTake,
}: {
  way: LoginCredential
  /** There are more credentials of this kind, so each button shows which one it is. */
  several: boolean
  /** Another sign-in is running. */
  busy: boolean
  onTake: (way: LoginCredential, typed: string) => void
}) {
  const [typed, setTyped] = useState('')
  const id = useId()
  const { kind, credId } = way
  const { action, field } = useWords('signIn', signIn).ways[kind]
  const isSecret = kind !== 'Totp'

  const take = (event: FormEvent) => {
    event.preventDefault()
    // What is typed stays: another stage has fields of its own, and after a lost connection it is tried again.
    onTake(way, typed)
  }

  return (
    <form className="way" onSubmit={take}>
      {field !== '' && (
        <>
          <label htmlFor={id}>{field}</label>
          <input
            id={id}
            type={isSecret ? 'password' : 'text'}
            inputMode={isSecret ? undefined : 'numeric'}
            autoComplete={isSecret ? 'current-password' : 'one-time-code'}
            required
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </>
      )}
      <button className="button" aria-disabled={busy} data-kind={kind} data-cred-id={credId}>
        {action}
        {several && credId !== undefined && <small> …{credId.slice(-6)}</small>}
      </button>
    </form>
  )
}
