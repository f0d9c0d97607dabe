import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { en } from '../../testHelpers/english.js'
import { setup } from '../../testHelpers/setup.js'
import { RegistrationFlow } from '../RegistrationFlow.js'

const t = setup()

test('a widget that hydrates after another one has loaded the lazy screens is what the server rendered, and then the form', async () => {
  const { api, initRequest } = t.world()
  const { orgId, username } = initRequest
  const flow = <RegistrationFlow api={api} initRequest={{ orgId, username }} relyingParty={t.relyingParty} />
  const place = document.body.appendChild(document.createElement('div'))
  place.innerHTML = renderToString(flow)
  expect(place.querySelector('[data-part="skeleton"]')).not.toBeNull()
  t.show({ api, initRequest: { orgId, username } })
  await expect.poll(() => t.field(en.startForm.label.registrationCode)).toBeTruthy()
  const onRecoverableError = vi.fn()
  const root = hydrateRoot(place, flow, { onRecoverableError })
  onTestFinished(() => {
    root.unmount()
    place.remove()
  })
  await expect.poll(() => place.querySelector('input')).not.toBeNull()
  expect(onRecoverableError.mock.calls).toEqual([])
})
