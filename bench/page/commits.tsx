import { Profiler } from 'react'
import { createRoot } from 'react-dom/client'
import { dfnsApi, RegistrationFlow } from 'registration-flow'
import { freshInit, type Passed, relyingParty, settled, stage, tapButton, watchPlatform } from './platform.js'

declare global {
  var countCommits: () => Promise<Record<string, number>>
}

/** The interval that begins at each boundary, with everything React commits until the next boundary. */
const STRETCHES: Partial<Record<keyof Passed, string>> = {
  tapped: 'tap -> waiting',
  created: 'created -> submitting',
  answered: 'answered -> done',
}

let stretch = 'mount'

/**
 * Counts React's commits of one registration, from mount to the last screen. It is the second one of the page, so that
 * all parts of the widget are there: the first would count their arrival too, whenever that is.
 */
globalThis.countCommits = async () => {
  watchPlatform({
    // Users and networks are slower than these fakes; without the delay a commit could fall into the next interval.
    linger: 100,
    onPass: (what) => {
      stretch = STRETCHES[what] ?? stretch
    },
  })
  await register()
  return register()
}

async function register(): Promise<Record<string, number>> {
  stretch = 'mount'
  const commits: Record<string, number> = {}
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
  on.remove()
  await runner.clear()
  return commits
}
