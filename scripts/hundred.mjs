// A hundred registrations in a host's own test suite, each verified, in less than 20 seconds of processor time. Wants
// `dist` to be built.
import { prepareDoor, REGISTRATIONS, runSuite } from '../bench/hostTests.mjs'

const SECONDS = 20
let isSlow = false
for (const environment of /** @type {const} */ (['jsdom', 'happy-dom']))
  for (const how of /** @type {const} */ (['taps', 'by role'])) {
    const { seconds, first, median, cpu, whole } = runSuite(prepareDoor(how), environment)
    if (whole > SECONDS) isSlow = true
    console.log(
      `${environment}, ${how}: ${REGISTRATIONS} in ${seconds.toFixed(1)} s, of it and of what loads before ${whole.toFixed(1)} s of processor time; the first ${first.toFixed(0)} ms, the median ${median.toFixed(0)} ms, of it ${cpu.toFixed(0)} ms of processor time`,
    )
  }
process.exitCode = isSlow ? 1 : 0
