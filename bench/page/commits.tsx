import { Profiler } from 'react'
import { createRoot } from 'react-dom/client'
import { dfnsApi, RegistrationFlow } from 'registration-flow'
import { freshInit, type Passed, relyingParty, settled, stage, tapButton, watchPlatform } from './platform.js'

declare global {
  var countCommits: () => Promise<Record<string, number>>
}

/** The stretch that begins at a boundary. It has everything React commits until the next one begins. */
const STRETCHES: Partial<Record<keyof Passed, string>> = {
  tapped: 'tap -> waiting',
  created: 'created -> submitting',
  answered: 'answered -> done',
}

/** One registration, from mount to the last screen, and how often React touched the page on the way. */
globalThis.countCommits = async () => {
  let stretch = 'mount'
  const commits: Record<string, number> = {}
  watchPlatform({
    // A person and a network take longer than the fakes; without this a commit could fall into the next stretch.
    linger: 100,
    onPass: (what) => {
      stretch = STRETCHES[what] ?? stretch
    },
  })
  const count = () => {
    commits[stretch] = (commits[stretch] ?? 0) + 1
  }
  const on = stage()
  const root = createRoot(on)
  const done = new Promise<void>((resolve) => {
    root.render(
      <Profiler id="widget" onRender={count}>
        <RegistrationFlow
          api={dfnsApi({ baseUrl: location.origin })}
          challenge={freshInit()}
          relyingParty={relyingParty}
          onComplete={() => resolve()}
        />
      </Profiler>,
    )
  })
  await settled()
  await tapButton(on)
  await done
  await settled()
  root.unmount()
  await runner.clear()
  return commits
}
