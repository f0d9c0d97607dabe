import { flushSync } from 'react-dom'
import { createRoot, type Root as ReactRoot } from 'react-dom/client'
import { expect, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { addVirtualAuthenticator, type VirtualAuthenticator } from '../../e2e/virtualAuthenticator.js'
import type { CredentialOption } from '../components/layouts/credentialOptions.js'
import type { ErrorVariant, MessagesOverride } from '../components/messages/messages.js'
import { en } from './english.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../components/RegistrationFlow.js'
import type { RegistrationErrorCode } from '../core/errors.js'
import {
  type RegistrationOptions,
  useRegistration,
  type UseRegistrationResult,
} from '../react/useRegistration.js'
import { enter, tap } from './userInput.js'

export const relyingParty = { id: 'localhost', name: 'Quillstone' }
/** New with each {@link openPage}. */
export let authenticator: VirtualAuthenticator
export let root: ReactRoot
export let place: HTMLElement

/** An empty page and an empty authenticator. */
export async function openPage() {
  sessionStorage.clear()
  localStorage.clear()
  // Whatever the machine of the tests is connected to.
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

/** Another authenticator in the place of the present one. */
export async function replaceAuthenticator(options?: Record<string, unknown>) {
  await authenticator.remove()
  authenticator = await addVirtualAuthenticator(cdp(), options)
}

/** The ids of the passkeys that an authenticator holds, spelled as the API spells them. */
export const passkeyIds = async (of = authenticator) =>
  (await of.credentials()).map(({ credentialId }) =>
    credentialId.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  )

export const heading = () => place.querySelector('h2')
export const button = (name: string | RegExp) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent.match(name))
/** What is on the buttons there are, in their order. */
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
/** Long enough for a form to be loaded and a password to be judged on a busy machine. */
const PATIENCE = { timeout: 10_000 }
export async function expectTitle(title: string, clock?: { interval: number }) {
  await expect.poll(() => heading()?.textContent, { ...PATIENCE, ...clock }).toBe(title)
}
/**
 * For `expectTitle`, after a false clock was moved to the very end of a pause. What comes of that asks for timers of no time
 * (React Query tells of its news by one), and as long as a false clock is being moved, these are due a millisecond on.
 */
export const TICKING = { interval: 1 }
export const click = async (name: string | RegExp) => {
  await tap(() => button(name))
}

/** Where one code means different things to the user. */
const VARIANTS: Partial<Record<RegistrationErrorCode, readonly ErrorVariant[]>> = {
  ceremony_not_allowed: ['ceremony_not_asked', 'ceremony_took_long'],
  already_registered: ['same_device_again'],
  network_failed: ['part_not_loaded', 'stopped_waiting'],
  challenge_expired: ['begun_elsewhere'],
  registration_refused: ['digits_refused'],
  outcome_unknown: ['account_found'],
}

/** The words of this error are there. */
export const expectError = async (code: RegistrationErrorCode) => {
  const titles = [code, ...(VARIANTS[code] ?? [])].map((words) => en.errors[words].title)
  const shown = () => place.querySelector<HTMLElement>('[data-part="error"]')?.dataset['code']
  await expect.poll(shown, PATIENCE).toBe(code)
  await expect.poll(() => titles.find((title) => alertText().includes(title)), PATIENCE).toBeTruthy()
}
/** Takes one of the other ways. */
export const choose = async (way: CredentialOption) => {
  if (!place.querySelector('[data-part="ways"]')) await click(en.ways.action)
  await tap(() => place.querySelector(`[data-way="${way}"]`))
}
/** The ways there are, in their order. */
export const ways = () =>
  [...place.querySelectorAll<HTMLElement>('[data-way]')].map(({ dataset }) => dataset['way'])

/** The input with this label. */
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

/** The hook without any screen; what it returns tells what the newest render said. */
export function showHook(options: RegistrationOptions): () => UseRegistrationResult {
  const renders: UseRegistrationResult[] = []
  const onRender = (now: UseRegistrationResult) => void renders.push(now)
  flushSync(() =>
    root.render(<Headless relyingParty={relyingParty} retries={0} {...options} onRender={onRender} />),
  )
  return () => renders.at(-1) as UseRegistrationResult
}
