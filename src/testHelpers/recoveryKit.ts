import { expect, vi } from 'vitest'
import { orgId } from '../../reference-api/organization.js'
import { groupsOf } from '../core/credentials/recoveryCodeSymbols.js'
import type { RecoveryOptions } from '../core/offered.js'
import type { RecoveryKeyAttestation } from '../core/protocol.js'
import type { EngineOptions } from '../registration/options.js'
import { en } from './english.js'
import { enter, tap } from './userInput.js'
import { button, click, expectTitle, place } from './screen.js'

export const required: RecoveryOptions = { policy: 'required', orgId, url: 'https://quillstone.example/back' }
export const optional: RecoveryOptions = { ...required, policy: 'optional' }
export const recoveryFirst = {
  recovery: required,
  steps: ['recovery', 'firstFactor'],
} satisfies Partial<EngineOptions>

/** The parts of the kit on the screen, read from its visible text. */
export interface KitOnScreen {
  id: string
  code: string
  credId: string
}

export function kitOnScreen(within: ParentNode = place): KitOnScreen {
  const written = [...within.querySelectorAll('[data-part="kit-group"]')]
  const facts = [...within.querySelectorAll('[data-part="kit-facts"] dd')].map(
    ({ textContent }) => textContent,
  )
  const [, , , credId = ''] = facts
  const id = within.querySelector('[data-part="kit-name"] bdi')?.textContent ?? ''
  return { id, code: written.map(({ textContent }) => textContent).join('-'), credId }
}

/** From the step `recovery` to the kit. */
export async function makeKit(): Promise<KitOnScreen> {
  await click(en.recovery.action)
  return kitShown()
}

/** The kit, once it is there. */
export async function kitShown(): Promise<KitOnScreen> {
  // Sealing and opening it takes 200 000 rounds of PBKDF2.
  await expect.poll(() => kitOnScreen().code, { timeout: 10_000 }).toMatch(/^D1(-\w{5,6}){6}$/)
  await expectTitle(en.kit.title)
  return kitOnScreen()
}

/** From the kit, kept in one way or two, to the parts that are asked back. */
export async function keepKit(...ways: string[]) {
  for (const way of ways) await click(way)
  await toCheck()
}

/** From the kit, once it counts as saved. */
export async function toCheck(press: (find: () => HTMLElement) => unknown = tap) {
  await expect.poll(() => button(en.kit.action)).toBeTruthy()
  await press(() => button(en.kit.action) as HTMLElement)
  await expectTitle(en.kitCheck.title)
  await expect.poll(fields).not.toHaveLength(0)
}

/** By the part that each asks for. */
export const fields = (): [number, HTMLInputElement][] =>
  [...place.querySelectorAll('label')].map((label) => [
    Number(/\d/.exec(label.textContent)?.[0]),
    label.control as HTMLInputElement,
  ])

/** Types what is asked for, as somebody who has the code; `spelled` is how they type. */
export async function typeKit({ code }: { code: string }, spelled = (group: string, _part: number) => group) {
  for (const [part, field] of fields()) {
    await enter(field, spelled(groupsOf(code)[part - 1] ?? '', part))
  }
}

/** From the kit to whatever comes after it. */
export async function saveKit(kit: { code: string }) {
  await keepKit(en.kit.ways.write.title)
  await typeKit(kit)
  await click(en.kitCheck.action)
}

/** All that the page says of a kit that is no good. */
export const notices = () =>
  [...place.querySelectorAll('[data-part="notice"]')].map(({ textContent }) => textContent)

/** The challenge that a recovery credential was attested to. */
export function attestedTo({ credentialInfo }: RecoveryKeyAttestation): string {
  const read = atob(credentialInfo.clientData.replaceAll('-', '+').replaceAll('_', '/'))
  return (JSON.parse(read) as { challenge: string }).challenge
}

/** Replaces `print()` of the print frame: by default by what headless Chromium does, which begins and ends at once. */
export function stubPrint(
  print = (frameWindow: Window) => {
    for (const type of ['beforeprint', 'afterprint']) frameWindow.dispatchEvent(new Event(type))
  },
  { HTMLIFrameElement: Frame } = window,
) {
  const printed = vi.fn(print)
  const contentWindow = Object.getOwnPropertyDescriptor(Frame.prototype, 'contentWindow')
  vi.spyOn(Frame.prototype, 'contentWindow', 'get').mockImplementation(function (this: HTMLIFrameElement) {
    const frameWindow = contentWindow?.get?.call(this) as Window | null
    if (frameWindow && this.dataset['part'] === 'print-frame') frameWindow.print = () => printed(frameWindow)
    return frameWindow
  })
  return printed
}

/** The frame that is printed, and what is in it. */
export const printFrame = (within: ParentNode = place) =>
  within.querySelector<HTMLIFrameElement>('[data-part="print-frame"]')

/** Two clicks in one task: React had no time to render. */
export async function clickTwice(name: string | RegExp) {
  await expect.poll(() => button(name)).toBeTruthy()
  const it = button(name)
  it?.click()
  it?.click()
}
