'use client'
import { useState } from 'react'
import { registrationAnswer, type RegistrationApi, RegistrationFlow } from 'registration-flow'
import 'registration-flow/styles.css'

const headers = { 'content-type': 'application/json' }
const post = async (path: string, body: unknown, signal: AbortSignal) =>
  registrationAnswer(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), signal }))
const api: RegistrationApi = {
  init: (link, { signal }) => post('/my/init', link, signal),
  complete: (request, { attemptId, signal }) => post('/my/complete', { request, attemptId }, signal),
}

export function SignUp({ link }: { link: Record<'orgId' | 'username' | 'registrationCode', string> }) {
  const [name, setName] = useState<string>()
  if (name) return <p role="status">Welcome, {name}</p>
  const { orgId, username, registrationCode } = link
  return (
    <RegistrationFlow
      api={api}
      initRequest={{ orgId, username, registrationCode }}
      onComplete={({ user }) => setName(user.username)}
    />
  )
}
