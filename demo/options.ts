import { orgId } from '../reference-api/organization.js'
import type { KeyStore, RegistrationFlowProps } from 'registration-flow'

const SECOND_FACTOR = ['off', 'optional', 'required'] as const
const DEPRECATED_KINDS = ['Password', 'Totp'] as const
const POLICIES = ['optional', 'required'] as const
const STEPS = ['firstFactor', 'secondFactor', 'recovery'] as const

/** A key store of this demo. Its code is loaded when it is used: most visitors make a passkey. */
const keyStoreIn = (place: 'browser' | 'page'): KeyStore => ({
  evictable: place === 'browser',
  create: async (context) => (await import('./keyStores.js')).keyStores[place].create(context),
})

/** Returns the options in the address as props of the widget. Unknown values are ignored. */
export function widgetOptions(link: URLSearchParams) {
  const listed = (name: string) => (link.get(name) ?? '').split(',').filter((item) => item !== '')
  const known = <Word extends string>(name: string, words: readonly Word[]) =>
    listed(name).filter((item): item is Word => words.some((word) => word === item))
  const [network, ...networks] = listed('wallets')
  const steps = known('steps', STEPS)
  const [policy] = known('recovery', POLICIES)
  const [place] = known('keys', ['browser', 'page'])
  return {
    secondFactor: known('second', SECOND_FACTOR)[0],
    wallets:
      network === undefined ? undefined : [{ network }, ...networks.map((more) => ({ network: more }))],
    deprecatedKinds: known('deprecated', DEPRECATED_KINDS),
    retries: link.has('retries') ? Number(link.get('retries')) || 0 : undefined,
    keyStore: place && keyStoreIn(place),
    recovery: policy && { policy, orgId, url: `${location.origin}/recover` },
    steps: steps.length > 0 ? steps : undefined,
  } satisfies Partial<RegistrationFlowProps>
}
