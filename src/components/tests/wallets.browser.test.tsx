import { setup } from '../../testHelpers/setup.js'
import { QueryClient } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { EndUserRegistrationResponse, RegistrationApi } from '../../core/protocol.js'
import { RegistrationFlow } from '../RegistrationFlow.js'
import { en } from '../../testHelpers/english.js'
import '../styles.css'

const t = setup()

const done = en.done.title

/** All that a page shows or holds in its document. */
const htmlAndInputs = () =>
  [
    document.documentElement.outerHTML,
    ...[...document.querySelectorAll('input')].map(({ value }) => value),
  ].join()

/** A client that remembers whatever any mutation ever held. */
function watchedClient() {
  const queryClient = new QueryClient()
  const seen: string[] = []
  queryClient.getMutationCache().subscribe(({ mutation }) => {
    seen.push(JSON.stringify([mutation?.state, mutation?.options.mutationKey]))
  })
  return { queryClient, seen }
}

describe('wallets', () => {
  const wallets = [{ network: 'EthereumSepolia', name: 'Savings' }, { network: 'Solana' }]

  test('are made with the user; the token is for the host alone', async () => {
    const made = t.watched(t.world())
    const answers: EndUserRegistrationResponse[] = []
    const { queryClient, seen } = watchedClient()
    const onComplete = (answer: EndUserRegistrationResponse) => void answers.push(answer)
    t.show({ api: made.api, challenge: await made.init(), wallets, onComplete, queryClient })
    await t.click(en.firstFactor.action)
    await t.expectTitle(done)
    expect(made.tries[0]?.request).toEqual({ wallets, firstFactorCredential: expect.anything() })
    expect(answers).toMatchObject([{ user: { username: 'ada@example.com' }, wallets }])
    const token = answers[0]?.authentication.token ?? ''
    expect(made.ledger.signedIn.get(token)).toBe(made.user())
    expect(htmlAndInputs()).not.toContain(token)
    expect(seen.join()).not.toContain(token)
    await expect.poll(() => t.place.querySelectorAll('[data-part="wallet"]').length).toBe(2)
    const shown = [...t.place.querySelectorAll('[data-part="wallet"]')].map(({ textContent }) => textContent)
    expect(shown).toEqual([`Savings${en.wallets.pending}`, `Solana${en.wallets.pending}`])
  })

  test('are sent as what they hold, also where they are proxies, as of a state library', async () => {
    const made = t.watched(t.world())
    const proxies = wallets.map((wallet) => new Proxy(wallet, {}))
    t.show({ api: made.api, challenge: await made.init(), wallets: proxies })
    await t.click(en.firstFactor.action)
    await t.expectTitle(done)
    expect(made.tries.map(({ request }) => request)).toMatchObject([{ wallets }])
  })

  test('are called by their network where they have no name, in words', async () => {
    const made = t.world()
    const networks = ['EthereumSepolia', 'AvalancheCFuji', 'BitcoinTestnet3', 'XLayer']
    t.show({ api: made.api, challenge: await made.init(), wallets: networks.map((network) => ({ network })) })
    await t.click(en.firstFactor.action)
    const names = () => [...t.place.querySelectorAll('[data-part="wallet-name"]')].map((it) => it.textContent)
    await expect
      .poll(names)
      .toEqual([
        'Ethereum Sepolia (test network)',
        'Avalanche C Fuji (test network)',
        'Bitcoin Testnet 3 (test network)',
        'X Layer',
      ])
  })

  test('show their address where there is one', async () => {
    const made = t.watched(t.world(undefined, { walletAddresses: 'at once' }))
    const answers: EndUserRegistrationResponse[] = []
    const onComplete = (answer: EndUserRegistrationResponse) => void answers.push(answer)
    t.show({ api: made.api, challenge: await made.init(), wallets, onComplete })
    await t.click(en.firstFactor.action)
    await expect.poll(() => t.place.querySelectorAll('[data-part="wallet-address"]').length).toBe(2)
    const shown = [...t.place.querySelectorAll('[data-part="wallet-address"]')]
    expect(shown.map(({ textContent }) => textContent)).toEqual(
      answers[0]?.wallets.map(({ address }) => address),
    )
    expect(t.place.textContent).not.toContain(en.wallets.pending)
    expect(shown[0]?.getAttribute('translate')).toBe('no')
  })

  test('and no token of theirs is in the state', async () => {
    const made = t.watched(t.world())
    const answers: EndUserRegistrationResponse[] = []
    const onComplete = (answer: EndUserRegistrationResponse) => void answers.push(answer)
    const registration = t.showHook({ api: made.api, challenge: await made.init(), wallets, onComplete })
    registration().create()
    await expect.poll(() => registration().state.step).toBe('done')
    const { token } = answers[0]?.authentication ?? {}
    expect(token).toMatch(/^\S{40,}$/)
    expect(JSON.stringify(registration())).not.toContain(token)
    expect(registration().state).toMatchObject({ response: { wallets } })
  })

  test('the request without them has no field for them', async () => {
    const made = t.watched(t.world())
    t.show({ api: made.api, challenge: await made.init() })
    await t.click(en.firstFactor.action)
    await t.expectTitle(done)
    expect(Object.keys(made.tries[0]?.request ?? {})).toEqual(['firstFactorCredential'])
  })

  test('none at all is a mistake of the developer, told as a plain Error', async () => {
    const caught = vi.fn()
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const complete: RegistrationApi['complete'] = () => Promise.reject(new Error('Nothing is sent.'))
    t.root.render(
      <Boundary onCaught={caught}>
        <RegistrationFlow api={{ complete }} wallets={[]} />
      </Boundary>,
    )
    await expect.poll(() => t.place.textContent).toBe('caught')
    expect(caught.mock.calls[0]).toMatchObject([
      { name: 'Error', message: expect.stringContaining('`wallets` is empty') },
    ])
  })
})

/** Catches what a render throws. */
class Boundary extends Component<{ children: ReactNode; onCaught: (error: unknown) => void }> {
  override state = { caught: false }
  static getDerivedStateFromError = () => ({ caught: true })
  override componentDidCatch(error: unknown) {
    this.props.onCaught(error)
  }
  override render() {
    return this.state.caught ? 'caught' : this.props.children
  }
}
