import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import type { RegistrationApi } from '../../core/protocol.js'
import { Context, useRegistrationContext } from '../context.js'
import { en } from '../../testHelpers/english.js'
import { FirstFactor } from '../FirstFactor.js'
import { forms } from '../forms/forms.js'
import type { RecoveryKit } from '../../core/recoveryKit.js'
import * as Registration from '../parts.js'
import { RegistrationFlow } from '../RegistrationFlow.js'
import { Root } from '../Root.js'
import { Start } from '../Start.js'
import { OtherWays } from '../layouts/OtherWays.js'

const refuse = () => Promise.reject(new Error('Nothing is sent while rendering.'))
const api: RegistrationApi = { init: refuse, complete: refuse }

test('on a server the first screen is rendered', () => {
  expect(renderToString(<RegistrationFlow api={api} />)).toContain('Set up your account')
  const opened = renderToString(<RegistrationFlow api={api} challenge={vectors.bodies.initResponse} />)
  expect(opened).toContain('Create passkey')
  expect(opened).not.toContain(vectors.bodies.initResponse.temporaryAuthenticationToken)
})

// Next.js renders pages ahead of their visitors, and fails the build of one that asks
// (https://nextjs.org/docs/messages/blocking-prerender-current-time-client).
test('a page that is rendered ahead of its visitor asks for no time and no random number', () => {
  const asked = [
    vi.spyOn(Date, 'now'),
    vi.spyOn(Math, 'random'),
    vi.spyOn(crypto, 'randomUUID'),
    vi.spyOn(crypto, 'getRandomValues'),
  ]
  renderToString(
    <RegistrationFlow api={api} recovery={{ policy: 'required', orgId: 'or-1', url: '/back' }} />,
  )
  for (const spy of asked) {
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  }
})

test('before any script runs nothing on a screen or in a form has a name or could navigate (fault 118)', () => {
  const challenge = { ...vectors.bodies.initResponse, otpUrl: 'otpauth://totp/Ada?secret=JBSWY3DPEHPK3PXP' }
  const create = () => undefined
  const shown = [
    <Start key="start" />,
    <FirstFactor key="first" />,
    <forms.StartForm key="form" asked={['orgId', 'username', 'registrationCode']} />,
    <forms.PasswordForm key="password" kind="PasswordProtectedKey" create={create} />,
    <forms.TotpForm key="totp" create={create} />,
    <forms.KitCheck key="check" asked={[0, 1]} />,
    <OtherWays key="ways" options={['Key', 'PasswordProtectedKey']} onChoose={create} />,
  ]
  const html = [undefined, challenge]
    .map((given) =>
      renderToString(
        <form>
          <Root api={api} challenge={given}>
            <Equipped>{shown}</Equipped>
          </Root>
        </form>,
      ),
    )
    .join('')
  // Those of the host.
  expect(html.match(/<form\b/g)).toHaveLength(2)
  const controls = html.match(/<(input|button|select|textarea)\b[^>]*>/g) ?? []
  expect(controls.length).toBeGreaterThan(20)
  for (const control of controls) {
    expect(control).toContain(' form=""')
    expect(control).not.toMatch(/ (name|formaction)=|type="(submit|image)"/i)
    expect(control).toMatch(/^<input|type="button"/)
  }
})

const kit: RecoveryKit = {
  code: '23456-7'.padEnd(37, 'A'),
  id: 'K1',
  appName: 'Quillstone',
  username: 'ada@example.com',
  url: 'https://quillstone.example/back',
  orgId: 'or-1',
  credentialId: 'credential',
  createdAt: new Date(0),
}

/** As if what is loaded later were there. */
function Equipped({ children }: { children: ReactNode }) {
  const context = useRegistrationContext()
  // oxlint-disable-next-line react/jsx-no-constructed-context-values -- rendered once
  return <Context.Provider value={{ ...context, messages: en, kit }}>{children}</Context.Provider>
}

const { Root: _, ...parts } = Registration

test.each(Object.entries(parts))('%s outside of Root says its name, and where it belongs', (name, Part) => {
  expect(() => renderToString(<Part />)).toThrow(`<Registration.${name}> must be inside <Registration.Root>.`)
})
