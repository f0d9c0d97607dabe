import { flushSync } from 'react-dom'
import { createRoot, type Root as ReactRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { addVirtualAuthenticator, type VirtualAuthenticator } from '../../e2e/virtualAuthenticator.js'
import { invite } from '../../reference-api/ledger.js'
import { createReferenceApi } from '../../reference-api/referenceApi.js'
import { dfnsApi } from '../core/dfnsApi.js'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationApi } from '../core/protocol.js'
import {
  type RegistrationOptions,
  useRegistration,
  type UseRegistrationResult,
} from '../react/useRegistration.js'
import { RegistrationFlow, type RegistrationFlowProps } from './RegistrationFlow.js'

export const relyingParty = { id: 'localhost', name: 'Quillstone' }
/** New for each test, once {@link setUpWorld} was called. */
export let authenticator: VirtualAuthenticator
export let root: ReactRoot
export let place: HTMLElement

/** Before each test of this file an empty page and an empty authenticator. */
export function setUpWorld() {
  beforeEach(async () => {
    authenticator = await addVirtualAuthenticator(cdp())
    place = document.body.appendChild(document.createElement('main'))
    root = createRoot(place)
  })

  afterEach(async () => {
    vi.useRealTimers()
    root.unmount()
    place.remove()
    vi.restoreAllMocks()
    await authenticator.remove()
  })
}

/** Another authenticator in the place of the present one. */
export async function replaceAuthenticator(options?: Record<string, unknown>) {
  await authenticator.remove()
  authenticator = await addVirtualAuthenticator(cdp(), options)
}

export function world(username = 'ada@example.com') {
  const reference = createReferenceApi({ rpId: 'localhost', origins: [location.origin] })
  const { orgId, registrationCode } = invite(reference.ledger, reference.config.orgId, username)
  const api = dfnsApi({
    baseUrl: location.origin,
    fetch: (input, init) => reference.handle(new Request(input, init)),
  })
  const initRequest = { orgId, username, registrationCode }
  const init = async () => api.init?.(initRequest, { signal: new AbortController().signal })
  return { ...reference, api, initRequest, init, user: () => reference.ledger.users.get(username) }
}

/** A world whose submit fails so many times before anything is sent; `sent` holds every try. */
export function failing(...failures: unknown[]) {
  const made = world()
  const sent: [string, string][] = []
  const complete: RegistrationApi['complete'] = async (request, context) => {
    sent.push([JSON.stringify(request), context.attemptId])
    if (failures.length > 0) throw failures.shift()
    return made.api.complete(request, context)
  }
  return { ...made, sent, api: { ...made.api, complete } }
}

export const error = (code: ConstructorParameters<typeof RegistrationError>[0], status?: number) =>
  new RegistrationError(code, { cause: 'test', status })

export const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', resolve, { once: true })
    port1.start()
    port2.postMessage(null)
  })

/** TypeScript's DOM library does not know the method yet. */
export function spyOnSignal() {
  const known = PublicKeyCredential as unknown as { signalUnknownCredential: (of: unknown) => Promise<void> }
  return vi.spyOn(known, 'signalUnknownCredential')
}

/** The ids of the passkeys that the authenticator holds, spelled as the API spells them. */
export const held = async () =>
  (await authenticator.credentials()).map(({ credentialId }) =>
    credentialId.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  )

export const heading = () => place.querySelector('h2')
export const button = (name: string | RegExp) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent.match(name))
export const alert = () => place.querySelector('[role="alert"]')?.textContent ?? ''
export const show = (props: Partial<RegistrationFlowProps> & { api: RegistrationApi }) =>
  root.render(<RegistrationFlow relyingParty={relyingParty} {...props} />)
export async function shows(title: string) {
  await expect.poll(() => heading()?.textContent).toBe(title)
}
export const click = async (name: string | RegExp) => {
  await expect.poll(() => button(name)).toBeTruthy()
  await userEvent.click(button(name) as HTMLElement)
}

function Headless({
  onRender,
  ...options
}: RegistrationOptions & { onRender: (now: UseRegistrationResult) => void }) {
  onRender(useRegistration(options))
  return null
}

/** The hook without any screen; what it returns tells what the newest render said. */
export function showHook(options: RegistrationOptions): () => UseRegistrationResult {
  const renders: UseRegistrationResult[] = []
  const onRender = (now: UseRegistrationResult) => void renders.push(now)
  flushSync(() => root.render(<Headless relyingParty={relyingParty} {...options} onRender={onRender} />))
  return () => renders.at(-1) as UseRegistrationResult
}
