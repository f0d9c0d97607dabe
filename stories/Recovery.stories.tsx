import type { Meta } from '@storybook/react-vite'
import { userEvent, within } from 'storybook/test'
import { orgId } from '../reference-api/organization.js'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import { done, heading, sequence, type Play, says, shared, story, tap } from './scenes.js'

/** The recovery kit: offered, shown, saved, and proved to be saved. */
export default { ...shared, title: 'Recovery', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

const url = 'https://quillstone.example/recover'
const required = { props: { recovery: { policy: 'required', orgId, url } } } as const
const optional = { props: { recovery: { policy: 'optional', orgId, url } } } as const

const offered = tap('Create passkey', heading('Make a recovery kit'))
const shown: Play = async ({ canvasElement }) => {
  await within(canvasElement).findByRole('list', { name: 'Recovery code' }, { timeout: 10_000 })
}
const kit = sequence(offered, tap('Make my recovery kit', shown))
const wrote = tap('Write it down')
const check = tap('Next: check it', heading('Check your recovery kit'))

/** Reads the code, goes on, and types every part of it; the last one with a slip at its end. */
const checked =
  (slip: string, then: Play): Play =>
  async (context) => {
    await kit(context)
    const { canvasElement } = context
    const groups = [...canvasElement.querySelectorAll('[data-part="kit-code"] [aria-hidden]')]
    // The first says only which kind of code it is.
    const parts = groups.slice(1).map(({ textContent }) => textContent ?? '')
    await sequence(wrote, check)(context)
    for (const [index, part] of parts.entries()) {
      const label = `Part ${index + 1}`
      const field = await within(canvasElement).findByLabelText(label, {}, { timeout: 10_000 })
      await userEvent.type(field, index === parts.length - 1 ? part.slice(0, -1) + slip : part)
    }
    await tap('Check', then)(context)
  }

export const Required = story(offered, required)
export const Optional = story(sequence(offered, says('Go on without a kit')), optional)
export const OptionalDark = story(sequence(offered, says('Go on without a kit')), {
  ...optional,
  theme: 'dark',
})
export const OptionalNarrow = story(sequence(offered, says('Go on without a kit')), {
  ...optional,
  narrow: true,
})
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
export const KitDark = story(kit, { ...required, theme: 'dark' })
export const KitNarrow = story(kit, { ...required, narrow: true })
export const KitRightToLeft = story(kit, { ...required, dir: 'rtl' })
export const KitNotSaved = story(
  sequence(kit, tap('Next: check it', says(/^The kit is not saved yet/))),
  required,
)
export const KitSaved = story(sequence(kit, tap('Write it down', says(/^Good. We will ask/))), required)

export const Check = story(sequence(kit, wrote, check), required)
export const CheckNarrow = story(sequence(kit, wrote, check), { ...required, narrow: true })
export const CheckWrong = story(checked('0', says(/^No code has 0 in it/)), required)
