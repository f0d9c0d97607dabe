import { type ReactNode, useEffect, useState } from 'react'
import {
  type RegistrationApi,
  RegistrationFlow,
  type RegistrationFlowProps,
  type UserRegistrationResponse,
  type Wallet,
  type WalletRequest,
} from 'registration-flow'
import { CardBrand, useBrand } from './brands.js'
import { Engineers } from './Engineers.js'
import { type Exchange, masked } from './exchange.js'
import { useWidgetWords } from './language.js'
import { navigate } from './navigation.js'
import { widgetOptions } from './options.js'
import { Page, type Pitch } from './Page.js'

/** Creates the `api` of a page. The headers, which ask for a simulated fault, are sent with the submit. */
export type Connect = (headers: Record<string, string>) => RegistrationApi

interface Props extends Pick<RegistrationFlowProps, 'initRequest' | 'challenge' | 'onError'> {
  wallets?: WalletRequest[]
  /** What the page says before the first step. */
  title: string
  lead: ReactNode
  aside?: ReactNode
  link: URLSearchParams
  connect: Connect
}

type Step = Parameters<NonNullable<RegistrationFlowProps['onStepChange']>>[0]

const SLOTS = { Brand: CardBrand }

/** What the page says beside each step. */
const PITCHES: Partial<Record<Step, Pitch>> = {
  firstFactor: {
    title: 'Your key, on your device.',
    lead: 'You open your wallet the way you unlock your phone or computer.',
  },
  secondFactor: {
    title: 'A second key, just in case.',
    lead: 'If one device is lost or broken, the other one still opens your wallet.',
  },
  recovery: {
    title: 'A way back, on paper.',
    lead: 'Keep it apart from your phone. It is for the day when every device is gone.',
  },
  complete: { title: 'Nearly there.', lead: 'Your account is being set up. Keep this page open.' },
  done: { title: 'That was all.', lead: 'Your wallet is ready, and it opens only for you.' },
}
PITCHES.recoveryKit = PITCHES.recovery

/** A page with the widget embedded as a customer would embed it, and below it a panel for developers. */
export function RegistrationPage({ title, lead, aside, link, connect, wallets, ...props }: Props) {
  const [exchange, setExchange] = useState<Exchange>({})
  const [fault, setFault] = useState('')
  const [rpId, setRpId] = useState(location.hostname)
  const [reached, setReached] = useState<{ key: string; step: Step }>()
  const brand = useBrand()
  const words = useWidgetWords()
  const [registered, setRegistered] = useState<{ username: string; wallets?: Wallet[] }>()
  // Another brand or language is another look, and not another registration.
  const settings = new URLSearchParams(link)
  settings.delete('brand')
  settings.delete('lang')
  // Some options are read once, so a change of options needs another widget.
  const key = String(settings)
  const beginning = { title, lead }
  const said = (reached?.key === key && PITCHES[reached.step]) || beginning
  const pitches = new Set([beginning, ...Object.values(PITCHES)])
  pitches.delete(said)
  const { wallets: chosen = wallets, ...options } = widgetOptions(link)
  const onComplete = ({ user, ...made }: UserRegistrationResponse & { wallets?: Wallet[] }) =>
    setRegistered({ username: user.username, wallets: made.wallets })

  // What early.js has answered so far is the widget's from now on.
  useEffect(() => void dispatchEvent(new Event('app-ready')), [])

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
      <Page {...said} others={[...pitches]} aside={aside}>
        <RegistrationFlow
          key={key}
          {...options}
          {...props}
          {...(chosen ? { wallets: chosen, onComplete } : { onComplete })}
          api={api}
          relyingParty={{ id: rpId, name: brand.name }}
          slots={SLOTS}
          onStepChange={(step) => setReached({ key, step })}
          onContinue={() => {
            if (!registered) return
            const { username, ...state } = registered
            navigate(`/welcome?${new URLSearchParams({ name: username })}`, state)
          }}
          onSignIn={() => navigate(`/sign-in?${new URLSearchParams({ name: link.get('username') ?? '' })}`)}
          messages={words ?? { done: { action: 'Go to my wallet' } }}
        />
      </Page>
      <Engineers
        registration={{
          exchange: { ...(props.challenge ? { init: masked(props.challenge) } : {}), ...exchange },
          fault,
          onFault: setFault,
          rpId,
          onRpId: setRpId,
          link,
        }}
      />
    </>
  )
}
