// node scripts/felt.mjs <commit>: what a user feels of the built demo, beside the demo of that commit in the same run:
// interaction to next paint with the CPU slowed six times, layout shift, and arrival on a slow line. Without a commit only
// the shift has a limit, because times are those of this machine. The build must be there: npm run build:demo.
// ROUNDS says how often each is done.
/* oxlint-disable no-await-in-loop -- two at a time would slow each other down */
import { builtAt, preview, root } from './demos.mjs'
import { launch } from './felt/walks.mjs'

const ROUNDS = Number(process.env.ROUNDS ?? 5)
/** As shares of what the other build needs, and layout shift of one step, with input counted. */
const MOST = { paint: 0.6, answered: 0.7, shift: 0.02 }
const commit = process.argv.slice(2).find((argument) => !argument.startsWith('-'))

/** @param {number[]} values @param {number} part */
const quantile = (values, part) =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * part) - 1] ?? Number.NaN
/** @param {number[]} values */
const median = (values) => quantile(values, 0.5)
/** @param {number[]} values */
const spread = (values) => `${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))}`
const rounded = (/** @type {number} */ value) => Number(value.toFixed(4))

/** @type {(() => void)[]} */
const ends = []
/** @type {string[]} */
const failures = []

try {
  const folders = { here: root, ...(commit && { [commit]: builtAt(commit) }) }
  /** @type {[name: string, origin: string][]} */
  const demos = []
  for (const [name, folder] of Object.entries(folders)) {
    const port = 4197 + demos.length
    ends.push(await preview(folder, port, 'demo/vite.config.ts'))
    demos.push([name, `http://localhost:${port}`])
  }
  const browser = await launch()
  ends.push(() => void browser.close())

  /**
   * What each demo gave in each round. The one that is first in a round is second in the next.
   *
   * @template Result
   * @param {(origin: string) => Promise<Result>} measure
   */
  const inTurn = async (measure) => {
    const results = Object.fromEntries(demos.map(([name]) => [name, /** @type {Result[]} */ ([])]))
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, origin] of round % 2 ? demos : demos.toReversed())
        results[name].push(await measure(origin))
    return results
  }

  const walks = await inTurn(browser.walk)
  const steps = Object.keys(walks.here[0])
  const paints = (/** @type {string} */ name, /** @type {string} */ step) =>
    walks[name].map((walk) => walk[step].paint)
  const shiftOf = (/** @type {string} */ name, /** @type {string} */ step) =>
    Math.max(...walks[name].map((walk) => walk[step].shift))
  console.log('Slowest interaction of each step, in milliseconds, and layout shift')
  console.table(
    Object.fromEntries(
      steps.map((step) => [
        step || 'arrival',
        Object.fromEntries(
          demos.flatMap(([name]) => [
            [`${name}, median`, median(paints(name, step))],
            [`${name}, spread`, spread(paints(name, step))],
            [`${name}, most shift`, rounded(shiftOf(name, step))],
          ]),
        ),
      ]),
    ),
  )
  for (const step of steps) {
    const shift = shiftOf('here', step)
    if (shift > MOST.shift) failures.push(`${step || 'arrival'}: layout shift ${rounded(shift)}`)
  }
  if (commit) {
    const slowest = steps.toSorted(
      (one, other) => median(paints(commit, other)) - median(paints(commit, one)),
    )[0]
    for (const [what, chosen] of /** @type {const} */ ([
      ['the whole flow', steps],
      [`all but "${slowest}", the slowest of ${commit}`, steps.filter((step) => step !== slowest)],
    ])) {
      const [mine, other] = ['here', commit].map((name) =>
        quantile(
          chosen.flatMap((step) => paints(name, step)),
          0.98,
        ),
      )
      console.log(`p98 of ${what}: ${mine} ms of ${other} ms, ${(mine / other).toFixed(2)}`)
      if (chosen === steps && mine / other > MOST.paint) failures.push(`p98: ${mine} ms of ${other} ms`)
    }
  }

  const arrivals = await inTurn(browser.arrive)
  const times = /** @type {const} */ (['paint', 'card', 'answered', 'next'])
  console.log('On a slow line, in milliseconds')
  console.table(
    Object.fromEntries(
      times.map((time) => [
        time,
        Object.fromEntries(
          demos.flatMap(([name]) => {
            const values = arrivals[name].map((arrival) => arrival[time])
            return [
              [`${name}, median`, Math.round(median(values))],
              [`${name}, spread`, spread(values)],
            ]
          }),
        ),
      ]),
    ),
  )
  const shift = Math.max(...arrivals.here.map((arrival) => arrival.shift))
  console.log(`layout shift on a slow line: ${rounded(shift)}`)
  if (shift > MOST.shift) failures.push(`slow line: layout shift ${rounded(shift)}`)
  if (commit) {
    const [mine, other] = ['here', commit].map((name) =>
      median(arrivals[name].map(({ answered }) => answered)),
    )
    console.log(`the first tap is answered after ${(mine / other).toFixed(2)} of the time of ${commit}`)
    if (mine / other > MOST.answered)
      failures.push(`slow line: a tap is answered after ${Math.round(mine)} ms of ${Math.round(other)} ms`)
  }
} finally {
  for (const end of ends) end()
}
if (failures.length > 0) {
  console.error(failures.join('\n'))
  process.exitCode = 1
}
