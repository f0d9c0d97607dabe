import { createRoot } from 'react-dom/client'
import { dfnsApi, RegistrationFlow } from 'registration-flow'
import { register } from './bareHandler.js'
import { freshInit, type Init, relyingParty, settled, stage, tapButton, watchPlatform } from './platform.js'

/** Milliseconds of one run: from the tap to `create()`, and from the credential to `fetch()`. */
interface Latency {
  toCreate: number
  toFetch: number
}

/** Renders a button on the stage. */
type Contestant = (on: HTMLElement, init: Init) => { done: Promise<void>; remove: () => void }

declare global {
  var measureLatency: (runs: number) => Promise<{ widget: Latency[]; bare: Latency[] }>
}

const { passed, asked } = watchPlatform()
const api = dfnsApi({ baseUrl: location.origin })

const widget: Contestant = (on, init) => {
  const root = createRoot(on)
  const done = new Promise<void>((resolve, reject) => {
    root.render(
      <RegistrationFlow
        api={api}
        challenge={init}
        relyingParty={relyingParty}
        onComplete={() => resolve()}
        onError={reject}
      />,
    )
  })
  return { done, remove: () => root.unmount() }
}

const bare: Contestant = (on, init) => {
  const button = document.createElement('button')
  button.textContent = 'Create passkey'
  const done = new Promise<void>((resolve, reject) => {
    button.addEventListener('click', () => register(init).then(resolve, reject))
  })
  on.append(button)
  return { done, remove: () => button.remove() }
}

async function once(contestant: Contestant): Promise<Latency & { options: string }> {
  const on = stage()
  const init = freshInit()
  const { done, remove } = contestant(on, init)
  await settled()
  await tapButton(on)
  await done
  const { tapped, createEntered, created, fetchEntered } = passed
  await settled() // the last screen is not the next run's to paint
  remove()
  on.remove()
  await runner.clear()
  return {
    toCreate: createEntered - tapped,
    toFetch: fetchEntered - created,
    options: described(asked(), init.challenge),
  }
}

/** Serializes options independent of the order of their members. Omits the challenge, which is new in every run. */
function described(options: unknown, challenge: string): string {
  return JSON.stringify(options, (_, value: unknown) => {
    const plain = value instanceof Uint8Array ? new TextDecoder().decode(value) : value
    if (plain === challenge) return undefined
    if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return plain
    // oxlint-disable-next-line unicorn/no-array-sort -- `toSorted` is newer than the ES2022 we write
    return Object.fromEntries(Object.entries(plain).sort(([a], [b]) => a.localeCompare(b)))
  })
}

globalThis.measureLatency = async (runs) => {
  if (!crossOriginIsolated) throw new Error('The page is not cross-origin isolated: its clock is too coarse.')
  const results: { widget: Latency[]; bare: Latency[] } = { widget: [], bare: [] }
  for (let run = 0; run < runs; run++) {
    // In turn, so that whatever else the machine does meets both.
    // oxlint-disable no-await-in-loop -- see above
    const ours = await once(widget)
    const theirs = await once(bare)
    // oxlint-enable no-await-in-loop
    if (ours.options !== theirs.options) {
      throw new Error(`Not the same was asked for:\n${ours.options}\n${theirs.options}`)
    }
    results.widget.push(ours)
    results.bare.push(theirs)
  }
  return results
}
