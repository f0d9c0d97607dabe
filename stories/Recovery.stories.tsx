import type { Meta } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { orgId } from '../reference-api/organization.js'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import {
  done,
  heading,
  type Play,
  says,
  sequence,
  shared,
  type Story,
  story,
  tap,
  PATIENCE,
} from './scenes.js'

/** The recovery kit: offered, shown, saved, and proved to be saved. */
export default {
  ...shared,
  title: 'Screens/Recovery kit',
  component: RegistrationFlow,
  // Or each story would tell of the kit of the one before it.
  beforeEach: () => sessionStorage.clear(),
} satisfies Meta<typeof RegistrationFlow>

/** Something else, until it is put back. */
function inPlaceOf(holder: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(holder, name)
  Object.defineProperty(holder, name, { configurable: true, value })
  return () => {
    if (own) Object.defineProperty(holder, name, own)
    else Reflect.deleteProperty(holder, name)
  }
}
const denied = () => {
  throw new Error('in-app')
}
/** What an earlier visit left. */
const rememberOlderKit = () => {
  const left = { rpId: location.hostname, userId: 'us-earlier', attemptId: 'an-earlier-one', kitId: 'SRFAP7' }
  sessionStorage.setItem('registration-flow.unfinished', JSON.stringify(left))
}

const url = 'https://quillstone.example/recover'
const required = { props: { recovery: { policy: 'required', orgId, url } } } as const
const optional = { props: { recovery: { policy: 'optional', orgId, url } } } as const

const offered = tap('Create passkey', heading('Make a recovery kit'))
const shown: Play = async ({ canvasElement }) => {
  await within(canvasElement).findByRole('list', { name: 'Recovery code' }, PATIENCE)
}
const openForSupport: Play = async ({ canvasElement }) => {
  await userEvent.click(await within(canvasElement).findByText('For support'))
}
/** Once the kit listens: hides the page, and shows it again with the clock an hour later. */
const away: Play = async ({ canvasElement }) => {
  await waitFor(() => expect(canvasElement.querySelector('[data-part="saving"]')).toBeVisible(), PATIENCE)
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
  const now = Date.now()
  const turn = (hidden: boolean) => {
    const restore = inPlaceOf(document, 'hidden', hidden)
    document.dispatchEvent(new Event('visibilitychange'))
    restore()
  }
  turn(true)
  const restore = inPlaceOf(Date, 'now', () => now + 3_600_000)
  turn(false)
  restore()
}
const kit = sequence(offered, tap('Make my recovery kit', shown))
const wrote = tap('Write it down')
const check = tap('Next: check it', heading('Check your recovery kit'))

/** Reads the code of the kit, goes on, and types every part of it, with `slip` in place of the last symbol, if given. */
const typed =
  (slip: string | undefined, then: Play): Play =>
  async (context) => {
    const { canvasElement } = context
    const groups = [...canvasElement.querySelectorAll('[data-part="kit-group"]')]
    // The first group is the prefix D1, which all codes share, so the check does not ask for it.
    const parts = groups.slice(1).map(({ textContent }) => textContent ?? '')
    await sequence(wrote, check)(context)
    for (const [index, part] of parts.entries()) {
      const label = `Part ${index + 1}`
      const field = await within(canvasElement).findByLabelText(label, {}, PATIENCE)
      const slips = slip !== undefined && index === parts.length - 1
      await userEvent.type(field, slips ? part.slice(0, -1) + slip : part)
    }
    await tap('Check', then)(context)
  }

export const Required = story(offered, required)
export const Optional = story(sequence(offered, says('Go on without a kit')), optional)
export const Left = story(
  sequence(offered, tap('Go on without a kit', heading('Go on without a kit?'))),
  optional,
)
export const LeftOut = story(
  sequence(
    offered,
    tap('Go on without a kit', heading('Go on without a kit?')),
    tap('Go on without it', done()),
  ),
  optional,
)

export const Kit = story(kit, required)
export const KitSaved = story(sequence(kit, tap('Download', says(/^Look for recovery-kit-/))), required)
export const KitWritten = story(sequence(kit, wrote, says(/^Write the code down/)), required)
export const KitForSupport = story(sequence(kit, openForSupport, says('Organization number')), required)
/** A browser that lets no page save a file. */
export const KitDenied: Story = {
  ...story(sequence(kit, tap('Download', says(/^Downloading does not work/))), required),
  beforeEach: () => inPlaceOf(URL, 'createObjectURL', denied),
}
/** The list of apps was closed without choosing one. */
export const KitNotShared: Story = {
  ...story(sequence(kit, tap('Share or save', says(/^The kit is not saved yet/))), required),
  beforeEach: () => {
    const restore = [
      inPlaceOf(navigator, 'canShare', () => true),
      inPlaceOf(navigator, 'share', () => Promise.reject(new DOMException('closed', 'AbortError'))),
    ]
    return () => restore.forEach((restoreOne) => restoreOne())
  },
}
export const KitCovered = story(sequence(kit, away, says(/^You were away for a while/)), required)
/** An earlier kit is dead. It is named before the new one is made, and once the new one is saved. */
export const OlderKit: Story = {
  ...story(sequence(offered, says(/says SRFAP7, it does not work/)), required),
  beforeEach: rememberOlderKit,
}
export const OlderKitAtCheck: Story = {
  ...story(sequence(kit, wrote, check, says(/^An older recovery kit, SRFAP7, does not work/)), required),
  beforeEach: rememberOlderKit,
}

export const Check = story(sequence(kit, wrote, check), required)
export const CheckTwoParts: Story = {
  ...story(sequence(kit, tap('Copy', says(/^Copied\./)), check, says(/Type parts \d and \d/)), required),
  beforeEach: () => inPlaceOf(navigator, 'clipboard', { writeText: async () => {} }),
}
export const CheckEmpty = story(sequence(kit, wrote, check, tap('Check', says('Type part 6.'))), required)
export const CheckWrong = story(sequence(kit, typed('0', says(/^No code has 0 in it/))), required)
/** Where the kit comes first, it is kept when the session ends before the passkey was accepted. */
export const KitKeptAfterTimeOut = story(
  sequence(
    tap('Make my recovery kit', shown),
    typed(undefined, tap('Create passkey', says(/The recovery kit you saved stays good\.$/))),
  ),
  { props: { recovery: required.props.recovery, steps: ['recovery', 'firstFactor'] }, fault: 'status-401' },
)
