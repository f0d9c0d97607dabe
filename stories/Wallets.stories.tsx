import type { Meta } from '@storybook/react-vite'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import { done, sequence, type Play, says, shared, story, tap } from './scenes.js'

/** Wallets that were created with the user, on the last screen. */
export default { ...shared, title: 'Screens/Wallets', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

const wallets = [{ network: 'EthereumSepolia', name: 'Savings' }, { network: 'Solana' }]
const finished = (then: Play) => sequence(tap('Create passkey', done()), then)

export const BeingCreated = story(finished(says('Savings')), { props: { wallets } })
export const WithAddress = story(finished(says('Savings')), {
  props: { wallets },
  reference: { walletAddresses: 'at once' },
})
export const Many = story(finished(says('Tezos Ghostnet (test network)')), {
  props: {
    wallets: [
      {
        network: 'EthereumSepolia',
        name: 'Wilhelmina Featherstonehaugh-Cholmondeley, household and holidays',
      },
      { network: 'Bitcoin' },
      { network: 'Solana' },
      { network: 'TezosGhostnet' },
    ],
  },
  reference: { walletAddresses: 'at once' },
})
