import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import type { RegistrationApi } from '../core/protocol.js'
import * as Registration from './parts.js'
import { RegistrationFlow } from './RegistrationFlow.js'

const refuse = () => Promise.reject(new Error('Nothing is sent while rendering.'))
const api: RegistrationApi = { init: refuse, complete: refuse }

test('on a server the first screen is rendered', () => {
  expect(renderToString(<RegistrationFlow api={api} />)).toContain('Secure your account')
  const opened = renderToString(<RegistrationFlow api={api} challenge={vectors.bodies.initResponse} />)
  expect(opened).toContain('Create passkey')
  expect(opened).not.toContain(vectors.bodies.initResponse.temporaryAuthenticationToken)
})

test('a part outside of Root says where it belongs', () => {
  expect(() => renderToString(<Registration.Done />)).toThrow(
    'A Registration part must be inside <Registration.Root>.',
  )
})
