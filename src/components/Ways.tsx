'use client'
import { useEffect, useState } from 'react'
import type { PasskeyPlace } from '../core/protocol.js'
import type { FactorKind } from '../core/offered.js'
import type { Messages } from './messages/messages.js'
import { useRegistrationContext } from './context.js'

/** A way to give a factor: a passkey in one place, or another kind of credential. */
export type Way = PasskeyPlace | Exclude<FactorKind, 'Fido2'>

/** The list of ways. */
export function Ways({ ways, onChoose }: { ways: readonly Way[]; onChoose: (way: Way) => void }) {
  const { messages } = useRegistrationContext()
  const { choices, unlikely } = (messages as Messages).ways
  const missing = useMissingPlaces()
  const likely = ways.filter((way) => !missing.has(way))
  const ordered = [...likely, ...ways.filter((way) => missing.has(way))]
  return (
    <ul data-part="ways">
      {ordered.map((way) => (
        <li key={way}>
          <button type="button" form="" data-part="way" data-way={way} onClick={() => onChoose(way)}>
            <span data-part="way-title">{choices[way].title}</span>
            <span data-part="way-body">{missing.has(way) ? unlikely : choices[way].body}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Names of WebAuthn Level 3 §5.1.8. */
const CAPABILITIES: Partial<Record<string, Way>> = {
  userVerifyingPlatformAuthenticator: 'client-device',
  hybridTransport: 'hybrid',
}

/**
 * The places that the browser says it cannot reach. Such answers are known to be wrong, to throw and to hang, so they
 * only order and word the list.
 */
function useMissingPlaces(): ReadonlySet<Way> {
  const [missing, setMissing] = useState<ReadonlySet<Way>>(new Set())
  useEffect(() => {
    void missingPlaces().then(setMissing)
  }, [])
  return missing
}

async function missingPlaces(): Promise<ReadonlySet<Way>> {
  try {
    const api = PublicKeyCredential as unknown as { getClientCapabilities?: () => Promise<unknown> }
    const told = Object.entries((await api.getClientCapabilities?.()) ?? {})
    return new Set(told.flatMap(([name, has]) => (has === false && CAPABILITIES[name]) || []))
  } catch {
    return new Set()
  }
}
