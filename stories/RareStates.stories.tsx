import type { Meta } from '@storybook/react-vite'
import { waitFor } from 'storybook/test'
import { orgId } from '../reference-api/organization.js'
import { formsLoader } from '../src/components/forms/formsLoader.js'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'
import { RegistrationError } from '../src/core/errors.js'
import {
  done,
  error,
  failing,
  heading,
  never,
  PATIENCE,
  type Play,
  says,
  sequence,
  shared,
  type Story,
  story,
  tap,
} from './scenes.js'

/** What few users ever see: earlier visits, lost answers, slow lines, parts that did not load. */
export default { ...shared, title: 'Screens/Rare states', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

/** Something else, until it is put back. */
function inPlaceOf(holder: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(holder, name)
  Object.defineProperty(holder, name, { configurable: true, writable: true, value })
  return () => {
    if (own) Object.defineProperty(holder, name, own)
    else Reflect.deleteProperty(holder, name)
  }
}
/** What an earlier visit of this tab left. */
const leaveBehind = (sent: boolean) => () => {
  const marker = { rpId: location.hostname, userId: 'us-earlier', attemptId: 'an-earlier-one', sent }
  sessionStorage.setItem('registration-flow.unfinished', JSON.stringify(marker))
}

const sameUser = { reference: { challenge: { user: user('us-earlier') } } }
function user(id: string) {
  return { id, name: 'ada@example.com', displayName: 'ada@example.com' }
}
const create = (then: Play) => tap('Create passkey', then)
const recovery = { policy: 'required', orgId, url: 'https://quillstone.example/recover' } as const

/** The page was closed while the browser asked. */
export const LeftBeforeTheEnd: Story = {
  ...story(says(/^This was not finished last time/), sameUser),
  beforeEach: leaveBehind(false),
}
/** The page was closed while the answer was under way. */
export const EarlierTryMayHaveWorked: Story = {
  ...story(says(/^An earlier try may have worked/), { at: 'start' }),
  beforeEach: leaveBehind(true),
}
/** Refused, in a browser that cannot tell its device so. */
export const PasskeyThatOpensNothing: Story = {
  ...story(create(says(/^A passkey for ada@example.com at .+ is still on your device/)), {
    api: { complete: failing('registration_refused') },
  }),
  beforeEach: () => inPlaceOf(PublicKeyCredential, 'signalUnknownCredential', undefined),
}
/** The session had ended at the very first submit, and init knows the user: with which passkey, nobody here can tell. */
export const PasskeyThatMayBeReplaced = story(
  sequence(create(error('We are not sure this worked')), says(/^If you signed up before/)),
  {
    reference: { replay: 'refuse' },
    api: { init: failing('user_exists'), complete: failing('challenge_expired') },
  },
)
/** Asked once more, init says that the account exists. */
export const AccountFound = story(
  sequence(
    create(error('We are not sure this worked')),
    tap('Start again', heading('We looked: your account exists')),
  ),
  {
    api: {
      init: failing('user_exists'),
      complete: () => Promise.reject(new RegistrationError('outcome_unknown', { outcome: 'open' })),
    },
  },
)

const failsOnce = () =>
  Promise.reject(new RegistrationError('server_failed', { outcome: 'open', retryAfter: 30 }))

export const TriesAgainByItself = story(create(says(/^No answer so far/)), {
  api: { complete: failsOnce },
  props: { retries: 3 },
})
export const WaitsForAConnection: Story = {
  ...story(create(says(/^You are offline/)), {
    api: { complete: () => Promise.reject(new RegistrationError('network_failed', { outcome: 'open' })) },
    props: { retries: 3 },
  }),
  beforeEach: () => inPlaceOf(navigator, 'onLine', false),
}
/** A host's own button called `cancel` while the answer was under way. */
export const StoppedWaiting = story(create(error('We stopped waiting')), {
  api: { complete: () => Promise.reject(new RegistrationError('cancelled')) },
})
/** An answer that takes more than eight seconds, which this story does not wait for. */
export const TakesLong: Story = {
  ...story(create(says(/^This takes longer than usual/)), { api: { complete: never } }),
  beforeEach: () => {
    const { setTimeout: later } = globalThis
    return inPlaceOf(globalThis, 'setTimeout', (act: () => void, delay?: number) =>
      later(act, delay === 8000 ? 0 : delay),
    )
  },
}
export const OfflineAtTheStart = story(tap('Continue', error('No connection')), {
  at: 'start',
  api: { init: failing('network_failed') },
})
export const StartWithoutPasskeys = story(says(/^We set up a way for you to sign in/), {
  at: 'start',
  authenticator: 'none',
})
export const ApprovalPending = story(create(error('Somebody has to approve this first')), {
  api: { complete: () => Promise.reject(new RegistrationError('approval_pending', { outcome: 'refused' })) },
})
export const RequestDeclined = story(create(error('We cannot do this right now')), {
  api: {
    complete: () =>
      Promise.reject(
        new RegistrationError('request_declined', { outcome: 'refused', requestId: 'req-4711' }),
      ),
  },
})
export const PartNotLoaded = story(tap('Continue', error('A part of this page did not load')), {
  at: 'start',
  api: { init: () => Promise.reject(new RegistrationError('network_failed', { field: 'features' })) },
})

const asksCode = {
  at: 'start',
  props: { initRequest: { orgId: 'or-34513-nip9c-8bppvgqgj28dbodrc', username: 'ada@example.com' } },
} as const
const formsThat = (load: () => Promise<never>) => () => {
  const restore = [inPlaceOf(formsLoader, 'loaded', () => undefined), inPlaceOf(formsLoader, 'load', load)]
  return () => restore.forEach((restoreOne) => restoreOne())
}
const bones: Play = async ({ canvasElement }) => {
  await waitFor(() => {
    if (!canvasElement.querySelector('[data-part="skeleton"]')) throw new Error('No skeleton.')
  }, PATIENCE)
}

export const FieldsLoading: Story = { ...story(bones, asksCode), beforeEach: formsThat(never) }
export const FieldsNotLoaded: Story = {
  ...story(says(/^This part did not load/), asksCode),
  beforeEach: formsThat(() => Promise.reject(new Error('offline'))),
}

export const SecondFactorAdded = story(
  create(sequence(tap('Add a backup passkey'), says(/^Both are saved/))),
  { authenticator: ['ok', 'ok'], props: { secondFactor: 'required', recovery } },
)
const kit: Play = async ({ canvasElement }) => {
  await waitFor(() => {
    if (!canvasElement.querySelector('[data-part="saving"]')) throw new Error('No kit.')
  }, PATIENCE)
}
const madeKit = create(tap('Make my recovery kit', kit))

/** The print dialog was closed. Whether it printed, no browser says. */
export const KitMaybePrinted: Story = {
  ...story(sequence(madeKit, tap(/^Print/, says('Printed?'))), { props: { recovery } }),
  beforeEach: () => {
    const { prototype } = HTMLIFrameElement
    const own = Object.getOwnPropertyDescriptor(prototype, 'contentWindow') as PropertyDescriptor
    const get = function (this: HTMLIFrameElement) {
      const paper = own.get?.call(this) as Window | null
      if (paper) paper.print = () => void paper.dispatchEvent(new Event('beforeprint'))
      return paper
    }
    Object.defineProperty(prototype, 'contentWindow', { ...own, get })
    return () => void Object.defineProperty(prototype, 'contentWindow', own)
  },
}
export const KitNotCopied: Story = {
  ...story(sequence(madeKit, tap(/^Copy/, says(/^Copying does not work/))), { props: { recovery } }),
  beforeEach: () =>
    inPlaceOf(navigator, 'clipboard', { writeText: () => Promise.reject(new Error('Provoked.')) }),
}
/** A host that has nothing to continue with. */
export const DoneAndNothingToTap = story(create(done()), { props: { onContinue: undefined } })
/** A user who recovered: the init answer of the API's recovery lists the kits that it accepts. */
export const Recovered = story(create(heading('You are back')), {
  reference: {
    challenge: { allowedRecoveryCredentials: [{ id: 'cr-recovery', encryptedRecoveryKey: '' }] } as object,
  },
})
