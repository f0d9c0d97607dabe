import { Profiler } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { setup } from '../../testHelpers/setup.js'
import { RegistrationFlow } from '../RegistrationFlow.js'

const t = setup()

type Phase = 'before' | 'tap to waiting' | 'credential to submit' | 'answer to done'

/** Counts React's commits of a registration with everything loaded, from the tap on. */
async function countCommits() {
  const { api, init } = t.world()
  const challenge = await init()
  const commits: Record<Phase, number> = {
    before: 0,
    'tap to waiting': 0,
    'credential to submit': 0,
    'answer to done': 0,
  }
  let stretch: Phase = 'before'
  const create = navigator.credentials.create.bind(navigator.credentials)
  vi.spyOn(navigator.credentials, 'create').mockImplementation(async (options) => {
    await expect.poll(() => t.buttons()).toContain('Cancel')
    await twoFrames()
    const credential = await create(options)
    stretch = 'credential to submit'
    return credential
  })
  const complete: typeof api.complete = async (...given) => {
    await t.expectTitle('Finishing up')
    await twoFrames()
    const answer = await api.complete(...given)
    stretch = 'answer to done'
    return answer
  }
  t.root.render(
    <Profiler id="widget" onRender={() => void commits[stretch]++}>
      <RegistrationFlow api={{ ...api, complete }} challenge={challenge} relyingParty={t.relyingParty} />
    </Profiler>,
  )
  await t.featuresLoaded()
  await expect.poll(() => t.place.querySelector('details')).toBeTruthy()
  await twoFrames()
  stretch = 'tap to waiting'
  await t.click('Create passkey')
  await t.expectTitle('Your passkey is ready')
  await twoFrames()
  return commits
}

/** Long enough for what React has yet to commit after what is on the screen. */
const twoFrames = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))

describe('RegistrationFlow', () => {
  test('commits once for each screen, from the tap to the waiting one, to the submit, and to the end', async () => {
    // The second widget of a page finds all parts loaded when it mounts; React then treats its first update differently.
    for (const widget of ['first', 'second']) {
      // oxlint-disable-next-line no-await-in-loop -- one widget after the other
      const commits = await countCommits()
      expect(commits, `${widget} widget`).toMatchObject({
        'tap to waiting': 1,
        'credential to submit': 1,
        'answer to done': 1,
      })
      t.root.render(null)
      vi.restoreAllMocks()
    }
  })
})
