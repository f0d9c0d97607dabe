import { type ReactNode, useState } from 'react'
import {
  type RegistrationApi,
  RegistrationFlow,
  type RegistrationFlowProps,
  type UserRegistrationResponse,
  type Wallet,
  type WalletRequest,
} from 'registration-flow'
import { Engineers, type Exchange, masked } from './Engineers.js'
import { go } from './navigation.js'
import { widgetOptions } from './options.js'
import { Page } from './Page.js'

/** How a page reaches whoever it registers with. The headers are for the submit: they ask for a fault. */
export type Connect = (headers: Record<string, string>) => RegistrationApi

interface Props extends Pick<RegistrationFlowProps, 'initRequest' | 'challenge' | 'onError'> {
  wallets?: WalletRequest[]
  title: string
  lead: ReactNode
  aside?: ReactNode
  link: URLSearchParams
  connect: Connect
}

/** A page with the widget embedded as a customer would, and under it what engineers want to see and set. */
export function Registering({ title, lead, aside, link, connect, wallets, ...props }: Props) {
  const [exchange, setExchange] = useState<Exchange>({})
  const [fault, setFault] = useState('')
  const [rpId, setRpId] = useState(location.hostname)
  const [registered, setRegistered] = useState<{ username: string; wallets?: Wallet[] }>()
  const { wallets: chosen = wallets, ...options } = widgetOptions(link)
  const onComplete = ({ user, ...made }: UserRegistrationResponse & { wallets?: Wallet[] }) =>
    setRegistered({ username: user.username, wallets: made.wallets })

  // A customer writes `api={dfnsApi({ baseUrl })}`. This one also shows what passes, and provokes faults.
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
          // Some options are read once, so others need another widget.
          key={String(link)}
          {...options}
          {...props}
          {...(chosen ? { wallets: chosen, onComplete } : { onComplete })}
          api={api}
          relyingParty={{ id: rpId, name: 'Quillstone Wallet' }}
          onContinue={() => {
            if (!registered) return
            const { username, ...state } = registered
            go(`/welcome?${new URLSearchParams({ name: username })}`, state)
          }}
          onSignIn={() => go(`/sign-in?${new URLSearchParams({ name: link.get('username') ?? '' })}`)}
          messages={{ done: { action: 'Go to my wallet' } }}
        />
      </Page>
      <Engineers
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
