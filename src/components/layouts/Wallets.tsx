import type { Wallet } from '../../core/protocol.js'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'

/** Shows the wallets that the server created with the user. */
export function Wallets({ wallets }: { wallets: readonly Wallet[] }) {
  const context = useRegistrationContext()
  const words = allMessages(context).wallets
  return (
    <div data-part="wallets">
      <h3 data-part="wallets-title">{words.title}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes it from a list without bullets: https://bugs.webkit.org/show_bug.cgi?id=170179 */}
      <ul role="list" data-part="wallet-list">
        {wallets.map(({ id, network, name, address }) => (
          <li key={id} data-part="wallet">
            <bdi data-part="wallet-name">
              {name ?? words.network({ network: spaceWords(network), isTest: TEST_NETWORK.test(network) })}
            </bdi>
            {address === undefined ? (
              <span data-part="wallet-pending">{words.pending}</span>
            ) : (
              <bdi data-part="wallet-address" translate="no">
                {address}
              </bdi>
            )}
          </li>
        ))}
      </ul>
      {wallets.some(({ address }) => address === undefined) && (
        <p data-part="wallets-note">{words.pendingBody}</p>
      )}
    </div>
  )
}

/** Matches the names of test networks among those in `networks.ts`. */
const TEST_NETWORK =
  /test|dev|preprod|sepolia|goerli|holesky|hoodi|mordor|fuji|bartio|bepolia|signet|alfajores|coston|zodia|amoy|mumbai|paseo|atlantic|tempo.|ghost|shadow|nile|westend|apothem/i

/** Separates the words of a network name: `EthereumSepolia` becomes `Ethereum Sepolia`. */
function spaceWords(network: string): string {
  if (!/^[a-zA-Z0-9]+$/.test(network)) return network
  return network.replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
}
