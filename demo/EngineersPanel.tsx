import type { Exchange } from './exchange.js'
import { Anchor, replaceSearch } from './navigation.js'

/** Options of the widget that can be set in the page's address. The first value of each is the default. */
const OPTIONS = [
  { name: 'second', label: 'Second factor', values: ['off', 'optional', 'required'] },
  { name: 'wallets', label: 'Wallets', values: ['', 'EthereumSepolia', 'EthereumSepolia,Solana'] },
  { name: 'deprecated', label: 'Deprecated kinds', values: ['', 'Password', 'Totp', 'Password,Totp'] },
  { name: 'keys', label: 'Where keys live', values: ['', 'browser', 'page'] },
  { name: 'retries', label: 'Repeats by itself', values: ['', '0'] },
  { name: 'recovery', label: 'Recovery kit', values: ['off', 'optional', 'required'] },
  {
    name: 'steps',
    label: 'Order of steps',
    values: ['', 'secondFactor,firstFactor', 'recovery,firstFactor'],
  },
] as const

/** Pages that each begin a registration another way. */
const WAYS = [
  ['/', 'A link in an email', 'The page has name and code, and calls init'],
  ['/code', 'A code to type', 'Only the organization is known; the widget asks for the rest'],
  ['/delegated', 'Already signed in', 'The company’s own server begins and completes'],
  ['/social', 'A login provider', 'The server begins with the provider’s ID token'],
  ['/handed', 'A challenge from the server', 'No init in the page: straight to the passkey'],
  ['/wallets', 'Two wallets', 'Created in the call that completes the registration'],
] as const

/** What the panel shows and sets of a registration on the same page. */
interface RegistrationUnderTest {
  exchange: Exchange
  rpId: string
  onRpId: (rpId: string) => void
  link: URLSearchParams
}

/**
 * Shows developers what passes between page and server, with secrets masked, lets them set the widget's options, and
 * leads to the other ways in.
 */
export function EngineersPanel({
  registration,
}: {
  /** Undefined on a page without one. */
  registration?: RegistrationUnderTest
}) {
  return (
    <>
      {registration && <UnderTest {...registration} />}
      <nav className="ways" aria-labelledby="ways">
        <h2 id="ways">Other ways to begin</h2>
        <ul>
          {WAYS.map(([path, name, about]) => (
            <li key={path}>
              <Anchor href={path}>{name}</Anchor>
              <span>{about}</span>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

function UnderTest({ exchange, rpId, onRpId, link }: RegistrationUnderTest) {
  const parts = [
    ['Answer of init', exchange.init],
    ['Request body', exchange.request],
    ['Answer', exchange.answer],
  ] as const
  return (
    <>
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
    </>
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
