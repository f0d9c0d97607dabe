import { flushSync } from 'react-dom'
import { createRoot, type Root as ReactRoot } from 'react-dom/client'
import { expect, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator, type VirtualAuthenticator } from '../../e2e/virtualAuthenticator.js'
import type { CredentialOption } from '../components/layouts/credentialOptions.js'
import type { ErrorVariant, MessagesOverride } from '../components/messages/messages.js'
import { en } from './english.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../components/RegistrationFlow.js'
import type { RegistrationErrorCode } from '../core/errorCodes.js'
import {
  type RegistrationOptions,
  useRegistration,
  type UseRegistrationResult,
} from '../react/useRegistration.js'
import { enter, tap } from './userInput.js'

export const relyingParty = { id: 'localhost', name: 'Quillstone' }
/** Replaced by each {@link openPage}. */
export let authenticator: VirtualAuthenticator
export let root: ReactRoot
export let place: HTMLElement

/** Opens an empty page with an empty authenticator. */
export async function openPage() {
  sessionStorage.clear()
  localStorage.clear()
  // The result must not depend on the network of the test machine.
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  authenticator = await addVirtualAuthenticator(cdp())
  place = document.body.appendChild(document.createElement('main'))
  root = createRoot(place)
}

export async function closePage() {
  vi.useRealTimers()
  root.unmount()
  place.remove()
  vi.restoreAllMocks()
  await authenticator.remove()
}

/** Replaces the authenticator with a new one. */
export async function replaceAuthenticator(options?: Record<string, unknown>) {
  await authenticator.remove()
  authenticator = await addVirtualAuthenticator(cdp(), options)
}

/** Returns the IDs of an authenticator's passkeys, as the API writes them. */
export const passkeyIds = async (of = authenticator) =>
  (await of.credentials()).map(({ credentialId }) =>
    credentialId.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  )

export const heading = () => place.querySelector('h2')
export const button = (name: string | RegExp) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent.match(name))
/** Returns the labels of all buttons, in order. */
export const buttons = () => [...place.querySelectorAll('button')].map(({ textContent }) => textContent)
export const alertText = () => place.querySelector('[data-part="error"]')?.textContent ?? ''
let lastProps: RegistrationFlowProps
export const show = (props: RegistrationFlowProps) => {
  lastProps = props
  root.render(<RegistrationFlow relyingParty={relyingParty} retries={0} {...props} />)
}
/** The same registration as it is, in other words. */
export const showIn = (messages: MessagesOverride | undefined) =>
  flushSync(() =>
    root.render(
      <RegistrationFlow relyingParty={relyingParty} retries={0} {...lastProps} messages={messages} />,
    ),
  )
/** Long enough to load a form and judge a password on a busy machine. */
const PATIENCE = { timeout: 10_000 }
export async function expectTitle(title: string, clock?: { interval: number }) {
  await expect.poll(() => heading()?.textContent, { ...PATIENCE, ...clock }).toBe(title)
}
/**
 * For `expectTitle` after fake timers were advanced to the very end of a wait: React Query notifies through a timer
 * without delay, which fake timers run one millisecond later.
 */
export const TICKING = { interval: 1 }
export const click = async (name: string | RegExp) => {
  await tap(() => button(name))
}

/** The variants of each error code. */
const VARIANTS: Partial<Record<RegistrationErrorCode, readonly ErrorVariant[]>> = {
  ceremony_not_allowed: ['ceremony_not_asked', 'ceremony_took_long'],
  already_registered: ['same_device_again'],
  network_failed: ['part_not_loaded', 'stopped_waiting'],
  challenge_expired: ['begun_elsewhere'],
  registration_refused: ['digits_refused'],
  outcome_unknown: ['account_found'],
}

/** Waits until the texts of this error are shown. */
export const expectError = async (code: RegistrationErrorCode) => {
  const titles = [code, ...(VARIANTS[code] ?? [])].map((words) => en.errors[words].title)
  const shown = () => place.querySelector<HTMLElement>('[data-part="error"]')?.dataset['code']
  await expect.poll(shown, PATIENCE).toBe(code)
  await expect.poll(() => titles.find((title) => alertText().includes(title)), PATIENCE).toBeTruthy()
}
/** Chooses one of the other credential options. */
export const choose = async (way: CredentialOption) => {
  if (!place.querySelector('[data-part="ways"]')) await click(en.ways.action)
  await tap(() => place.querySelector(`[data-way="${way}"]`))
}
/** Returns the credential options in the list, in order. */
export const ways = () =>
  [...place.querySelectorAll<HTMLElement>('[data-way]')].map(({ dataset }) => dataset['way'])

/** Returns the input with this label. */
export const field = (label: string) =>
  [...place.querySelectorAll('label')].find(({ textContent }) => textContent === label)
    ?.control as HTMLInputElement | null
export const type = async (label: string, text: string) => {
  await expect.poll(() => field(label), PATIENCE).toBeTruthy()
  await enter(field(label) as HTMLInputElement, text)
}

function Headless({
  onRender,
  ...options
}: RegistrationOptions & { onRender: (now: UseRegistrationResult) => void }) {
  onRender(useRegistration(options))
  return null
}

/** Renders the hook without a screen; returns a function that gets the result of the newest render. */
export function showHook(options: RegistrationOptions): () => UseRegistrationResult {
  const renders: UseRegistrationResult[] = []
  const onRender = (now: UseRegistrationResult) => void renders.push(now)
  flushSync(() =>
    root.render(<Headless relyingParty={relyingParty} retries={0} {...options} onRender={onRender} />),
  )
  return () => renders.at(-1) as UseRegistrationResult
}
