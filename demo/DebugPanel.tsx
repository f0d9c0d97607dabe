import { faults } from '../reference-api/faults.js'
import { replaceSearch } from './navigation.js'
import { OPTIONS } from './options.js'

/** Requests, responses and events, as text without secrets. */
export interface Exchange {
  init?: string
  request?: string
  answer?: string
}

const SECRET =
  /^(temporaryAuthenticationToken|token|otpUrl|otpCode|password|encryptedPrivateKey|registrationCode)$/

export function masked(value: unknown): string {
  return JSON.stringify(
    value,
    (name, inner: unknown) => (SECRET.test(name) && inner !== '' ? '••••••' : inner),
    2,
  )
}

/**
 * Shows developers what passes between page and server, with secrets masked, and lets them simulate faults and set the
 * widget's options.
 */
export function DebugPanel({
  exchange,
  fault,
  onFault,
  rpId,
  onRpId,
  link,
}: {
  exchange: Exchange
  fault: string
  onFault: (fault: string) => void
  rpId: string
  onRpId: (rpId: string) => void
  link: URLSearchParams
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
      <fieldset>
        <legend>Options, as they stand in the address of this page; a list has commas</legend>
        {OPTIONS.map((option) => (
          <Option key={option.name} {...option} link={link} />
        ))}
      </fieldset>
      {parts.map(([title, value]) => (
        <div key={title}>
          <h2>{title}</h2>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
          <pre tabIndex={0} role="region" aria-label={title}>
            {value ?? 'Not yet.'}
          </pre>
        </div>
      ))}
    </details>
  )
}

function Option({
  name,
  label,
  values,
  link,
}: {
  name: string
  label: string
  values: readonly string[]
  link: URLSearchParams
}) {
  const value = link.get(name) ?? values[0] ?? ''
  const change = (next: string) => {
    const changed = new URLSearchParams(link)
    if (next === values[0]) changed.delete(name)
    else changed.set(name, next)
    replaceSearch(changed)
  }
  return (
    <div>
      <label htmlFor={`option-${name}`}>
        {label} <code>{name}</code>
      </label>
      <select id={`option-${name}`} value={value} onChange={(event) => change(event.target.value)}>
        {[...new Set([...values, value])].map((each) => (
          <option key={each} value={each}>
            {each || 'default'}
          </option>
        ))}
      </select>
    </div>
  )
}
