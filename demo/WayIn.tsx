import { type FormEvent, useId, useState } from 'react'
import type { Kind, Way } from './login.js'

/** What is on the button, and on the field of what must be typed. */
const WORDS: Record<Kind, { action: string; field?: string; secret?: boolean }> = {
  Fido2: { action: 'Use my passkey' },
  Key: { action: 'Use the key on this device' },
  PasswordProtectedKey: { action: 'Unlock my key', field: 'Password of your key', secret: true },
  Password: { action: 'Use my password', field: 'Password', secret: true },
  Totp: { action: 'Use this code', field: '6-digit code' },
}

/** One credential to sign in with: a button, and a field where something must be typed. */
export function WayIn({
  way,
  several,
  busy,
  onTake,
}: {
  way: Way
  /** There are more of this kind, so each says which it is. */
  several: boolean
  /** Another one is under way. */
  busy: boolean
  onTake: (way: Way, typed: string) => void
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
