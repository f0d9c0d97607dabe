import { StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import type { FunnelEvent } from '../../registration/funnelEvent.js'
import { setup } from '../../testHelpers/setup.js'
import { en } from '../../testHelpers/english.js'
import { RegistrationFlow } from '../RegistrationFlow.js'

const t = setup()
const heard = (onEvent: ReturnType<typeof vi.fn<(event: FunnelEvent) => void>>) =>
  onEvent.mock.calls.map(([event]) => {
    const { took: _, ...rest } = { took: undefined, ...event }
    return Object.values(rest)
      .filter((value) => value !== undefined)
      .join(' ')
  })

test('the host hears of every step, ceremony and submit, and how the kit was saved; of nobody, and of no key', async () => {
  const { api, initRequest, user } = t.world()
  const onEvent = vi.fn<(event: FunnelEvent) => void>()
  t.show({ api, initRequest, recovery: t.required, onEvent })
  await t.click('Continue')
  await t.click('Create passkey')
  await t.expectTitle(en.recovery.title)
  const kit = await t.makeKit()
  await t.saveKit(kit)
  await expect.poll(() => heard(onEvent).at(-1)).toBe('step_shown done')
  expect(heard(onEvent)).toEqual([
    'step_shown start',
    'step_shown firstFactor',
    'ceremony_began firstFactor',
    'ceremony_ended firstFactor',
    'step_shown recovery',
    'step_shown recoveryKit',
    'kit_saved write',
    'step_shown complete',
    'submit_began',
    'submit_ended',
    'step_shown done',
  ])
  const text = JSON.stringify(onEvent.mock.calls)
  const { id, username } = user() ?? {}
  for (const secret of [id, username, kit.id, kit.code, kit.credId]) expect(text).not.toContain(secret ?? '?')
})

test('StrictMode makes no second first step, and a host may set its state at once', async () => {
  const { api, initRequest } = t.world()
  const onEvent = vi.fn<(event: FunnelEvent) => void>()
  const faults = vi.spyOn(console, 'error').mockReturnValue()
  t.root.render(
    <StrictMode>
      <RegistrationFlow
        api={api}
        initRequest={initRequest}
        onEvent={(event) => {
          onEvent(event)
          t.root.render(<p>{event.type}</p>)
        }}
      />
    </StrictMode>,
  )
  await expect.poll(() => t.place.textContent).toBe('step_shown')
  expect(heard(onEvent)).toEqual(['step_shown start'])
  expect(faults).not.toHaveBeenCalled()
})
