import { type FormEvent, useId, useState } from 'react'
import { isRegistrationError, type RegistrationApi, RegistrationFlow } from 'registration-flow'
import {
  type KeySigner,
  openRecoveryKey,
  parseRecoveryChallenge,
  recoveryApi,
  recoveryRequest,
  type UserRecoveryChallenge,
} from 'registration-flow/core'
import { orgId } from '../reference-api/organisation.js'
import { go } from './navigation.js'
import { Page } from './Page.js'

const api = recoveryApi({ baseUrl: `${location.origin}/api` })

/** How far someone has come. */
type Stage =
  | { name: 'who' }
  | { name: 'kit'; username: string; email: string }
  | { name: 'new'; challenge: UserRecoveryChallenge; signer: KeySigner }

/** Behind the address on the recovery kit: the kit in, a new passkey and a new kit out, the old ones dead. */
export function Recover({ link }: { link: URLSearchParams }) {
  const [stage, setStage] = useState<Stage>({ name: 'who' })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')

  const run = (act: () => Promise<Stage>) => {
    if (busy) return
    setBusy(true)
    setError('')
    void act()
      .then(setStage, (refusal: unknown) => setError(inWords(refusal)))
      .finally(() => setBusy(false))
  }
  const { signal } = new AbortController()
  const sendCode = async (username: string): Promise<Stage> => {
    await api.sendCode({ username, orgId }, { signal })
    return { name: 'kit', username, email: await newestCode(username) }
  }
  const open = async (username: string, typed: Record<string, string>): Promise<Stage> => {
    const { verificationCode = '', credentialId = '', code = '' } = typed
    const answer = await api.init({ username, orgId, verificationCode, credentialId }, { signal })
    const challenge = parseRecoveryChallenge(answer, { needsToken: true })
    const sealed = challenge.allowedRecoveryCredentials.find(({ id }) => id === credentialId)
    if (!sealed) throw new Error('The key of this kit is not there.')
    const signer = await openRecoveryKey(sealed.encryptedRecoveryKey, { code, username })
    return { name: 'new', challenge, signer }
  }

  return (
    <Page
      title="Lost your device?"
      lead="Your recovery kit brings you back in. Afterwards your old passkey and your old kit are dead, and you have new ones."
    >
      {stage.name === 'who' && (
        <Fields
          key="who"
          title="Who are you?"
          fields={[{ name: 'username', label: 'Username on your kit', value: link.get('name') ?? '' }]}
          action="Send me a code"
          busy={busy}
          error={error}
          onTyped={({ username = '' }) => run(() => sendCode(username))}
        />
      )}
      {stage.name === 'kit' && (
        <Fields
          key="kit"
          title="What does your kit say?"
          note={`This demo sends no email. Your code is ${stage.email}.`}
          fields={[
            { name: 'verificationCode', label: 'Code from the email' },
            { name: 'credentialId', label: 'Key number' },
            { name: 'code', label: 'Recovery code' },
          ]}
          action="Open my kit"
          busy={busy}
          error={error}
          onTyped={(typed) => run(() => open(stage.username, typed))}
        />
      )}
      {stage.name === 'new' && <Renewing {...stage} />}
    </Page>
  )
}

/** The same widget as for a registration: only where the answer goes is another place. */
function Renewing({ challenge, signer }: { challenge: UserRecoveryChallenge; signer: KeySigner }) {
  const recovering: RegistrationApi = {
    complete: async (newCredentials, { challenge: { temporaryAuthenticationToken }, signal }) => {
      const { json } = await recoveryRequest({ signer, newCredentials })
      return api.complete(json, { challenge: { temporaryAuthenticationToken }, signal })
    },
  }
  const toSignIn = () => go(`/sign-in?${new URLSearchParams({ name: challenge.user.name })}`)
  return (
    <RegistrationFlow
      api={recovering}
      challenge={challenge}
      relyingParty={{ id: location.hostname, name: 'Quillstone Wallet' }}
      recovery={{ policy: 'required', orgId, url: `${location.origin}/recover` }}
      onContinue={toSignIn}
      onSignIn={toSignIn}
      messages={{ done: { title: 'You are back', action: 'Sign in' } }}
    />
  )
}

interface Field {
  name: string
  label: string
  value?: string
}

function Fields({
  title,
  note,
  fields,
  action,
  busy,
  error,
  onTyped,
}: {
  title: string
  note?: string
  fields: Field[]
  action: string
  busy: boolean
  error: string
  onTyped: (typed: Record<string, string>) => void
}) {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = [...new FormData(event.currentTarget)].map(([name, value]) => [
      name,
      typeof value === 'string' ? value.trim() : '',
    ])
    onTyped(Object.fromEntries(typed) as Record<string, string>)
  }
  return (
    <form className="paper" onSubmit={submit} aria-busy={busy}>
      <h2>{title}</h2>
      {note !== undefined && <p>{note}</p>}
      {fields.map(({ name, label, value }) => (
        <div key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <input
            id={`${id}-${name}`}
            name={name}
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={value}
          />
        </div>
      ))}
      <button className="button" aria-disabled={busy}>
        {action}
      </button>
      {error && <p role="alert">{error}</p>}
    </form>
  )
}

/** The email, which in real life only its reader sees. */
async function newestCode(username: string): Promise<string> {
  const response = await fetch(`/api/reference/users/${encodeURIComponent(username)}`)
  const user = (await response.json()) as { verificationCode?: string }
  return user.verificationCode ?? 'not to be had: we know nobody by that name'
}

function inWords(refusal: unknown): string {
  if (!isRegistrationError(refusal)) return 'That did not work here. Please try again.'
  if (refusal.code === 'input_invalid')
    return 'The recovery code is not complete. There is no 0, 1, I or O in it.'
  if (refusal.code === 'password_wrong') return 'The recovery code and the username do not belong together.'
  if (refusal.code === 'network_failed') return 'The demo server did not answer. Is it still running?'
  return 'We could not find that. Check the code from the email and the key number.'
}
