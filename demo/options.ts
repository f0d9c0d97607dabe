import { orgId } from '../reference-api/organization.js'
import { indexedDBKeyStore, type RegistrationFlowProps } from 'registration-flow'
import { pageKeyStore } from './pageKeyStore.js'

const SECOND_FACTOR = ['off', 'optional', 'required'] as const
const DEPRECATED_KINDS = ['Password', 'Totp'] as const
const POLICIES = ['optional', 'required'] as const
const STEPS = ['firstFactor', 'secondFactor', 'recovery'] as const

/** Returns the options in the address as props of the widget. Unknown values are ignored. */
export function widgetOptions(link: URLSearchParams) {
  const listed = (name: string) => (link.get(name) ?? '').split(',').filter((item) => item !== '')
  const known = <Word extends string>(name: string, words: readonly Word[]) =>
    listed(name).filter((item): item is Word => words.some((word) => word === item))
  const [network, ...networks] = listed('wallets')
  const steps = known('steps', STEPS)
  const [policy] = known('recovery', POLICIES)
  const keys = { browser: indexedDBKeyStore(), page: pageKeyStore }
  const [place] = known('keys', ['browser', 'page'])
  return {
    secondFactor: known('second', SECOND_FACTOR)[0],
    wallets:
      network === undefined ? undefined : [{ network }, ...networks.map((more) => ({ network: more }))],
    deprecatedKinds: known('deprecated', DEPRECATED_KINDS),
    retries: link.has('retries') ? Number(link.get('retries')) || 0 : undefined,
    keyStore: place && keys[place],
    recovery: policy && { policy, orgId, url: `${location.origin}/recover` },
    steps: steps.length > 0 ? steps : undefined,
  } satisfies Partial<RegistrationFlowProps>
}
