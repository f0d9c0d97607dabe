import { faults } from '../reference-api/faults.js'

export interface Exchange {
  init?: unknown
  request?: unknown
  answer?: unknown
}

const SECRET =
  /^(temporaryAuthenticationToken|token|otpUrl|otpCode|password|encryptedPrivateKey|registrationCode)$/

function masked(value: unknown): string {
  return JSON.stringify(
    value,
    (name, inner: unknown) => (SECRET.test(name) && inner !== '' ? '••••••' : inner),
    2,
  )
}

/** What passes between page and API, with secrets masked, and a way to provoke faults. */
export function Engineers({
  exchange,
  fault,
  onFault,
  rpId,
  onRpId,
}: {
  exchange: Exchange
  fault: string
  onFault: (fault: string) => void
  rpId: string
  onRpId: (rpId: string) => void
}) {
  const parts = [
    ['Answer of init', exchange.init],
    ['Request body', exchange.request],
    ['Answer', exchange.answer],
  ] as const
  return (
    <details className="engineers">
      <summary>For engineers</summary>
      <label htmlFor="fault">Simulate at the next submit</label>
      <select id="fault" value={fault} onChange={(event) => onFault(event.target.value)}>
        <option value="">nothing</option>
        {Object.keys(faults).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <label htmlFor="rp">Relying party id</label>
      <input id="rp" value={rpId} onChange={(event) => onRpId(event.target.value)} />
      {parts.map(([title, value]) => (
        <div key={title}>
          <h2>{title}</h2>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
          <pre tabIndex={0} role="region" aria-label={title}>
            {value === undefined ? 'Not yet.' : masked(value)}
          </pre>
        </div>
      ))}
    </details>
  )
}
