import { expect, test } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'

const t = setupHeadless()
const steps = ['recovery', 'firstFactor'] as const

test.each([
  ['the one for the kit', { appName: 'On paper' }, { id: 'x', name: 'Relying party' }, 'On paper'],
  ['that of the relying party', {}, { id: 'x', name: 'Relying party' }, 'Relying party'],
  ['that of the init answer', {}, undefined, 'Of the server'],
])('the name of the app on a kit: %s', async (_, more, relyingParty, appName) => {
  const { api, init } = t.world()
  const challenge = { ...(await init()), rp: { id: t.relyingParty.id, name: 'Of the server' } }
  const registration = t.begin({ api, challenge, steps, recovery: { ...t.recovery, ...more }, relyingParty })
  await registration.reaches('recoveryKit', registration.create)
  expect(registration.notices().kit).toMatchObject({
    appName,
    username: challenge.user.name,
    orgId: t.recovery.orgId,
    url: t.recovery.url,
  })
})

test('the name of the app on a kit where nobody names it: the host of the page', async () => {
  const { api, init } = t.world()
  const challenge = { ...(await init()), rp: undefined }
  const registration = t.begin({ api, challenge, steps, recovery: t.recovery, relyingParty: undefined })
  await registration.reaches('recoveryKit', registration.create)
  expect(registration.notices().kit?.appName).toBe(new URL(t.ORIGIN).hostname)
})

test('a kit is named in the marker for the next visit, by its id and without its code', async () => {
  const { api, init } = t.world()
  const challenge = await init()
  const registration = t.begin({ api, challenge, steps, recovery: t.recovery })
  registration.mount()
  await registration.reaches('recoveryKit', registration.create)
  const { id, code = '' } = registration.notices().kit ?? {}
  expect(t.remembered()).toEqual({ userId: challenge.user.id, kitId: id })
  expect(JSON.stringify(t.remembered())).not.toContain(code.slice(0, 9))
})

test('a kit that was never sent is void when another user takes over, whatever became of an earlier visit', async () => {
  const { api, init } = t.world()
  const challenge = await init()
  t.remember({ userId: challenge.user.id, sent: true })
  const registration = t.begin({ api, challenge, steps, recovery: t.recovery })
  registration.mount()
  await t.nextTask()
  await registration.reaches('recoveryKit', registration.create)
  const { id } = registration.notices().kit ?? {}
  registration.rerender({
    challenge: {
      ...challenge,
      challenge: `${challenge.challenge} of another`,
      user: { ...challenge.user, id: 'us-2' },
    },
  })
  expect(registration.step()).toBe('recovery')
  expect(registration.notices()).toMatchObject({ kit: undefined, lostKit: { id, status: 'void' } })
})
