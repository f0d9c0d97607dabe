import { expect, onTestFinished, vi } from 'vitest'
import { orgId } from '../../reference-api/organisation.js'
import { groupsOf } from '../core/credentials/recoveryCode.js'
import type { RecoveryOptions } from '../core/offered.js'
import type { RecoveryKeyAttestation } from '../core/protocol.js'
import { enLazy } from './messages/en.lazy.js'
import { enter, tap } from './hand.test.helper.js'
import { button, click, place, shows } from './world.test.helper.js'

export const required: RecoveryOptions = { policy: 'required', orgId, url: 'https://quillstone.example/back' }
export const optional: RecoveryOptions = { ...required, policy: 'optional' }

/** What the kit on the screen says, read as a person does. */
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
  await click(enLazy.recovery.action)
  return kitShown()
}

/** The kit, once it is there. */
export async function kitShown(): Promise<KitOnScreen> {
  // Sealing and opening it takes 200 000 rounds of PBKDF2.
  await expect.poll(() => kitOnScreen().code, { timeout: 10_000 }).toMatch(/^D1(-\w{5,6}){6}$/)
  await shows(enLazy.kit.title)
  return kitOnScreen()
}

/** From the kit, kept in one way or two, to the parts that are asked back. */
export async function keepKit(...ways: string[]) {
  for (const way of ways) await click(way)
  await toCheck()
}

/** From the kit, once it counts as saved. */
export async function toCheck(press: (find: () => HTMLElement) => unknown = tap) {
  await expect.poll(() => button(enLazy.kit.action)).toBeTruthy()
  await press(() => button(enLazy.kit.action) as HTMLElement)
  await shows(enLazy.kitCheck.title)
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
  await keepKit(enLazy.kit.ways.write)
  await typeKit(kit)
  await click(enLazy.kitCheck.action)
}

/** All that the page says of a kit that is no good. */
export const notices = () =>
  [...place.querySelectorAll('[data-part="notice"]')].map(({ textContent }) => textContent)

/** The challenge that a recovery credential was attested to. */
export function attestedTo({ credentialInfo }: RecoveryKeyAttestation): string {
  const read = atob(credentialInfo.clientData.replaceAll('-', '+').replaceAll('_', '/'))
  return (JSON.parse(read) as { challenge: string }).challenge
}

/** Whether the browser would ask before it leaves the page. */
export function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  dispatchEvent(event)
  return event.defaultPrevented
}

/** Something that this browser may not have, for this test alone. */
export function give(holder: object, name: string, value: unknown) {
  const own = Object.getOwnPropertyDescriptor(holder, name)
  Object.defineProperty(holder, name, { configurable: true, value })
  onTestFinished(() => {
    if (own) Object.defineProperty(holder, name, own)
    else delete (holder as Record<string, unknown>)[name]
  })
}

/** As in a browser in which a frame prints so: by default as Chromium without a screen does, which begins and ends. */
export function prints(
  print = (paper: Window) => {
    for (const type of ['beforeprint', 'afterprint']) paper.dispatchEvent(new Event(type))
  },
  { HTMLIFrameElement: Frame } = window,
) {
  const printed = vi.fn(print)
  const contentWindow = Object.getOwnPropertyDescriptor(Frame.prototype, 'contentWindow')
  vi.spyOn(Frame.prototype, 'contentWindow', 'get').mockImplementation(function (this: HTMLIFrameElement) {
    const paper = contentWindow?.get?.call(this) as Window | null
    if (paper && this.dataset['part'] === 'print-frame') paper.print = () => printed(paper)
    return paper
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

/** Out of sight, or back. */
export function turn(which: 'hidden' | 'visible') {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(which === 'hidden')
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Every text that can be reached from a value. */
export function textsIn(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value === 'string') return `${value}\n`
  if (typeof value !== 'object' || value === null || seen.has(value) || value instanceof Node) return ''
  seen.add(value)
  const entries = value instanceof Map || value instanceof Set ? [...value] : []
  const members = Reflect.ownKeys(value).map((name) => {
    const { value: member } = Reflect.getOwnPropertyDescriptor(value, name) ?? {}
    return `${String(name)}\n${textsIn(member, seen)}`
  })
  return [...members, ...entries.map((entry) => textsIn(entry, seen))].join('')
}

/** Every text of the page: what is in it, what its attributes say, what is typed, what is stored, where it is. */
export function textsOfPage(): string {
  const typed = [...document.querySelectorAll('input, textarea')].map(
    (field) => (field as HTMLInputElement).value,
  )
  return [
    document.documentElement.outerHTML,
    ...typed,
    JSON.stringify(Object.entries(sessionStorage)),
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(history.state),
    location.href,
    document.cookie,
    document.title,
  ].join('\n')
}

/** Of what is secret, what these texts have. A small `d1-` is in many a random id. */
export function leaksIn(texts: string, { code }: { code: string }): string[] {
  const groups = groupsOf(code)
  const parts = [code, ...groups, groups.join(''), ...groups.map((group) => group.split('').join(' '))]
  const capitals = texts.toUpperCase()
  return [...parts.filter((part) => capitals.includes(part)), ...(texts.match(/\bD1-/) ?? [])]
}
