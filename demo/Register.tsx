import { useState } from 'react'
import { dfnsApi, type RegistrationApi, RegistrationFlow } from 'registration-flow'
import { Engineers, type Exchange } from './Engineers.js'

/** The page behind the registration link, with the widget embedded as a customer would. */
export function Register({
  link,
  onSignedUp,
}: {
  link: URLSearchParams
  onSignedUp: (username: string) => void
}) {
  const [exchange, setExchange] = useState<Exchange>({})
  const [fault, setFault] = useState('')
  const [rpId, setRpId] = useState(location.hostname)
  const [initRequest] = useState(() => ({
    orgId: link.get('orgId') ?? '',
    username: link.get('username') ?? '',
    registrationCode: link.get('registrationCode') ?? '',
  }))

  // A customer writes `api={dfnsApi({ baseUrl })}`. This one also shows what passes, and provokes faults.
  const direct = dfnsApi({
    baseUrl: `${location.origin}/api`,
    ...(fault && { headers: { 'x-simulate': fault } }),
  })
  const plain = dfnsApi({ baseUrl: `${location.origin}/api` })
  const api: RegistrationApi = {
    needsToken: true,
    init: async (input, context) => {
      const init = await plain.init?.(input, context)
      setExchange({ init })
      return init
    },
    complete: async (request, context) => {
      setExchange((seen) => ({ ...seen, request }))
      setFault('')
      const answer = await direct.complete(request, context)
      setExchange((seen) => ({ ...seen, answer }))
      return answer
    },
  }

  return (
    <>
      <div className="columns">
        <div className="pitch">
          <h1>Welcome to Quillstone.</h1>
          <p>One step and your wallet is yours. It takes less than a minute.</p>
        </div>
        <RegistrationFlow
          api={api}
          initRequest={initRequest}
          relyingParty={{ id: rpId, name: 'Quillstone Wallet' }}
          onContinue={() => onSignedUp(initRequest.username)}
          messages={{ done: { action: 'Go to my wallet' } }}
        />
      </div>
      <Engineers exchange={exchange} fault={fault} onFault={setFault} rpId={rpId} onRpId={setRpId} />
    </>
  )
}
