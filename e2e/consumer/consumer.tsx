import type { ReactNode } from 'react'
import {
  type ButtonProps,
  dfnsApi,
  DFNS_API_URL,
  type EndUserRegistrationResponse,
  isRegistrationError,
  type KeyStore,
  Registration,
  type RegistrationApi,
  RegistrationFlow,
  type RegistrationFlowProps,
  type TextFieldProps,
  useRegistration,
  type UserRegistrationResponse,
} from 'registration-flow'
import { createFido2, parseChallenge, parseResponse, sdkResponse, submitOnce } from 'registration-flow/core'
import 'registration-flow/styles.css'

declare const api: RegistrationApi
declare const keyStore: KeyStore
declare const props: RegistrationFlowProps
/** Accepts a value of exactly this type only. Comparing in both directions also rejects `any`. */
declare function is<Wanted>(): <Given>(
  value: [Given] extends [Wanted]
    ? [Wanted] extends [Given]
      ? 0 extends 1 & Given
        ? never
        : Given
      : never
    : never,
) => void

const relyingParty = { id: 'example.com', name: 'Example' }

export function YourButton({ variant, pending, ...rest }: ButtonProps): ReactNode {
  return <button data-variant={variant} aria-disabled={pending} {...rest} />
}

export function YourTextField({ label, error, inputRef, action, ...rest }: TextFieldProps): ReactNode {
  return (
    <label>
      {label} {action} <input ref={inputRef} {...rest} /> {error}
    </label>
  )
}

export const withoutWallets = (
  <RegistrationFlow
    api={api}
    relyingParty={relyingParty}
    onError={(error) => is<number | undefined>()(error.status)}
    onComplete={(answer) => is<UserRegistrationResponse>()(answer)}
    slots={{ Button: YourButton, TextField: YourTextField }}
  />
)

export const withWallets = (
  <RegistrationFlow
    api={api}
    keyStore={keyStore}
    wallets={[{ network: 'EthereumSepolia' }]}
    onComplete={(answer) => is<EndUserRegistrationResponse>()(answer)}
  />
)

export const passedOn = <RegistrationFlow {...props} className="card" />

export const composed = (
  <Registration.Root
    api={dfnsApi({ baseUrl: DFNS_API_URL })}
    wallets={[{ network: 'Bitcoin', name: 'Savings' }]}
    onComplete={(answer) => is<EndUserRegistrationResponse>()(answer)}
  >
    <Registration.Card>
      <Registration.Start />
      <Registration.FirstFactor />
      <Registration.Complete />
      <Registration.Done>Welcome</Registration.Done>
    </Registration.Card>
  </Registration.Root>
)

export function Headless(): ReactNode {
  const { state, error, create } = useRegistration({
    api,
    wallets: [{ network: 'EthereumSepolia' }],
    onComplete: (answer) => is<EndUserRegistrationResponse>()(answer),
  })
  useRegistration({ api, onComplete: (answer) => is<UserRegistrationResponse>()(answer) })
  return (
    <button onClick={() => create()}>
      {state.step} {error?.code}
    </button>
  )
}

export async function withoutReact(answer: unknown, signal: AbortSignal): Promise<string> {
  const challenge = parseChallenge(answer)
  try {
    const firstFactorCredential = await createFido2(challenge, { relyingParty, signal })
    const completed = await api.complete(
      { firstFactorCredential },
      { challenge, attemptId: crypto.randomUUID(), signal },
    )
    return parseResponse(completed).user.username
  } catch (error) {
    return isRegistrationError(error) ? error.code : 'unknown'
  }
}

export async function onServer(posted: unknown, call: Promise<unknown>): Promise<Response> {
  const answer = await sdkResponse(call)
  const store = new Map<string, string>()
  return answer.ok ? submitOnce(posted, { baseUrl: DFNS_API_URL, token: 'token', store }) : answer
}
