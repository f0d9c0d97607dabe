import type { Meta } from '@storybook/react-vite'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import { error, field, failing, heading, sequence, never, says, shared, story, tap, type } from './scenes.js'

/** What init needs to know and no link has told: asked for, and a new code sent. */
export default { ...shared, title: 'Screens/Start form', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

const asksForAllFields = { at: 'start', props: { initRequest: {} } } as const
const asksCode = {
  at: 'start',
  props: { initRequest: { orgId: 'or-34513-nip9c-8bppvgqgj28dbodrc', username: 'ada@example.com' } },
} as const
const form = field('Code from the email')
const filled = sequence(
  type('Organization number', ({ initRequest }) => initRequest.orgId),
  type('Username or email', ({ initRequest }) => initRequest.username),
  type('Code from the email', ({ initRequest }) => initRequest.registrationCode),
)
const newCode = tap('Send a new code', says(/is on its way/))

export const Asked = story(form, asksForAllFields)
export const AskedForTheCode = story(form, asksCode)
export const Missing = story(sequence(form, tap('Continue', says(/organization number/))), asksForAllFields)
export const Pending = story(sequence(filled, tap('Continue', says('One moment'))), {
  ...asksForAllFields,
  api: { init: never },
})
export const WrongCode = story(
  sequence(type('Code from the email', 'MADE-UP'), tap('Continue', error('This code is too old'))),
  asksCode,
)
export const WrongCodeOfAll = story(sequence(filled, tap('Continue', error('This code is too old'))), {
  ...asksForAllFields,
  api: { init: failing('code_expired') },
})
export const AlreadyRegistered = story(
  sequence(filled, tap('Continue', error('This account already exists'))),
  { ...asksForAllFields, api: { init: failing('user_exists') } },
)
export const NewCode = story(sequence(form, newCode), asksCode)
export const NewCodeToALongAddress = story(sequence(form, newCode), {
  ...asksCode,
  username: 'wilhelmina.featherstonehaugh-cholmondeley@accounts.quillstone.example',
  props: {
    initRequest: {
      orgId: 'or-34513-nip9c-8bppvgqgj28dbodrc',
      username: 'wilhelmina.featherstonehaugh-cholmondeley@accounts.quillstone.example',
    },
  },
})
export const NewCodeFailed = story(sequence(form, tap('Send a new code', error('No connection'))), {
  ...asksCode,
  api: { resendCode: failing('network_failed') },
})
export const FromFormToPasskey = story(
  sequence(filled, tap('Continue', heading('Create your passkey'))),
  asksForAllFields,
)

/** All of it came with the link, and the link is too old. */
const oldLink = { at: 'start', api: { init: failing('code_expired') } } as const
const refused = tap('Continue', error('This code is too old'))

export const OldLink = story(refused, oldLink)
export const OldLinkNewCode = story(sequence(refused, newCode), oldLink)
