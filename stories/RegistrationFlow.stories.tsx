import type { Meta } from '@storybook/react-vite'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import { done, error, failing, heading, never, type Play, shared, story, tap, waiting } from './scenes.js'

/** A passkey registration from start to end, at each step and in each state. */
export default { ...shared, title: 'Screens/Whole registration', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

const ready = heading('Create your passkey')
const create = (then: Play) => tap('Create passkey', then)

export const Start = story(heading('Set up your account'), { at: 'start' })
export const StartPending = story(tap('Continue', heading('Set up your account')), {
  at: 'start',
  api: { init: never },
})
export const StartWaitingForTheHost = story(heading('Set up your account'), {
  at: 'start',
  api: { init: undefined },
})
export const StartRefused = story(tap('Continue', error('We could not open your sign-up')), {
  at: 'start',
  api: { init: failing('registration_refused') },
})
export const StartFailed = story(tap('Continue', error('We could not start')), {
  at: 'start',
  api: { init: () => Promise.reject(new Error('Provoked.')) },
})
export const StartUnusableAnswer = story(tap('Continue', error('We cannot start right now')), {
  at: 'start',
  api: { init: () => Promise.resolve(null) },
})

export const FirstFactor = story(ready)
export const Waiting = story(create(waiting), { authenticator: 'never' })
export const Cancelled = story(create(tap('Cancel', error('This step was stopped'))), {
  authenticator: 'never',
})
export const NotAllowed = story(create(error('We did not get a passkey')), {
  authenticator: 'cancel',
})
export const AlreadyRegistered = story(create(error('This device already has a passkey')), {
  authenticator: 'alreadyRegistered',
  excluded: true,
})
export const TimedOut = story(create(error('Your device did not answer')), { authenticator: 'TimeoutError' })
export const WrongRelyingParty = story(create(error('Passkeys do not work at this address')), {
  authenticator: 'SecurityError',
})
export const AnotherRequestOpen = story(create(error('Another passkey request is open')), {
  authenticator: 'OperationError',
})
export const DeviceCannot = story(create(error('This device cannot hold the passkey')), {
  authenticator: 'NotSupportedError',
})
export const DeviceFailed = story(create(error('Your device could not finish')), {
  authenticator: 'NotReadableError',
})

export const CompletePending = story(create(heading('Finishing up')), {
  api: { complete: never },
})
export const NoConnection = story(create(error('No connection')), { fault: 'drop-before' })
export const Truncated = story(create(error('No connection')), { fault: 'truncated' })
export const ServerUnavailable = story(create(error('Our service is not available')), { fault: 'status-503' })
export const TooManyTries = story(create(error('There were too many tries')), { fault: 'status-429' })
export const CaptivePortal = story(create(error('We got an answer we cannot read')), { fault: 'html' })
export const SessionExpired = story(create(error('This page timed out')), { fault: 'status-401' })
export const SlowAnswer = story(create(error('We got no answer in time')), {
  api: { complete: failing('request_timed_out') },
})
export const Refused = story(create(error('We could not finish')), {
  api: { complete: failing('registration_refused') },
})
export const OutcomeUnknown = story(create(error('We are not sure this worked')), {
  api: { complete: failing('outcome_unknown') },
})

export const Done = story(create(done()))
export const FromStartToDone = story(tap('Continue', create(done())), { at: 'start' })
