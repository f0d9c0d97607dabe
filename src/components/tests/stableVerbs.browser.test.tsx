import { setup } from '../../testHelpers/setup.js'
import { flushSync } from 'react-dom'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { QueryClient } from '@tanstack/react-query'
import { type RegistrationContext, useRegistrationContext } from '../context.js'
import { Root, type RootProps } from '../Root.js'

const t = setup()
afterEach(() => void vi.restoreAllMocks())

const VERBS = [
  'start',
  'resendCode',
  'create',
  'skip',
  'confirm',
  'submit',
  'cancel',
  'restart',
  'fill',
] as const
const values: RegistrationContext[] = []
function Watcher() {
  values.push(useRegistrationContext())
  return null
}
const children = <Watcher />
const render = (props: RootProps) => {
  flushSync(() => t.root.render(<Root {...props}>{children}</Root>))
}

describe('Root', () => {
  test('gives the same verbs on every render, and a new context value only when something changed', async () => {
    values.length = 0
    const { api, initRequest } = t.world()
    const props = { api, initRequest, relyingParty: t.relyingParty }
    const element = <Root {...props}>{children}</Root>
    flushSync(() => t.root.render(element))
    await t.featuresLoaded()
    await expect.poll(() => values.at(-1)?.lazy).toBeTruthy()
    const before = values.length
    flushSync(() => t.root.render(element))
    expect(values).toHaveLength(before)
    values.at(-1)?.start()
    await expect.poll(() => values.at(-1)?.state.step).toBe('firstFactor')
    render({ ...props, retries: 1 })
    for (const verb of VERBS) expect(new Set(values.map((value) => value[verb])).size, verb).toBe(1)
    expect(new Set(values).size).toBe(values.length)
  })

  test('warns once in development when an option that is read once changes, and not for an equal list', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const { api, initRequest } = t.world()
    const wallets = () => [{ network: 'EthereumSepolia' }]
    const props = { api, initRequest, relyingParty: t.relyingParty }
    render({ ...props, wallets: wallets() })
    await t.featuresLoaded()
    render({ ...props, wallets: wallets() })
    expect(warn).not.toHaveBeenCalled()
    const changed = { ...props, wallets: [{ network: 'Bitcoin' }], queryClient: new QueryClient() }
    render(changed)
    render({ ...changed, steps: ['firstFactor'] })
    render({ ...changed, steps: ['firstFactor'] })
    const texts = warn.mock.calls.map(([text]) => String(text))
    expect(texts).toHaveLength(3)
    for (const name of ['wallets', 'queryClient', 'steps'])
      expect(texts.filter((text) => text.includes(`\`${name}\``))).toHaveLength(1)
  })
})
