import { type FormEvent, useId, useState } from 'react'
import type { Kind, LoginCredential } from './login.js'

/** The texts of the button, and of the field for what the user types. */
const WORDS: Record<Kind, { action: string; field?: string; secret?: boolean }> = {
  Fido2: { action: 'Use my passkey' },
  Key: { action: 'Use the key on this device' },
  PasswordProtectedKey: { action: 'Unlock my key', field: 'Password of your key', secret: true },
  Password: { action: 'Use my password', field: 'Password', secret: true },
  Totp: { action: 'Use this code', field: '6-digit code' },
}

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
  const { action, field, secret } = WORDS[kind]

  const take = (event: FormEvent) => {
    event.preventDefault()
    onTake(way, typed)
    setTyped('')
  }

  return (
    <form className="way" onSubmit={take}>
      {field !== undefined && (
        <>
          <label htmlFor={id}>{field}</label>
          <input
            id={id}
            type={secret ? 'password' : 'text'}
            inputMode={secret ? undefined : 'numeric'}
            autoComplete={secret ? 'current-password' : 'one-time-code'}
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
