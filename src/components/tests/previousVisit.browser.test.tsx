import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { en } from '../../testHelpers/english.js'
import { setup } from '../../testHelpers/setup.js'
import { RegistrationFlow } from '../RegistrationFlow.js'

const t = setup()

describe('what an earlier visit of this tab left', () => {
  test('is not in what a server renders, and is there after hydration without a mismatch', async () => {
    const { api, init, user, initRequest } = t.world()
    await init()
    t.remember({ userId: user()?.id, sent: true })
    const flow = (
      <RegistrationFlow
        api={api}
        initRequest={initRequest}
        relyingParty={t.relyingParty}
        onSignIn={vi.fn()}
      />
    )
    const place = document.body.appendChild(document.createElement('div'))
    place.innerHTML = renderToString(flow)
    const buttons = () => [...place.querySelectorAll('button')].map(({ textContent }) => textContent)
    expect(buttons()).toEqual([en.start.action])
    const onRecoverableError = vi.fn()
    const root = hydrateRoot(place, flow, { onRecoverableError })
    onTestFinished(() => {
      root.unmount()
      place.remove()
    })
    await expect.poll(buttons).toEqual([en.signIn.action, en.start.action])
    expect(onRecoverableError).not.toHaveBeenCalled()
  })
})
