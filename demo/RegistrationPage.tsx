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
import { useWidgetWords, useWords } from './language.js'
import { navigate } from './navigation.js'
import { widgetOptions } from './options.js'
import { Page, type Pitch } from './Page.js'
import { SIMULATED, takeSimulated } from './simulation.js'
import { registration } from './words/registration.js'

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

/** A page with the widget embedded as a customer would embed it, and below it a panel for developers. */
export function RegistrationPage({ title, lead, aside, link, connect, wallets, ...props }: Props) {
  const [exchange, setExchange] = useState<Exchange>({})
  const [rpId, setRpId] = useState(location.hostname)
  const [reached, setReached] = useState<{ key: string; step: Step }>()
  const brand = useBrand()
  const words = useWords('registration', registration)
  const widgetWords = useWidgetWords(words.toWallet)
  const [registered, setRegistered] = useState<{ username: string; wallets?: Wallet[] }>()
  // Another brand or language is another look, and not another registration.
  const settings = new URLSearchParams(link)
  for (const name of ['brand', 'lang', SIMULATED]) settings.delete(name)
  // Some options are read once, so a change of options needs another widget.
  const key = String(settings)
  const beginning = { title, lead }
  const pitches: Partial<Record<Step, Pitch>> = { ...words.pitches, recoveryKit: words.pitches.recovery }
  const said = (reached?.key === key && pitches[reached.step]) || beginning
  const others = new Set([beginning, ...Object.values(pitches)])
  others.delete(said)
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
      const answer = await connect(takeSimulated()).complete(request, context)
      setExchange((seen) => ({ ...seen, answer: masked(answer) }))
      return answer
    },
  }

  return (
    <>
      <Page {...said} others={[...others]} aside={aside}>
        <RegistrationFlow
          key={key}
          {...options}
          {...props}
          {...(chosen ? { wallets: chosen, onComplete } : { onComplete })}
          api={api}
          relyingParty={{ id: rpId, name: brand.name }}
          slots={SLOTS}
          onStepChange={(step) => {
            setReached({ key, step })
            // The next page is in it. If it does not come, it is loaded when it is opened.
            if (step === 'complete') import('./registrationPages.js').catch(() => undefined)
          }}
          onContinue={() => {
            if (!registered) return
            const { username, ...state } = registered
            navigate(`/welcome?${new URLSearchParams({ name: username })}`, state)
          }}
          onSignIn={() => navigate(`/sign-in?${new URLSearchParams({ name: link.get('username') ?? '' })}`)}
          {...widgetWords}
        />
      </Page>
      <Engineers
        registration={{
          exchange: { ...(props.challenge ? { init: masked(props.challenge) } : {}), ...exchange },
          rpId,
          onRpId: setRpId,
          link,
        }}
      />
    </>
  )
}
