import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RegistrationFlow, type RegistrationFlowProps } from '../components/RegistrationFlow.js'
import { toBase64url } from '../core/encoding.js'
import type { RegistrationError } from '../core/errors.js'
import { createFakeApi } from './fakeApi.js'
import type { InPageAuthenticator } from './inPageAuthenticator.js'
import { installSoftwareAuthenticator } from './installSoftwareAuthenticator.js'
import { createReferenceApi } from './referenceApi.js'
import { registerAsUser } from './registerAsUser.js'

/*
 * What a host's own test suite does, in a browser that is none. The passkeys are verified by @simplewebauthn/server, once
 * inside the reference API and once directly.
 */

async function tap(name: string | RegExp): Promise<void> {
  const button = await screen.findByRole('button', { name }, { timeout: 10_000 })
  act(() => button.click())
}
const publicKey = (more: Partial<PublicKeyCredentialCreationOptions> = {}) => ({
  rp: { id: location.hostname, name: 'Example' },
  user: { id: new TextEncoder().encode('us-1'), name: 'ada@example.com', displayName: 'Ada' },
  challenge: new TextEncoder().encode('a challenge of its own'),
  pubKeyCredParams: [{ type: 'public-key' as const, alg: -7 }],
  ...more,
})
const ceremony = async (more?: Partial<PublicKeyCredentialCreationOptions>, signal?: AbortSignal) =>
  (await navigator.credentials.create({
    publicKey: publicKey(more),
    ...(signal && { signal }),
  })) as unknown as {
    id: string
    response: Record<'clientDataJSON' | 'attestationObject', ArrayBuffer>
  }

/** Runs in the environment of the test file that calls it. */
export function describeSimulatedBrowser(name: string): void {
  describe(`in ${name}`, () => {
    let authenticator: InPageAuthenticator
    beforeEach(() => {
      authenticator = installSoftwareAuthenticator()
    })
    afterEach(() => {
      cleanup()
      authenticator.uninstall()
    })

    async function shown(props: Partial<RegistrationFlowProps> = {}) {
      const reference = createReferenceApi()
      const username = 'ada@example.com'
      const initRequest = await reference.invite(username)
      const errors: string[] = []
      const onComplete = vi.fn<(registered: { user: { username: string } }) => void>()
      const onError = (error: RegistrationError) => errors.push(error.code)
      const all = { api: reference.api, initRequest, retries: 0, onComplete, onError, ...props }
      render(<RegistrationFlow {...(all as RegistrationFlowProps)} />)
      return { reference, username, onComplete, errors }
    }

    test('a registration comes to its end, and what was made is verified', async () => {
      const { reference, username, onComplete } = await shown()
      await tap('Continue')
      await tap('Create passkey')
      await vi.waitFor(() => expect(onComplete).toHaveBeenCalledOnce(), 10_000)
      expect(onComplete.mock.lastCall?.[0].user.username).toBe(username)
      expect(await reference.credentials(username)).toMatchObject([
        { kind: 'Fido2', factor: 'first', credId: authenticator.passkeys[0]?.id },
      ])
    })

    test('one call goes the way of the user, and stops where it is told to', async () => {
      const { username, onComplete, reference } = await shown()
      await registerAsUser({ until: 'firstFactor' })
      expect(authenticator.passkeys).toEqual([])
      await registerAsUser()
      expect(onComplete.mock.lastCall?.[0].user.username).toBe(username)
      expect(await reference.credentials(username)).toMatchObject([{ credId: authenticator.passkeys[0]?.id }])
    })

    test('that call says what the user is shown in place of an end', async () => {
      const rejected = async (props?: Partial<RegistrationFlowProps>, timeout?: number) => {
        await shown(props)
        const message = await registerAsUser({ timeout }).then(
          () => '',
          (error: Error) => error.message,
        )
        cleanup()
        return message
      }
      const scope = globalThis as { IS_REACT_ACT_ENVIRONMENT?: unknown }
      const before = scope.IS_REACT_ACT_ENVIRONMENT
      scope.IS_REACT_ACT_ENVIRONMENT = 'as before'
      expect(await registerAsUser({ timeout: 1 }).catch(String)).toContain('the widget is not there')
      expect(await rejected({ api: createFakeApi({ complete: ['registration_refused'] }) })).toMatch(
        /^At the step complete the widget shows registration_refused: /,
      )
      const incomplete = { initRequest: { username: 'ada@example.com' }, api: createReferenceApi().api }
      expect(await rejected(incomplete)).toMatch(/^The step start wants more than a tap: /)
      const recovery = { policy: 'required', orgId: 'or-1', url: `${location.origin}/recover` } as const
      expect(await rejected({ recovery })).toMatch(/^The step recovery wants more than a tap: /)
      authenticator.answer = 'never'
      expect(await rejected({}, 2000)).toMatch(/^After 2000 ms the widget is at the step firstFactor: /)
      expect(scope.IS_REACT_ACT_ENVIRONMENT).toBe('as before')
      scope.IS_REACT_ACT_ENVIRONMENT = before
    })

    test('every answer of the device is what the widget makes of it, and may change between two taps', async () => {
      authenticator.answer = 'cancel'
      const { errors, onComplete } = await shown()
      await tap('Continue')
      await tap('Create passkey')
      await vi.waitFor(() => expect(errors).toEqual(['ceremony_not_allowed']), 10_000)
      authenticator.answer = 'never'
      await tap('Try again')
      await tap('Cancel')
      await vi.waitFor(() => expect(errors.at(-1)).toBe('cancelled'), 10_000)
      authenticator.answer = 'ok'
      await tap('Try again')
      await vi.waitFor(() => expect(onComplete).toHaveBeenCalledOnce(), 10_000)
    })

    test('a passkey that is there already is said to be', async () => {
      authenticator.answer = 'alreadyRegistered'
      const challenge = { excludeCredentials: [{ type: 'public-key', id: 'AAECAw' }] }
      const reference = createReferenceApi({ challenge })
      const initRequest = await reference.invite('ada@example.com')
      const { errors } = await shown({ api: reference.api, initRequest })
      await tap('Continue')
      await tap('Create passkey')
      await vi.waitFor(() => expect(errors).toEqual(['already_registered']), 10_000)
    })

    test('a second passkey needs another device, as in life', async () => {
      const { errors, onComplete } = await shown({ secondFactor: 'required' })
      await registerAsUser({ until: 'secondFactor' })
      await tap('Add a backup passkey')
      await vi.waitFor(() => expect(errors).toEqual(['already_registered']), 10_000)
      authenticator.takeAnother()
      await tap('Try again')
      await vi.waitFor(() => expect(onComplete).toHaveBeenCalledOnce(), 10_000)
    })

    test('a host whose fake answers reaches onComplete, too', async () => {
      const api = createFakeApi({ complete: ['registration_refused'] })
      const { errors, onComplete } = await shown({ api })
      await tap('Continue')
      await tap('Create passkey')
      await vi.waitFor(() => expect(errors).toEqual(['registration_refused']), 10_000)
      await tap('Start again')
      await tap('Create passkey')
      await vi.waitFor(() => expect(onComplete).toHaveBeenCalledOnce(), 10_000)
      expect(api.calls.map((call) => call.name)).toEqual(['init', 'complete', 'init', 'complete'])
    })

    test.each(['none', 'direct'] as const)('an attestation %s is one that verifies', async (attestation) => {
      const made = await ceremony({ attestation })
      const text = (buffer: ArrayBuffer) => toBase64url(new Uint8Array(buffer))
      const verified = await verifyRegistrationResponse({
        response: {
          id: made.id,
          rawId: made.id,
          type: 'public-key',
          clientExtensionResults: {},
          response: {
            clientDataJSON: text(made.response.clientDataJSON),
            attestationObject: text(made.response.attestationObject),
          },
        },
        expectedChallenge: toBase64url(new TextEncoder().encode('a challenge of its own')),
        expectedOrigin: location.origin,
        expectedRPID: location.hostname,
        requireUserVerification: true,
      })
      expect(verified.verified).toBe(true)
      expect(verified.registrationInfo?.fmt).toBe(attestation === 'none' ? 'none' : 'packed')
    })

    test('what a browser refuses is refused: another domain, another algorithm, an end before the beginning', async () => {
      const failure = (promise: Promise<unknown>) => promise.catch((error: Error) => error.name)
      expect(await failure(ceremony({ rp: { id: 'elsewhere.example', name: '' } }))).toBe('SecurityError')
      const rsa = [{ type: 'public-key' as const, alg: -257 }]
      expect(await failure(ceremony({ pubKeyCredParams: rsa }))).toBe('NotSupportedError')
      expect(await failure(ceremony({}, AbortSignal.abort()))).toBe('AbortError')
    })

    test('a list of accepted passkeys is of one user, and no passkey of another site is unknown', async () => {
      const signals = PublicKeyCredential as unknown as Record<
        'signalAllAcceptedCredentials' | 'signalUnknownCredential',
        (options: object) => Promise<void>
      >
      const bytes = (text: string) => new TextEncoder().encode(text)
      const user = (id: string) => ({ id: bytes(id), name: id, displayName: id })
      const [ada, grace] = [await ceremony({ user: user('ada') }), await ceremony({ user: user('grace') })]
      const rpId = location.hostname
      const list = { rpId, userId: toBase64url(bytes('grace')), allAcceptedCredentialIds: [grace.id] }
      await signals.signalAllAcceptedCredentials({ ...list, rpId: 'elsewhere.example' })
      await signals.signalAllAcceptedCredentials(list)
      await signals.signalUnknownCredential({ rpId: 'elsewhere.example', credentialId: ada.id })
      expect(authenticator.passkeys.map(({ id }) => id)).toEqual([ada.id, grace.id])
      await signals.signalAllAcceptedCredentials({ ...list, allAcceptedCredentialIds: [] })
      expect(authenticator.passkeys.map(({ id }) => id)).toEqual([ada.id])
      await signals.signalUnknownCredential({ rpId, credentialId: ada.id })
      expect(authenticator.passkeys).toEqual([])
    })

    test('uninstalled, everything is as it was', () => {
      authenticator.uninstall()
      const before = describeGlobals()
      installSoftwareAuthenticator().uninstall()
      expect(describeGlobals()).toEqual(before)
      authenticator = installSoftwareAuthenticator()
    })
  })
}

/** What the page has of passkeys. */
function describeGlobals(): unknown[] {
  const { credentials } = navigator as { credentials?: CredentialsContainer }
  const names = ['isSecureContext', 'PublicKeyCredential'] as const
  return [
    ...names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name)),
    Object.getOwnPropertyDescriptor(navigator, 'credentials'),
    credentials,
    credentials?.create,
  ]
}
