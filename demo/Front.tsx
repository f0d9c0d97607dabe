import { Engineers } from './Engineers.js'
import { Invitation } from './Invitation.js'

/** The first page: what the company promises, and how to begin. */
export function Front() {
  return (
    <>
      <Invitation
        to="/register"
        options={{ wallets: 'EthereumSepolia,SolanaDevnet', recovery: 'optional' }}
      />
      <Engineers />
    </>
  )
}
