import type { Meta } from '@storybook/react-vite'
import { userEvent, within } from 'storybook/test'
import { orgId } from '../reference-api/organisation.js'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import { done, heading, inTurn, type Play, says, shared, story, tap } from './scenes.js'

/** The recovery kit: offered, shown, saved, and proved to be saved. */
export default { ...shared, title: 'Recovery', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

const url = 'https://quillstone.example/recover'
const required = { props: { recovery: { policy: 'required', orgId, url } } } as const
const optional = { props: { recovery: { policy: 'optional', orgId, url } } } as const

const offered = tap('Create passkey', heading('Keep a way back'))
const shown: Play = async ({ canvasElement }) => {
  await within(canvasElement).findByRole('list', { name: 'Recovery code' }, { timeout: 10_000 })
}
const kit = inTurn(offered, tap('Make my recovery kit', shown))
const wrote = tap('I will write it down')
const check = tap('Next: check it', heading('Let us check together'))

/** Reads the code, goes on, and types every part of it; the last one with a slip at its end. */
const checked =
  (slip: string, then: Play): Play =>
  async (context) => {
    await kit(context)
    const { canvasElement } = context
    const groups = [...canvasElement.querySelectorAll('[data-part="kit-group"]')]
    // The first says only which kind of code it is.
    const parts = groups.slice(1).map(({ textContent }) => textContent ?? '')
    await inTurn(wrote, check)(context)
    for (const [index, part] of parts.entries()) {
      const label = `Part ${index + 1} of ${parts.length}`
      const field = await within(canvasElement).findByLabelText(label, {}, { timeout: 10_000 })
      await userEvent.type(field, index === parts.length - 1 ? part.slice(0, -1) + slip : part)
    }
    await tap('Check and finish', then)(context)
  }

export const Required = story(offered, required)
export const Optional = story(inTurn(offered, says('Not now')), optional)
export const OptionalDark = story(inTurn(offered, says('Not now')), { ...optional, theme: 'dark' })
export const OptionalNarrow = story(inTurn(offered, says('Not now')), { ...optional, narrow: true })
export const Left = story(inTurn(offered, tap('Not now', heading('Go on without a kit?'))), optional)
export const LeftOut = story(
  inTurn(offered, tap('Not now', heading('Go on without a kit?')), tap('Go on without it', done())),
  optional,
)

export const Kit = story(kit, required)
export const KitDark = story(kit, { ...required, theme: 'dark' })
export const KitNarrow = story(kit, { ...required, narrow: true })
export const KitRightToLeft = story(kit, { ...required, dir: 'rtl' })
export const KitSaved = story(inTurn(kit, tap('Download', says(/^Download: done/))), required)

export const Check = story(inTurn(kit, wrote, check), required)
export const CheckNarrow = story(inTurn(kit, wrote, check), { ...required, narrow: true })
export const CheckWrong = story(checked('0', says(/^There is no 0 in the code/)), required)
