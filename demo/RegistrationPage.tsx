import { type ReactNode, useState } from 'react'
import {
  type RegistrationApi,
  RegistrationFlow,
  type RegistrationFlowProps,
  type UserRegistrationResponse,
  type Wallet,
  type WalletRequest,
} from 'registration-flow'
import { DebugPanel, type Exchange, masked } from './DebugPanel.js'
import { navigate } from './navigation.js'
import { widgetOptions } from './options.js'
import { Page } from './Page.js'

/** Creates the `api` of a page. The headers, which ask for a simulated fault, are sent with the submit. */
export type Connect = (headers: Record<string, string>) => RegistrationApi

interface Props extends Pick<RegistrationFlowProps, 'initRequest' | 'challenge' | 'onError'> {
  wallets?: WalletRequest[]
  title: string
  lead: ReactNode
  aside?: ReactNode
  link: URLSearchParams
  connect: Connect
}

/** A page with the widget embedded as a customer would embed it, and below it a panel for developers. */
export function RegistrationPage({ title, lead, aside, link, connect, wallets, ...props }: Props) {
  const [exchange, setExchange] = useState<Exchange>({})
  const [fault, setFault] = useState('')
  const [rpId, setRpId] = useState(location.hostname)
  const [registered, setRegistered] = useState<{ username: string; wallets?: Wallet[] }>()
  const { wallets: chosen = wallets, ...options } = widgetOptions(link)
  const onComplete = ({ user, ...made }: UserRegistrationResponse & { wallets?: Wallet[] }) =>
    setRegistered({ username: user.username, wallets: made.wallets })

  // A customer would write `api={dfnsApi({ baseUrl })}`. This page also shows what is sent, and simulates faults.
  const plain = connect({})
  const api: RegistrationApi = {
    ...plain,
    ...(plain.init && {
      init: async (input, context) => {
        const answer = await plain.init?.(input, context)
        setExchange({ init: masked(answer) })
        return answer
      },
    }),
    complete: async (request, context) => {
      setExchange((seen) => ({ ...seen, request: masked(request) }))
      setFault('')
      const answer = await connect(fault ? { 'x-simulate': fault } : {}).complete(request, context)
      setExchange((seen) => ({ ...seen, answer: masked(answer) }))
      return answer
    },
  }

  return (
    <>
      <Page title={title} lead={lead} aside={aside}>
        <RegistrationFlow
          // Some options are read once, so a change of options needs another widget.
          key={String(link)}
          {...options}
          {...props}
          {...(chosen ? { wallets: chosen, onComplete } : { onComplete })}
          api={api}
          relyingParty={{ id: rpId, name: 'Quillstone Wallet' }}
          onContinue={() => {
            if (!registered) return
            const { username, ...state } = registered
            navigate(`/welcome?${new URLSearchParams({ name: username })}`, state)
          }}
          onSignIn={() => navigate(`/sign-in?${new URLSearchParams({ name: link.get('username') ?? '' })}`)}
          messages={{ done: { action: 'Go to my wallet' } }}
        />
      </Page>
      <DebugPanel
        exchange={{ ...(props.challenge ? { init: masked(props.challenge) } : {}), ...exchange }}
        fault={fault}
        onFault={setFault}
        rpId={rpId}
        onRpId={setRpId}
        link={link}
      />
    </>
  )
}
