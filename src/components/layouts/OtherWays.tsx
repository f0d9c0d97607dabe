'use client'
import { useEffect, useState } from 'react'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import type { CredentialOption } from './credentialOptions.js'

/** The list of credentials to choose from. */
export function OtherWays({
  options,
  onChoose,
}: {
  options: readonly CredentialOption[]
  onChoose: (option: CredentialOption) => void
}) {
  const { choices, unlikely } = allMessages(useRegistrationContext()).ways
  const missing = useMissingPlaces()
  const likely = options.filter((option) => !missing.has(option))
  const ordered = [...likely, ...options.filter((option) => missing.has(option))]
  return (
    <ul data-part="ways">
      {ordered.map((option) => (
        <li key={option}>
          <button type="button" form="" data-part="way" data-way={option} onClick={() => onChoose(option)}>
            <span data-part="way-title">{choices[option].title}</span>
            <span data-part="way-body">{choices[option].body}</span>
            {missing.has(option) && <span data-part="way-body">{unlikely}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Client capabilities, named as in WebAuthn Level 3 §5.1.8. */
const CAPABILITIES: Partial<Record<string, CredentialOption>> = {
  userVerifyingPlatformAuthenticator: 'client-device',
  hybridTransport: 'hybrid',
}

/**
 * The places that the browser reports it cannot reach. Such reports are known to be wrong, to throw and to hang, so they
 * only order and word the list.
 */
function useMissingPlaces(): ReadonlySet<CredentialOption> {
  const [missing, setMissing] = useState<ReadonlySet<CredentialOption>>(new Set())
  useEffect(() => {
    void findMissingPlaces().then(setMissing)
  }, [])
  return missing
}

async function findMissingPlaces(): Promise<ReadonlySet<CredentialOption>> {
  try {
    const api = PublicKeyCredential as unknown as { getClientCapabilities?: () => Promise<unknown> }
    const reported = Object.entries((await api.getClientCapabilities?.()) ?? {})
    return new Set(reported.flatMap(([name, has]) => (has === false && CAPABILITIES[name]) || []))
  } catch {
    return new Set()
  }
}
